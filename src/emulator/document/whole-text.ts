import { EnumValue } from '../kernel/enum-value.ts';
import { NotEmulatedError, signatureMismatch } from '../kernel/errors.ts';
import { DocumentNode } from './node.ts';
import type { Run } from './node-data.ts';
import { spliceText } from './splice-text.ts';
import { Text } from './text.ts';

/** A text within another, and where it begins there; a block without any text is a place of its own. */
interface Place {
  readonly node: DocumentNode;
  readonly start: number;
}

type Method = (...args: unknown[]) => unknown;

/** All the text of something that holds several blocks (a body, a table, a row, a cell), edited as one. */
export class WholeText extends Text {
  override getType(): EnumValue {
    return EnumValue.of('DocumentApp.ElementType', 'TEXT');
  }

  override appendText(...args: unknown[]): this {
    return this.insertText(this.node.text.length, ...args);
  }

  /** Line breaks in what is inserted begin new paragraphs. */
  override insertText(...args: unknown[]): this {
    if (args.length !== 2) throw signatureMismatch(args, 'DocumentApp.Text.insertText');
    const { node, start } = this.placeOf(this.offset(args[0], args, 'insertText', this.node.text.length), 'insertText');
    const [first = '', ...lines] = this.text(args[1], args, 'insertText').split('\n');
    const text = node.type === 'TEXT' ? node : node.appendText('');
    const at = Number(args[0]) - start;
    const rest = text.runs.length > 0 && lines.length > 0 ? tailOf(text, at) : [];
    spliceText(text, at, at, first);
    for (const block = text.parent; block && lines.length > 0; ) {
      const line = new DocumentNode(block.type);
      line.setAttributes(block.attributes);
      const last = line.appendText(lines.pop() ?? '');
      last.runs = [...last.runs, ...rest.splice(0)];
      block.parent?.insert(block.parent.children.indexOf(block) + 1, line);
    }
    return this;
  }

  /** Blocks whose line break goes are joined, the first one's attributes staying. */
  override deleteText(...args: unknown[]): this {
    if (args.length !== 2) throw signatureMismatch(args, 'DocumentApp.Text.deleteText');
    const [from, to] = [this.offset(args[0], args, 'deleteText'), this.offset(args[1], args, 'deleteText')];
    const places = this.places();
    for (const [index, { node, start }] of [...places.entries()].reverse()) {
      const end = start + node.text.length;
      const next = places[index + 1];
      if (next && next.start > end && from <= end && end <= to) join(blockOf(node), blockOf(next.node));
      const [first, last] = [Math.max(from - start, 0), Math.min(to - start + 1, end - start)];
      if (node.type === 'TEXT' && first < last) spliceText(node, first, last, '');
    }
    return this;
  }

  override getTextAttributeIndices(): number[] {
    return this.places().flatMap(({ node, start }) =>
      new Text(this.session, node).getTextAttributeIndices().map((index) => index + start),
    );
  }

  protected override setLook(_name: string, args: readonly unknown[], method: string): this {
    if (args.length !== 3) {
      for (const { node } of this.places()) if (node.type === 'TEXT') this.on(node, method)(...args);
      return this;
    }
    const [from, to] = [this.offset(args[0], args, method), this.offset(args[1], args, method)];
    for (const { node, start } of this.places()) {
      const first = Math.max(from - start, 0);
      const last = Math.min(to - start, node.text.length - 1);
      if (first <= last) this.on(node, method)(first, last, args[2]);
    }
    return this;
  }

  protected override look(name: string, args: readonly unknown[], method: string): unknown {
    if (args.length === 0) return this.attribute(name);
    const offset = this.offset(args[0], args, method);
    const { node, start } = this.placeOf(offset, method);
    // A line break has no look.
    return offset < start + node.text.length ? this.on(node, method)(offset - start) : null;
  }

  private on(text: DocumentNode, method: string): Method {
    const part = new Text(this.session, text);
    return ((part as unknown as Record<string, Method>)[method] as Method).bind(part);
  }

  private placeOf(offset: number, method: string): Place {
    const found = this.places().find(({ node, start }) => offset >= start && offset <= start + node.text.length);
    if (!found) throw new NotEmulatedError(`DocumentApp.Text.${method} between paragraphs`);
    return found;
  }

  /** Blocks are separated by a line break, as `getText` shows them. */
  private places(node = this.node, start = 0): Place[] {
    if (node.type === 'TEXT' || (node.isBlock && node.texts.length === 0)) return [{ node, start }];
    const gap = node.isBlock ? 0 : 1;
    let at = start;
    return node.children.flatMap((child) => {
      const found = this.places(child, at);
      at += child.text.length + gap;
      return found;
    });
  }
}

/** The runs of a TEXT from a place on, taken out of it. */
function tailOf(text: DocumentNode, at: number): Run[] {
  const kept = text.copy();
  spliceText(text, at, text.text.length, '');
  spliceText(kept, 0, at, '');
  return [...kept.runs];
}

function blockOf(node: DocumentNode): DocumentNode {
  return node.type === 'TEXT' && node.parent ? node.parent : node;
}

function join(block: DocumentNode, next: DocumentNode): void {
  if (block.parent !== next.parent) throw new NotEmulatedError('DocumentApp.Text.deleteText across cells');
  for (const child of next.children) block.insert(block.children.length, child.copy());
  next.remove();
}
