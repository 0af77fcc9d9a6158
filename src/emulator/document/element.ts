import { isPlainObject, textArgument, textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { NotEmulatedError, ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import type { DocumentNode } from './node.ts';
import type { NodeType } from './node-data.ts';
import { compilePattern } from './pattern.ts';
import { shownAttributes, stored } from './shown-attributes.ts';
import { replaceInText } from './splice-text.ts';

type ElementClass = new (session: Session, node: DocumentNode) => DocumentElement;

/** The class of each type, entered by `showElements`: the classes know this module, not it them. */
const CLASSES = new Map<NodeType, ElementClass>();

/** Says which class shows nodes of a type to scripts. */
export function showAs(type: NodeType, shown: ElementClass): void {
  CLASSES.set(type, shown);
}

/** A node as a script sees it. */
export function wrap(session: Session, node: DocumentNode): DocumentElement {
  const shown = CLASSES.get(node.type);
  if (!shown) throw new NotEmulatedError(`DocumentApp.ElementType.${node.type}`);
  return new shown(session, node);
}

/** Anything inside a document. */
export class DocumentElement extends CellFreeObject {
  static override readonly gasName: string = 'DocumentApp.Element';

  constructor(
    session: Session,
    readonly node: DocumentNode,
  ) {
    super(session);
  }

  getType(): EnumValue {
    return EnumValue.of('DocumentApp.ElementType', this.node.type);
  }

  getParent(): DocumentElement | null {
    return this.node.parent && wrap(this.session, this.node.parent);
  }

  getNextSibling(): DocumentElement | null {
    return this.sibling(1);
  }

  getPreviousSibling(): DocumentElement | null {
    return this.sibling(-1);
  }

  isAtDocumentEnd(): boolean {
    const { parent } = this.node;
    return (
      parent !== null &&
      parent.children.at(-1) === this.node &&
      (parent.parent === null || this.inParent().isAtDocumentEnd())
    );
  }

  copy(): DocumentElement {
    return wrap(this.session, this.node.copy());
  }

  removeFromParent(): this {
    const { parent, leave } = this.node;
    if (!parent && !leave) throw new ScriptException('Element must be attached to a document.');
    const lastOfSection = parent?.children.length === 1 && parent.type.endsWith('_SECTION');
    if (lastOfSection) throw new ScriptException("Can't remove the last paragraph in a document section.");
    this.node.remove();
    return this;
  }

  getAttributes(): Record<string, unknown> {
    return shownAttributes(this.node);
  }

  setAttributes(...args: unknown[]): this {
    const [attributes] = args;
    if (args.length !== 1 || !isPlainObject(attributes)) throw signatureMismatch(args, `${this.gasName}.setAttributes`);
    const pairs = Object.entries(attributes).map(([name, value]) => [name, stored(value)] as const);
    this.node.setAttributes(Object.fromEntries(pairs));
    return this;
  }

  getText(): string {
    return this.node.text;
  }

  /** Replaces what an RE2 pattern finds in each text; the replacement takes the attributes of the first character replaced. */
  replaceText(...args: unknown[]): this {
    const [pattern = '', replacement = ''] = textArguments(args, `${this.gasName}.replaceText`, 2);
    const found = compilePattern(pattern);
    for (const text of this.node.texts) replaceInText(text, found, replacement);
    return this;
  }

  asText(): DocumentElement {
    return this.as('TEXT');
  }

  asParagraph(): DocumentElement {
    return this.as('PARAGRAPH');
  }

  asListItem(): DocumentElement {
    return this.as('LIST_ITEM');
  }

  asTable(): DocumentElement {
    return this.as('TABLE');
  }

  asTableRow(): DocumentElement {
    return this.as('TABLE_ROW');
  }

  asTableCell(): DocumentElement {
    return this.as('TABLE_CELL');
  }

  asBody(): DocumentElement {
    return this.as('BODY_SECTION');
  }

  asHeaderSection(): DocumentElement {
    return this.as('HEADER_SECTION');
  }

  asFooterSection(): DocumentElement {
    return this.as('FOOTER_SECTION');
  }

  asInlineImage(): DocumentElement {
    return this.as('INLINE_IMAGE');
  }

  asHorizontalRule(): DocumentElement {
    return this.as('HORIZONTAL_RULE');
  }

  asPageBreak(): DocumentElement {
    return this.as('PAGE_BREAK');
  }

  /** Moves the content to the end of the element of the same type just before, which stays. */
  merge(): DocumentElement {
    const before = this.getPreviousSibling()?.node;
    if (before?.type !== this.node.type)
      throw new ScriptException('Element must be preceded by an element of the same type.');
    for (const child of this.node.children) before.insert(before.children.length, child.copy());
    this.node.remove();
    return wrap(this.session, before);
  }

  protected attribute(name: string): string | number | boolean | null {
    return this.node.attributes[name] ?? null;
  }

  /** Sets one attribute from a method's only argument. */
  protected setOne(name: string, args: readonly unknown[], method: string): this {
    if (args.length !== 1) throw signatureMismatch(args, `${this.gasName}.${method}`);
    this.node.setAttributes({ [name]: stored(args[0]) });
    return this;
  }

  /** Sets one measure, in points, from a method's only argument. */
  protected setPoints(name: string, args: readonly unknown[], method: string): this {
    const [points] = args;
    if (args.length !== 1 || typeof points !== 'number' || !Number.isFinite(points))
      throw signatureMismatch(args, `${this.gasName}.${method}`);
    return this.setOne(name, args, method);
  }

  /** Sets one attribute whose value is a member of an enum; null unsets. */
  protected setMember(name: string, type: string, args: readonly unknown[], method: string): this {
    const [value] = args;
    const known = value === null || (value instanceof EnumValue && value.type === type);
    if (args.length !== 1 || !known) throw signatureMismatch(args, `${this.gasName}.${method}`);
    return this.setOne(name, args, method);
  }

  protected text(value: unknown, args: readonly unknown[], method: string): string {
    return textArgument(value, args, `${this.gasName}.${method}`);
  }

  private inParent(): DocumentElement {
    return this.getParent() ?? this;
  }

  private sibling(distance: number): DocumentElement | null {
    const around = this.node.parent?.children ?? [];
    const found = around[around.indexOf(this.node) + distance];
    return found ? wrap(this.session, found) : null;
  }

  private as(type: NodeType): DocumentElement {
    if (this.node.type !== type) throw new ScriptException(`${this.node.type} can't be cast to ${type}.`);
    return this;
  }
}
