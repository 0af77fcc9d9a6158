import { wholeNumber } from '../calls/arguments.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { DocumentElement, wrap } from './element.ts';
import { findTextIn, isPlace } from './find-text.ts';
import type { DocumentNode } from './node.ts';
import type { NodeType } from './node-data.ts';
import { RangeElement } from './range-element.ts';
import { sharedAlignment } from './text-alignment.ts';
import { WholeText } from './whole-text.ts';

/** An element that holds others. */
export class ContainerElement extends DocumentElement {
  static override readonly gasName: string = 'DocumentApp.ContainerElement';

  getNumChildren(): number {
    return this.node.children.length;
  }

  getChild(...args: unknown[]): DocumentElement {
    return wrap(this.session, this.childAt(args, 'getChild'));
  }

  getChildIndex(...args: unknown[]): number {
    return this.node.children.indexOf(this.requireChild(args, 'getChildIndex'));
  }

  removeChild(...args: unknown[]): this {
    wrap(this.session, this.requireChild(args, 'removeChild')).removeFromParent();
    return this;
  }

  clear(): this {
    this.node.setText('');
    return this;
  }

  /** All the text inside as one object to search, replace and dress. */
  editAsText(): DocumentElement {
    return new WholeText(this.session, this.node);
  }

  getLinkUrl(): unknown {
    return this.attribute('LINK_URL');
  }

  setLinkUrl(...args: unknown[]): this {
    return this.setOne('LINK_URL', args, 'setLinkUrl');
  }

  // Google's reference lists these on texts only; its own examples (Body.getAttributes) dress paragraphs with them.

  isBold(): unknown {
    return this.attribute('BOLD');
  }

  setBold(...args: unknown[]): this {
    return this.setOne('BOLD', args, 'setBold');
  }

  isItalic(): unknown {
    return this.attribute('ITALIC');
  }

  setItalic(...args: unknown[]): this {
    return this.setOne('ITALIC', args, 'setItalic');
  }

  isUnderline(): unknown {
    return this.attribute('UNDERLINE');
  }

  setUnderline(...args: unknown[]): this {
    return this.setOne('UNDERLINE', args, 'setUnderline');
  }

  isStrikethrough(): unknown {
    return this.attribute('STRIKETHROUGH');
  }

  setStrikethrough(...args: unknown[]): this {
    return this.setOne('STRIKETHROUGH', args, 'setStrikethrough');
  }

  getFontSize(): unknown {
    return this.attribute('FONT_SIZE');
  }

  setFontSize(...args: unknown[]): this {
    return this.setOne('FONT_SIZE', args, 'setFontSize');
  }

  getFontFamily(): unknown {
    return this.attribute('FONT_FAMILY');
  }

  setFontFamily(...args: unknown[]): this {
    return this.setOne('FONT_FAMILY', args, 'setFontFamily');
  }

  getForegroundColor(): unknown {
    return this.attribute('FOREGROUND_COLOR');
  }

  setForegroundColor(...args: unknown[]): this {
    return this.setOne('FOREGROUND_COLOR', args, 'setForegroundColor');
  }

  getTextAlignment(): EnumValue | null {
    return sharedAlignment(this.node);
  }

  setTextAlignment(...args: unknown[]): this {
    return this.setMember('TEXT_ALIGNMENT', 'DocumentApp.TextAlignment', args, 'setTextAlignment');
  }

  /** See `findTextIn`. */
  findText(...args: unknown[]): RangeElement | null {
    return findTextIn(this.session, this, args);
  }

  /** The first element of a type inside, in reading order, after `from` when given; null when there is none. */
  findElement(...args: unknown[]): RangeElement | null {
    const [type, from] = args;
    const known = type instanceof EnumValue && type.type === 'DocumentApp.ElementType';
    const wrong = args.length < 1 || args.length > 2 || !(from === undefined || from === null || isPlace(from));
    if (!known || wrong) throw signatureMismatch(args, `${this.gasName}.findElement`);
    const inside = below(this.node);
    const after = isPlace(from) ? inside.indexOf(from.getElement().node) + 1 : 0;
    const found = inside.slice(after).find((node) => node.type === type.name);
    return found ? new RangeElement(this.session, wrap(this.session, found)) : null;
  }

  protected childAt(args: readonly unknown[], method: string, last = this.node.children.length - 1): DocumentNode {
    const index = this.index(args[0], args, method, last);
    const child = this.node.children[index];
    if (!child) throw outOfBounds(index, this.node.children.length);
    return child;
  }

  protected index(value: unknown, args: readonly unknown[], method: string, last: number): number {
    const index = wholeNumber(value, args, `${this.gasName}.${method}`);
    const count = this.node.children.length;
    if (index < 0 || index > last)
      throw last < count ? outOfBounds(index, count) : outOfBounds(index, count, 'or equal to ');
    return index;
  }

  protected childrenOf(...types: readonly NodeType[]): DocumentElement[] {
    return this.node.children.filter((child) => types.includes(child.type)).map((child) => wrap(this.session, child));
  }

  /** Takes in a new or copied element; one that is in a document already is refused, as at Google. */
  protected place(index: number, node: DocumentNode): DocumentElement {
    if (node.parent) throw new ScriptException('Element must be detached.');
    return wrap(this.session, this.node.insert(index, node));
  }

  private requireChild(args: readonly unknown[], method: string): DocumentNode {
    const [child] = args;
    if (args.length !== 1 || !(child instanceof DocumentElement))
      throw signatureMismatch(args, `${this.gasName}.${method}`);
    if (child.node.parent !== this.node)
      throw new ScriptException('Element does not contain the specified child element.');
    return child.node;
  }
}

function below(node: DocumentNode): DocumentNode[] {
  return node.children.flatMap((child) => [child, ...below(child)]);
}

function outOfBounds(index: number, count: number, orEqual = ''): ScriptException {
  const bound = `less than ${orEqual}the number of child elements (${count})`;
  return new ScriptException(`Child index (${index}) must be ${bound}.`);
}
