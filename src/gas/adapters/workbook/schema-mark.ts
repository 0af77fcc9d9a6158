import { SCHEMA_METADATA, SCHEMA_VERSION } from '../../../app/schema/schema-version.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Where a workbook keeps the version it was prepared for; undefined before its first installation. */
export function schemaMark(spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined {
  return spreadsheet.createDeveloperMetadataFinder().withKey(SCHEMA_METADATA).find()[0];
}

/** Whether an earlier version of the program prepared the workbook: what it lacks may never have been there. */
export function isOlderWorkbook(spreadsheet: Spreadsheet): boolean {
  const mark = schemaMark(spreadsheet);
  return mark !== undefined && Number(mark.getValue()) < SCHEMA_VERSION;
}
