import { messages } from '../messages.fr.ts';
import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import type { ContestHearing } from './hearing-status.ts';
import { writeTold } from './told.ts';

type SendingRow = RowOf<'sendings'>;

const { postedLetter, publishedUnheard } = messages.mailings.hearing;

/** Milliseconds that the post takes: what a letter tells is not read the day it leaves. */
export const POST = 3 * 86_400_000;

/** Whether a row of « Suivi des envois » is the letter of a hearing, posted to a list that no mail reaches. */
export function isPostedLetter({ state, reason }: Pick<SendingRow, 'state' | 'reason'>): boolean {
  return state === 'excluded' && reason === postedLetter;
}

/** Whether a row of « Suivi des envois » says that somebody confirmed that its list may be published unheard. */
export function isConfirmedUnheard({ state, reason }: Pick<SendingRow, 'state' | 'reason'>): boolean {
  return state === 'excluded' && reason === publishedUnheard;
}

/** A list as the ledger names it. */
type ListOfHearing = Pick<RowOf<'lists'>, 'id' | 'commune'>;

/**
 * Notes posted letters of a hearing with what they told. One noted again counts from its first day, unless it tells
 * something else.
 * @param toldTo what the letter tells a list, as `writeTold` writes it
 */
export function noteHearingLetters(
  tables: Tables,
  mailingId: string,
  lists: readonly RowOf<'lists'>[],
  toldTo: (list: RowOf<'lists'>) => string | undefined,
  at: number,
): void {
  const known = new Map(
    tables
      .of('sendings')
      .rows()
      .map((row) => [row.key, row.told]),
  );
  const letters = lists.flatMap((list) => {
    const [key, told = ''] = [`lettre|${mailingId}|${list.id}`, toldTo(list)];
    return known.get(key) === told ? [] : [{ key, list, told, reason: postedLetter }];
  });
  note(tables, letters, at);
}

/** Notes that the lists of these contests that could not be told may be published unheard. */
export function noteUnheard(tables: Tables, hearings: readonly ContestHearing[], at: number): void {
  const rows = hearings.flatMap(({ contestId, communeName, unheard }) =>
    unheard.map(({ listId }) => ({
      key: `sans-audience|${contestId}|${listId}`,
      list: { id: listId, commune: communeName },
      told: writeTold(contestId),
      reason: publishedUnheard,
    })),
  );
  note(tables, rows, at);
}

/** Writes rows of hearings that no mail carried: of no mailing, so that no sending takes them for its own. */
function note(
  tables: Tables,
  rows: readonly {
    readonly key: string;
    readonly list: ListOfHearing;
    readonly told: string;
    readonly reason: string;
  }[],
  at: number,
): void {
  const table = tables.of('sendings');
  const known = new Set(table.rows().map(({ key }) => key));
  const written = rows.map(({ key, list, told, reason }) => ({
    key,
    template: 'hearing' as const,
    listId: list.id,
    commune: list.commune,
    state: 'excluded' as const,
    at,
    reason,
    told,
    rehearsal: false,
  }));
  table.update(new Map(written.filter(({ key }) => known.has(key)).map((row) => [row.key, row])));
  table.append(written.filter(({ key }) => !known.has(key)));
  tables.flush();
}
