import { type CalendarDate, parseCalendarDate } from '../../domain/calendar/calendar-date.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { dateAt, type Zone } from '../../domain/calendar/zone.ts';
import type { Commitment, CommitmentSource } from '../../domain/commitment.ts';
import { recallsCompetence } from '../../domain/normalise/condition.ts';
import type { RowOf } from '../schema/tabs.ts';
import { isReadTwice, READ_COLUMNS } from './readings.ts';

/** Columns of Engagements that a score depends on, in the order formulas give them. */
export const COMMITMENT_COLUMNS = [
  'listId',
  'criterionId',
  'version',
  'current',
  ...READ_COLUMNS,
  'receivedAt',
  'firstReader',
  'secondReader',
  'readContent',
] as const satisfies readonly (keyof RowOf<'commitments'>)[];

/** A row of Engagements as scores read it. */
export type CommitmentRow = Pick<RowOf<'commitments'>, (typeof COMMITMENT_COLUMNS)[number]>;

/** Whether a confirmed position in force still waits for its two readers. */
export function awaitsReaders(row: CommitmentRow): boolean {
  return row.current === true && row.confirmed === true && !isReadTwice(row);
}

/** The commitment of a row; undefined for a row that names no list, no question or no stance. */
function commitmentOf(row: CommitmentRow, zone: Zone): Commitment | undefined {
  const { listId, criterionId, stance } = row;
  if (listId === null || criterionId === null || stance === null) return undefined;
  const deadline = parseCalendarDate(row.deadline ?? '');
  return {
    listId,
    criterionId,
    stance,
    ...(row.target !== null && { target: row.target }),
    ...(row.unit !== null && { unit: row.unit }),
    ...(row.option !== null && { option: row.option }),
    ...(deadline !== undefined && { deadline }),
    ...(row.condition !== null && {
      condition: { text: row.condition, recallsCompetence: recallsCompetence(row.condition) },
    }),
    ...(row.scope !== null && { scope: row.scope }),
    ...(row.means !== null && { means: row.means }),
    words: row.words ?? '',
    source: sourceOf(row, zone),
    confirmed: row.confirmed ?? false,
    version: row.version ?? 0,
    validators: [row.firstReader ?? '', row.secondReader ?? ''].filter((name) => name !== ''),
  };
}

/** Whether a question was found not to apply: two readers judge it, as the list has nothing to confirm. */
export function isFoundOutside(row: CommitmentRow): boolean {
  return row.stance === 'not_applicable' && isReadTwice(row);
}

/** Positions that scores may see: in force, and read twice; unconfirmed ones are shown without being scored. */
export function scoredCommitments(rows: readonly CommitmentRow[], zone: Zone): Commitment[] {
  return rows
    .filter(
      (row) =>
        row.current === true && (isReadTwice(row) || (row.confirmed !== true && row.stance !== 'not_applicable')),
    )
    .flatMap((row) => commitmentOf(row, zone) ?? []);
}

function sourceOf(row: CommitmentRow, zone: Zone): CommitmentSource {
  const date: CalendarDate = dateAt(instant(row.receivedAt ?? 0), zone);
  return {
    kind: row.source ?? 'form',
    ...(row.sourceLink !== null && { link: row.sourceLink }),
    date,
    author: '',
  };
}
