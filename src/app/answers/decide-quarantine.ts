import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { messages } from '../messages.fr.ts';
import type { Clock, Exclusive, Tables } from '../ports.ts';
import { runAlone } from '../run-alone.ts';
import type { RowOf } from '../schema/tabs.ts';
import { questionsOf } from '../scores/question-rows.ts';
import { settingsOf } from '../workbook/settings.ts';
import { NextVersions } from './next-version.ts';
import { takeIntoAccount } from './take-into-account.ts';

/** What deciding needs. */
export interface QuarantinePorts {
  readonly tables: Tables;
  readonly exclusive: Exclusive;
  readonly clock: Clock;
}

/** An answer that waits for a person, and the list its code names, when it names one. */
export interface QuarantinedAnswer {
  readonly answer: RowOf<'answers'> & { readonly id: string };
  readonly list: RowOf<'lists'> | undefined;
  /** How many of those that wait came without any personal code. */
  readonly withoutCode: number;
  /** How many of those that bear a code and name no list wait for the same reason, this one included; 0 for any other. */
  readonly alike: number;
}

/** What a person decides: whose answer it is, or that it counts for nobody. */
export type QuarantineDecision = { readonly kind: 'accept'; readonly listId: string } | { readonly kind: 'reject' };

/** The reason of answers that came without any personal code. */
export const NO_CODE = messages.answers.reasons.noCode;

/** The quarantined answer received first; undefined when none waits. */
export function nextQuarantined(tables: Tables): QuarantinedAnswer | undefined {
  const waiting = tables
    .of('answers')
    .rows()
    .flatMap((row) => (row.status === 'quarantined' && row.id !== null ? [{ ...row, id: row.id }] : []))
    .sort((a, b) => (a.receivedAt ?? 0) - (b.receivedAt ?? 0));
  const [answer] = waiting;
  if (answer === undefined) return undefined;
  const lists = tables.of('lists').rows();
  const list = lists.find(({ id }) => id === answer.listId);
  return {
    answer,
    list,
    withoutCode: waiting.filter(namesNoListFor(NO_CODE)).length,
    alike:
      answer.listId === null && answer.reason !== NO_CODE ? waiting.filter(namesNoListFor(answer.reason)).length : 0,
  };
}

/**
 * Rejects every quarantined answer that names no list and waits for this reason: anybody can send thousands. Gives how
 * many; throws `busy`.
 */
export function rejectTogether({ tables, exclusive }: QuarantinePorts, reason: string | null): number {
  return runAlone(exclusive, () => {
    const table = tables.of('answers');
    const rejected = table.rows().filter((row) => row.status === 'quarantined' && namesNoListFor(reason)(row));
    table.update(new Map(rejected.map(({ id }) => [id ?? '', { status: 'rejected' }])));
    tables.flush();
    return rejected.length;
  });
}

const namesNoListFor = (reason: string | null) => (row: RowOf<'answers'>) =>
  row.listId === null && row.reason === reason;

/**
 * Takes an answer out of quarantine. Accepted, it becomes the latest version of the list and its commitments are read;
 * rejected, it stays in Réponses and counts for nobody. Throws `busy`, `answer_decided` or `list_id_unknown`.
 */
export function decideQuarantine(
  ports: QuarantinePorts,
  campaign: CampaignData,
  answerId: string,
  decision: QuarantineDecision,
): void {
  runAlone(ports.exclusive, () => {
    const { tables } = ports;
    const settings = settingsOf(tables, campaign);
    const table = tables.of('answers');
    const rows = table.rows();
    const answer = rows.find(({ id }) => id === answerId);
    if (answer?.status !== 'quarantined') throw new CampaignError('answer_decided', { answer: answerId });
    if (decision.kind === 'reject') {
      table.update(new Map([[answerId, { status: 'rejected' }]]));
      tables.flush();
      return;
    }
    const { listId } = decision;
    const isKnown = tables
      .of('lists')
      .rows()
      .some(({ id }) => id === listId);
    if (!isKnown) throw new CampaignError('list_id_unknown', { list: listId });
    const questions = questionsOf(tables.of('questions').rows(), campaign, settings.methodVersion);
    const said = new NextVersions(rows, questions).next(listId, answer);
    table.update(new Map([[answerId, { status: 'accepted', listId, ...said }]]));
    takeIntoAccount(ports, campaign, settings);
  });
}
