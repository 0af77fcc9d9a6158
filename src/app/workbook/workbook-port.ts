import type { TabKey } from '../schema/tabs.ts';
import type { WorkbookDesign } from './design.ts';

/** What an installation or a repair did. */
export interface InstallReport {
  readonly createdTabs: readonly TabKey[];
  readonly addedColumns: readonly { readonly tab: TabKey; readonly column: string }[];
}

/** The workbook as a document: its tabs, their looks and protections. */
export interface WorkbookPort {
  readonly url: () => string;
  /** Creates what is missing and repairs what differs; what people wrote or added stays. */
  install(design: WorkbookDesign): InstallReport;
}
