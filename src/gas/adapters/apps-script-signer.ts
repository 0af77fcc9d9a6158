import type { Signer } from '../../app/ports.ts';
import { base64Url, hmacUnder } from '../../domain/digest/hmac.ts';
import { sha256, sha256Bytes, utf8Bytes } from '../../domain/digest/sha-256.ts';

/** Bytes of the longest name of a row; what is longer is a key. */
const LONGEST_NAME = 8;

/** Digests computed here, since a call of Google's service for each list would take minutes; chance is Google's. */
export class AppsScriptSigner implements Signer {
  private drawn: number[] = [];
  private readonly signersOf = new Map<string, (text: string) => string>();

  sign(text: string, key: string): string {
    const known = this.signersOf.get(key) ?? hmacUnder(key);
    this.signersOf.set(key, known);
    return known(text);
  }

  sha256(text: string): string {
    return sha256(text);
  }

  random(bytes: number): string {
    // A key takes all the chance of two UUIDs; names of rows share that of one.
    if (bytes > LONGEST_NAME) return base64Url(spread(Utilities.getUuid() + Utilities.getUuid(), bytes));
    if (this.drawn.length < bytes) this.drawn = spread(Utilities.getUuid(), 1024);
    return base64Url(this.drawn.splice(0, bytes));
  }
}

/** A UUID holds 122 random bits; digests of a counter under it spread these over as many bytes as needed. */
function spread(seed: string, bytes: number): number[] {
  const spread: number[] = [];
  for (let count = 0; spread.length < bytes; count += 1) {
    spread.push(...sha256Bytes([...utf8Bytes(seed), count & 0xff, count >> 8]));
  }
  return spread.slice(0, bytes);
}
