import { SCHEMA_METADATA, SCHEMA_VERSION } from '../../../app/schema/schema-version.ts';

/** Whether an earlier version of the program prepared the workbook: what it lacks may never have been there. */
export function isOlderWorkbook(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): boolean {
  const mark = spreadsheet.createDeveloperMetadataFinder().withKey(SCHEMA_METADATA).find()[0];
  return mark !== undefined && Number(mark.getValue()) < SCHEMA_VERSION;
}
