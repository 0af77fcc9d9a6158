import { CellFreeObject } from '../../calls/cell-free-object.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import type { Session } from '../../kernel/session.ts';
import { changeRuns, type RichRun } from './rich-text.ts';
import type { TextLook } from './style.ts';
import { TextStyle, wholeLook } from './text-style.ts';

/** Letters of a link that were given no colour nor line of their own. */
const LINK_LOOK: TextLook = { fontColor: '#1155cc', underline: true };

/** A text with its looks and links, or one stretch of it. */
export class RichTextValue extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.RichTextValue';

  constructor(
    session: Session,
    /** The whole text the stretch is taken from. */
    readonly text: string,
    readonly runs: readonly RichRun[],
    /** Look of the cell, under the runs' own. */
    readonly base: TextLook = {},
    private readonly start = 0,
    private readonly end = text.length,
  ) {
    super(session);
  }

  getText(): string {
    return this.text.slice(this.start, this.end);
  }

  getStartIndex(): number {
    return this.start;
  }

  getEndIndex(): number {
    return this.end;
  }

  getRuns(): RichTextValue[] {
    const inside = this.within(this.start, this.end);
    if (inside.length === 0) return [new RichTextValue(this.session, this.text, this.runs, this.base)];
    return inside.map((run) => new RichTextValue(this.session, this.text, this.runs, this.base, run.start, run.end));
  }

  /** Members that differ inside the stretch are null. */
  getTextStyle(...args: unknown[]): TextStyle {
    const [start, end] = this.bounds(args, 'getTextStyle');
    const looks = this.within(start, end).map((run) =>
      wholeLook({ ...this.base, ...(run.link === null ? {} : LINK_LOOK), ...run.look }),
    );
    const first = looks[0] ?? wholeLook(this.base);
    const common = Object.entries(first).filter(([key, value]) =>
      looks.every((look) => look[key as keyof TextLook] === value),
    );
    return new TextStyle(this.session, Object.fromEntries(common) as TextLook);
  }

  getLinkUrl(...args: unknown[]): string | null {
    const [start, end] = this.bounds(args, 'getLinkUrl');
    const links = new Set(this.within(start, end).map((run) => run.link));
    const [only = null] = links;
    return links.size === 1 ? only : null;
  }

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.session, this.getText(), this.runs);
  }

  private within(start: number, end: number): RichRun[] {
    return this.runs.flatMap((run) => {
      const from = Math.max(run.start, start);
      const to = Math.min(run.end, end);
      return from < to ? [{ ...run, start: from, end: to }] : [];
    });
  }

  private bounds(args: readonly unknown[], method: string): [number, number] {
    if (args.length === 0) return [this.start, this.end];
    const [start, end] = args;
    if (args.length !== 2 || typeof start !== 'number' || typeof end !== 'number') {
      throw signatureMismatch(args, `SpreadsheetApp.RichTextValue.${method}`);
    }
    return [this.start + start, this.start + end];
  }
}

/** Builder of a text with looks and links. */
export class RichTextValueBuilder extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.RichTextValueBuilder';

  constructor(
    session: Session,
    private text: string | null = null,
    private runs: readonly RichRun[] = [],
  ) {
    super(session);
  }

  setText(...args: unknown[]): this {
    const [text] = args;
    if (args.length !== 1 || typeof text !== 'string') throw this.mismatch(args, 'setText');
    this.text = text;
    this.runs = plainRuns(text);
    return this;
  }

  setTextStyle(...args: unknown[]): this {
    const style = args[args.length - 1];
    if (style !== null && !(style instanceof TextStyle)) throw this.mismatch(args, 'setTextStyle');
    return this.change(args, 'setTextStyle', (run) => ({ ...run, look: style ? { ...run.look, ...style.look } : {} }));
  }

  setLinkUrl(...args: unknown[]): this {
    const link = args[args.length - 1];
    if (link !== null && typeof link !== 'string') throw this.mismatch(args, 'setLinkUrl');
    return this.change(args, 'setLinkUrl', (run) => ({ ...run, link }));
  }

  build(): RichTextValue {
    return new RichTextValue(this.session, this.text ?? '', this.runs);
  }

  private change(args: readonly unknown[], method: string, change: (run: RichRun) => RichRun): this {
    if (this.text === null) throw new ScriptException('Text must be set before styles or links.');
    const [start, end] = args.length === 1 ? [0, this.text.length] : args;
    if ((args.length !== 1 && args.length !== 3) || typeof start !== 'number' || typeof end !== 'number') {
      throw this.mismatch(args, method);
    }
    if (start < 0 || end > this.text.length || start > end) throw new ScriptException('Offset out of bounds');
    this.runs = changeRuns(this.runs, start, end, change);
    return this;
  }

  private mismatch(args: readonly unknown[], method: string): ScriptException {
    return signatureMismatch(args, `SpreadsheetApp.RichTextValueBuilder.${method}`);
  }
}

/** One run over a whole text, with no look of its own. */
export function plainRuns(text: string): readonly RichRun[] {
  return text === '' ? [] : [{ start: 0, end: text.length, look: {}, link: null }];
}
