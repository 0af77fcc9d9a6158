import { asBytes, signed } from '../blob/blob.ts';
import { encodeText } from '../blob/charset.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { NotEmulatedError, ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { CryptoPort, DigestName } from '../kernel/ports.ts';
import { md2 } from './md2.ts';

const DIGESTS: Readonly<Record<string, DigestName>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** Charset names of the enum `Utilities.Charset`. */
const CHARSETS: Readonly<Record<string, string>> = { US_ASCII: 'US-ASCII', UTF_8: 'UTF-8' };

/** `computeDigest(algorithm, value, charset?)`: Java's signed bytes. */
export function digest(crypto: CryptoPort, args: readonly unknown[]): number[] {
  const method = 'Utilities.computeDigest';
  const [algorithm, value, charset] = args;
  if (args.length < 2 || args.length > 3) throw signatureMismatch(args, method);
  const name = member(algorithm, 'Utilities.DigestAlgorithm', args, method);
  const bytes = dataBytes(value, charset, args, method);
  return signed(name === 'MD2' ? md2(bytes) : crypto.digest(digestNamed(name, method), bytes));
}

/** `(value, key, charset?)` under a given algorithm: Java's signed bytes. */
export function signature(crypto: CryptoPort, algorithm: string, args: readonly unknown[], method: string): number[] {
  const [value, key, charset] = args;
  if (args.length < 2 || args.length > 3 || typeof value !== typeof key) throw signatureMismatch(args, method);
  const bytes = dataBytes(value, charset, args, method);
  const secret = dataBytes(key, charset, args, method);
  return signed(crypto.hmac(digestNamed(algorithm.replace(/^HMAC_/, ''), method), secret, bytes));
}

/** `(text, PEM key, charset?)` under a given algorithm: Java's signed bytes. @throws ScriptException for a key that is none */
export function rsaSignature(
  crypto: CryptoPort,
  algorithm: string,
  args: readonly unknown[],
  method: string,
): number[] {
  const [value, key, charset] = args;
  if (args.length < 2 || args.length > 3 || typeof value !== 'string' || typeof key !== 'string')
    throw signatureMismatch(args, method);
  const bytes = dataBytes(value, charset, args, method);
  const made = crypto.rsa(digestNamed(algorithm.replace(/^RSA_/, ''), method), key, bytes);
  if (!made) throw new ScriptException('Invalid argument: key');
  return signed(made);
}

/** The name of a member given as argument. @throws ScriptException when it is of another enum */
export function member(value: unknown, type: string, args: readonly unknown[], method: string): string {
  if (!(value instanceof EnumValue) || value.type !== type) throw signatureMismatch(args, method);
  return value.name;
}

/** Bytes given as such or as a text in a charset, ASCII when none is named: other characters become `?`. */
export function dataBytes(value: unknown, charset: unknown, args: readonly unknown[], method: string): Uint8Array {
  const bytes = asBytes(value);
  if (Array.isArray(value) && !bytes && charset === undefined)
    throw new ScriptException(`Cannot convert Array to byte[].`);
  if (bytes && charset === undefined) return bytes;
  if (typeof value !== 'string') throw signatureMismatch(args, method);
  const name = charset === undefined ? 'US_ASCII' : member(charset, 'Utilities.Charset', args, method);
  return encodeText(value, CHARSETS[name]);
}

function digestNamed(name: string, method: string): DigestName {
  const found = DIGESTS[name];
  if (!found) throw new NotEmulatedError(`${method} with ${name}`);
  return found;
}
