import { read, SSF, utils, type WorkSheet } from '@e965/xlsx';
import { WORKBOOK_TOO_LARGE } from '../../app/messages/lists/workbook-too-large.fr.ts';
import { ArchiveTooLarge, unpacked } from '../../archive/unpacked.ts';
import { decodeCandidateFile } from '../../domain/candidate-file/rows/decode.ts';
import { separatorOf } from './separator.ts';

/**
 * The first sheet of an export as texts, whatever made it: an XLSX file, or a CSV of any separator, encoding and line
 * ends, with quoted cells that run over lines. Throws a French sentence for a file that is neither.
 */
export function readGrid(bytes: Uint8Array): string[][] {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const book = isArchive
    ? read(contentOf(bytes), { type: 'array', cellNF: true })
    : readText(textOf(bytes).replace(/\r\n?/g, '\n'));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error(UNREADABLE);
  writeNumbersPlainly(sheet);
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '', blankrows: false });
  return rows.map((row) => row.map((cell) => String(cell)));
}

function readText(text: string) {
  return read(text, { type: 'string', raw: true, FS: separatorOf(text) });
}

function contentOf(archive: Uint8Array): Uint8Array {
  try {
    return unpacked(archive);
  } catch (cause) {
    throw new Error(cause instanceof ArchiveTooLarge ? WORKBOOK_TOO_LARGE : UNREADABLE, { cause });
  }
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  // Excel's « Texte Unicode », Qualtrics' TSV.
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const decoded = decodeCandidateFile(bytes);
  if ('fault' in decoded) throw new Error(UNREADABLE);
  return decoded.text;
}

/** Dates in the one order that everybody reads alike, and numbers without the separators of anybody's country. */
function writeNumbersPlainly(sheet: WorkSheet): void {
  for (const [place, cell] of Object.entries(sheet)) {
    if (place.startsWith('!') || cell.t !== 'n') continue;
    const format = String(cell.z ?? 'General');
    if (SSF.is_date(format)) cell.w = SSF.format('yyyy-mm-dd hh:mm:ss', cell.v);
    else if (!format.includes('%')) cell.w = String(cell.v).replace('.', ',');
  }
}

const UNREADABLE = 'Ce fichier n’est ni un CSV ni un classeur XLSX lisible.';
