import { Blob, signed } from '../blob/blob.ts';
import { decodeText } from '../blob/charset.ts';
import { textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import type { Session } from '../kernel/session.ts';
import type { FetchAnswer } from './fetching.ts';

/** What a server answered. */
export class HTTPResponse extends CellFreeObject {
  static override readonly gasName = 'UrlFetchApp.HTTPResponse';

  constructor(
    session: Session,
    private readonly answer: FetchAnswer,
    private readonly url: string,
  ) {
    super(session);
  }

  getResponseCode(): number {
    return this.answer.status;
  }

  getContent(): number[] {
    return signed(this.answer.body);
  }

  getContentText(...args: unknown[]): string {
    const [charset] = textArguments(args, 'UrlFetchApp.HTTPResponse.getContentText', 0, 1);
    return decodeText(this.answer.body, charset ?? this.charset());
  }

  /** One value a header; of several, the last. */
  getHeaders(): Record<string, string> {
    const pairs = Object.entries(this.answer.headers);
    return Object.fromEntries(
      pairs.map(([name, value]) => [name, typeof value === 'string' ? value : (value.at(-1) ?? '')]),
    );
  }

  getAllHeaders(): Record<string, string | string[]> {
    const pairs = Object.entries(this.answer.headers);
    return Object.fromEntries(pairs.map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]));
  }

  getBlob(): Blob {
    const name = /\/([^/?#]+)(?:[?#]|$)/.exec(this.url.replace(/^https?:\/\/[^/]*/i, ''))?.[1] ?? null;
    return new Blob(this.session, this.answer.body, this.contentType()?.split(';')[0]?.trim() ?? null, name);
  }

  getAs(...args: unknown[]): Blob | Promise<Blob> {
    return this.getBlob().getAs(...args);
  }

  private contentType(): string | undefined {
    return Object.entries(this.getHeaders()).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  }

  private charset(): string {
    return /charset="?([\w-]+)/i.exec(this.contentType() ?? '')?.[1] ?? 'UTF-8';
  }
}
