import { isPlainObject, textArgument, textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { NotEmulatedError, ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { shifted } from './marks.ts';
import type { DocumentNode, NodeType } from './node.ts';
import { compilePattern } from './pattern.ts';

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

const ENUM_ATTRIBUTES: Readonly<Record<string, string>> = {
  HEADING: 'DocumentApp.ParagraphHeading',
  HORIZONTAL_ALIGNMENT: 'DocumentApp.HorizontalAlignment',
  VERTICAL_ALIGNMENT: 'DocumentApp.VerticalAlignment',
  GLYPH_TYPE: 'DocumentApp.GlyphType',
};

const OF_TEXT = [
  'FONT_SIZE',
  'ITALIC',
  'STRIKETHROUGH',
  'FOREGROUND_COLOR',
  'BOLD',
  'LINK_URL',
  'UNDERLINE',
  'FONT_FAMILY',
  'BACKGROUND_COLOR',
];

const OF_BLOCK = [
  ...OF_TEXT,
  'HORIZONTAL_ALIGNMENT',
  'INDENT_END',
  'INDENT_START',
  'LINE_SPACING',
  'INDENT_FIRST_LINE',
  'LEFT_TO_RIGHT',
  'SPACING_BEFORE',
  'SPACING_AFTER',
];

/** What `getAttributes` tells of an element nothing was set on. */
function unset(type: NodeType): Record<string, string | null> {
  if (type !== 'TEXT' && type !== 'PARAGRAPH' && type !== 'LIST_ITEM') return {};
  const empty = Object.fromEntries((type === 'TEXT' ? OF_TEXT : OF_BLOCK).map((name) => [name, null]));
  return type === 'TEXT' ? empty : { ...empty, HEADING: 'NORMAL' };
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

  /** Values by attribute name; what texts and blocks can have and were never given is null. */
  getAttributes(): Record<string, unknown> {
    const { type, attributes } = this.node;
    const { TEXT_ALIGNMENT: _, ...shown } = { ...unset(type), ...attributes };
    const pairs = Object.entries(shown).map(([name, value]) => {
      const type = ENUM_ATTRIBUTES[name];
      return [name, type === undefined || value === null ? value : EnumValue.of(type, String(value))] as const;
    });
    return Object.fromEntries(pairs);
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
    for (const text of this.node.texts) replaceIn(text, found, replacement);
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

/** An attribute's value as a document keeps it: colours in lower case, whatever they were given as. */
export function stored(value: unknown): string | number | boolean | null {
  if (value instanceof EnumValue) return value.name;
  if (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) return value.toLowerCase();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

function replaceIn(text: DocumentNode, pattern: RegExp, replacement: string): void {
  // From the end, so that earlier places stay true.
  for (const match of [...text.text.matchAll(pattern)].reverse()) {
    spliceText(text, match.index, match.index + match[0].length, replacement);
  }
}

/** Replaces the characters of a TEXT from `start` to before `end`; what is put in looks like the first one taken out. */
export function spliceText(text: DocumentNode, start: number, end: number, replacement: string): void {
  const before: { text: string; attributes: Readonly<Record<string, string | number | boolean>> }[] = [];
  const after: typeof before = [];
  let at = 0;
  let look = text.runs.at(-1)?.attributes ?? {};
  for (const run of text.runs) {
    const [from, to] = [at, at + run.text.length];
    if (start >= from && start < to) look = run.attributes;
    before.push({ ...run, text: run.text.slice(0, Math.max(0, start - from)) });
    after.push({ ...run, text: run.text.slice(Math.max(0, end - from)) });
    at = to;
  }
  text.runs = [...before, { text: replacement, attributes: look }, ...after];
  text.marks = shifted(text.marks, start, end, replacement.length);
}
