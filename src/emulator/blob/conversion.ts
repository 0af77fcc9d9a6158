import type { Workbook } from '../spreadsheet/workbook/workbook.ts';

/** A document someone wants in another format. */
export interface ConversionSource {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly name: string | null;
}

/**
 * Where the host plugs in what turns HTML, images and documents into PDF and the like; without it, conversions are refused.
 * `convert` gives null for a pair of formats it does not know.
 */
export class Conversion {
  convert: (source: ConversionSource, contentType: string) => Uint8Array | Promise<Uint8Array> | null = () => null;
  /** A spreadsheet as a file of another program; null where no such program is known. */
  spreadsheetFile: (book: Workbook, extension: 'xlsx' | 'ods') => Uint8Array | null = () => null;
}
