import type { CandidateFileFault } from '../fault.ts';

/** How the bytes of a file become text. Latin-1 is read as Windows-1252, its superset in practice. */
export type Encoding = 'utf-8' | 'windows-1252';

/** Gives the text of the bytes from one index to another, without a view of them: a national file has 50,000 lines to decode. */
export type Decoder = (bytes: Uint8Array, from: number, to: number) => string;

/** Bytes that are enough to tell the encoding: every official header has accented letters. */
export const ENCODING_SAMPLE = 65_536;

const TAB = 9;
const RETURN = 13;
const SPACE = 32;

/** What 0x80–0x9F mean in Windows-1252; the five holes stay control characters. */
export const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Tells the encoding from the first bytes of a file, or why it is no text file. */
export function detectEncoding(
  bytes: Uint8Array,
): { readonly encoding: Encoding } | { readonly fault: CandidateFileFault } {
  if (bytes.length === 0) return { fault: { tag: 'empty_file' } };
  const [first, second, third] = bytes;
  if (first === 0x1f && second === 0x8b) return { fault: { tag: 'compressed', with: 'gzip' } };
  // A workbook (.xlsx, .ods) is a zip archive too.
  if (first === 0x50 && second === 0x4b && (third === 0x03 || third === 0x05)) {
    return { fault: { tag: 'compressed', with: 'zip' } };
  }
  // So is one of before 2007 (.xls), in its own way.
  if (first === 0xd0 && second === 0xcf && third === 0x11) return { fault: { tag: 'compressed', with: 'zip' } };
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { fault: { tag: 'utf16' } };
  const zeros = bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  if (zeros > bytes.length / 4) return { fault: { tag: 'utf16' } };
  const controls = bytes.reduce(
    (count, byte) => (byte < TAB || (byte > RETURN && byte < SPACE) ? count + 1 : count),
    0,
  );
  if (zeros > 0 || controls > bytes.length / 50 || isPdf(bytes)) return { fault: { tag: 'binary' } };
  return { encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252' };
}

function isPdf(bytes: Uint8Array): boolean {
  return [0x25, 0x50, 0x44, 0x46, 0x2d].every((byte, at) => bytes[at] === byte);
}

/** Decodes a whole file, or says why it is no text file. */
export function decodeCandidateFile(
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: Encoding } | { readonly fault: CandidateFileFault } {
  const detected = detectEncoding(bytes.subarray(0, ENCODING_SAMPLE));
  if ('fault' in detected) return detected;
  return { text: decoderOf(detected.encoding)(bytes, 0, bytes.length), encoding: detected.encoding };
}

/** Makes the reader of bytes in an encoding, where the platform has none. */
export function decoderOf(encoding: Encoding): Decoder {
  return encoding === 'utf-8' ? decodeUtf8 : decodeWindows1252;
}

/** Whether the bytes are UTF-8; a character cut by the end of the sample is no objection. */
function isUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (length === 0) return false;
    for (let next = at + 1; next < at + length && next < bytes.length; next += 1) {
      if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false;
    }
    at += length;
  }
  return true;
}

/** Bytes of the character that begins with this one; 0 when none does. */
function sequenceLength(lead: number): 0 | 1 | 2 | 3 | 4 {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  const text = createTextBuilder();
  let at = bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf ? from + 3 : from;
  while (at < to) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    let point = length === 1 ? lead : lead & (0x7f >> length);
    let taken = 1;
    while (taken < length && at + taken < to && ((bytes[at + taken] ?? 0) & 0xc0) === 0x80) {
      point = (point << 6) | ((bytes[at + taken] ?? 0) & 0x3f);
      taken += 1;
    }
    text.add(length === 0 || taken < length ? 0xfffd : point);
    at += taken;
  }
  return text.end();
}

function decodeWindows1252(bytes: Uint8Array, from: number, to: number): string {
  const text = createTextBuilder();
  for (const byte of bytes.subarray(from, to))
    text.add(byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte);
  return text.end();
}

/** Joins code points by blocks: one string per character would be slow on large files. */
function createTextBuilder() {
  let text = '';
  let block: number[] = [];
  return {
    add(point: number) {
      block.push(point);
      if (block.length === 8_192) {
        text += String.fromCodePoint(...block);
        block = [];
      }
    },
    end: () => text + String.fromCodePoint(...block),
  };
}
