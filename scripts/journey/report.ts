import { read, utils } from '@e965/xlsx';
import { messages } from '../../src/app/messages.fr.ts';
import type { Host } from '../../src/desk/host/host.ts';
import { publicFiles } from '../../src/desk/public-files.ts';
import { Outbox } from '../../src/emulator/mail/outbox.ts';
import { seenRows } from './sheet-rows.ts';

/** What a campaign came to, in figures; every one can be counted again in the open data, the mails and the workbook. */
export interface Report {
  /** Rows of open-data/lists.csv. */
  readonly lists: number;
  /** Distinct communes of these lists. */
  readonly communes: number;
  /** Distinct contests (round and commune or sector). */
  readonly contests: number;
  /** Files of outbox/. */
  readonly mailsSent: number;
  /** Accepted versions of answers (tab Réponses). */
  readonly answers: number;
  /** Lists with a rank in open-data/ranks.csv. */
  readonly rankedLists: number;
  /** Contests with at least one ranked list. */
  readonly contestsRanked: number;
  /** Lists without a rank, by state. */
  readonly unrankedByState: Readonly<Record<string, number>>;
  /** Rows of the last line of the tab Publications. */
  readonly publishedRows: number;
  /** Service calls of each step, by `Service.method`. */
  readonly serviceCalls: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Time these calls would take at Google, by the latency model, in milliseconds. */
  readonly estimatedGoogleMs: Readonly<Record<string, number>>;
}

/** What one step of the campaign asked of Google. */
export interface StepRecord {
  readonly step: string;
  /** How many of the step's actions are done. */
  readonly actions: number;
  readonly serviceCalls: Readonly<Record<string, number>>;
  readonly estimatedGoogleMs: number;
}

export function reportOf(host: Host, steps: readonly StepRecord[]): Report {
  const lists = openData(host, 'lists');
  const ranked = openData(host, 'ranks').filter((row) => row.rank !== '');
  const rankedIds = new Set(ranked.map((row) => row.list_id));
  const unrankedByState: Record<string, number> = {};
  for (const { id, state } of lists) {
    if (!rankedIds.has(id) && state !== undefined) unrankedByState[state] = (unrankedByState[state] ?? 0) + 1;
  }
  const accepted = messages.workbook.tabs.answers.columns.status.choices.accepted;
  return {
    lists: lists.length,
    communes: new Set(lists.map((row) => row.commune_code)).size,
    contests: new Set(lists.map((row) => row.contest)).size,
    mailsSent: host.world.of(Outbox).list().length,
    answers: seenRows(host, 'answers').filter(({ status }) => status === accepted).length,
    rankedLists: ranked.length,
    contestsRanked: new Set(ranked.map((row) => row.contest)).size,
    unrankedByState,
    publishedRows: Number(seenRows(host, 'publications').at(-1)?.rows.replace(/\D/g, '') ?? 0),
    serviceCalls: Object.fromEntries(steps.map(({ step, serviceCalls }) => [step, serviceCalls])),
    estimatedGoogleMs: Object.fromEntries(
      steps.map(({ step, estimatedGoogleMs }) => [step, Math.round(estimatedGoogleMs)]),
    ),
  };
}

/** A published table as objects by column. */
function openData(host: Host, name: string): Record<string, string>[] {
  const file = publicFiles(host.world).find(({ path }) => path === `open-data/${name}.csv`);
  if (!file) return [];
  const text = new TextDecoder().decode(file.content);
  const { SheetNames, Sheets } = read(text, { type: 'string', raw: true });
  const sheet = Sheets[SheetNames[0] ?? ''];
  return sheet ? utils.sheet_to_json(sheet, { raw: false, defval: '' }) : [];
}
