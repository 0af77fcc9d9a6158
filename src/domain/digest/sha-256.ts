/**
 * Lower-case hexadecimal SHA-256 (FIPS 180-4) of a text taken as UTF-8. Written here because formulas, which may
 * call no service, must give the same draws as the publication does.
 */
export function sha256(text: string): string {
  return Array.from(digest(utf8Bytes(text)), (value) => value.toString(16).padStart(8, '0')).join('');
}

/** The 32 bytes of the SHA-256 of some bytes; of a block and these bytes when given what that block left. */
export function sha256Bytes(bytes: readonly number[], afterBlock?: Sha256State): number[] {
  const made: number[] = [];
  for (const value of digest(bytes, afterBlock)) {
    made.push(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
  }
  return made;
}

/** What digesting one whole block leaves, from which several texts that begin with it go on. */
export type Sha256State = Uint32Array;

/** Bytes of a block. */
export const SHA256_BLOCK = 64;

/** Digests one block of 64 bytes. */
export function sha256Block(bytes: readonly number[]): Sha256State {
  const state = INITIAL.slice();
  compress(state, SCHEDULE, Uint8Array.from(bytes), 0);
  return state;
}

function digest(bytes: readonly number[], afterBlock?: Sha256State): Uint32Array {
  const message = padded(bytes, afterBlock === undefined ? 0 : SHA256_BLOCK);
  const state = (afterBlock ?? INITIAL).slice();
  for (let start = 0; start < message.length; start += 64) compress(state, SCHEDULE, message, start);
  return state;
}

/**
 * One block of 64 bytes. Formulas sign hundreds of texts in a context where nothing is compiled yet: plain indexes and
 * assignments, because calls and destructuring cost several times as much there.
 */
function compress(state: Uint32Array, w: Uint32Array, message: Uint8Array, start: number): void {
  for (let i = 0, at = start; i < 16; i += 1, at += 4) {
    w[i] =
      ((message[at] as number) << 24) |
      ((message[at + 1] as number) << 16) |
      ((message[at + 2] as number) << 8) |
      (message[at + 3] as number);
  }
  for (let i = 16; i < 64; i += 1) {
    const x = w[i - 15] as number;
    const y = w[i - 2] as number;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16] as number) + s0 + (w[i - 7] as number) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[i] as number) + (w[i] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}

/** @param before bytes digested before these */
function padded(bytes: readonly number[], before: number): Uint8Array {
  const message = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const bits = (before + bytes.length) * 8;
  for (let i = 0; i < 8; i += 1) message[message.length - 1 - i] = Math.floor(bits / 2 ** (8 * i)) & 0xff;
  return message;
}

/** The UTF-8 bytes of a text; Apps Script has no TextEncoder. */
export function utf8Bytes(text: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes.push(unit);
      continue;
    }
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    // A lone surrogate has no UTF-8 form: the replacement character stands for it, as TextEncoder does.
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point >> 6), tail(point));
    else bytes.push(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point));
  }
  return bytes;
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

/** First 32 bits of the fractional parts of the square roots of the first 8 primes. */
const INITIAL = Uint32Array.from([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);

/** Room for the words of one block, filled anew for each. */
const SCHEDULE = new Uint32Array(64);

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUND = Uint32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);
