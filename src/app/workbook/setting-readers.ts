import { CampaignError } from '../campaign-error.ts';
import { workbook } from '../messages/workbook.fr.ts';
import type { RowOf } from '../schema/tabs.ts';
import { numberIn } from './typed-text.ts';

/** Columns of Réglages, in the order formulas give them. */
export const SETTING_COLUMNS = ['key', 'value'] as const satisfies readonly (keyof RowOf<'settings'>)[];

/** A row of Réglages. */
export type SettingRow = Pick<RowOf<'settings'>, (typeof SETTING_COLUMNS)[number]>;

/** Reads a cell of Réglages; undefined when the text is not what the setting expects. */
type Reader<T> = (text: string) => T | undefined;

/** What reads a setting by its key; each throws `setting_invalid` naming the row that cannot be used. */
export interface SettingReaders {
  /** What is written, '' for nothing; a missing row keeps its default. */
  text(key: string): string;
  /** `expected` says in French what the reader takes. */
  read<T>(key: string, expected: string, reader: Reader<T>): T;
  number(key: string): number;
  numberWhere(key: string, expected: string, fits: (value: number) => boolean): number;
  between(key: string, bounds: { readonly low: number; readonly high: number }): number;
  /** A whole number, 0 or more. */
  whole(key: string, expected: string): number;
  positive(key: string): number;
  /** 0 or more. */
  weight(key: string): number;
  oneOf<Choice extends string>(key: string, choices: Readonly<Record<Choice, string>>): Choice;
}

/** Readers of these rows. */
export function settingReaders(rows: readonly SettingRow[], defaults: ReadonlyMap<string, string>): SettingReaders {
  const { expected } = workbook;
  const written = new Map(rows.map((row) => [row.key ?? '', row.value]));
  const text = (key: string) => (written.get(key) ?? defaults.get(key) ?? '').trim();
  const read = <T>(key: string, what: string, reader: Reader<T>): T => {
    const value = reader(text(key));
    if (value === undefined) throw settingInvalid(key, text(key), what);
    return value;
  };
  const numberWhere = (key: string, what: string, fits: (value: number) => boolean) =>
    read(key, what, (typed) => {
      const value = numberIn(typed);
      return value !== undefined && fits(value) ? value : undefined;
    });
  return {
    text,
    read,
    number: (key) => read(key, expected.number, numberIn),
    numberWhere,
    between: (key, { low, high }) =>
      numberWhere(key, expected.between(low, high), (value) => value >= low && value <= high),
    whole: (key, what) => numberWhere(key, what, (value) => Number.isInteger(value) && value >= 0),
    positive: (key) => numberWhere(key, expected.positive, (value) => value > 0),
    weight: (key) => numberWhere(key, expected.weight, (value) => value >= 0),
    oneOf: <Choice extends string>(key: string, choices: Readonly<Record<Choice, string>>) =>
      read(key, Object.values(choices).join(' / '), (typed) =>
        (Object.keys(choices) as Choice[]).find((choice) => choices[choice] === typed),
      ),
  };
}

/** The failure that names a row of Réglages, what it says and what it should. */
export function settingInvalid(key: string, value: string, expected: string): CampaignError {
  return new CampaignError('setting_invalid', { label: workbook.setting(key).label, value, expected });
}
