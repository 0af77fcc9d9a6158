import { CellFreeObject } from '../../calls/cell-free-object.ts';
import { signatureMismatch } from '../../kernel/errors.ts';
import type { Session } from '../../kernel/session.ts';
import { Color, storedColor } from './color.ts';
import type { TextLook } from './style.ts';

/** Family Sheets reports for letters nobody changed. */
const DEFAULT_FAMILY = 'arial,sans,sans-serif';

/** Look of letters as read from a cell: every member known. */
export function wholeLook(look: TextLook): Required<TextLook> {
  return {
    fontColor: '#000000',
    fontFamily: DEFAULT_FAMILY,
    fontSize: 10,
    bold: false,
    italic: false,
    underline: false,
    strikethrough: false,
    ...look,
  };
}

/** Look of letters; members a builder never set are null. */
export class TextStyle extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.TextStyle';

  constructor(
    session: Session,
    readonly look: TextLook,
  ) {
    super(session);
  }

  getFontFamily(): string | null {
    return this.look.fontFamily ?? null;
  }

  getFontSize(): number | null {
    return this.look.fontSize ?? null;
  }

  getForegroundColor(): string | null {
    const { fontColor } = this.look;
    return fontColor?.replace(/^theme:/, '') ?? null;
  }

  getForegroundColorObject(): Color | null {
    const { fontColor } = this.look;
    return fontColor === undefined ? null : new Color(this.session, fontColor);
  }

  isBold(): boolean | null {
    return this.look.bold ?? null;
  }

  isItalic(): boolean | null {
    return this.look.italic ?? null;
  }

  isStrikethrough(): boolean | null {
    return this.look.strikethrough ?? null;
  }

  isUnderline(): boolean | null {
    return this.look.underline ?? null;
  }

  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.session, this.look);
  }
}

/** Builder of a look of letters. */
export class TextStyleBuilder extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.TextStyleBuilder';

  constructor(
    session: Session,
    private look: TextLook = {},
  ) {
    super(session);
  }

  setBold(...args: unknown[]): this {
    return this.set('bold', args, 'boolean', 'setBold');
  }

  setItalic(...args: unknown[]): this {
    return this.set('italic', args, 'boolean', 'setItalic');
  }

  setUnderline(...args: unknown[]): this {
    return this.set('underline', args, 'boolean', 'setUnderline');
  }

  setStrikethrough(...args: unknown[]): this {
    return this.set('strikethrough', args, 'boolean', 'setStrikethrough');
  }

  setFontFamily(...args: unknown[]): this {
    return this.set('fontFamily', args, 'string', 'setFontFamily');
  }

  setFontSize(...args: unknown[]): this {
    return this.set('fontSize', args, 'number', 'setFontSize');
  }

  setForegroundColor(...args: unknown[]): this {
    const [color] = args;
    if (args.length !== 1 || (color !== null && typeof color !== 'string')) {
      throw signatureMismatch(args, 'SpreadsheetApp.TextStyleBuilder.setForegroundColor');
    }
    return this.setColor(color);
  }

  setForegroundColorObject(...args: unknown[]): this {
    const [color] = args;
    if (args.length !== 1 || typeof color === 'string') {
      throw signatureMismatch(args, 'SpreadsheetApp.TextStyleBuilder.setForegroundColorObject');
    }
    return this.setColor(color);
  }

  build(): TextStyle {
    return new TextStyle(this.session, this.look);
  }

  private setColor(color: unknown): this {
    const stored = storedColor(color);
    const { fontColor: _, ...rest } = this.look;
    if (stored !== undefined) this.look = stored === null ? rest : { ...rest, fontColor: stored };
    return this;
  }

  private set(key: keyof TextLook, args: readonly unknown[], type: string, method: string): this {
    const [value] = args;
    if (args.length !== 1 || (typeof value !== type && value !== null)) {
      throw signatureMismatch(args, `SpreadsheetApp.TextStyleBuilder.${method}`);
    }
    const { [key]: _, ...rest } = this.look;
    this.look = value === null ? rest : { ...rest, [key]: value };
    return this;
  }
}
