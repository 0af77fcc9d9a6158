import { DEFAULT_CONSTANTS, type ScoringConstants, validateConstants } from '../../domain/constants.ts';
import { DEFAULT_PRIORITY_WEIGHTS, type PriorityPart } from '../../domain/priority.ts';
import type { CampaignData, Election, QuestionnaireCalendar } from '../campaign.ts';
import type { ReportFault } from './fault.ts';
import { type JsonRow, jsonRow } from './json-row.ts';

/** What `campaign.json` holds: everything but the three tables. */
export type CampaignHeading = Omit<CampaignData, 'questions' | 'communes' | 'wording'>;

/** Bounds, in days, of the time a list has to answer or to contest. */
export const TIME_TO_ANSWER = { low: 1, high: 60 };

/** Zones whose rules the election clock knows. */
const ZONES = ['Europe/Paris'] as const;

/** Reads `campaign.json`. */
export function readHeading(file: unknown, report: ReportFault): CampaignHeading {
  const root = jsonRow(file, { file: 'campaign.json' }, report);
  const association = root.child('association');
  const election = readElection(root.child('election'));
  return {
    id: root.text('id'),
    name: root.text('name'),
    fictional: root.flag('fictional', false),
    sourceCode: root.text('sourceCode'),
    association: {
      name: association.text('name'),
      address: association.text('address'),
      site: association.text('site'),
      funding: association.text('funding'),
      authors: association.texts('authors'),
      contact: association.email('contact'),
    },
    election,
    questionnaire: readCalendar(root.child('questionnaire'), election),
    senders: root.emails('senders'),
    replyTo: root.email('replyTo'),
    methodVersion: root.text('methodVersion'),
    constants: root.has('constants') ? readConstants(root.child('constants')) : DEFAULT_CONSTANTS,
    priorityWeights: root.has('priorityWeights')
      ? readWeights(root.child('priorityWeights'))
      : DEFAULT_PRIORITY_WEIGHTS,
    themes: distinctIds(root.children('themes').map((row) => ({ row, id: row.text('id'), label: row.text('label') }))),
    mergedCommunes: root
      .children('mergedCommunes')
      .map((row) => ({ from: row.text('from'), into: row.text('into'), date: row.day('date') })),
    plants: root.children('plants').map((row) => ({
      id: row.text('id'),
      label: row.text('label'),
      ...(row.has('capacityKt') && { capacityKt: row.number('capacityKt') }),
      capacitySource: row.text('capacitySource'),
    })),
    sampleClock: root.localTime('sampleClock'),
  };
}

function readElection(row: JsonRow): Election {
  const rounds = row.children('rounds').map((round) => ({
    row: round,
    number: round.number('number'),
    date: round.day('date'),
    listsClose: round.localTime('listsClose'),
    lastPollCloses: round.localTime('lastPollCloses'),
  }));
  rounds.forEach((round, index) => {
    if (round.number !== index + 1) round.row.fault('number', { tag: 'not_number', found: String(round.number) });
    inOrder(round.row, 'date', round.listsClose, round.date);
    inOrder(round.row, 'lastPollCloses', round.date, round.lastPollCloses);
  });
  if (rounds.length === 0) row.fault('rounds', { tag: 'missing' });
  return {
    name: row.text('name'),
    mandateEnd: row.day('mandateEnd'),
    zone: row.choice('zone', ZONES),
    rounds: rounds.map(({ row: _row, ...round }) => round),
  };
}

function readCalendar(row: JsonRow, election: Election): QuestionnaireCalendar {
  const calendar = {
    opens: row.localTime('opens'),
    closes: row.localTime('closes'),
    publishes: row.localTime('publishes'),
    hearingDays: row.number('hearingDays'),
    minimumReplyDays: row.number('minimumReplyDays'),
  };
  inOrder(row, 'closes', calendar.opens, calendar.closes);
  inOrder(row, 'publishes', calendar.closes, calendar.publishes);
  const first = election.rounds[0];
  if (first !== undefined && calendar.publishes >= first.date) {
    row.fault('publishes', { tag: 'too_late', found: calendar.publishes, before: first.date });
  }
  for (const key of ['hearingDays', 'minimumReplyDays'] as const) {
    const value = calendar[key];
    const { low, high } = TIME_TO_ANSWER;
    if (value < low || value > high) row.fault(key, { tag: 'out_of_range', value, low, high });
  }
  return calendar;
}

/** Days and local times of one zone compare as texts. */
function inOrder(row: JsonRow, key: string, after: string, found: string): void {
  if (after !== '' && found !== '' && found <= after) row.fault(key, { tag: 'too_early', found, after });
}

/** The defaults, with the numbers that the file gives. */
function readConstants(row: JsonRow): ScoringConstants {
  const changes: Record<string, number> = {};
  for (const key of row.keys()) {
    const standard = Object.entries(DEFAULT_CONSTANTS).find(([name]) => name === key);
    if (standard === undefined || typeof standard[1] !== 'number') {
      const choices = Object.entries(DEFAULT_CONSTANTS).flatMap(([name, value]) =>
        typeof value === 'number' ? name : [],
      );
      row.fault(key, { tag: 'not_among', found: key, choices });
    } else changes[key] = row.number(key);
  }
  const constants: ScoringConstants = { ...DEFAULT_CONSTANTS, ...changes };
  for (const { constant, value, low, high } of validateConstants(constants)) {
    row.fault(constant, { tag: 'out_of_range', value, low, high });
  }
  return constants;
}

function readWeights(row: JsonRow): CampaignData['priorityWeights'] {
  const parts = Object.keys(DEFAULT_PRIORITY_WEIGHTS) as PriorityPart[];
  for (const key of row.keys()) {
    if (!parts.some((part) => part === key)) row.fault(key, { tag: 'not_among', found: key, choices: parts });
  }
  const weights = { ...DEFAULT_PRIORITY_WEIGHTS };
  for (const part of parts) {
    if (!row.has(part)) continue;
    const value = row.number(part);
    if (value < 0 || value > 100) row.fault(part, { tag: 'out_of_range', value, low: 0, high: 100 });
    weights[part] = value;
  }
  return weights;
}

function distinctIds<T extends { readonly row: JsonRow; readonly id: string }>(rows: readonly T[]) {
  const seen = new Set<string>();
  return rows.map(({ row, ...rest }) => {
    if (seen.has(rest.id)) row.fault('id', { tag: 'repeated', found: rest.id });
    seen.add(rest.id);
    return rest;
  });
}
