import { asText, textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { plainText } from '../html/plain-text.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { ServiceObject } from '../kernel/service-object.ts';
import type { Session } from '../kernel/session.ts';
import { decodeText, encodeText } from './charset.ts';
import { Conversion } from './conversion.ts';
import { extensionOf, MIME_TYPES, mimeTypeOfName } from './mime-types.ts';

/** Bytes with a type and a name, as they pass between services. */
export class Blob extends CellFreeObject {
  static override readonly gasName: string = 'Base.Blob';

  constructor(
    session: Session,
    private bytes: Uint8Array,
    private contentType: string | null,
    private name: string | null,
  ) {
    super(session);
  }

  /** A copy of the content, unsigned, for the host. */
  get content(): Uint8Array {
    return this.bytes.slice();
  }

  getBytes(): number[] {
    return signed(this.bytes);
  }

  getContentType(): string | null {
    return this.contentType;
  }

  getName(): string | null {
    return this.name;
  }

  getDataAsString(...args: unknown[]): string {
    const [charset] = textArguments(args, 'Blob.getDataAsString', 0, 1);
    return decodeText(this.bytes, charset);
  }

  getAllBlobs(): Blob[] {
    return [this];
  }

  getBlob(): Blob {
    return this;
  }

  copyBlob(): Blob {
    return new Blob(this.session, this.bytes.slice(), this.contentType, this.name);
  }

  getAs(...args: unknown[]): Blob | Promise<Blob> {
    const [contentType = ''] = textArguments(args, 'Blob.getAs', 1);
    const from = this.contentType ?? 'application/octet-stream';
    const name = renamed(this.name, contentType);
    const make = (bytes: Uint8Array, known = name) => new Blob(this.session, bytes, contentType, known);
    const [type] = from.split(';');
    if (type === contentType) return make(this.bytes.slice());
    if (type === MIME_TYPES.HTML && contentType === MIME_TYPES.PLAIN_TEXT)
      return make(encodeText(plainText(decodeText(this.bytes))));
    const port = this.session.world.of(Conversion);
    const made = port.convert({ bytes: this.content, contentType: from, name: this.name }, contentType);
    if (made === null) throw new ScriptException(`Converting from ${from} to ${contentType} is not supported.`);
    // A page without a name makes a file that has one: Google's sample sheets2drive puts it in Drive as it comes.
    const named = name ?? renamed('untitled', contentType);
    return made instanceof Uint8Array ? make(made, named) : made.then((bytes) => make(bytes, named));
  }

  isGoogleType(): boolean {
    return this.contentType?.startsWith('application/vnd.google-apps.') ?? false;
  }

  setBytes(...args: unknown[]): this {
    const bytes = args.length === 1 ? asBytes(args[0]) : undefined;
    if (!bytes) throw signatureMismatch(args, 'Blob.setBytes');
    this.bytes = bytes;
    return this;
  }

  setContentType(...args: unknown[]): this {
    if (args.length === 1 && args[0] === null) {
      this.contentType = null;
      return this;
    }
    const [contentType = null] = textArguments(args, 'Blob.setContentType', 1);
    this.contentType = contentType;
    return this;
  }

  setContentTypeFromExtension(): this {
    this.contentType = (this.name === null ? undefined : mimeTypeOfName(this.name)) ?? null;
    return this;
  }

  setDataFromString(...args: unknown[]): this {
    const [text = '', charset] = textArguments(args, 'Blob.setDataFromString', 1, 2);
    this.bytes = encodeText(text, charset);
    return this;
  }

  setName(...args: unknown[]): this {
    const [name = ''] = textArguments(args, 'Blob.setName', 1);
    this.name = name;
    return this;
  }
}

/** Java's signed bytes, as scripts see them. */
export function signed(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

/** The bytes of an array of numbers, signed or not; undefined when it is something else. */
export function asBytes(value: unknown): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value.slice();
  if (!Array.isArray(value) || !value.every((byte) => typeof byte === 'number')) return undefined;
  return Uint8Array.from(value, (byte: number) => byte & 255);
}

/** The blob of anything that has one (a blob, a file, an HTML output …), or undefined. */
export function blobOf(value: unknown): Blob | undefined {
  if (value instanceof Blob) return value;
  if (!(value instanceof ServiceObject) || !('getBlob' in value) || typeof value.getBlob !== 'function')
    return undefined;
  const blob: unknown = value.getBlob();
  return blob instanceof Blob ? blob : undefined;
}

/** A blob of a text: what scripts pass as plain content. */
export function textBlob(session: Session, text: unknown, contentType: string | null, name: string | null): Blob {
  return new Blob(session, encodeText(asText(text) ?? ''), contentType, name);
}

/** What follows the last dot is taken for an extension and replaced, as Google does. */
function renamed(name: string | null, contentType: string): string | null {
  const extension = extensionOf(contentType);
  if (name === null || extension === undefined) return name;
  return `${name.replace(/\.[^.]*$/, '')}.${extension}`;
}
