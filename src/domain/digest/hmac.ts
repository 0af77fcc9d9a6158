import { SHA256_BLOCK, sha256Block, sha256Bytes, utf8Bytes } from './sha-256.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Gives the HMAC-SHA-256 (RFC 2104) of texts under a key, all taken as UTF-8, in base64url without padding. The key's own
 * blocks are digested once.
 */
export function hmacUnder(key: string): (text: string) => string {
  const given = utf8Bytes(key);
  const short = given.length > SHA256_BLOCK ? sha256Bytes(given) : given;
  const padded = (pad: number) =>
    sha256Block(Array.from({ length: SHA256_BLOCK }, (_, index) => (short[index] ?? 0) ^ pad));
  const [inner, outer] = [padded(0x36), padded(0x5c)];
  return (text) => base64Url(sha256Bytes(sha256Bytes(utf8Bytes(text), inner), outer));
}

/** Bytes (0–255) in base64url without padding (RFC 4648). */
export function base64Url(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let letter = 0; letter < Math.min(4, bytes.length - at + 1); letter += 1) {
      text += ALPHABET.charAt((bits >> (18 - 6 * letter)) & 63);
    }
  }
  return text;
}
