import { Blob } from '../blob/blob.ts';
import { encodeUtf8 } from '../blob/charset.ts';
import { textArguments, wholeNumber } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { escapeHtml } from './escape.ts';

/** The meta tags Google lets a script add. Source: HtmlOutput.addMetaTag's reference. */
const META_TAGS = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

/** A page, dialog or sidebar a script serves. */
export class HtmlOutput extends CellFreeObject {
  static override readonly gasName = 'HtmlService.HtmlOutput';

  private title = '';
  private width: number | null = null;
  private height: number | null = null;
  private faviconUrl: string | null = null;
  private frameOptions = 'DEFAULT';
  private readonly metaTags: HtmlOutputMetaTag[] = [];

  constructor(
    session: Session,
    private html = '',
  ) {
    super(session);
  }

  /** `ALLOWALL` or `DEFAULT`, for whoever serves the page. */
  get xFrameOptions(): string {
    return this.frameOptions;
  }

  append(...args: unknown[]): this {
    const [added = ''] = textArguments(args, 'HtmlService.HtmlOutput.append', 1);
    this.html += added;
    return this;
  }

  appendUntrusted(...args: unknown[]): this {
    const [added = ''] = textArguments(args, 'HtmlService.HtmlOutput.appendUntrusted', 1);
    this.html += escapeHtml(added);
    return this;
  }

  clear(): this {
    this.html = '';
    return this;
  }

  getContent(): string {
    return this.html;
  }

  setContent(...args: unknown[]): this {
    const [content = ''] = textArguments(args, 'HtmlService.HtmlOutput.setContent', 1);
    this.html = content;
    return this;
  }

  getBlob(): Blob {
    return new Blob(this.session, encodeUtf8(this.html), 'text/html', this.title === '' ? 'output.html' : this.title);
  }

  getAs(...args: unknown[]): Blob | Promise<Blob> {
    return this.getBlob().getAs(...args);
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(...args: unknown[]): this {
    const [title = ''] = textArguments(args, 'HtmlService.HtmlOutput.setTitle', 1);
    this.title = title;
    return this;
  }

  getWidth(): number | null {
    return this.width;
  }

  setWidth(...args: unknown[]): this {
    this.width = pixels(args, 'HtmlService.HtmlOutput.setWidth');
    return this;
  }

  getHeight(): number | null {
    return this.height;
  }

  setHeight(...args: unknown[]): this {
    this.height = pixels(args, 'HtmlService.HtmlOutput.setHeight');
    return this;
  }

  getFaviconUrl(): string | null {
    return this.faviconUrl;
  }

  setFaviconUrl(...args: unknown[]): this {
    const [url = ''] = textArguments(args, 'HtmlService.HtmlOutput.setFaviconUrl', 1);
    this.faviconUrl = url;
    return this;
  }

  /** All modes have meant IFRAME since 2016; the call has no effect at Google either. */
  setSandboxMode(...args: unknown[]): this {
    enumArgument(args, 'HtmlService.SandboxMode', 'HtmlService.HtmlOutput.setSandboxMode');
    return this;
  }

  setXFrameOptionsMode(...args: unknown[]): this {
    const mode = enumArgument(args, 'HtmlService.XFrameOptionsMode', 'HtmlService.HtmlOutput.setXFrameOptionsMode');
    this.frameOptions = mode.name;
    return this;
  }

  addMetaTag(...args: unknown[]): this {
    const [name = '', content = ''] = textArguments(args, 'HtmlService.HtmlOutput.addMetaTag', 2);
    if (!META_TAGS.includes(name)) {
      throw new ScriptException('The specified meta tag is not allowed in this context.');
    }
    this.metaTags.push(new HtmlOutputMetaTag(this.session, name, content));
    return this;
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.metaTags];
  }
}

/** A meta tag a script added to its page. */
export class HtmlOutputMetaTag extends CellFreeObject {
  static override readonly gasName = 'HtmlService.HtmlOutputMetaTag';

  constructor(
    session: Session,
    private readonly name: string,
    private readonly content: string,
  ) {
    super(session);
  }

  getName(): string {
    return this.name;
  }

  getContent(): string {
    return this.content;
  }
}

function pixels(args: readonly unknown[], method: string): number | null {
  if (args.length === 1 && args[0] === null) return null;
  if (args.length !== 1) throw signatureMismatch(args, method);
  return wholeNumber(args[0], args, method);
}

function enumArgument(args: readonly unknown[], type: string, method: string): EnumValue {
  const [value] = args;
  if (args.length !== 1 || value === null || value === undefined) {
    throw new ScriptException('Argument cannot be null: mode');
  }
  if (!(value instanceof EnumValue) || value.type !== type) throw signatureMismatch(args, method);
  return value;
}
