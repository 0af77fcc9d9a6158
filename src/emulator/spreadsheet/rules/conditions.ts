import { CellFreeObject } from '../../calls/cell-free-object.ts';
import { EnumValue } from '../../kernel/enum-value.ts';
import type { Session } from '../../kernel/session.ts';
import { member } from '../call-arguments.ts';
import { Color, concreteColor } from '../look/color.ts';
import type { StyleChange } from '../look/style.ts';
import type { Argument, GradientPoint } from '../workbook/records.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { fromArgument } from './criterion-values.ts';

/** The colours of a scale and where they apply. */
export type GradientPoints = Partial<Record<'min' | 'mid' | 'max', GradientPoint>>;

/** The test of a conditional format and the look it gives. */
export class BooleanCondition extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.BooleanCondition';

  constructor(
    session: Session,
    private readonly criterion: { readonly type: string; readonly args: readonly Argument[] },
    private readonly look: StyleChange,
    private readonly book: Workbook | null,
  ) {
    super(session);
  }

  getCriteriaType(): EnumValue {
    return member('BooleanCriteria', this.criterion.type);
  }

  getCriteriaValues(): unknown[] {
    return this.criterion.args.map((arg) => fromArgument(arg, this.session, this.book));
  }

  getBackground(): string | null {
    return this.look.background ? concreteColor(this.look.background) : null;
  }

  getFontColor(): string | null {
    return this.look.fontColor ? concreteColor(this.look.fontColor) : null;
  }

  getBackgroundObject(): Color | null {
    return this.look.background ? new Color(this.session, this.look.background) : null;
  }

  getFontColorObject(): Color | null {
    return this.look.fontColor ? new Color(this.session, this.look.fontColor) : null;
  }

  getBold(): boolean | null {
    return this.look.bold ?? null;
  }

  getItalic(): boolean | null {
    return this.look.italic ?? null;
  }

  getUnderline(): boolean | null {
    return this.look.underline ?? null;
  }

  getStrikethrough(): boolean | null {
    return this.look.strikethrough ?? null;
  }
}

/** The colours of a scale. */
export class GradientCondition extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.GradientCondition';

  constructor(
    session: Session,
    readonly points: GradientPoints,
  ) {
    super(session);
  }

  colorAt(key: keyof GradientPoints): Color | null {
    const point = this.points[key];
    return point ? new Color(this.session, point.color) : null;
  }
}

for (const place of ['Min', 'Mid', 'Max'] as const) {
  const key = place.toLowerCase() as 'min' | 'mid' | 'max';
  const define = (name: string, read: (point: GradientPoint | undefined, condition: GradientCondition) => unknown) =>
    Object.defineProperty(GradientCondition.prototype, name, {
      writable: true,
      configurable: true,
      value(this: GradientCondition) {
        return read(this.points[key], this);
      },
    });
  define(`get${place}Color`, (point) => (point ? concreteColor(point.color) : ''));
  define(`get${place}ColorObject`, (_, condition) => condition.colorAt(key));
  define(`get${place}Type`, (point) =>
    point?.type ? EnumValue.of('SpreadsheetApp.InterpolationType', point.type) : null,
  );
  define(`get${place}Value`, (point) => point?.value ?? '');
}
