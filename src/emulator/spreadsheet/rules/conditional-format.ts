import { CellFreeObject } from '../../calls/cell-free-object.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import type { Session } from '../../kernel/session.ts';
import { memberOf } from '../call-arguments.ts';
import { handles } from '../handles.ts';
import { storedColor } from '../look/color.ts';
import type { StyleChange } from '../look/style.ts';
import type { Range } from '../range/range.ts';
import { RangeBase } from '../range/range-base.ts';
import type { Argument, ConditionalRule, GradientPoint } from '../workbook/records.ts';
import type { SheetModel } from '../workbook/sheet-model.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { defineConditions } from './condition-methods.ts';
import { BooleanCondition, GradientCondition, type GradientPoints } from './conditions.ts';
import { toArgument } from './criterion-values.ts';

/** A rule before it stands on a sheet. */
interface Draft {
  readonly home: { readonly book: Workbook; readonly sheet: SheetModel } | null;
  readonly ranges: ConditionalRule['ranges'];
  readonly criterion: { readonly type: string; readonly args: readonly Argument[] } | null;
  readonly look: StyleChange;
  readonly gradient: GradientPoints;
}

const NEW_RULE: Draft = { home: null, ranges: [], criterion: null, look: {}, gradient: {} };

abstract class RuleReading extends CellFreeObject {
  constructor(
    session: Session,
    protected draft: Draft,
  ) {
    super(session);
  }

  getRanges(): Range[] {
    const { home, ranges } = this.draft;
    return home ? ranges.map((rect) => handles.range(this.session, home.book, home.sheet, rect)) : [];
  }

  getBooleanCondition(): BooleanCondition | null {
    const { criterion, look, home } = this.draft;
    return criterion && new BooleanCondition(this.session, criterion, look, home?.book ?? null);
  }

  getGradientCondition(): GradientCondition | null {
    const { gradient } = this.draft;
    return gradient.min || gradient.max ? new GradientCondition(this.session, gradient) : null;
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.session, this.draft);
  }
}

/** A conditional format. */
export class ConditionalFormatRule extends RuleReading {
  static override readonly gasName: string = 'SpreadsheetApp.ConditionalFormatRule';

  static of(session: Session, book: Workbook, sheet: SheetModel, rule: ConditionalRule): ConditionalFormatRule {
    const { condition, gradient } = rule;
    return new ConditionalFormatRule(session, {
      home: { book, sheet },
      ranges: rule.ranges,
      criterion: condition && { type: condition.type, args: condition.args },
      look: condition?.look ?? {},
      gradient: gradient ? { min: gradient.min, max: gradient.max, ...(gradient.mid && { mid: gradient.mid }) } : {},
    });
  }

  /** As a sheet keeps it. */
  get stored(): ConditionalRule {
    const { ranges, criterion, look, gradient } = this.draft;
    const { min, mid = null, max } = gradient;
    return {
      ranges,
      condition: criterion && { ...criterion, look },
      gradient: min && max ? { min, mid, max } : null,
    };
  }

  get sheet(): SheetModel | undefined {
    return this.draft.home?.sheet;
  }
}

/** Builder of a conditional format. */
export class ConditionalFormatRuleBuilder extends RuleReading {
  static override readonly gasName: string = 'SpreadsheetApp.ConditionalFormatRuleBuilder';

  constructor(session: Session, draft: Draft = NEW_RULE) {
    super(session, draft);
  }

  build(): ConditionalFormatRule {
    const { ranges, criterion, gradient } = this.draft;
    if (ranges.length === 0) throw new ScriptException('Cannot build a ConditionalFormatRule without ranges.');
    if (!criterion && !gradient.min && !gradient.max) {
      throw new ScriptException('Cannot build a ConditionalFormatRule without a condition.');
    }
    return new ConditionalFormatRule(this.session, this.draft);
  }

  setRanges(...args: unknown[]): this {
    const [ranges] = args;
    const all = args.length === 1 && Array.isArray(ranges) ? ranges : [];
    const [first] = all;
    if (!(first instanceof RangeBase) || !all.every((range) => range instanceof RangeBase)) {
      throw this.mismatch(args, 'setRanges');
    }
    const rects = all.map((range: RangeBase) => range.rect);
    return this.change({ home: { book: first.book, sheet: first.model }, ranges: rects });
  }

  setBackground(...args: unknown[]): this {
    return this.colour('background', args, 'setBackground');
  }

  setBackgroundObject(...args: unknown[]): this {
    return this.colour('background', args, 'setBackgroundObject');
  }

  setFontColor(...args: unknown[]): this {
    return this.colour('fontColor', args, 'setFontColor');
  }

  setFontColorObject(...args: unknown[]): this {
    return this.colour('fontColor', args, 'setFontColorObject');
  }

  setBold(...args: unknown[]): this {
    return this.letters('bold', args, 'setBold');
  }

  setItalic(...args: unknown[]): this {
    return this.letters('italic', args, 'setItalic');
  }

  setUnderline(...args: unknown[]): this {
    return this.letters('underline', args, 'setUnderline');
  }

  setStrikethrough(...args: unknown[]): this {
    return this.letters('strikethrough', args, 'setStrikethrough');
  }

  setGradientMinpoint(...args: unknown[]): this {
    return this.point('min', args, 'setGradientMinpoint', 1);
  }

  setGradientMaxpoint(...args: unknown[]): this {
    return this.point('max', args, 'setGradientMaxpoint', 1);
  }

  setGradientMinpointWithValue(...args: unknown[]): this {
    return this.point('min', args, 'setGradientMinpointWithValue', 3);
  }

  setGradientMidpointWithValue(...args: unknown[]): this {
    return this.point('mid', args, 'setGradientMidpointWithValue', 3);
  }

  setGradientMaxpointWithValue(...args: unknown[]): this {
    return this.point('max', args, 'setGradientMaxpointWithValue', 3);
  }

  setGradientMinpointObject(...args: unknown[]): this {
    return this.point('min', args, 'setGradientMinpointObject', 1);
  }

  setGradientMaxpointObject(...args: unknown[]): this {
    return this.point('max', args, 'setGradientMaxpointObject', 1);
  }

  setGradientMinpointObjectWithValue(...args: unknown[]): this {
    return this.point('min', args, 'setGradientMinpointObjectWithValue', 3);
  }

  setGradientMidpointObjectWithValue(...args: unknown[]): this {
    return this.point('mid', args, 'setGradientMidpointObjectWithValue', 3);
  }

  setGradientMaxpointObjectWithValue(...args: unknown[]): this {
    return this.point('max', args, 'setGradientMaxpointObjectWithValue', 3);
  }

  withCriteria(...args: unknown[]): this {
    const type = memberOf(args[0], 'BooleanCriteria');
    if (args.length !== 2 || !type || !Array.isArray(args[1])) throw this.mismatch(args, 'withCriteria');
    return this.when(type, args[1].map(toArgument));
  }

  when(type: string, args: readonly Argument[]): this {
    return this.change({ criterion: { type, args }, gradient: {} });
  }

  private colour(key: 'background' | 'fontColor', args: readonly unknown[], method: string): this {
    const stored = storedColor(args[0]);
    if (args.length !== 1) throw this.mismatch(args, method);
    return stored === undefined ? this : this.look(key, stored);
  }

  private letters(key: keyof StyleChange, args: readonly unknown[], method: string): this {
    const [value] = args;
    if (args.length !== 1 || (value !== null && typeof value !== 'boolean')) throw this.mismatch(args, method);
    return this.look(key, value);
  }

  private look(key: keyof StyleChange, value: string | boolean | null): this {
    const { [key]: _, ...rest } = this.draft.look;
    return this.change({ look: value === null ? rest : { ...rest, [key]: value } });
  }

  private point(place: 'min' | 'mid' | 'max', args: readonly unknown[], method: string, count: number): this {
    const [color, type, value = ''] = args;
    const stored = storedColor(color);
    const kind = memberOf(type, 'InterpolationType');
    const isColor = method.includes('Object')
      ? Boolean(stored) && typeof color !== 'string'
      : typeof color === 'string';
    if (args.length !== count || !isColor || (count === 3 && !kind)) throw this.mismatch(args, method);
    const made: GradientPoint = { color: stored ?? '#ffffff', type: kind ?? null, value: String(value) };
    return this.change({ gradient: { ...this.draft.gradient, [place]: made }, criterion: null });
  }

  private change(change: Partial<Draft>): this {
    this.draft = { ...this.draft, ...change };
    return this;
  }

  private mismatch(args: readonly unknown[], method: string): ScriptException {
    return signatureMismatch(args, `SpreadsheetApp.ConditionalFormatRuleBuilder.${method}`);
  }
}

defineConditions(ConditionalFormatRuleBuilder);
