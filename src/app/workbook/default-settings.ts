import type { ScoringConstants } from '../../domain/constants.ts';
import { DEFAULT_PRIORITY_WEIGHTS, type PriorityPart } from '../../domain/priority.ts';
import type { CampaignData } from '../campaign.ts';
import { priority } from '../messages/strategy/priority.fr.ts';
import { workbook } from '../messages/workbook.fr.ts';
import { MAILING_LIMITS } from './mailing-limits.ts';
import { decimal } from './typed-text.ts';

/** Constants whose value is one number, in the order of Réglages. */
export const NUMBERED_CONSTANTS = [
  'precisionFloor',
  'conditionalFirmness',
  'studyFirmness',
  'minimumCoverage',
  'tieTolerance',
  'concentration',
  'draws',
] as const satisfies readonly (keyof ScoringConstants)[];

/** Parts of a list's priority, each with its weight. */
export const PRIORITY_PARTS = Object.keys(DEFAULT_PRIORITY_WEIGHTS) as PriorityPart[];

/** Sizes from which a part of the priority is full. */
const PRIORITY_REFERENCES = { fullPopulation: 100_000, fullDelegates: 5, contractHorizonDays: 1095, fullShare: 0.5 };

/** Values of a fresh workbook, by setting, as texts of the « Valeur » column. */
export function defaultSettings(campaign: CampaignData): ReadonlyMap<string, string> {
  const { questionnaire, constants, election } = campaign;
  const values = new Map<string, string>([
    ['senders', campaign.senders.join(', ')],
    ['replyTo', campaign.replyTo],
    ['volunteers', ''],
    ['rehearsal', workbook.yes],
    ['publicationMode', workbook.publicationModes.comparison],
    ['opens', questionnaire.opens.replace('T', ' ')],
    ['closes', questionnaire.closes.replace('T', ' ')],
    ['publishes', questionnaire.publishes.replace('T', ' ')],
    ['hearingDays', String(questionnaire.hearingDays)],
    ['minimumReplyDays', String(questionnaire.minimumReplyDays)],
    ['retentionMonths', '3'],
    ['followUpDays', '7'],
    ['acceptLate', workbook.no],
    ...Object.entries(MAILING_LIMITS),
    ['bulk.from', ''],
    ['bulk.perDay', '100'],
    ['addresses.press', ''],
    ['addresses.volunteers', ''],
    ['excludesInstitutions', workbook.yes],
    ['receiptsInSilence', workbook.no],
    ['mandateEnd', election.mandateEnd],
    ['methodVersion', campaign.methodVersion],
  ]);
  for (const key of NUMBERED_CONSTANTS) values.set(`constants.${key}`, decimal(constants[key]));
  for (const key of Object.keys(constants.drawn) as (keyof ScoringConstants['drawn'])[]) {
    values.set(`drawn.${key}.low`, decimal(constants.drawn[key].low));
    values.set(`drawn.${key}.high`, decimal(constants.drawn[key].high));
  }
  values.set('interval.low', decimal(constants.interval.low));
  values.set('interval.high', decimal(constants.interval.high));
  for (const part of PRIORITY_PARTS) {
    values.set(`priority.${part}`, decimal(campaign.priorityWeights[part]));
  }
  for (const [key, value] of Object.entries(PRIORITY_REFERENCES)) values.set(`priority.${key}`, decimal(value));
  values.set('strategyPlace', priority.places.campaign);
  values.set('columnMap', '');
  values.set('priorityDay', '');
  values.set('today', '');
  return values;
}
