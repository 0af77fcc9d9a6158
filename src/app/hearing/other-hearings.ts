import { type BetweenSendingsPorts, betweenSendings } from '../mailing/sending/sending-turn.ts';
import { messages } from '../messages.fr.ts';
import type { Exclusive } from '../ports.ts';
import { runAlone } from '../run-alone.ts';
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

/** What noting needs: rows of the ledger change while nobody sends. */
export type NotingPorts = BetweenSendingsPorts & { readonly exclusive: Exclusive };

/** Lists that a mail of this hearing left for: they get no letter of it. */
export function listsMailed(sendings: readonly SendingRow[], mailingId: string): ReadonlySet<string | null> {
  const mails = sendings.filter((row) => row.mailingId === mailingId && row.rehearsal !== true && row.state === 'sent');
  return new Set(mails.map(({ listId }) => listId));
}

/**
 * Notes posted letters of a hearing with what they told. One noted again counts from its first day, unless it tells
 * something else. Throws `sending_busy` or `busy`.
 * @param toldTo what the letter tells a list, as `writeTold` writes it
 */
export function noteHearingLetters(
  ports: NotingPorts,
  mailingId: string,
  lists: readonly RowOf<'lists'>[],
  toldTo: (list: RowOf<'lists'>) => string | undefined,
): void {
  note(ports, (kept) => {
    const known = new Map(kept.map((row) => [row.key, row.told]));
    const mailed = listsMailed(kept, mailingId);
    return lists.flatMap((list) => {
      const [key, told = ''] = [`lettre|${mailingId}|${list.id}`, toldTo(list)];
      return mailed.has(list.id) || known.get(key) === told ? [] : [{ key, list, told, reason: postedLetter }];
    });
  });
}

/**
 * Notes that the lists of these contests that could not be told may be published unheard, for what would be said of them.
 * Throws `sending_busy` or `busy`.
 */
export function noteUnheard(ports: NotingPorts, hearings: readonly ContestHearing[]): void {
  const rows = hearings.flatMap(({ contestId, communeName, unheard }) =>
    unheard.map(({ listId, said }) => ({
      key: `sans-audience|${contestId}|${listId}`,
      list: { id: listId, commune: communeName },
      told: writeTold(contestId, said),
      reason: publishedUnheard,
    })),
  );
  note(ports, () => rows);
}

/** A row of a hearing that no mail carried. */
interface OtherHearing {
  readonly key: string;
  readonly list: Pick<RowOf<'lists'>, 'id' | 'commune'>;
  readonly told: string;
  readonly reason: string;
}

/** Writes such rows, of no mailing, so that no sending takes them for its own. */
function note(ports: NotingPorts, rowsOf: (kept: readonly SendingRow[]) => readonly OtherHearing[]): void {
  const { tables, clock, exclusive } = ports;
  const write = () => {
    const table = tables.of('sendings');
    const kept = table.rows();
    const known = new Set(kept.map(({ key }) => key));
    const written = rowsOf(kept).map(({ key, list, told, reason }) => ({
      key,
      template: 'hearing' as const,
      listId: list.id,
      commune: list.commune,
      state: 'excluded' as const,
      at: clock.now(),
      reason,
      told,
      rehearsal: false,
    }));
    table.update(new Map(written.filter(({ key }) => known.has(key)).map((row) => [row.key, row])));
    table.append(written.filter(({ key }) => !known.has(key)));
    tables.flush();
  };
  betweenSendings(ports, () => runAlone(exclusive, write));
}
