import { CellFreeObject } from '../../calls/cell-free-object.ts';
import { EnumValue } from '../../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import type { Session } from '../../kernel/session.ts';
import { member, memberOf } from '../call-arguments.ts';
import { cssColor } from './css-color.ts';

const THEME = 'theme:';

/** Colours of the standard theme, which every new spreadsheet has. */
const STANDARD: Readonly<Record<string, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
};

/** `#rrggbb` of a stored colour, theme colours resolved. */
export function concreteColor(stored: string): string {
  if (!stored.startsWith(THEME)) return stored;
  return STANDARD[stored.slice(THEME.length)] ?? '#000000';
}

/** A colour given as a CSS text, null, or an object; undefined when Sheets would ignore it, null for the default. */
export function storedColor(value: unknown): string | null | undefined {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Color || value instanceof ColorBuilder) return value.stored;
  return typeof value === 'string' ? cssColor(value) : undefined;
}

abstract class ColorReading extends CellFreeObject {
  abstract get stored(): string | null;

  getColorType(): EnumValue {
    const kind = this.stored === null ? 'UNSUPPORTED' : this.stored.startsWith(THEME) ? 'THEME' : 'RGB';
    return EnumValue.of('Base.ColorType', kind);
  }

  asRgbColor(): RgbColor {
    const { stored } = this;
    if (stored === null || stored.startsWith(THEME)) throw new ScriptException('Object is not of type RgbColor.');
    return new RgbColor(this.session, stored);
  }

  asThemeColor(): ThemeColor {
    const { stored } = this;
    if (!stored?.startsWith(THEME)) throw new ScriptException('Object is not of type ThemeColor.');
    return new ThemeColor(this.session, stored.slice(THEME.length));
  }
}

/** A colour, of the palette or of the theme. */
export class Color extends ColorReading {
  static override readonly gasName: string = 'SpreadsheetApp.Color';

  constructor(
    session: Session,
    readonly stored: string | null,
  ) {
    super(session);
  }
}

/** Builder of a colour. */
export class ColorBuilder extends ColorReading {
  static override readonly gasName: string = 'SpreadsheetApp.ColorBuilder';
  stored: string | null = null;

  setRgbColor(...args: unknown[]): this {
    const [text] = args;
    if (args.length !== 1 || typeof text !== 'string') {
      throw signatureMismatch(args, 'SpreadsheetApp.ColorBuilder.setRgbColor');
    }
    this.stored = cssColor(text) ?? this.stored;
    return this;
  }

  setThemeColor(...args: unknown[]): this {
    const name = memberOf(args[0], 'ThemeColorType');
    if (args.length !== 1 || !name) throw signatureMismatch(args, 'SpreadsheetApp.ColorBuilder.setThemeColor');
    this.stored = `${THEME}${name}`;
    return this;
  }

  build(): Color {
    return new Color(this.session, this.stored);
  }
}

/** A colour of red, green and blue. */
export class RgbColor extends CellFreeObject {
  static override readonly gasName: string = 'Base.RgbColor';

  constructor(
    session: Session,
    private readonly hex: string,
  ) {
    super(session);
  }

  asHexString(): string {
    return this.hex;
  }

  getRed(): number {
    return Number.parseInt(this.hex.slice(1, 3), 16);
  }

  getGreen(): number {
    return Number.parseInt(this.hex.slice(3, 5), 16);
  }

  getBlue(): number {
    return Number.parseInt(this.hex.slice(5, 7), 16);
  }

  getColorType(): EnumValue {
    return EnumValue.of('Base.ColorType', 'RGB');
  }
}

/** A colour of the spreadsheet's theme. */
export class ThemeColor extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.ThemeColor';

  constructor(
    session: Session,
    private readonly role: string,
  ) {
    super(session);
  }

  getThemeColorType(): EnumValue {
    return member('ThemeColorType', this.role);
  }

  getColorType(): EnumValue {
    return EnumValue.of('Base.ColorType', 'THEME');
  }
}
