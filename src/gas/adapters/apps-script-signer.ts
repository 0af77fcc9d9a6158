import type { Signer } from '../../app/ports.ts';
import { base64Url, hmacSha256 } from '../../domain/digest/hmac.ts';
import { sha256, sha256Bytes, utf8Bytes } from '../../domain/digest/sha-256.ts';

/** Digests computed here, since a call of Google's service for each list would take minutes; chance is Google's. */
export class AppsScriptSigner implements Signer {
  private drawn: number[] = [];

  sign(text: string, key: string): string {
    return hmacSha256(text, key);
  }

  sha256(text: string): string {
    return sha256(text);
  }

  random(bytes: number): string {
    if (this.drawn.length < bytes) this.refill(bytes);
    return base64Url(this.drawn.splice(0, bytes));
  }

  /** Two UUIDs hold 244 random bits; the digests of a counter under them spread these over as many bytes as needed. */
  private refill(bytes: number): void {
    const seed = utf8Bytes(Utilities.getUuid() + Utilities.getUuid());
    const wanted = Math.max(bytes, 1024);
    for (let count = 0; this.drawn.length < wanted; count += 1) {
      this.drawn.push(...sha256Bytes([...seed, count & 0xff, count >> 8]));
    }
  }
}
