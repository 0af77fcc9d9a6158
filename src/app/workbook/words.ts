import type { Column } from '../schema/column.ts';
import type { ColumnKey, TabKey, tabs } from '../schema/tabs.ts';

/** What a person reads about a column: its header, the note on it, and the label of each stored choice. */
export interface ColumnWords {
  readonly label: string;
  readonly note: string;
  readonly choices?: Readonly<Record<string, string>>;
  /** What is written in place of a text that was none of the choices, where its row is put back. */
  readonly otherwise?: string;
}

/** The same for one column of the schema: a closed list asks for a label of each of its values. */
type WordsOfColumn<C> = C extends { readonly choices: readonly (infer Choice extends string)[] }
  ? ColumnWords & { readonly choices: Readonly<Record<Choice, string>> }
  : ColumnWords & { readonly choices?: undefined };

/** What a person reads about a tab. */
export interface WordsOfTab<Tab extends TabKey> {
  readonly title: string;
  readonly columns: { readonly [Key in ColumnKey<Tab>]: WordsOfColumn<ColumnOf<Tab, Key>> };
}

type ColumnOf<Tab extends TabKey, Key extends ColumnKey<Tab>> = Extract<(typeof tabs)[Tab]['columns'][Key], Column>;

/** Words of every tab; the compiler asks for each column and each choice of the schema. */
export type TabWords = { readonly [Tab in TabKey]: WordsOfTab<Tab> };
