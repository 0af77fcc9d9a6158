import { messages } from '../../messages.fr.ts';
import type { RowOf } from '../../schema/tabs.ts';
import { namesIn } from '../../workbook/typed-text.ts';

/** What an officer adds to an audience in the row of a mailing; empty parts leave everybody in. */
export interface Narrowing {
  /** Codes or names, lower case. */
  readonly communes: readonly string[];
  /** French names of list states, lower case. */
  readonly states: readonly string[];
  readonly owners: readonly string[];
  readonly round: number | null;
  readonly minimumPriority: number | null;
}

/** Reads the columns of a row that narrow its audience. */
export function narrowingOf(
  row: Pick<RowOf<'mailings'>, 'communes' | 'onlyStates' | 'onlyOwners' | 'onlyRound' | 'minimumPriority'>,
): Narrowing {
  return {
    communes: namesIn(lowerCase(row.communes)),
    // « réponse partielle, non classée » is one state.
    states: namesIn(lowerCase(row.onlyStates), /[;\n]/),
    owners: namesIn(lowerCase(row.onlyOwners)),
    round: row.onlyRound,
    minimumPriority: row.minimumPriority,
  };
}

/** Whether a list is in the communes that a mailing names. */
export function isInCommunes(list: RowOf<'lists'>, { communes }: Narrowing): boolean {
  return isNamed(communes, list.commune) || isNamed(communes, list.communeCode);
}

/** Whether a list has the state, the volunteer, the round and the priority that a mailing asks for. */
export function isAsNarrowed(list: RowOf<'lists'>, narrowing: Narrowing): boolean {
  const { choices } = messages.workbook.tabs.lists.columns.state;
  const { round, minimumPriority } = narrowing;
  return (
    isNamed(narrowing.states, choices[list.state ?? 'to_contact']) &&
    isNamed(narrowing.owners, list.owner) &&
    (round === null || (list.round ?? 1) === round) &&
    (minimumPriority === null || (list.priority ?? 0) >= minimumPriority)
  );
}

function isNamed(names: readonly string[], name: string | null): boolean {
  return names.length === 0 || names.includes(lowerCase(name).trim());
}

function lowerCase(text: string | null): string {
  return (text ?? '').toLowerCase();
}
