/**
 * Version of the workbook's tabs, columns and formulas. Raised with each of their changes: a workbook of an earlier one
 * is told to be repaired when it opens, one of a later one is left alone.
 */
export const SCHEMA_VERSION = 4;

/** Metadata of the spreadsheet that holds the version it was installed or repaired with. */
export const SCHEMA_METADATA = 'interpelle.schema';
