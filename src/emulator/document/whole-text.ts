import { EnumValue } from '../kernel/enum-value.ts';
import { NotEmulatedError } from '../kernel/errors.ts';
import type { DocumentNode } from './node.ts';
import { Text } from './text.ts';

/** A text within another, and where it begins there. */
interface Place {
  readonly text: DocumentNode;
  readonly start: number;
}

type Method = (...args: unknown[]) => unknown;

/** All the text of something that holds several blocks (a body, a table, a row, a cell), edited as one. */
export class WholeText extends Text {
  override getType(): EnumValue {
    return EnumValue.of('DocumentApp.ElementType', 'TEXT');
  }

  override appendText(...args: unknown[]): this {
    const last = this.places().at(-1);
    if (!last) throw new NotEmulatedError('DocumentApp.Text.appendText on what has no text');
    new Text(this.session, last.text).appendText(...args);
    return this;
  }

  override insertText(...args: unknown[]): this {
    const { text, start } = this.placeOf(this.offset(args[0], args, 'insertText', this.node.text.length), 'insertText');
    new Text(this.session, text).insertText(Number(args[0]) - start, ...args.slice(1));
    return this;
  }

  override deleteText(...args: unknown[]): this {
    const [from, to] = [this.offset(args[0], args, 'deleteText'), this.offset(args[1], args, 'deleteText')];
    const { text, start } = this.placeOf(from, 'deleteText');
    if (to >= start + text.text.length) throw new NotEmulatedError('DocumentApp.Text.deleteText across paragraphs');
    new Text(this.session, text).deleteText(from - start, to - start);
    return this;
  }

  override getTextAttributeIndices(): number[] {
    return this.places().flatMap(({ text, start }) =>
      new Text(this.session, text).getTextAttributeIndices().map((index) => index + start),
    );
  }

  protected override setLook(_name: string, args: readonly unknown[], method: string): this {
    if (args.length !== 3) {
      for (const { text } of this.places()) this.on(text, method)(...args);
      return this;
    }
    const [from, to] = [this.offset(args[0], args, method), this.offset(args[1], args, method)];
    for (const { text, start } of this.places()) {
      const first = Math.max(from - start, 0);
      const last = Math.min(to - start, text.text.length - 1);
      if (first <= last) this.on(text, method)(first, last, args[2]);
    }
    return this;
  }

  protected override look(name: string, args: readonly unknown[], method: string): unknown {
    if (args.length === 0) return this.attribute(name);
    const offset = this.offset(args[0], args, method);
    const { text, start } = this.placeOf(offset, method);
    return this.on(text, method)(offset - start);
  }

  private on(text: DocumentNode, method: string): Method {
    const part = new Text(this.session, text);
    return ((part as unknown as Record<string, Method>)[method] as Method).bind(part);
  }

  private placeOf(offset: number, method: string): Place {
    const found = this.places().find(({ text, start }) => offset >= start && offset <= start + text.text.length);
    if (!found) throw new NotEmulatedError(`DocumentApp.Text.${method} between paragraphs`);
    return found;
  }

  /** Blocks are separated by a line break, as `getText` shows them. */
  private places(node = this.node, start = 0): Place[] {
    if (node.type === 'TEXT') return [{ text: node, start }];
    const gap = node.isBlock ? 0 : 1;
    let at = start;
    return node.children.flatMap((child) => {
      const found = this.places(child, at);
      at += child.text.length + gap;
      return found;
    });
  }
}
