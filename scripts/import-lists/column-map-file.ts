import { readFileSync } from 'node:fs';
import { COLUMN_ROLES_IN_FRENCH } from '../../src/app/messages/lists/candidate-file.fr.ts';
import type { ColumnMap } from '../../src/domain/candidate-file/formats/column-map.ts';
import type { ColumnRole } from '../../src/domain/candidate-file/formats/columns.ts';

const ROLES = Object.entries(COLUMN_ROLES_IN_FRENCH) as [ColumnRole, string][];

/** Reads a mapping of columns: a JSON object from what a column says, in French, to its title. @returns undefined for anything else */
export function readColumnMap(path: string): ColumnMap | undefined {
  const text = readFileSync(path, 'utf8');
  try {
    const given = JSON.parse(text) as unknown;
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
    const entries = Object.entries(given);
    const known = entries.map(([said, title]) => [ROLES.find(([, word]) => word === said)?.[0], title] as const);
    if (known.some(([role, title]) => role === undefined || typeof title !== 'string')) return undefined;
    return Object.fromEntries(known);
  } catch {
    return undefined;
  }
}

/** A mapping as its file is written. */
export function columnMapJson(map: ColumnMap): string {
  const entries = ROLES.flatMap(([role, word]) => (map[role] === undefined ? [] : [[word, map[role]]]));
  return JSON.stringify(Object.fromEntries(entries), null, 2);
}
