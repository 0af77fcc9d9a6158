import type { Signer } from '../../app/ports.ts';

/** Google's digests; texts are always taken as UTF-8. */
export class AppsScriptSigner implements Signer {
  sign(text: string, key: string): string {
    const signature = Utilities.computeHmacSha256Signature(text, key, Utilities.Charset.UTF_8);
    return Utilities.base64EncodeWebSafe(signature).replace(/=+$/, '');
  }

  sha256(text: string): string {
    const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
    return digest.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');
  }

  random(bytes: number): string {
    const drawn: number[] = [];
    // A UUID holds 122 random bits among 128; the digest spreads them before bytes are taken.
    while (drawn.length < bytes) {
      drawn.push(...Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, Utilities.getUuid()));
    }
    return Utilities.base64EncodeWebSafe(drawn.slice(0, bytes)).replace(/=+$/, '');
  }
}
