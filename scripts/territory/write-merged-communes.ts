import { writeFileSync } from 'node:fs';
import { communesOfToday } from './reference.ts';

/**
 * Writes beside this file every commune that no longer exists and the one it became part of, as the State's list
 * installed now says: the list itself is too large for the memory in which a national file is read.
 */
export function writeMergedCommunes(): void {
  writeFileSync('scripts/territory/merged-communes.ts', mergedCommunesSource(), 'utf8');
}

/** What the file holds: a line for each commune of today, its code first. */
export function mergedCommunesSource(): string {
  const lines = [...communesOfToday().formerCodes()].map(([code, former]) => `${code} ${former.join(' ')}`);
  return `/** Communes of today, each with those that became part of it. Written by \`npm run merged-communes\`. */
export const MERGED_COMMUNES = \`
${lines.join('\n')}
\`;
`;
}
