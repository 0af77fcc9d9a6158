import { createHash, createHmac, createPrivateKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import type { CryptoPort, ZipPort } from '../emulator/kernel/ports.ts';

/** Digests and random bytes from Node. */
export const nodeCrypto: CryptoPort = {
  digest: (name, bytes) => createHash(name).update(bytes).digest(),
  hmac: (name, key, bytes) => createHmac(name, key).update(bytes).digest(),
  rsa: (name, key, bytes) => {
    const read = privateKey(key);
    return read && sign(name, bytes, read);
  },
  randomBytes: (count) => randomBytes(count),
};

function privateKey(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'rsa' ? key : null;
  } catch {
    return null;
  }
}

/** Reproducible bytes for seeded runs: SHA-256 of seed and counter. Never for a campaign that is not a test. */
export function seededCrypto(seed: number): CryptoPort {
  let drawn = 0;
  return {
    ...nodeCrypto,
    randomBytes(count) {
      const bytes = new Uint8Array(count);
      for (let at = 0; at < count; at += 32) {
        bytes.set(
          createHash('sha256')
            .update(`${seed}/${drawn++}`)
            .digest()
            .subarray(0, count - at),
          at,
        );
      }
      return bytes;
    },
  };
}

/** Archives as Google's Utilities make them. */
export const nodeZip: ZipPort = {
  zip: (entries) =>
    zipSync(Object.fromEntries(entries.map((entry) => [entry.name, entry.bytes])), { mtime: '1980-01-01T00:00:00Z' }),
  unzip: (archive) => Object.entries(unzipSync(archive)).map(([name, bytes]) => ({ name, bytes })),
  gzip: (bytes) => gzipSync(bytes),
  gunzip: (bytes) => gunzipSync(bytes),
};
