import { sha256Bytes, utf8Bytes } from './sha-256.ts';

const BLOCK = 64;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** HMAC-SHA-256 (RFC 2104) of a text under a key, both taken as UTF-8, in base64url without padding. */
export function hmacSha256(text: string, key: string): string {
  const given = utf8Bytes(key);
  const short = given.length > BLOCK ? sha256Bytes(given) : given;
  const padded = Array.from({ length: BLOCK }, (_, index) => short[index] ?? 0);
  const inner = sha256Bytes([...padded.map((byte) => byte ^ 0x36), ...utf8Bytes(text)]);
  return base64Url(sha256Bytes([...padded.map((byte) => byte ^ 0x5c), ...inner]));
}

/** Bytes (0–255) in base64url without padding (RFC 4648). */
export function base64Url(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const letters = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63));
    text += letters.slice(0, bytes.length - at + 1).join('');
  }
  return text;
}
