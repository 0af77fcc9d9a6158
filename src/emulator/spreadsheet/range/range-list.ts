import { ScriptException } from '../../kernel/errors.ts';
import { type Effect, ServiceObject } from '../../kernel/service-object.ts';
import type { Session } from '../../kernel/session.ts';
import { Focus } from '../focus.ts';
import type { Range } from './range.ts';

/** Several ranges of one sheet, changed together. */
export class RangeList extends ServiceObject {
  static override readonly gasName: string = 'SpreadsheetApp.RangeList';
  static override readonly effects: Record<string, Effect> = { getRanges: 'none', activate: 'none' };

  constructor(
    session: Session,
    readonly ranges: readonly Range[],
  ) {
    super(session);
    if (ranges.length === 0) throw new ScriptException('The range list must contain at least one range.');
  }

  getRanges(): Range[] {
    return [...this.ranges];
  }

  activate(): this {
    const [first] = this.ranges;
    if (first) {
      const rects = this.ranges.map((range) => range.rect);
      this.session.of(Focus).select(first.book, first.model, rects);
    }
    return this;
  }
}

/** Methods of Range that a list calls on each of its ranges. */
const SHARED = {
  write: [
    'check',
    'setBackground',
    'setBackgroundRGB',
    'setBorder',
    'setFontColor',
    'setFontFamily',
    'setFontLine',
    'setFontSize',
    'setFontStyle',
    'setFontWeight',
    'setFormula',
    'setFormulaR1C1',
    'setHorizontalAlignment',
    'setNote',
    'setNumberFormat',
    'setShowHyperlink',
    'setTextDirection',
    'setTextRotation',
    'setValue',
    'setVerticalAlignment',
    'setVerticalText',
    'setWrap',
    'setWrapStrategy',
    'uncheck',
  ],
  read: [
    'breakApart',
    'clear',
    'clearContent',
    'clearDataValidations',
    'clearFormat',
    'clearNote',
    'insertCheckboxes',
    'removeCheckboxes',
    'trimWhitespace',
  ],
} as const;

for (const [effect, methods] of Object.entries(SHARED)) {
  for (const method of methods) {
    RangeList.effects[method] = effect as Effect;
    Object.defineProperty(RangeList.prototype, method, {
      writable: true,
      configurable: true,
      value(this: RangeList, ...args: unknown[]) {
        for (const range of this.ranges) {
          const call = (range as unknown as Record<string, (...args: unknown[]) => unknown>)[method];
          call?.apply(range, args);
        }
        return this;
      },
    });
  }
}
