import { ScriptException } from '../kernel/errors.ts';
import { regionalCharset } from './regional-charset.ts';

const REPLACEMENT = '\ufffd';

/** UTF-8 bytes of a text; lone surrogates become the replacement character. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    let code = character.codePointAt(0) ?? 0xfffd;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else {
      bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    }
  }
  return Uint8Array.from(bytes);
}

/** Text of UTF-8 bytes; malformed sequences become the replacement character. */
export function decodeUtf8(bytes: Uint8Array): string {
  const parts: string[] = [];
  let index = 0;
  while (index < bytes.length) {
    const [code, length] = sequenceAt(bytes, index);
    parts.push(code === undefined ? REPLACEMENT : String.fromCodePoint(code));
    index += length;
  }
  return parts.join('');
}

function sequenceAt(bytes: Uint8Array, index: number): [code: number | undefined, length: number] {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return [first, 1];
  const extra =
    first >= 0xf0 && first < 0xf5 ? 3 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xc2 && first < 0xe0 ? 1 : 0;
  if (extra === 0) return [undefined, 1];
  let code = first & (0x3f >> extra);
  for (let k = 1; k <= extra; k++) {
    const next = bytes[index + k];
    if (next === undefined || (next & 0xc0) !== 0x80) return [undefined, k];
    code = (code << 6) | (next & 0x3f);
  }
  const smallest = [0, 0x80, 0x800, 0x10000][extra] ?? 0;
  const valid = code >= smallest && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return [valid ? code : undefined, extra + 1];
}

/** Windows-1252's characters for bytes 0x80 to 0x9f; holes keep the control character. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

type Charset = 'utf-8' | 'us-ascii' | 'iso-8859-1' | 'windows-1252' | 'utf-16le' | 'utf-16be' | 'utf-16';

const ALIASES: Readonly<Record<string, Charset>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  utf_8: 'utf-8',
  'us-ascii': 'us-ascii',
  us_ascii: 'us-ascii',
  ascii: 'us-ascii',
  'iso-8859-1': 'iso-8859-1',
  iso8859_1: 'iso-8859-1',
  latin1: 'iso-8859-1',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'utf-16': 'utf-16',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

function regional(name: string) {
  const found = regionalCharset(name);
  if (!found) throw new ScriptException(`Unsupported charset: ${name}`);
  return found;
}

/** Bytes of a text in a named charset; what it cannot hold becomes a question mark. @throws ScriptException for an unknown charset */
export function encodeText(text: string, charsetName = 'UTF-8'): Uint8Array {
  const charset = ALIASES[charsetName.toLowerCase()];
  if (!charset) return regional(charsetName).encode(text);
  if (charset === 'utf-8') return encodeUtf8(text);
  if (charset.startsWith('utf-16')) return encodeUtf16(text, charset);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const windows = charset === 'windows-1252' ? WINDOWS_1252.indexOf(character) : -1;
    if (windows >= 0) bytes.push(0x80 + windows);
    else if (code < (charset === 'us-ascii' ? 0x80 : 0x100)) bytes.push(code);
    else bytes.push(0x3f);
  }
  return Uint8Array.from(bytes);
}

function encodeUtf16(text: string, charset: Charset): Uint8Array {
  const little = charset === 'utf-16le';
  const bytes: number[] = charset === 'utf-16' ? [0xfe, 0xff] : [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (little) bytes.push(unit & 255, unit >> 8);
    else bytes.push(unit >> 8, unit & 255);
  }
  return Uint8Array.from(bytes);
}

/** Text of bytes in a named charset. @throws ScriptException for an unknown charset */
export function decodeText(bytes: Uint8Array, charsetName = 'UTF-8'): string {
  const charset = ALIASES[charsetName.toLowerCase()];
  if (!charset) return regional(charsetName).decode(bytes);
  if (charset === 'utf-8') return decodeUtf8(bytes);
  if (charset.startsWith('utf-16')) return decodeUtf16(bytes, charset);
  const parts: string[] = [];
  for (const byte of bytes) {
    if (charset === 'us-ascii' && byte > 127) parts.push(REPLACEMENT);
    else if (charset === 'windows-1252' && byte >= 0x80 && byte < 0xa0) parts.push(WINDOWS_1252.charAt(byte - 0x80));
    else parts.push(String.fromCharCode(byte));
  }
  return parts.join('');
}

function decodeUtf16(bytes: Uint8Array, charset: Charset): string {
  const marked = charset === 'utf-16';
  const little = charset === 'utf-16le' || (marked && bytes[0] === 0xff && bytes[1] === 0xfe);
  const hasMark = marked && (little || (bytes[0] === 0xfe && bytes[1] === 0xff));
  const parts: string[] = [];
  for (let i = hasMark ? 2 : 0; i + 1 < bytes.length; i += 2) {
    const [a, b] = [bytes[i] ?? 0, bytes[i + 1] ?? 0];
    parts.push(String.fromCharCode(little ? a | (b << 8) : (a << 8) | b));
  }
  return parts.join('');
}
