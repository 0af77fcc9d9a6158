import type { TabKey } from '../schema/tabs.ts';
import type { WorkbookDesign } from './design.ts';

/** What an installation or a repair did. */
export interface InstallReport {
  readonly createdTabs: readonly TabKey[];
  readonly addedColumns: readonly { readonly tab: TabKey; readonly column: string }[];
}

/** A formula of a tab, written from where the columns are now. */
export interface TabFormula {
  readonly tab: TabKey;
  /** Where it stands; `A1` unless said. */
  readonly cell?: string;
  /** `range` gives the open range of a column, as a formula names it (`Listes!$A$2:$A`). */
  text(range: (tab: TabKey, column: string) => string): string;
}

/** The workbook as a document: its tabs, their looks and protections. */
export interface WorkbookPort {
  url(): string;
  /** Version of the schema that the workbook was installed with; undefined before the first installation. */
  schemaVersion(): number | undefined;
  /**
   * Creates what is missing and repairs what differs; what people wrote or added stays.
   * `writers` are accounts that may write in the machine's tabs.
   */
  install(design: WorkbookDesign, writers: readonly string[]): InstallReport;
  /** Lets these accounts too write in the machine's tabs. */
  openTo(accounts: readonly string[]): void;
  /** Offers these names in the dropdowns of volunteers: who follows a list, and whose lists « Mes listes » shows. */
  offerVolunteers(names: readonly string[]): void;
  writeFormulas(formulas: readonly TabFormula[]): void;
}
