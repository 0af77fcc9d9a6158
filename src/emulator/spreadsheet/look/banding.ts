import { CellFreeObject } from '../../calls/cell-free-object.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import type { Session } from '../../kernel/session.ts';
import { handles } from '../handles.ts';
import type { Range } from '../range/range.ts';
import { RangeBase } from '../range/range-base.ts';
import type { BandingRecord } from '../workbook/records.ts';
import type { SheetModel } from '../workbook/sheet-model.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { Color, concreteColor, storedColor } from './color.ts';

/** Header, second and footer colours of each theme; the first band is white. */
export const BANDING_THEMES: Readonly<Record<string, readonly [header: string, second: string, footer: string]>> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#fddce8', '#f68ab0'],
};

/** Alternating colours of a range. */
export class Banding extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.Banding';

  constructor(
    session: Session,
    private readonly book: Workbook,
    private readonly model: SheetModel,
    private readonly id: number,
  ) {
    super(session);
  }

  getRange(): Range {
    return handles.range(this.session, this.book, this.model, this.record().rect);
  }

  setRange(...args: unknown[]): this {
    const [range] = args;
    if (args.length !== 1 || !(range instanceof RangeBase) || range.model !== this.model) {
      throw signatureMismatch(args, 'SpreadsheetApp.Banding.setRange');
    }
    return this.change({ rect: range.rect });
  }

  copyTo(...args: unknown[]): Banding {
    const [range] = args;
    if (args.length !== 1 || !(range instanceof RangeBase)) {
      throw signatureMismatch(args, 'SpreadsheetApp.Banding.copyTo');
    }
    const id = this.session.world.ids.number();
    range.model.bandings = [...range.model.bandings, { ...this.record(), id, rect: range.rect }];
    range.model.touchStructure();
    return new Banding(this.session, range.book, range.model, id);
  }

  remove(): void {
    this.record();
    this.model.bandings = this.model.bandings.filter((banding) => banding.id !== this.id);
    this.model.touchStructure();
  }

  /** Colour of a band; null for the bands of the other direction. */
  bandColor(axis: 'row' | 'column', band: Band): string | null {
    const record = this.record();
    return record.axis === axis ? record[band] : null;
  }

  setBandColor(axis: 'row' | 'column', band: Band, value: unknown, sentenceName: string): this {
    const stored = storedColor(value);
    if (stored === null && (band === 'first' || band === 'second')) {
      throw new ScriptException(`${sentenceName} color should not be null.`);
    }
    if (stored === undefined || this.record().axis !== axis) return this;
    return this.change({ [band]: stored });
  }

  get handleSession(): Session {
    return this.session;
  }

  private change(change: Partial<BandingRecord>): this {
    const changed = { ...this.record(), ...change };
    this.model.bandings = this.model.bandings.map((banding) => (banding.id === this.id ? changed : banding));
    this.model.touchStructure();
    return this;
  }

  private record(): BandingRecord {
    const found = this.model.bandings.find((banding) => banding.id === this.id);
    if (!found) throw new ScriptException('The banding no longer exists.');
    return found;
  }
}

type Band = 'header' | 'first' | 'second' | 'footer';

for (const axis of ['row', 'column'] as const) {
  for (const band of ['header', 'first', 'second', 'footer'] as const) {
    const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
    const name = `${capital(band)}${capital(axis)}Color`;
    const define = (method: string, value: (this: Banding, ...args: unknown[]) => unknown) =>
      Object.defineProperty(Banding.prototype, method, { value, writable: true, configurable: true });
    define(`get${name}`, function () {
      const color = this.bandColor(axis, band);
      return color && concreteColor(color);
    });
    define(`get${name}Object`, function () {
      const color = this.bandColor(axis, band);
      return color && new Color(this.handleSession, color);
    });
    for (const method of [`set${name}`, `set${name}Object`]) {
      define(method, function (...args) {
        if (args.length !== 1) throw signatureMismatch(args, `SpreadsheetApp.Banding.${method}`);
        return this.setBandColor(axis, band, args[0], `${capital(band)} ${axis}`);
      });
    }
  }
}
