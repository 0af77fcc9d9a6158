import { textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';

/** Makes what a web app answers when it is not a page. */
export class ContentService extends CellFreeObject {
  static override readonly gasName = 'ContentService';

  createTextOutput(...args: unknown[]): TextOutput {
    const [content = ''] = textArguments(args, 'ContentService.createTextOutput', 0, 1);
    return new TextOutput(this.session, content);
  }
}

/** Content types as the web app serves them, by `ContentService.MimeType` member. */
const SERVED_TYPES: Readonly<Record<string, string>> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'application/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/x-vcard',
  XML: 'application/xml',
};

/** A text answer with its type. */
export class TextOutput extends CellFreeObject {
  static override readonly gasName = 'ContentService.TextOutput';

  private type = EnumValue.of('ContentService.MimeType', 'TEXT');
  private fileName: string | null = null;

  constructor(
    session: Session,
    private content: string | null,
  ) {
    super(session);
  }

  /** The Content-Type header, for whoever serves the answer. */
  get servedType(): string {
    return `${SERVED_TYPES[this.type.name] ?? 'text/plain'}; charset=utf-8`;
  }

  append(...args: unknown[]): this {
    const [added = ''] = textArguments(args, 'ContentService.TextOutput.append', 1);
    this.content = (this.content ?? '') + added;
    return this;
  }

  clear(): this {
    this.content = null;
    return this;
  }

  downloadAsFile(...args: unknown[]): this {
    const [fileName = ''] = textArguments(args, 'ContentService.TextOutput.downloadAsFile', 1);
    this.fileName = fileName;
    return this;
  }

  /** null once cleared. */
  getContent(): string | null {
    return this.content;
  }

  getFileName(): string | null {
    return this.fileName;
  }

  getMimeType(): EnumValue {
    return this.type;
  }

  setContent(...args: unknown[]): this {
    const [content = ''] = textArguments(args, 'ContentService.TextOutput.setContent', 1);
    this.content = content;
    return this;
  }

  setMimeType(...args: unknown[]): this {
    const [type] = args;
    if (args.length !== 1 || !(type instanceof EnumValue) || type.type !== 'ContentService.MimeType') {
      throw signatureMismatch(args, 'ContentService.TextOutput.setMimeType');
    }
    this.type = type;
    return this;
  }
}
