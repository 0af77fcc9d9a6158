import { type CalendarDate, parseCalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { Zone } from '../../domain/calendar/zone.ts';
import { type ColumnMap, columnMapIn } from '../../domain/candidate-file/formats/column-map.ts';
import { type ScoringConstants, validateConstants } from '../../domain/constants.ts';
import { isMailAddress } from '../../domain/contacts/mail-address.ts';
import type { PriorityPart, PrioritySettings } from '../../domain/priority.ts';
import { zoneOf } from '../campaign/election-calendar.ts';
import { TIME_TO_ANSWER } from '../campaign/heading.ts';
import type { CampaignData } from '../campaign.ts';
import { priority } from '../messages/strategy/priority.fr.ts';
import { workbook } from '../messages/workbook.fr.ts';
import type { Tables } from '../ports.ts';
import { defaultSettings, NUMBERED_CONSTANTS, PRIORITY_PARTS } from './default-settings.ts';
import type { MailingLimits } from './mailing-limits.ts';
import { type SettingReaders, type SettingRow, settingInvalid, settingReaders } from './setting-readers.ts';
import { addressesIn, dayIn, decimal, momentIn, namesIn, timeOfDayIn, yesNoIn } from './typed-text.ts';

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
  /** Which column says what in tables of other countries or elections; undefined before a person chose. */
  readonly columnMap: ColumnMap | undefined;
  /** Which day it is, as the program last wrote it; undefined before the first time. */
  readonly today: CalendarDate | undefined;
  readonly strategyPlace: StrategyPlace;
  readonly priority: Omit<PrioritySettings, 'today'>;
  /** Day the priorities were computed for; undefined before the first time. */
  readonly priorityDay: CalendarDate | undefined;
}

/** What Réglages says now; one read. Throws `setting_invalid`. */
export function settingsOf(tables: Tables, campaign: CampaignData): CampaignSettings {
  return readSettings(tables.of('settings').rows(), campaign);
}

const { expected } = workbook;

/** Reads Réglages; throws `setting_invalid` naming the row that cannot be used. A missing row keeps its default. */
export function readSettings(rows: readonly SettingRow[], campaign: CampaignData): CampaignSettings {
  const readers = settingReaders(rows, defaultSettings(campaign));
  const { text, read, between, whole, positive, weight, oneOf } = readers;
  const yesNo = (key: string) => read(key, expected.yesNo, yesNoIn);
  const timeOfDay = (key: string) => read(key, expected.timeOfDay, timeOfDayIn);
  // One that is badly written is left out by name when the mail is prepared: it must not keep answers out meanwhile.
  const correspondents = (key: string) => namesIn(text(key));
  return {
    senders: read('senders', expected.addresses, addressesIn),
    replyTo: read('replyTo', expected.address, (typed) => (isMailAddress(typed) ? typed : undefined)),
    volunteers: namesIn(text('volunteers')),
    rehearsal: yesNo('rehearsal'),
    publicationMode: oneOf<PublicationMode>('publicationMode', workbook.publicationModes),
    ...readCalendar(readers, zoneOf(campaign)),
    hearingDays: between('hearingDays', TIME_TO_ANSWER),
    minimumReplyDays: between('minimumReplyDays', TIME_TO_ANSWER),
    retentionMonths: whole('retentionMonths', expected.months),
    acceptLate: yesNo('acceptLate'),
    addresses: { press: correspondents('addresses.press'), volunteers: correspondents('addresses.volunteers') },
    bulk: {
      from: read('bulk.from', expected.address, (typed) => (typed === '' || isMailAddress(typed) ? typed : undefined)),
      perDay: positive('bulk.perDay'),
    },
    limits: {
      reminderDays: weight('reminderDays'),
      mostMails: positive('mostMails'),
      quiet: { from: timeOfDay('quietFrom'), to: timeOfDay('quietTo') },
      excludesInstitutions: yesNo('excludesInstitutions'),
      receiptsInSilence: yesNo('receiptsInSilence'),
    },
    mandateEnd: read('mandateEnd', expected.date, dayIn),
    methodVersion: read('methodVersion', expected.text, (typed) => (typed === '' ? undefined : typed)),
    constants: readConstants(readers),
    followUpDays: whole('followUpDays', expected.days),
    columnMap: columnMapIn(text('columnMap')),
    today: parseCalendarDate(text('today')),
    strategyPlace: oneOf<StrategyPlace>('strategyPlace', priority.places),
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
    priorityDay: parseCalendarDate(text('priorityDay')),
  };
}

function readCalendar({ read }: SettingReaders, zone: Zone): Pick<CampaignSettings, 'opens' | 'closes' | 'publishes'> {
  // A deadline without its time would end as its day begins.
  const moment = (key: string, after?: { readonly key: string; readonly at: Instant }) =>
    read(
      key,
      after === undefined ? expected.moment : expected.momentAfter(workbook.setting(after.key).label),
      (typed) => {
        const at = /[:h]/.test(typed) ? momentIn(typed, zone) : undefined;
        return at === undefined || at <= (after?.at ?? Number.NEGATIVE_INFINITY) ? undefined : at;
      },
    );
  const opens = moment('opens');
  const closes = moment('closes', { key: 'opens', at: opens });
  return { opens, closes, publishes: moment('publishes', { key: 'closes', at: closes }) };
}

function readConstants({ number }: SettingReaders): ScoringConstants {
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
  if (fault === undefined) return constants;
  throw settingInvalid(fault.constant, decimal(fault.value), expected.between(fault.low, fault.high));
}
