import { textArgument, wholeNumber } from '../calls/arguments.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { DocumentElement } from './element.ts';
import { findTextIn } from './find-text.ts';
import type { Run } from './node-data.ts';
import type { RangeElement } from './range-element.ts';
import { stored } from './shown-attributes.ts';
import { spliceText } from './splice-text.ts';
import { sharedAlignment, textAlignment } from './text-alignment.ts';

/** A stretch of characters, each with its look. */
export class Text extends DocumentElement {
  static override readonly gasName = 'DocumentApp.Text';

  editAsText(): this {
    return this;
  }

  /** See `findTextIn`. */
  findText(...args: unknown[]): RangeElement | null {
    return findTextIn(this.session, this, args);
  }

  setText(...args: unknown[]): this {
    if (args.length !== 1) throw signatureMismatch(args, 'DocumentApp.Text.setText');
    this.node.setText(this.text(args[0], args, 'setText'));
    return this;
  }

  appendText(...args: unknown[]): this {
    const { length } = this.node.text;
    return this.insertText(length, ...args);
  }

  insertText(...args: unknown[]): this {
    if (args.length !== 2) throw signatureMismatch(args, 'DocumentApp.Text.insertText');
    const offset = this.offset(args[0], args, 'insertText', this.node.text.length);
    spliceText(this.node, offset, offset, this.text(args[1], args, 'insertText'));
    return this;
  }

  deleteText(...args: unknown[]): this {
    if (args.length !== 2) throw signatureMismatch(args, 'DocumentApp.Text.deleteText');
    const [start, end] = [this.offset(args[0], args, 'deleteText'), this.offset(args[1], args, 'deleteText')];
    spliceText(this.node, start, end + 1, '');
    return this;
  }

  /** Where a run of equal look begins. */
  getTextAttributeIndices(): number[] {
    let at = 0;
    return this.node.runs.map((run) => {
      const start = at;
      at += run.text.length;
      return start;
    });
  }

  setBold(...args: unknown[]): this {
    return this.setLook('BOLD', args, 'setBold');
  }

  setItalic(...args: unknown[]): this {
    return this.setLook('ITALIC', args, 'setItalic');
  }

  setUnderline(...args: unknown[]): this {
    return this.setLook('UNDERLINE', args, 'setUnderline');
  }

  setStrikethrough(...args: unknown[]): this {
    return this.setLook('STRIKETHROUGH', args, 'setStrikethrough');
  }

  setFontSize(...args: unknown[]): this {
    return this.setLook('FONT_SIZE', args, 'setFontSize');
  }

  setFontFamily(...args: unknown[]): this {
    return this.setLook('FONT_FAMILY', args, 'setFontFamily');
  }

  setForegroundColor(...args: unknown[]): this {
    return this.setLook('FOREGROUND_COLOR', args, 'setForegroundColor');
  }

  setBackgroundColor(...args: unknown[]): this {
    return this.setLook('BACKGROUND_COLOR', args, 'setBackgroundColor');
  }

  setLinkUrl(...args: unknown[]): this {
    return this.setLook('LINK_URL', args, 'setLinkUrl');
  }

  /** `(alignment)` for all, `(start, endInclusive, alignment)` for a part. */
  setTextAlignment(...args: unknown[]): this {
    const member = args.at(-1);
    if (!(member instanceof EnumValue) || member.type !== 'DocumentApp.TextAlignment')
      throw signatureMismatch(args, 'DocumentApp.Text.setTextAlignment');
    return this.setLook('TEXT_ALIGNMENT', [...args.slice(0, -1), member.name], 'setTextAlignment');
  }

  getTextAlignment(...args: unknown[]): EnumValue | null {
    if (args.length === 0) return sharedAlignment(this.node);
    return textAlignment(this.look('TEXT_ALIGNMENT', args, 'getTextAlignment'));
  }

  isBold(...args: unknown[]): unknown {
    return this.look('BOLD', args, 'isBold');
  }

  isItalic(...args: unknown[]): unknown {
    return this.look('ITALIC', args, 'isItalic');
  }

  isUnderline(...args: unknown[]): unknown {
    return this.look('UNDERLINE', args, 'isUnderline');
  }

  isStrikethrough(...args: unknown[]): unknown {
    return this.look('STRIKETHROUGH', args, 'isStrikethrough');
  }

  getFontSize(...args: unknown[]): unknown {
    return this.look('FONT_SIZE', args, 'getFontSize');
  }

  getFontFamily(...args: unknown[]): unknown {
    return this.look('FONT_FAMILY', args, 'getFontFamily');
  }

  getForegroundColor(...args: unknown[]): unknown {
    return this.look('FOREGROUND_COLOR', args, 'getForegroundColor');
  }

  getBackgroundColor(...args: unknown[]): unknown {
    return this.look('BACKGROUND_COLOR', args, 'getBackgroundColor');
  }

  getLinkUrl(...args: unknown[]): unknown {
    return this.look('LINK_URL', args, 'getLinkUrl');
  }

  /** `(value)` for all, `(start, endInclusive, value)` for a part; null unsets. */
  protected setLook(name: string, args: readonly unknown[], method: string): this {
    if (args.length === 1) return this.setOne(name, args, method);
    if (args.length !== 3) throw signatureMismatch(args, `DocumentApp.Text.${method}`);
    const [start, end] = [this.offset(args[0], args, method), this.offset(args[1], args, method)];
    const runs = this.node.runs;
    const value =
      args[2] === null
        ? null
        : typeof args[2] === 'boolean' || typeof args[2] === 'number'
          ? args[2]
          : stored(textArgument(args[2], args, method));
    this.node.runs = cut(runs, start, end + 1).map(({ inside, ...run }) => {
      if (!inside) return run;
      const { [name]: _before, ...others } = run.attributes;
      return { ...run, attributes: value === null ? others : { ...others, [name]: value } };
    });
    return this;
  }

  /** Without an offset, what all characters share; null when they differ. */
  protected look(name: string, args: readonly unknown[], method: string): unknown {
    if (args.length === 0) return this.attribute(name);
    const offset = this.offset(args[0], args, method);
    return cut(this.node.runs, offset, offset + 1).find((run) => run.inside)?.attributes[name] ?? null;
  }

  protected offset(value: unknown, args: readonly unknown[], method: string, last = this.node.text.length - 1): number {
    const offset = wholeNumber(value, args, `DocumentApp.Text.${method}`);
    if (offset < 0 || offset > last) {
      throw new ScriptException(`Index (${offset}) must be less than the content length (${this.node.text.length}).`);
    }
    return offset;
  }
}

/** Runs split at two places, those between them marked. */
function cut(runs: readonly Run[], start: number, end: number): (Run & { inside: boolean })[] {
  let at = 0;
  return runs.flatMap((run) => {
    const [from, to] = [start - at, end - at].map((place) => Math.min(Math.max(place, 0), run.text.length)) as [
      number,
      number,
    ];
    at += run.text.length;
    const part = (text: string, inside: boolean) => ({ text, attributes: run.attributes, inside });
    const parts = [
      part(run.text.slice(0, from), false),
      part(run.text.slice(from, to), true),
      part(run.text.slice(to), false),
    ];
    return parts.filter(({ text }) => text !== '');
  });
}

/** A line across the page. */
export class HorizontalRule extends DocumentElement {
  static override readonly gasName = 'DocumentApp.HorizontalRule';
}

/** The end of a page. */
export class PageBreak extends DocumentElement {
  static override readonly gasName = 'DocumentApp.PageBreak';
}
