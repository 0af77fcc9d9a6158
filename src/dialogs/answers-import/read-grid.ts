import { read, utils } from '@e965/xlsx';
import { decodeCandidateFile } from '../../domain/candidate-file/rows/decode.ts';

/**
 * The first sheet of an export as texts, whatever made it: an XLSX file, or a CSV of any separator, encoding and line
 * ends, with quoted cells that run over lines. Throws a French sentence for a file that is neither.
 */
export function readGrid(bytes: Uint8Array): string[][] {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const decoded = isArchive ? undefined : decodeCandidateFile(bytes);
  if (decoded !== undefined && 'fault' in decoded) throw new Error(UNREADABLE);
  const book =
    decoded === undefined
      ? read(bytes, { type: 'array', cellText: true, dateNF: 'yyyy-mm-dd hh:mm' })
      : read(decoded.text.replace(/\r\n?/g, '\n'), { type: 'string', raw: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error(UNREADABLE);
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '', blankrows: false });
  return rows.map((row) => row.map((cell) => String(cell)));
}

const UNREADABLE = 'Ce fichier n’est ni un CSV ni un classeur XLSX lisible.';
