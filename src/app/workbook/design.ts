import { followUp } from '../messages/follow-up.fr.ts';
import { workbook } from '../messages/workbook.fr.ts';
import type { Column, ColumnType } from '../schema/column.ts';
import { officersTabs } from '../schema/officers-tabs.ts';
import { SCHEMA_VERSION } from '../schema/schema-version.ts';
import { type TabKey, tabs } from '../schema/tabs.ts';
import { CALCULATED_LOOKS, type CalculatedLook, type CalculatedTab } from './calculated-looks.ts';
import type { ColumnWords } from './words.ts';

/** How a column looks and who may change it. */
export interface ColumnDesign {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly type: ColumnType;
  readonly width: number;
  /** Sheets' number format; `@` keeps texts as texts. */
  readonly format: string;
  /** Labels of the dropdown. */
  readonly options?: readonly string[];
  /** Cells that mean the same everywhere: a colour beside the words, never instead of them. */
  readonly tones?: readonly { readonly label: string; readonly background: string; readonly text: string }[];
  readonly protectedFromPeople: boolean;
}

/** How a tab looks. */
export interface TabDesign {
  readonly key: TabKey;
  readonly title: string;
  readonly colour: string;
  readonly hidden: boolean;
  /** Nobody but the machine writes anywhere in it. */
  readonly machineOnly: boolean;
  /** Only those who may send, and who installed, write in it: it decides what is sent, to whom and as whom. */
  readonly officersOnly: boolean;
  /** Its cells come from one formula rather than from rows: how its columns look, from the first on. */
  readonly calculated?: readonly CalculatedLook[];
  /** Words beside a dropdown above the formula's result, which then starts on the second row. */
  readonly chooser?: string;
  /** Rows of a new tab, where a thousand would only be read for nothing at each calculation. */
  readonly rows?: number;
  readonly columns: readonly ColumnDesign[];
}

/** The whole workbook as it must be. */
export interface WorkbookDesign {
  readonly schemaVersion: number;
  readonly locale: string;
  readonly zone: string;
  readonly tabs: readonly TabDesign[];
}

const FORMATS: Readonly<Record<ColumnType, string>> = {
  text: '@',
  boolean: '@',
  // `0.###` would show 50 as « 50, ».
  number: 'General',
  percent: '0%',
  date: 'dd/mm/yyyy',
  instant: 'dd/mm/yyyy hh:mm',
};

/** Titles of tabs are read in one glance: people’s tabs green, settings blue, records grey. */
const COLOURS = { people: '#1e7b4f', settings: '#2b5c8a', records: '#7a7a7a' };
const SETTING_TABS: readonly TabKey[] = ['settings', 'communes', 'questions', 'mailings', 'press'];
const SHORT_TABS: Readonly<Partial<Record<TabKey, number>>> = {
  home: 60,
  settings: 150,
  questions: 150,
  communes: 400,
};

/** Every tab of the schema with its French words. */
export function workbookDesign(zone: string): WorkbookDesign {
  return {
    schemaVersion: SCHEMA_VERSION,
    locale: 'fr_FR',
    zone,
    // The state of the campaign is what one opens the workbook for.
    tabs: (['home', ...tabKeys().filter((key) => key !== 'home')] as const).map(tabDesign),
  };
}

/** The officers' own spreadsheet, which nobody else opens. */
export function officersDesign(zone: string): WorkbookDesign {
  const keys = Object.keys(officersTabs) as TabKey[];
  return { schemaVersion: SCHEMA_VERSION, locale: 'fr_FR', zone, tabs: keys.map(tabDesign) };
}

/** Keys of the campaign's tabs, in the schema's order. */
export function tabKeys(): TabKey[] {
  return (Object.keys(tabs) as TabKey[]).filter((key) => !(key in officersTabs));
}

/** Whether a tab shows what one formula calculates, rather than rows. */
export function isCalculated(tab: TabKey): tab is CalculatedTab {
  return tab in CALCULATED_LOOKS;
}

/** Columns of a tab, in the schema's order, with their words. */
export function columnsOf(
  tab: TabKey,
): { readonly key: string; readonly column: Column; readonly words: ColumnWords }[] {
  const words: Readonly<Record<string, ColumnWords>> = workbook.tabs[tab].columns;
  return Object.entries<Column>(tabs[tab].columns).map(([key, column]) => {
    const ofColumn = words[key];
    if (ofColumn === undefined) throw new RangeError(`The catalogue has no words for the column "${tab}.${key}".`);
    return { key, column, words: ofColumn };
  });
}

function tabDesign(tab: TabKey): TabDesign {
  const { everyday } = tabs[tab];
  const columns = columnsOf(tab);
  const machineOnly = columns.every(({ column }) => column.writer !== 'person');
  const records = machineOnly && !everyday;
  return {
    key: tab,
    title: workbook.tabs[tab].title,
    colour: records ? COLOURS.records : SETTING_TABS.includes(tab) ? COLOURS.settings : COLOURS.people,
    hidden: !everyday && records && !isCalculated(tab),
    machineOnly,
    officersOnly: SETTING_TABS.includes(tab),
    ...(isCalculated(tab) && { calculated: CALCULATED_LOOKS[tab] }),
    ...(tab === 'myLists' && { chooser: followUp.chooser }),
    rows: SHORT_TABS[tab],
    columns: columns.map(({ key, column, words }) => columnDesign(key, column, words)),
  };
}

function columnDesign(key: string, column: Column, words: ColumnWords): ColumnDesign {
  const { yes, no, personalNote, internalNote, publicNote, machineNote, formNote, personNote } = workbook;
  const who = { machine: machineNote, form: formNote, person: personNote }[column.writer];
  const seen = { personal: personalNote, internal: internalNote, public: publicNote }[column.visibility];
  const labels: Readonly<Record<string, string>> | undefined = words.choices;
  const options = column.type === 'boolean' ? [yes, no] : column.choices?.map((choice) => labels?.[choice] ?? choice);
  return {
    key,
    label: words.label,
    note: `${words.note}\n${who}\n${seen}`,
    type: column.type,
    width: WIDE[key] ?? widthOf(column, words.label),
    format: FORMATS[column.type],
    options,
    tones: column.choices?.flatMap((choice) => {
      const tone = TONES[choice];
      return tone === undefined ? [] : [{ label: labels?.[choice] ?? choice, ...tone }];
    }),
    protectedFromPeople: column.writer !== 'person',
  };
}

/** Pixels of columns whose usual text is long, by their key in any tab. */
const WIDE: Readonly<Record<string, number>> = {
  label: 300,
  list: 300,
  question: 360,
  help: 420,
  value: 260,
  email: 240,
};

function widthOf(column: Column, label: string): number {
  if (column.choices !== undefined) return 170;
  if (column.type === 'date' || column.type === 'number' || column.type === 'percent') return 110;
  if (column.type === 'boolean') return 90;
  if (column.type === 'instant') return 140;
  return label.length > 14 ? 220 : 180;
}

const DONE = { background: '#dff2e3', text: '#12512b' };
const WAITING = { background: '#fff4d6', text: '#6b4700' };
const PROBLEM = { background: '#fde3e0', text: '#8a1c12' };
const SET_ASIDE = { background: '#ececec', text: '#444444' };

/** One meaning a colour: green is done, amber waits for somebody, red is a problem, grey is out of the campaign. */
const TONES: Readonly<Record<string, { readonly background: string; readonly text: string }>> = {
  answered: DONE,
  accepted: DONE,
  sent: DONE,
  done: DONE,
  official: DONE,
  unconditional: DONE,
  valid: DONE,
  contacted: WAITING,
  partial: WAITING,
  to_confirm: WAITING,
  announced: WAITING,
  conditional: WAITING,
  study: WAITING,
  sending: WAITING,
  planned: WAITING,
  suspended: WAITING,
  quota: WAITING,
  to_check: PROBLEM,
  quarantined: PROBLEM,
  unreachable: PROBLEM,
  bounced: PROBLEM,
  failed: PROBLEM,
  vanished: PROBLEM,
  declined: SET_ASIDE,
  rejected: SET_ASIDE,
  withdrawn: SET_ASIDE,
  eliminated: SET_ASIDE,
  merged_into: SET_ASIDE,
  opposed: SET_ASIDE,
  excluded: SET_ASIDE,
  cancelled: SET_ASIDE,
};
