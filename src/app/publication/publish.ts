import { instant } from '../../domain/calendar/instant.ts';
import { dateAt } from '../../domain/calendar/zone.ts';
import { consentFinder, mayBeShown } from '../answers/consent.ts';
import { silenceEnd, zoneOf } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { disputeAnswers } from '../disputes/dispute-answers.ts';
import type { ContestHearing } from '../hearing/hearing-status.ts';
import { isCarried } from '../lineage/carried-id.ts';
import { momentInFrench } from '../messages/dates.fr.ts';
import { messages } from '../messages.fr.ts';
import type { Clock, Exclusive, Memory, Progress, Signer, Tables } from '../ports.ts';
import { runAlone } from '../run-alone.ts';
import type { RowOf } from '../schema/tabs.ts';
import { isReadTwice } from '../scores/readings.ts';
import type { ContestResult } from '../scores/score-campaign.ts';
import type { CampaignSettings } from '../workbook/settings.ts';
import { contestReadiness } from './contest-readiness.ts';
import { type DataTable, dataTables } from './open-data/public-tables.ts';
import { readerTables } from './open-data/reader-tables.ts';
import { printedTexts } from './printed-texts.ts';
import { findPrivateValues } from './private-values.ts';
import type { PublicFile, PublicSite, PublicTables } from './public-ports.ts';
import { buildPublicRecord } from './record/build-public-record.ts';
import type { PublicRecord } from './record/public-record.ts';
import type { PublicationRows } from './record/publication-rows.ts';
import { shownBefore } from './shown-before.ts';
import { siteFiles } from './site-files.ts';
import { type Withdrawal, withdrawals } from './withdrawals.ts';

/** What publishing needs. */
export interface PublicationPorts {
  readonly campaign: CampaignData;
  readonly tables: Tables;
  readonly memory: Memory;
  readonly signer: Signer;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly exclusive: Exclusive;
  readonly publicSite: PublicSite;
  readonly publicTables: PublicTables;
}

/** A publication ready to go out, checked. */
export interface PreparedPublication {
  readonly record: PublicRecord;
  readonly tables: readonly DataTable[];
  readonly files: readonly PublicFile[];
  /** Data rows of the four tables. */
  readonly rows: number;
  /** Contests left out because their lists may still answer what will be published, and that visitors do not read today. */
  readonly waiting: readonly ContestHearing[];
  /** What visitors read today and will not find any more. */
  readonly withdrawn: readonly Withdrawal[];
  /** Positions whose two readers no seal proves: they count as unread, and their contests are left out. */
  readonly unsealed: readonly RowOf<'commitments'>[];
  /** Lists that answered and whose reading is not finished: shown without a score. */
  readonly unread: number;
  /** Positions public elsewhere that two people have not read, left out for that alone. */
  readonly unreadElsewhere: number;
}

/** A publication that went out. */
export interface Published extends PreparedPublication {
  readonly url: string;
  readonly table: string;
}

/** Milliseconds within which what is stored is recorded, served and in the public spreadsheet. */
const TIME_TO_SERVE = 120_000;

/** Builds every page and file and checks them; writes nothing. `published` says which contests show results. */
export function preparePublication(
  ports: Pick<PublicationPorts, 'campaign' | 'tables' | 'clock' | 'memory' | 'signer' | 'publicSite'>,
  published: 'heard' | 'all',
): PreparedPublication {
  const { campaign } = ports;
  const at = ports.clock.now();
  const readiness = contestReadiness(ports, at, ({ publicationMode }) => ({
    intervals: publicationMode !== 'comparison',
  }));
  const { settings, rows, scores, hearings, unsealed, ready } = readiness;
  const results = scores.contests.flatMap(({ lists }) => lists);
  const heard = published === 'all' ? new Set(hearings.map(({ contestId }) => contestId)) : ready;
  const before = shownBefore(ports.publicSite, rows);
  const withdrawn = withdrawals(readiness, before);
  const isWithdrawn = new Set(withdrawn.map(({ hearing }) => hearing));
  const faulty = results.filter(({ score }) => (score?.faults.length ?? 0) > 0);
  if (faulty.length > 0) {
    const questions = new Set(faulty.flatMap(({ score }) => score?.faults.map(({ criterionId }) => criterionId) ?? []));
    throw new CampaignError('publication_faulty', {
      questions: [...questions],
      lists: faulty.map(({ label }) => label),
    });
  }
  const record = buildPublicRecord({
    id: publicationId(ports, rows, at),
    at,
    campaign,
    settings,
    rows,
    scores,
    published: heard,
    before: published === 'all' ? new Map() : before,
  });
  const data = dataTables(record);
  const files = siteFiles(record, data, rows);
  refusePrivateValues(rows, files, record, settings);
  return {
    record,
    tables: data,
    files,
    rows: data.reduce((sum, table) => sum + table.rows.length, 0),
    waiting: hearings.filter((hearing) => !hearing.over && !isWithdrawn.has(hearing)),
    withdrawn,
    unsealed,
    unread: results.filter(({ awaitsReaders }) => awaitsReaders).length,
    unreadElsewhere: unreadElsewhere(
      rows,
      scores.contests.filter(({ contestId }) => heard.has(contestId)),
    ),
  };
}

function unreadElsewhere({ commitments, answers }: PublicationRows, contests: readonly ContestResult[]): number {
  const lists = contests.flatMap((contest) => contest.lists);
  const listOf = new Map(lists.map((list) => [list.listId, list]));
  const consents = consentFinder(commitments, answers);
  return commitments.filter((row) => {
    const list = listOf.get(row.listId ?? '');
    return list !== undefined && mayBeShown(list, row, isCarried(row) && consents(row)) && !isReadTwice(row);
  }).length;
}

/** The whole publication as it would be were every hearing over, with what publishing now would take off the site. */
export function previewPublication(ports: PublicationPorts): PreparedPublication {
  return runAlone(ports.exclusive, () => {
    takeInContestations(ports);
    return preparePublication(ports, 'all');
  });
}

/** What whoever publishes has to know, and to decide, before. */
export interface ComingPublication {
  /** Contests that wait for nothing but a list that could not be told. */
  readonly unheard: readonly ContestHearing[];
  /** What publishing takes off the site, once the contests that wait for such a list are confirmed, or not. */
  withdrawn(isConfirmed: boolean): readonly Withdrawal[];
}

/** Reads it from the workbook as it is now. */
export function comingPublication(ports: PublicationPorts): ComingPublication {
  return runAlone(ports.exclusive, () => {
    takeInContestations(ports);
    const readiness = contestReadiness(ports, ports.clock.now(), () => ({ intervals: false }));
    const before = shownBefore(ports.publicSite, readiness.rows);
    const { hearings, ready, refused } = readiness;
    const unheard = hearings.filter(
      ({ awaitsConfirmation, contestId }) => awaitsConfirmation && !refused.has(contestId),
    );
    const withUnheard = new Set([...ready, ...unheard.map(({ contestId }) => contestId)]);
    return {
      unheard,
      withdrawn: (isConfirmed) => withdrawals({ ...readiness, ready: isConfirmed ? withUnheard : ready }, before),
    };
  });
}

/** An answer sent back after the hearing is a contestation from the publication on. */
function takeInContestations({ tables, campaign }: Pick<PublicationPorts, 'tables' | 'campaign'>): void {
  disputeAnswers(tables, campaign);
  tables.flush();
}

/** Publishes the contests whose hearing is over: pages, open data, public spreadsheet, and a row in Publications. */
export function publish(ports: PublicationPorts): Published {
  return runAlone(ports.exclusive, () => publishAlone(ports));
}

function publishAlone(ports: PublicationPorts): Published {
  const { campaign, tables, clock, progress, publicSite, publicTables } = ports;
  requireNoSilence(ports, clock.now());
  disputeAnswers(tables, campaign);
  settlePublications(ports);
  tables.flush();
  const prepared = preparePublication(ports, 'heard');
  const { record, files, rows } = prepared;
  const contests = record.communes.flatMap((commune) => commune.contests).filter(({ published }) => published);
  if (contests.length === 0 && prepared.unsealed.length > 0) {
    throw new CampaignError('readings_unsealed', { positions: prepared.unsealed });
  }
  if (contests.length === 0) {
    throw new CampaignError('publication_too_early', { hearings: prepared.waiting, zone: zoneOf(campaign) });
  }
  const words = messages.publication;
  const stored = publicSite.store(record.id, files, (count, total) =>
    progress.report(count, total, words.storing(count, total)),
  );
  // Storing lasts minutes: the silence may have begun meanwhile.
  requireNoSilence(ports, clock.now() + TIME_TO_SERVE);
  const publications = tables.of('publications');
  publications.append([
    {
      id: record.id,
      at: clock.now(),
      kind: 'unserved',
      mode: record.mode,
      contests: contests.length,
      rows,
      fingerprint: record.method.fingerprint,
      url: stored.url,
      summary: words.summary(contests.length, files.length),
    },
  ]);
  // On record before it is seen: a run cut short here leaves the earlier publication whole, and no name used twice.
  tables.flush();
  publicSite.serve(stored);
  // What is named as a publication can be read: the row says so once it is true.
  publications.update(new Map([[record.id, { kind: 'publication' }]]));
  tables.flush();
  const table = publicTables.publish(words.spreadsheet(record.title), readerTables(prepared.tables));
  publications.update(new Map([[record.id, { table }]]));
  tables.flush();
  return { ...prepared, url: stored.url, table };
}

/**
 * Says which publications visitors could read, where a run cut short left that unsaid: one that was recorded and never
 * served is named nowhere, and its number is not used again.
 */
function settlePublications({ tables, publicSite }: Pick<PublicationPorts, 'tables' | 'publicSite'>): void {
  const publications = tables.of('publications');
  const settled = publications.rows().flatMap(({ id, kind, table }) => {
    // Earlier versions named a publication before it was served; the public spreadsheet came last.
    const isUnsure = kind === 'unserved' || (kind === 'publication' && table === null);
    if (id === null || !isUnsure) return [];
    const found = publicSite.has(id) ? ('publication' as const) : ('unserved' as const);
    return found === kind ? [] : [[id, { kind: found }] as const];
  });
  publications.update(new Map(settled));
}

/** Throws `publication_silence` when the electoral silence holds at an instant. */
function requireNoSilence({ campaign }: Pick<PublicationPorts, 'campaign'>, at: number): void {
  const silence = silenceEnd(campaign, at);
  if (silence === undefined) return;
  throw new CampaignError('publication_silence', { until: momentInFrench(silence, zoneOf(campaign)) });
}

/**
 * `2026-03-13`, then `2026-03-13-2`: told on every page, and the name of the publication's folder. One that leads to what
 * was served is not given again, whatever became of its row.
 */
function publicationId(
  { campaign, publicSite }: Pick<PublicationPorts, 'campaign' | 'publicSite'>,
  { publications }: PublicationRows,
  at: number,
): string {
  const day = dateAt(instant(at), zoneOf(campaign));
  const taken = new Set(publications.map(({ id }) => id));
  let id: string = day;
  for (let number = 2; taken.has(id) || publicSite.has(id); number += 1) id = `${day}-${number}`;
  return id;
}

function refusePrivateValues(
  rows: PublicationRows,
  files: readonly PublicFile[],
  record: PublicRecord,
  { replyTo }: CampaignSettings,
): void {
  const ownWords = [...Object.values(record.association).flat(), replyTo];
  const found = findPrivateValues(rows, files, ownWords, printedTexts(record));
  if (found.length > 0) throw new CampaignError('publication_private', { found });
}
