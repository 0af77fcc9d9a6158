import { copySheet } from './structure.ts';
import type { Workbook } from './workbook.ts';
import type { Workbooks } from './workbooks.ts';

/** A new workbook with the sheets, names, protections and metadata of another. */
export function copyWorkbook(workbooks: Workbooks, source: Workbook, name: string, owner: string): Workbook {
  const { locale, timeZone } = source.properties;
  const copy = workbooks.create({ name, owner, locale, timeZone });
  copy.sheets = [];
  for (const sheet of source.sheets) {
    const copied = copySheet(source, sheet, copy, sheet.id, sheet.name);
    copied.hidden = sheet.hidden;
    copied.filter = sheet.filter;
  }
  copy.namedRanges = source.namedRanges;
  copy.protections = source.protections;
  copy.metadata = source.metadata;
  copy.touch(true);
  return copy;
}
