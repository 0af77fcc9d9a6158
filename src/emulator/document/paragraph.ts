import { EnumValue } from '../kernel/enum-value.ts';
import { signatureMismatch } from '../kernel/errors.ts';
import { ContainerElement } from './container.ts';
import { type DocumentElement, wrap } from './element.ts';
import { pictureNode } from './inline-image.ts';
import { DocumentNode } from './node.ts';
import { NORMAL } from './normal-style.ts';

/** A block of text: what paragraphs and list items share. */
export class Paragraph extends ContainerElement {
  static override readonly gasName: string = 'DocumentApp.Paragraph';

  setText(...args: unknown[]): void {
    if (args.length !== 1) throw signatureMismatch(args, `${this.gasName}.setText`);
    this.node.setText(this.text(args[0], args, 'setText'));
  }

  appendText(...args: unknown[]): DocumentElement {
    if (args.length !== 1) throw signatureMismatch(args, `${this.gasName}.appendText`);
    return wrap(this.session, this.node.appendText(this.text(args[0], args, 'appendText')));
  }

  insertText(...args: unknown[]): DocumentElement {
    const index = this.index(args[0], args, 'insertText', this.node.children.length);
    if (args.length !== 2) throw signatureMismatch(args, `${this.gasName}.insertText`);
    return this.place(index, DocumentNode.withText('TEXT', this.text(args[1], args, 'insertText')));
  }

  /** The block's text as one; a block without text gets an empty one to write into. */
  override editAsText(): DocumentElement {
    const [first, ...others] = this.node.texts;
    const text = first ?? this.node.appendText('');
    if (others.length > 0) {
      text.runs = [text, ...others].flatMap((part) => part.runs);
      for (const other of others) other.remove();
    }
    return wrap(this.session, text);
  }

  appendHorizontalRule(): DocumentElement {
    return this.place(this.node.children.length, new DocumentNode('HORIZONTAL_RULE'));
  }

  appendPageBreak(): DocumentElement {
    return this.place(this.node.children.length, new DocumentNode('PAGE_BREAK'));
  }

  insertHorizontalRule(...args: unknown[]): DocumentElement {
    const index = this.index(args[0], args, 'insertHorizontalRule', this.node.children.length);
    return this.place(index, new DocumentNode('HORIZONTAL_RULE'));
  }

  insertPageBreak(...args: unknown[]): DocumentElement {
    const index = this.index(args[0], args, 'insertPageBreak', this.node.children.length);
    return this.place(index, new DocumentNode('PAGE_BREAK'));
  }

  appendInlineImage(...args: unknown[]): DocumentElement {
    return this.putImage(this.node.children.length, args, 0, 'appendInlineImage');
  }

  insertInlineImage(...args: unknown[]): DocumentElement {
    const index = this.index(args[0], args, 'insertInlineImage', this.node.children.length);
    return this.putImage(index, args, 1, 'insertInlineImage');
  }

  private putImage(index: number, args: readonly unknown[], at: number, method: string): DocumentElement {
    const picture = args.length === at + 1 ? pictureNode(args[at]) : undefined;
    if (!picture) throw signatureMismatch(args, `${this.gasName}.${method}`);
    return this.place(index, picture);
  }

  getBackgroundColor(): unknown {
    return this.attribute('BACKGROUND_COLOR');
  }

  setBackgroundColor(...args: unknown[]): this {
    return this.setOne('BACKGROUND_COLOR', args, 'setBackgroundColor');
  }

  getHeading(): EnumValue {
    return EnumValue.of('DocumentApp.ParagraphHeading', String(this.attribute('HEADING') ?? 'NORMAL'));
  }

  /** A heading has its own style: what was dressed as normal no longer is. */
  setHeading(...args: unknown[]): this {
    this.setMember('HEADING', 'DocumentApp.ParagraphHeading', args, 'setHeading');
    const usual = Object.keys(NORMAL).filter((name) => this.attribute(name) === NORMAL[name]);
    this.node.setAttributes(Object.fromEntries(usual.map((name) => [name, null])));
    return this;
  }

  getAlignment(): EnumValue | null {
    const name = this.attribute('HORIZONTAL_ALIGNMENT');
    return name === null ? null : EnumValue.of('DocumentApp.HorizontalAlignment', String(name));
  }

  setAlignment(...args: unknown[]): this {
    return this.setMember('HORIZONTAL_ALIGNMENT', 'DocumentApp.HorizontalAlignment', args, 'setAlignment');
  }

  getIndentStart(): unknown {
    return this.attribute('INDENT_START');
  }

  setIndentStart(...args: unknown[]): this {
    return this.setOne('INDENT_START', args, 'setIndentStart');
  }

  getIndentFirstLine(): unknown {
    return this.attribute('INDENT_FIRST_LINE');
  }

  setIndentFirstLine(...args: unknown[]): this {
    return this.setOne('INDENT_FIRST_LINE', args, 'setIndentFirstLine');
  }

  getIndentEnd(): unknown {
    return this.attribute('INDENT_END');
  }

  setIndentEnd(...args: unknown[]): this {
    return this.setOne('INDENT_END', args, 'setIndentEnd');
  }

  isLeftToRight(): boolean {
    return this.attribute('LEFT_TO_RIGHT') !== false;
  }

  setLeftToRight(...args: unknown[]): this {
    const [leftToRight] = args;
    if (args.length !== 1 || typeof leftToRight !== 'boolean')
      throw signatureMismatch(args, `${this.gasName}.setLeftToRight`);
    return this.setOne('LEFT_TO_RIGHT', args, 'setLeftToRight');
  }

  getSpacingBefore(): unknown {
    return this.attribute('SPACING_BEFORE');
  }

  setSpacingBefore(...args: unknown[]): this {
    return this.setOne('SPACING_BEFORE', args, 'setSpacingBefore');
  }

  getSpacingAfter(): unknown {
    return this.attribute('SPACING_AFTER');
  }

  setSpacingAfter(...args: unknown[]): this {
    return this.setOne('SPACING_AFTER', args, 'setSpacingAfter');
  }

  getLineSpacing(): unknown {
    return this.attribute('LINE_SPACING');
  }

  setLineSpacing(...args: unknown[]): this {
    return this.setOne('LINE_SPACING', args, 'setLineSpacing');
  }
}

/** A paragraph of a list. */
export class ListItem extends Paragraph {
  static override readonly gasName: string = 'DocumentApp.ListItem';

  getGlyphType(): EnumValue {
    return EnumValue.of('DocumentApp.GlyphType', String(this.attribute('GLYPH_TYPE') ?? 'NUMBER'));
  }

  setGlyphType(...args: unknown[]): this {
    return this.setMember('GLYPH_TYPE', 'DocumentApp.GlyphType', args, 'setGlyphType');
  }

  getNestingLevel(): number {
    return Number(this.attribute('NESTING_LEVEL') ?? 0);
  }

  setNestingLevel(...args: unknown[]): this {
    return this.setOne('NESTING_LEVEL', args, 'setNestingLevel');
  }

  getListId(): string {
    return String(this.attribute('LIST_ID') ?? '');
  }

  setListId(...args: unknown[]): this {
    const [other] = args;
    if (args.length !== 1 || !(other instanceof ListItem))
      throw signatureMismatch(args, 'DocumentApp.ListItem.setListId');
    this.node.setAttributes({ LIST_ID: other.getListId() });
    return this;
  }
}
