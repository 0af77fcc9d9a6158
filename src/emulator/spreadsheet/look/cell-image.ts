import { CellFreeObject } from '../../calls/cell-free-object.ts';
import { signatureMismatch } from '../../kernel/errors.ts';
import type { Session } from '../../kernel/session.ts';

/** A picture that stands in a cell as its value; nothing is fetched from its address. */
export interface Picture {
  /** Address it was inserted from, `data:` included; null before it is set. */
  readonly url: string | null;
  readonly title: string;
  readonly description: string;
}

const NO_PICTURE: Picture = { url: null, title: '', description: '' };

abstract class Pictured extends CellFreeObject {
  constructor(
    session: Session,
    protected shown: Picture = NO_PICTURE,
  ) {
    super(session);
  }

  get picture(): Picture {
    return this.shown;
  }

  getAltTextDescription(): string {
    return this.shown.description;
  }

  getAltTextTitle(): string {
    return this.shown.title;
  }

  getUrl(): string | null {
    return this.shown.url;
  }

  toBuilder(): CellImageBuilder {
    return new CellImageBuilder(this.session, this.shown);
  }
}

/** A picture as `getValue` gives it and `setValue` takes it. */
export class CellImage extends Pictured {
  static override readonly gasName: string = 'SpreadsheetApp.CellImage';
}

/** Builder of a picture for a cell. */
export class CellImageBuilder extends Pictured {
  static override readonly gasName: string = 'SpreadsheetApp.CellImageBuilder';

  setAltTextDescription(...args: unknown[]): this {
    return this.set('description', args, 'setAltTextDescription');
  }

  setAltTextTitle(...args: unknown[]): this {
    return this.set('title', args, 'setAltTextTitle');
  }

  setSourceUrl(...args: unknown[]): this {
    return this.set('url', args, 'setSourceUrl');
  }

  build(): CellImage {
    return new CellImage(this.session, this.shown);
  }

  private set(key: keyof Picture, args: readonly unknown[], method: string): this {
    const [value] = args;
    if (args.length !== 1 || typeof value !== 'string') throw signatureMismatch(args, `${this.gasName}.${method}`);
    this.shown = { ...this.shown, [key]: value };
    return this;
  }
}
