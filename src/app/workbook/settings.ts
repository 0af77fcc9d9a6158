import { type CalendarDate, parseCalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import { instantAt } from '../../domain/calendar/zone.ts';
import { type ScoringConstants, validateConstants } from '../../domain/constants.ts';
import { isMailAddress } from '../../domain/contacts/mail-address.ts';
import { DEFAULT_PRIORITY_WEIGHTS, type PriorityPart, type PrioritySettings } from '../../domain/priority.ts';
import { zoneOf } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { messages } from '../messages.fr.ts';
import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { MAILING_LIMITS, type MailingLimits, timeOfDayIn } from './mailing-limits.ts';

/** How lists are compared in public. */
export type PublicationMode = 'comparison' | 'classes' | 'ranks';

/** Where a list's chance, openness and priority are kept: in the campaign's workbook, or apart from it. */
export type StrategyPlace = 'campaign' | 'apart';

/** What the officer decides in Réglages, read and checked. */
export interface CampaignSettings {
  /** Accounts that may send. */
  readonly senders: readonly string[];
  readonly replyTo: string;
  /** Who may follow lists, by the name their colleagues call them. */
  readonly volunteers: readonly string[];
  /** « Mode répétition »: every mail goes to the account that sends. */
  readonly rehearsal: boolean;
  readonly publicationMode: PublicationMode;
  readonly opens: Instant;
  readonly closes: Instant;
  readonly publishes: Instant;
  readonly hearingDays: number;
  readonly minimumReplyDays: number;
  /** Months after the last round before personal data may be purged. */
  readonly retentionMonths: number;
  /** Whether answers that arrive after closing are accepted; otherwise they wait for a person. */
  readonly acceptLate: boolean;
  /** Whom press releases and the state of the campaign go to. */
  readonly addresses: Readonly<Record<'press' | 'volunteers', readonly string[]>>;
  readonly limits: MailingLimits;
  /** The mail service: the address it sends from ('' for none) and how many mails a day the subscription allows. */
  readonly bulk: { readonly from: string; readonly perDay: number };
  readonly mandateEnd: CalendarDate;
  readonly methodVersion: string;
  readonly constants: ScoringConstants;
  /** Days to wait after an exchange before a list is due again, when nobody chose a day. */
  readonly followUpDays: number;
  /** Which day it is, as the program last wrote it; undefined before the first time. */
  readonly today: CalendarDate | undefined;
  readonly strategyPlace: StrategyPlace;
  readonly priority: Omit<PrioritySettings, 'today'>;
  /** Day the priorities were computed for; undefined before the first time. */
  readonly priorityDay: CalendarDate | undefined;
}

/** Columns of Réglages, in the order formulas give them. */
export const SETTING_COLUMNS = ['key', 'value'] as const satisfies readonly (keyof RowOf<'settings'>)[];

type SettingRow = Pick<RowOf<'settings'>, (typeof SETTING_COLUMNS)[number]>;

/** Reads a cell of Réglages; undefined when the text is not what the setting expects. */
type Reader<T> = (text: string) => T | undefined;

/** Values of a fresh workbook, by setting, as texts of the « Valeur » column. */
export function defaultSettings(campaign: CampaignData): ReadonlyMap<string, string> {
  const { questionnaire, constants, election } = campaign;
  const values = new Map<string, string>([
    ['senders', campaign.senders.join(', ')],
    ['replyTo', campaign.replyTo],
    ['volunteers', ''],
    ['rehearsal', messages.workbook.yes],
    ['publicationMode', messages.workbook.publicationModes.comparison],
    ['opens', questionnaire.opens.replace('T', ' ')],
    ['closes', questionnaire.closes.replace('T', ' ')],
    ['publishes', questionnaire.publishes.replace('T', ' ')],
    ['hearingDays', String(questionnaire.hearingDays)],
    ['minimumReplyDays', String(questionnaire.minimumReplyDays)],
    ['retentionMonths', '3'],
    ['followUpDays', '7'],
    ['acceptLate', messages.workbook.no],
    ...Object.entries(MAILING_LIMITS),
    ['bulk.from', ''],
    ['bulk.perDay', '100'],
    ['addresses.press', ''],
    ['addresses.volunteers', ''],
    ['excludesInstitutions', messages.workbook.yes],
    ['receiptsInSilence', messages.workbook.no],
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
  values.set('strategyPlace', messages.priority.places.campaign);
  values.set('columnMap', '');
  values.set('priorityDay', '');
  values.set('today', '');
  return values;
}

/** What Réglages says now; one read. Throws `setting_invalid`. */
export function settingsOf(tables: Tables, campaign: CampaignData): CampaignSettings {
  return readSettings(tables.of('settings').rows(), campaign);
}

/** Reads Réglages; throws `setting_invalid` naming the row that cannot be used. A missing row keeps its default. */
export function readSettings(rows: readonly SettingRow[], campaign: CampaignData): CampaignSettings {
  const defaults = defaultSettings(campaign);
  const written = new Map(rows.map((row) => [row.key ?? '', row.value]));
  const zone = zoneOf(campaign);
  const read = <T>(key: string, expected: string, reader: Reader<T>): T => {
    const text = (written.get(key) ?? defaults.get(key) ?? '').trim();
    const value = reader(text);
    if (value === undefined) {
      throw new CampaignError('setting_invalid', {
        label: messages.workbook.setting(key).label,
        value: text,
        expected,
      });
    }
    return value;
  };
  const { expected, publicationModes } = messages.workbook;
  const number = (key: string) => read(key, expected.number, numberIn);
  const numberWhere = (key: string, words: string, fits: (value: number) => boolean) =>
    read(key, words, (text) => {
      const value = numberIn(text);
      return value !== undefined && fits(value) ? value : undefined;
    });
  const positive = (key: string) => numberWhere(key, expected.positive, (value) => value > 0);
  const weight = (key: string) => numberWhere(key, expected.weight, (value) => value >= 0);
  const oneOf = <Choice extends string>(key: string, choices: Readonly<Record<Choice, string>>) =>
    read(key, Object.values(choices).join(' / '), (text) =>
      (Object.keys(choices) as Choice[]).find((choice) => choices[choice] === text),
    );
  const yesNo = (key: string) => read(key, expected.yesNo, yesNoIn);
  const timeOfDay = (key: string) => read(key, expected.timeOfDay, timeOfDayIn);
  const moment = (key: string) =>
    read(key, expected.moment, (text) => {
      const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})$/.exec(text);
      const date = parseCalendarDate(match?.[1] ?? '');
      const time = { hour: Number(match?.[2]), minute: Number(match?.[3]) };
      if (date === undefined || time.hour > 24 || time.minute > 59) return undefined;
      return instantAt(date, time, zone);
    });
  const bounds = (key: string) => ({ low: number(`${key}.low`), high: number(`${key}.high`) });
  const constants = {
    ...(Object.fromEntries(NUMBERED_CONSTANTS.map((key) => [key, number(`constants.${key}`)])) as Pick<
      ScoringConstants,
      (typeof NUMBERED_CONSTANTS)[number]
    >),
    drawn: {
      precisionFloor: bounds('drawn.precisionFloor'),
      conditionalFirmness: bounds('drawn.conditionalFirmness'),
      studyFirmness: bounds('drawn.studyFirmness'),
    },
    interval: bounds('interval'),
  };
  const [fault] = validateConstants(constants);
  if (fault !== undefined) {
    const [label, value] = [messages.workbook.setting(fault.constant).label, decimal(fault.value)];
    throw new CampaignError('setting_invalid', { label, value, expected: expected.between(fault.low, fault.high) });
  }
  return {
    senders: read('senders', expected.addresses, (text) => text.split(/[,;\s]+/).filter((address) => address !== '')),
    replyTo: read('replyTo', expected.addresses, (text) => (/^[^\s@]+@[^\s@]+$/.test(text) ? text : undefined)),
    volunteers: read('volunteers', expected.text, namesIn),
    rehearsal: yesNo('rehearsal'),
    publicationMode: oneOf<PublicationMode>('publicationMode', publicationModes),
    opens: moment('opens'),
    closes: moment('closes'),
    publishes: moment('publishes'),
    hearingDays: number('hearingDays'),
    minimumReplyDays: number('minimumReplyDays'),
    retentionMonths: numberWhere('retentionMonths', expected.months, (value) => Number.isInteger(value) && value >= 0),
    acceptLate: yesNo('acceptLate'),
    addresses: {
      press: read('addresses.press', expected.addresses, namesIn),
      volunteers: read('addresses.volunteers', expected.addresses, namesIn),
    },
    bulk: {
      from: read('bulk.from', expected.addresses, (text) => (text === '' || isMailAddress(text) ? text : undefined)),
      perDay: positive('bulk.perDay'),
    },
    limits: {
      reminderDays: weight('reminderDays'),
      mostMails: positive('mostMails'),
      quiet: { from: timeOfDay('quietFrom'), to: timeOfDay('quietTo') },
      excludesInstitutions: yesNo('excludesInstitutions'),
      receiptsInSilence: yesNo('receiptsInSilence'),
    },
    mandateEnd: read('mandateEnd', expected.date, parseCalendarDate),
    methodVersion: read('methodVersion', expected.text, (text) => (text === '' ? undefined : text)),
    constants,
    followUpDays: numberWhere('followUpDays', expected.days, (value) => Number.isInteger(value) && value >= 0),
    today: parseCalendarDate((written.get('today') ?? '').trim()),
    strategyPlace: oneOf<StrategyPlace>('strategyPlace', messages.priority.places),
    priority: {
      weights: Object.fromEntries(PRIORITY_PARTS.map((part) => [part, weight(`priority.${part}`)])) as Record<
        PriorityPart,
        number
      >,
      fullPopulation: positive('priority.fullPopulation'),
      fullDelegates: positive('priority.fullDelegates'),
      contractHorizonDays: positive('priority.contractHorizonDays'),
      fullShare: positive('priority.fullShare'),
    },
    priorityDay: parseCalendarDate((written.get('priorityDay') ?? '').trim()),
  };
}

/** Constants whose value is one number, in the order of Réglages. */
const NUMBERED_CONSTANTS = [
  'precisionFloor',
  'conditionalFirmness',
  'studyFirmness',
  'minimumCoverage',
  'tieTolerance',
  'concentration',
  'draws',
] as const satisfies readonly (keyof ScoringConstants)[];

const PRIORITY_PARTS = Object.keys(DEFAULT_PRIORITY_WEIGHTS) as PriorityPart[];

/** Sizes from which a part of the priority is full. */
const PRIORITY_REFERENCES = { fullPopulation: 100_000, fullDelegates: 5, contractHorizonDays: 1095, fullShare: 0.5 };

function numberIn(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

function namesIn(text: string): string[] {
  return [...new Set(text.split(/[,;\n]/).map((name) => name.trim()))].filter((name) => name !== '');
}

function yesNoIn(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (word === messages.workbook.yes) return true;
  return word === messages.workbook.no ? false : undefined;
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}
