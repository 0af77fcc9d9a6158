/** Largest block that deflate stores as it is, in bytes. */
const LARGEST_BLOCK = 65_535;

/**
 * A black-and-white picture as PNG, base64; `true` is black. Stored without compression: Apps Script has no deflate for
 * scripts, and a QR code weighs a few kilobytes. Source: PNG (W3C, third edition), RFC 1950 and 1951.
 */
export function pngOfBits(rows: readonly (readonly boolean[])[]): string {
  const width = rows[0]?.length ?? 0;
  const scanlines = rows.flatMap((row) => [0, ...packedBits(row)]);
  const header = [...uint32(width), ...uint32(rows.length), 1, 0, 0, 0, 0];
  return base64([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', stored(scanlines)),
    ...chunk('IEND', []),
  ]);
}

/** Eight pixels a byte, the first in its highest bit; white is 1. */
function packedBits(row: readonly boolean[]): number[] {
  const bytes = new Array<number>(Math.ceil(row.length / 8)).fill(0);
  row.forEach((black, x) => {
    if (!black) bytes[x >> 3] = (bytes[x >> 3] ?? 0) | (0x80 >> (x & 7));
  });
  return bytes;
}

/** A zlib stream of stored blocks. */
function stored(data: readonly number[]): number[] {
  const bytes = [0x78, 0x01];
  for (let at = 0; at < data.length; at += LARGEST_BLOCK) {
    const block = data.slice(at, at + LARGEST_BLOCK);
    const { length } = block;
    const last = at + length === data.length ? 1 : 0;
    bytes.push(last, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255, ...block);
  }
  return [...bytes, ...uint32(adler32(data))];
}

function chunk(type: string, data: readonly number[]): number[] {
  const body = [...Array.from(type, (letter) => letter.charCodeAt(0)), ...data];
  return [...uint32(data.length), ...body, ...uint32(crc32(body))];
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function adler32(data: readonly number[]): number {
  let a = 1;
  let b = 0;
  for (const byte of data) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}

function crc32(data: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return crc ^ 0xffffffff;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3);
    const digits = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    const written = Math.min(4, bytes.length - at + 1);
    text += digits.map((digit, index) => (index < written ? DIGITS[digit] : '=')).join('');
  }
  return text;
}
