import { wholeNumber } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { DocumentElement, wrap } from './element.ts';
import type { DocumentNode } from './node.ts';
import { RangeElement } from './range-element.ts';

/** A part of a range: characters from first to last, both counted; -1 for the node as a whole. */
export interface RangePart {
  readonly node: DocumentNode;
  readonly start: number;
  readonly end: number;
}

/** Elements of a document in the order they were added, whole or in part. */
export class Range extends CellFreeObject {
  static override readonly gasName: string = 'DocumentApp.Range';

  constructor(
    session: Session,
    readonly elements: readonly RangeElement[],
  ) {
    super(session);
  }

  static of(session: Session, parts: readonly RangePart[]): Range {
    return new Range(
      session,
      parts.map(({ node, start, end }) => new RangeElement(session, wrap(session, node), start, end)),
    );
  }

  get parts(): RangePart[] {
    return this.elements.map((element) => ({
      node: element.getElement().node,
      start: element.getStartOffset(),
      end: element.getEndOffsetInclusive(),
    }));
  }

  getRangeElements(): RangeElement[] {
    return [...this.elements];
  }

  /** The older name. */
  getSelectedElements(): RangeElement[] {
    return this.getRangeElements();
  }
}

/** Collects elements for a range. */
export class RangeBuilder extends CellFreeObject {
  static override readonly gasName: string = 'DocumentApp.RangeBuilder';
  private readonly elements: RangeElement[] = [];

  /** An element, or the characters of a text from the first to the last offset, both counted. */
  addElement(...args: unknown[]): this {
    const [element] = args;
    const method = 'DocumentApp.RangeBuilder.addElement';
    if (!(element instanceof DocumentElement) || ![1, 3].includes(args.length)) throw signatureMismatch(args, method);
    if (args.length === 1) return this.add(new RangeElement(this.session, element));
    const [start, end] = [offsetIn(element, args[1], args, method), offsetIn(element, args[2], args, method)];
    return this.add(new RangeElement(this.session, element, start, end));
  }

  /** Everything from one element to another, the paragraphs between taken whole; with offsets, from within texts. */
  addElementsBetween(...args: unknown[]): this {
    const method = 'DocumentApp.RangeBuilder.addElementsBetween';
    const [first, last] = args.length === 4 ? [args[0], args[2]] : [args[0], args[1]];
    const two = first instanceof DocumentElement && last instanceof DocumentElement;
    if (!two || ![2, 4].includes(args.length)) throw signatureMismatch(args, method);
    const nodes = between(first.node, last.node);
    if (args.length === 2) {
      for (const node of nodes) this.add(new RangeElement(this.session, wrap(this.session, node)));
      return this;
    }
    const [from, to] = [offsetIn(first, args[1], args, method), offsetIn(last, args[3], args, method)];
    for (const node of nodes) {
      const start = node === first.node ? from : 0;
      const end = node === last.node ? to : node.text.length - 1;
      const partial = node === first.node || node === last.node;
      const element = wrap(this.session, node);
      this.add(partial ? new RangeElement(this.session, element, start, end) : new RangeElement(this.session, element));
    }
    return this;
  }

  addRange(...args: unknown[]): this {
    const [range] = args;
    if (args.length !== 1 || !(range instanceof Range))
      throw signatureMismatch(args, 'DocumentApp.RangeBuilder.addRange');
    for (const element of range.elements) this.add(element);
    return this;
  }

  getRangeElements(): RangeElement[] {
    return [...this.elements];
  }

  build(): Range {
    return new Range(this.session, [...this.elements]);
  }

  private add(element: RangeElement): this {
    this.elements.push(element);
    return this;
  }
}

function offsetIn(element: DocumentElement, value: unknown, args: readonly unknown[], method: string): number {
  const offset = wholeNumber(value, args, method);
  if (offset < 0 || offset >= element.node.text.length) throw new ScriptException('Invalid argument: offset');
  return offset;
}

/** The smallest run of whole elements from one to another, in reading order. @throws when they are not in one section in that order */
function between(first: DocumentNode, last: DocumentNode): DocumentNode[] {
  if (first === last) return [first];
  const [up, down] = [pathOf(first), pathOf(last)];
  const depth = up.findIndex((node, at) => node !== down[at]);
  const parent = up[depth - 1];
  const [from, to] = [up[depth], down[depth]];
  const children = parent?.children ?? [];
  const [start, end] = [from ? children.indexOf(from) : -1, to ? children.indexOf(to) : -1];
  if (start < 0 || end < start) throw new ScriptException('The start element must come before the end element.');
  const ends = (node: DocumentNode, at: number) => {
    if (at === start) return first;
    return at === end ? last : node;
  };
  return children.slice(start, end + 1).map((node, index) => ends(node, start + index));
}

/** From the section down to the node. */
function pathOf(node: DocumentNode): DocumentNode[] {
  return node.parent ? [...pathOf(node.parent), node] : [node];
}
