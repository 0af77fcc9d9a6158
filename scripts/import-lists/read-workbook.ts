import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { mayBeWorkbook, sheetsAsCsv, WORKBOOK_SAMPLE } from '../../src/app/lists/sheets-as-csv.ts';

/** The sheets of a workbook as quoted CSV; undefined for a file that is none, whatever it is called. */
export function workbookAsCsv(path: string): readonly string[] | undefined {
  return mayBeWorkbook(firstBytes(path)) ? sheetsAsCsv(readFileSync(path)) : undefined;
}

/** A national file is not read whole to know what it is. */
function firstBytes(path: string): Uint8Array {
  const sample = new Uint8Array(WORKBOOK_SAMPLE);
  const file = openSync(path, 'r');
  try {
    readSync(file, sample, 0, WORKBOOK_SAMPLE, 0);
  } finally {
    closeSync(file);
  }
  return sample;
}
