const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const WEB_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const VALUES: ReadonlyMap<string, number> = new Map(
  [...STANDARD, ...WEB_SAFE].map((letter, index) => [letter, index % 64] as const),
);

/** Base64 text with padding, in the standard or the web-safe alphabet. */
export function encodeBase64(bytes: Uint8Array, alphabet: 'standard' | 'web-safe' = 'standard'): string {
  const letters = alphabet === 'standard' ? STANDARD : WEB_SAFE;
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i] ?? 0, bytes[i + 1], bytes[i + 2]];
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const third = b === undefined ? '=' : letters.charAt((group >> 6) & 63);
    const fourth = c === undefined ? '=' : letters.charAt(group & 63);
    parts.push(letters.charAt(group >> 18), letters.charAt((group >> 12) & 63), third, fourth);
  }
  return parts.join('');
}

/** Bytes of a base64 text in either alphabet, padded or not; undefined when it is not base64. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const letters = text.replace(/[\r\n]/g, '').replace(/=+$/, '');
  if (letters.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let group = 0;
  let bits = 0;
  let at = 0;
  for (const letter of letters) {
    const value = VALUES.get(letter);
    if (value === undefined) return undefined;
    group = ((group << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (group >> bits) & 255;
    }
  }
  return bytes;
}
