import { decodeBase64, encodeBase64 } from '../blob/base64.ts';
import { asBytes, Blob, blobOf, signed, textBlob } from '../blob/blob.ts';
import { encodeUtf8 } from '../blob/charset.ts';
import { asText, numberFrom, textArgument, textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { compressed, packed, uncompressed, unpacked } from './archives.ts';
import { parseCsv } from './csv.ts';
import { formatJavaDate } from './java-date.ts';
import { parseJavaDate } from './parse-java-date.ts';
import { printf } from './printf.ts';
import { dataBytes, digest, member, rsaSignature, signature } from './signatures.ts';

/** Google's longest `sleep`, in milliseconds. */
const LONGEST_SLEEP = 300_000;

/** The global `Utilities`. */
export class Utilities extends CellFreeObject {
  static override readonly gasName = 'Utilities';

  base64Encode(...args: unknown[]): string {
    return encodeBase64(this.encodable(args, 'Utilities.base64Encode'));
  }

  base64EncodeWebSafe(...args: unknown[]): string {
    return encodeBase64(this.encodable(args, 'Utilities.base64EncodeWebSafe'), 'web-safe');
  }

  base64Decode(...args: unknown[]): number[] {
    return decoded(args, 'Utilities.base64Decode');
  }

  base64DecodeWebSafe(...args: unknown[]): number[] {
    return decoded(args, 'Utilities.base64DecodeWebSafe');
  }

  computeDigest(...args: unknown[]): number[] {
    return digest(this.session.world.crypto, args);
  }

  computeHmacSignature(...args: unknown[]): number[] {
    const method = 'Utilities.computeHmacSignature';
    const [algorithm, ...rest] = args;
    return signature(
      this.session.world.crypto,
      member(algorithm, 'Utilities.MacAlgorithm', args, method),
      rest,
      method,
    );
  }

  computeHmacSha256Signature(...args: unknown[]): number[] {
    return signature(this.session.world.crypto, 'SHA_256', args, 'Utilities.computeHmacSha256Signature');
  }

  computeRsaSignature(...args: unknown[]): number[] {
    const method = 'Utilities.computeRsaSignature';
    const [algorithm, ...rest] = args;
    const name = member(algorithm, 'Utilities.RsaAlgorithm', args, method);
    return rsaSignature(this.session.world.crypto, name, rest, method);
  }

  computeRsaSha1Signature(...args: unknown[]): number[] {
    return rsaSignature(this.session.world.crypto, 'SHA_1', args, 'Utilities.computeRsaSha1Signature');
  }

  computeRsaSha256Signature(...args: unknown[]): number[] {
    return rsaSignature(this.session.world.crypto, 'SHA_256', args, 'Utilities.computeRsaSha256Signature');
  }

  formatDate(...args: unknown[]): string {
    const method = 'Utilities.formatDate';
    const [date, timeZone, format] = args;
    if (args.length !== 3 || !(date instanceof Date) || typeof timeZone !== 'string' || typeof format !== 'string') {
      throw signatureMismatch(args, method);
    }
    if (Number.isNaN(date.getTime())) throw new ScriptException('Invalid argument: date. Should be of type: Date');
    return formatJavaDate(date.getTime(), timeZone, format);
  }

  parseDate(...args: unknown[]): Date {
    const [text = '', timeZone = '', format = ''] = textArguments(args, 'Utilities.parseDate', 3);
    const instant = parseJavaDate(text, timeZone, format);
    if (instant === undefined) throw new ScriptException(`Unparseable date: "${text}"`);
    return new Date(instant);
  }

  formatString(...args: unknown[]): string {
    const [template, ...values] = args;
    return printf(textArgument(template, args, 'Utilities.formatString'), values);
  }

  getUuid(): string {
    const bytes = this.session.world.crypto.randomBytes(16);
    const digits = Array.from(bytes, (byte, index) => {
      const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
      return marked.toString(16).padStart(2, '0');
    }).join('');
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  newBlob(...args: unknown[]): Blob {
    const [data, contentType, name] = args;
    const bytes = asBytes(data);
    const type = contentType === undefined ? null : contentType;
    if (args.length < 1 || args.length > 3 || (!bytes && asText(data) === undefined)) {
      throw signatureMismatch(args, 'Utilities.newBlob');
    }
    const named = name === undefined || name === null ? null : textArgument(name, args, 'Utilities.newBlob');
    const typed = type === null ? null : textArgument(type, args, 'Utilities.newBlob');
    if (bytes) return new Blob(this.session, bytes, typed, named);
    return textBlob(this.session, data, typed ?? 'text/plain', named);
  }

  parseCsv(...args: unknown[]): string[][] {
    const [text = '', delimiter = ','] = textArguments(args, 'Utilities.parseCsv', 1, 2);
    if (delimiter.length !== 1) throw signatureMismatch(args, 'Utilities.parseCsv');
    const rows = parseCsv(text, delimiter);
    if (!rows) throw new ScriptException('Could not parse text.');
    return rows;
  }

  jsonParse(...args: unknown[]): unknown {
    const [json = ''] = textArguments(args, 'Utilities.jsonParse', 1);
    try {
      return JSON.parse(json);
    } catch (error) {
      if (error instanceof SyntaxError) throw new ScriptException(`${error.name}: ${error.message}`);
      throw error;
    }
  }

  jsonStringify(value: unknown): string | undefined {
    return JSON.stringify(value);
  }

  sleep(...args: unknown[]): Promise<void> {
    if (args.length !== 1) throw signatureMismatch(args, 'Utilities.sleep');
    const milliseconds = numberFrom(args[0], args, 'Utilities.sleep');
    if (milliseconds > LONGEST_SLEEP) throw new ScriptException(`Argument too large: ${milliseconds}`);
    if (milliseconds < 0) throw new ScriptException('Argument must be greater than or equal to 0: milliseconds');
    return this.session.options.pause(milliseconds);
  }

  zip(...args: unknown[]): Blob {
    return packed(this.session, args);
  }

  unzip(...args: unknown[]): Blob[] {
    return unpacked(this.session, onlyBlob(args, 'Utilities.unzip'));
  }

  gzip(...args: unknown[]): Blob {
    return compressed(this.session, args);
  }

  ungzip(...args: unknown[]): Blob {
    return uncompressed(this.session, onlyBlob(args, 'Utilities.ungzip'));
  }

  private encodable(args: readonly unknown[], method: string): Uint8Array {
    const [data, charset] = args;
    if (args.length < 1 || args.length > 2) throw signatureMismatch(args, method);
    if (typeof data === 'number' || typeof data === 'boolean') return encodeUtf8(String(data));
    return dataBytes(data, charset, args, method);
  }
}

function decoded(args: readonly unknown[], method: string): number[] {
  const [text, charset] = args;
  if (args.length < 1 || args.length > 2 || typeof text !== 'string') throw signatureMismatch(args, method);
  if (charset !== undefined) member(charset, 'Utilities.Charset', args, method);
  const bytes = decodeBase64(text);
  if (!bytes) throw new ScriptException('Could not decode string.');
  return signed(bytes);
}

function onlyBlob(args: readonly unknown[], method: string): Blob {
  const blob = args.length === 1 ? blobOf(args[0]) : undefined;
  if (!blob) throw signatureMismatch(args, method);
  return blob;
}
