import { CampaignError } from '../campaign-error.ts';
import type { Tables } from '../ports.ts';
import type { UndoableChange } from './undo-assignment.ts';

/** One list given to one person, and who followed it when that was decided ('' for nobody). */
export interface WantedAssignment {
  readonly id: string;
  readonly owner: string;
  readonly was: string;
}

/** What was written, and what was left because somebody else assigned the list meanwhile. */
export interface Assigned {
  readonly written: readonly WantedAssignment[];
  readonly left: readonly WantedAssignment[];
}

/** Writes who follows each list; a list that changed hands since it was shown is left alone and told. */
export function assignLists(tables: Tables, wanted: readonly WantedAssignment[]): Assigned {
  const owners = new Map(
    tables
      .of('lists')
      .rows()
      .map(({ id, owner }) => [id, (owner ?? '').trim()]),
  );
  const written = wanted.filter(({ id, was }) => owners.get(id) === was);
  const left = wanted.filter((each) => !written.includes(each));
  tables.of('lists').update(new Map(written.map(({ id, owner }) => [id, { owner: owner === '' ? null : owner }])));
  tables.flush();
  return { written, left };
}

/** What takes assignments back. */
export function assignmentChange(written: readonly WantedAssignment[]): UndoableChange {
  const cell = (owner: string) => ({ owner: owner === '' ? null : owner });
  return {
    tab: 'lists',
    rows: written.map(({ id, owner, was }) => ({ key: id, before: cell(was), after: cell(owner) })),
  };
}

/** Reads what the strategy window sends; a name is one short line, as in a dropdown. Throws `assignment_unreadable`. */
export function readAssignments(json: string): WantedAssignment[] {
  let sent: unknown;
  try {
    sent = JSON.parse(json);
  } catch (cause) {
    throw new CampaignError('assignment_unreadable', {}, { cause });
  }
  if (!Array.isArray(sent) || !sent.every(isAssignment)) throw new CampaignError('assignment_unreadable', {});
  return sent.map(({ id, owner, was }) => ({ id, owner: owner.trim(), was }));
}

function isAssignment(value: unknown): value is WantedAssignment {
  if (typeof value !== 'object' || value === null) return false;
  const { id, owner, was } = value as Readonly<Record<string, unknown>>;
  return (
    typeof id === 'string' && typeof was === 'string' && typeof owner === 'string' && /^[^\n\r,;]{0,60}$/.test(owner)
  );
}
