/** A text as UTF-8, where the platform has no encoder; a lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  // A UTF-16 unit takes three bytes at most.
  const bytes = new Uint8Array(text.length * 3);
  let used = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      bytes[used] = unit;
      used += 1;
      continue;
    }
    const point = wholePoint(text, index, unit);
    if (point > 0xffff) index += 1;
    used = point < 0x800 ? put(bytes, used, point, 2) : put(bytes, used, point, point > 0xffff ? 4 : 3);
  }
  return bytes.subarray(0, used);
}

const LEADS = [0, 0, 0xc0, 0xe0, 0xf0];

function put(bytes: Uint8Array, used: number, point: number, length: 2 | 3 | 4): number {
  for (let at = length - 1; at > 0; at -= 1) bytes[used + at] = 0x80 | ((point >> (6 * (length - 1 - at))) & 0x3f);
  bytes[used] = (LEADS[length] ?? 0) | (point >> (6 * (length - 1)));
  return used + length;
}

function wholePoint(text: string, index: number, unit: number): number {
  if (unit < 0xd800 || unit > 0xdfff) return unit;
  const point = text.codePointAt(index) ?? 0xfffd;
  return point > 0xffff ? point : 0xfffd;
}
