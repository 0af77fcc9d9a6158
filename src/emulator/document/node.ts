import { type Attributes, type Changes, isOfText, merged, pick } from './attributes.ts';
import { type Mark, shifted } from './marks.ts';
import type { NodeData, NodeType, Picture, Run } from './node-data.ts';

/** A part of a document: a tree whose leaves of type TEXT hold the characters. */
export class DocumentNode {
  parent: DocumentNode | null = null;
  /** Set at the root of a tree: told of every change below. */
  onChange: () => void = () => {};
  /** Set at the root of a tree its document can go without: takes it out. */
  leave: (() => void) | undefined;
  private ownAttributes: Attributes = {};
  private ownChildren: DocumentNode[] = [];
  private ownRuns: readonly Run[] = [];
  private ownPicture: Picture | undefined;
  private ownMarks: readonly Mark[] = [];

  constructor(readonly type: NodeType) {}

  /** A paragraph, list item or cell with its text. */
  static withText(type: NodeType, text: string): DocumentNode {
    const node = new DocumentNode(type);
    node.setText(text);
    return node;
  }

  static from(data: NodeData): DocumentNode {
    const node = new DocumentNode(data.type);
    node.ownAttributes = data.attributes;
    node.ownRuns = data.runs;
    node.ownPicture = data.picture;
    node.ownMarks = data.marks ?? [];
    node.ownChildren = data.children.map(DocumentNode.from);
    for (const child of node.ownChildren) child.parent = node;
    return node;
  }

  toData(): NodeData {
    const children = this.ownChildren.map((child) => child.toData());
    const picture = this.ownPicture && { picture: this.ownPicture };
    const marks = this.ownMarks.length > 0 && { marks: this.ownMarks };
    return { type: this.type, attributes: this.ownAttributes, children, runs: this.ownRuns, ...picture, ...marks };
  }

  get children(): readonly DocumentNode[] {
    return this.ownChildren;
  }

  get picture(): Picture | undefined {
    return this.ownPicture;
  }

  set picture(picture: Picture | undefined) {
    this.ownPicture = picture;
    this.changed();
  }

  get marks(): readonly Mark[] {
    return this.ownMarks;
  }

  set marks(marks: readonly Mark[]) {
    this.ownMarks = marks;
    this.changed();
  }

  get runs(): readonly Run[] {
    return this.ownRuns;
  }

  set runs(runs: readonly Run[]) {
    this.ownRuns = runs.filter((run) => run.text !== '');
    this.changed();
  }

  /** Own attributes, and those all the text below shares. */
  get attributes(): Attributes {
    const runs = this.texts.flatMap((text) => text.runs);
    const [first] = runs;
    const shared = Object.entries(first?.attributes ?? {}).filter(([name, value]) =>
      runs.every((run) => run.attributes[name] === value),
    );
    return {
      ...Object.fromEntries(shared),
      ...(runs.length > 0 && this.isSection ? this.sectionAttributes : this.ownAttributes),
    };
  }

  /** What text added to a section will look like, as the section was last dressed. */
  get textAttributes(): Attributes {
    return pick(this.ownAttributes, isOfText);
  }

  private get sectionAttributes(): Attributes {
    return pick(this.ownAttributes, (name) => !isOfText(name));
  }

  /** Sets attributes, null unsetting; those of characters go down to the text. */
  setAttributes(changes: Changes): void {
    const ofText = pick(changes, (name) => isOfText(name) && !this.isItsOwn(name));
    for (const text of this.texts)
      text.runs = text.runs.map((run) => ({ ...run, attributes: merged(run.attributes, ofText) }));
    const own = pick(changes, (name) => !(name in ofText) || this.isBlock || this.isSection);
    if (this.type !== 'TEXT') this.ownAttributes = merged(this.ownAttributes, own);
    this.changed();
  }

  /** Whether an attribute of characters says how this node itself looks: the ground of a cell, the link of a picture. */
  private isItsOwn(name: string): boolean {
    return this.type === 'INLINE_IMAGE' || (this.type === 'TABLE_CELL' && name === 'BACKGROUND_COLOR');
  }

  /** Every TEXT at or below this node, in order. */
  get texts(): DocumentNode[] {
    return this.type === 'TEXT' ? [this] : this.ownChildren.flatMap((child) => child.texts);
  }

  private get isSection(): boolean {
    return this.type.endsWith('_SECTION');
  }

  get isBlock(): boolean {
    return this.type === 'PARAGRAPH' || this.type === 'LIST_ITEM';
  }

  get text(): string {
    if (this.type === 'TEXT') return this.ownRuns.map((run) => run.text).join('');
    return this.ownChildren.map((child) => child.text).join(this.isBlock ? '' : '\n');
  }

  /** Replaces the content by a text; blocks keep their attributes, sections get one paragraph a line. */
  setText(text: string): void {
    if (this.type === 'TEXT') {
      this.ownMarks = shifted(this.ownMarks, 0, this.text.length, text.length);
      this.runs = [{ text, attributes: this.ownRuns[0]?.attributes ?? {} }];
      return;
    }
    for (const child of [...this.ownChildren]) child.remove();
    if (!this.isBlock)
      for (const line of text.split('\n'))
        this.insert(this.ownChildren.length, DocumentNode.withText('PARAGRAPH', line));
    else if (text !== '') this.appendText(text);
  }

  /** Adds a TEXT at the end of a block, in the block's own character attributes. */
  appendText(text: string): DocumentNode {
    const node = new DocumentNode('TEXT');
    node.ownRuns = [{ text, attributes: this.textAttributes }];
    return this.insert(this.ownChildren.length, node);
  }

  insert(index: number, node: DocumentNode): DocumentNode {
    node.parent = this;
    this.ownChildren.splice(index, 0, node);
    this.ownMarks = shifted(this.ownMarks, index, index, 1);
    this.changed();
    return node;
  }

  remove(): void {
    const { parent, leave } = this;
    this.leave = undefined;
    leave?.();
    if (!parent) return;
    const index = parent.ownChildren.indexOf(this);
    parent.ownChildren = parent.ownChildren.filter((child) => child !== this);
    parent.ownMarks = shifted(parent.ownMarks, index, index + 1, 0);
    parent.changed();
    this.parent = null;
  }

  /** The same content, unmarked: a bookmark stays where it was set. */
  copy(): DocumentNode {
    const copy = DocumentNode.from(this.toData());
    copy.unmark();
    return copy;
  }

  private unmark(): void {
    this.ownMarks = [];
    for (const child of this.ownChildren) child.unmark();
  }

  private changed(): void {
    this.onChange();
    this.parent?.changed();
  }
}
