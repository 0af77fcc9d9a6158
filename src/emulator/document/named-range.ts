import { CellFreeObject } from '../calls/cell-free-object.ts';
import type { Session } from '../kernel/session.ts';
import type { Mark } from './marks.ts';
import type { DocumentNode } from './node.ts';
import { Range } from './range.ts';

/** A mark and the node that bears it. */
export interface Marked {
  readonly node: DocumentNode;
  readonly mark: Mark;
}

/** Marks of a kind at or below a node, in reading order. */
export function marksBelow(node: DocumentNode, kind: Mark['kind']): Marked[] {
  const own = node.marks.filter((mark) => mark.kind === kind).map((mark) => ({ node, mark }));
  return [...own, ...node.children.flatMap((child) => marksBelow(child, kind))];
}

/** A range kept under a name, which several may bear, and an id of its own. */
export class NamedRange extends CellFreeObject {
  static override readonly gasName: string = 'DocumentApp.NamedRange';

  constructor(
    session: Session,
    private readonly section: DocumentNode,
    private readonly id: string,
    private readonly name: string,
  ) {
    super(session);
  }

  /** Marks every element of a range. */
  static add(session: Session, section: DocumentNode, name: string, range: Range): NamedRange {
    const id = `kix.${session.world.ids.text(12)}`;
    for (const [part, { node, start, end }] of range.parts.entries()) {
      node.marks = [...node.marks, { id, kind: 'range', name, part, start, end: start < 0 ? -1 : end + 1 }];
    }
    return new NamedRange(session, section, id, name);
  }

  getId(): string {
    return this.id;
  }

  getName(): string {
    return this.name;
  }

  /** What is left of the range: elements removed meanwhile are gone from it. */
  getRange(): Range {
    const marked = this.parts().sort((a, b) => a.mark.part - b.mark.part);
    const parts = marked.map(({ node, mark: { start, end } }) => ({ node, start, end: Math.max(end - 1, -1) }));
    return Range.of(this.session, parts);
  }

  remove(): void {
    for (const { node } of this.parts()) node.marks = node.marks.filter(({ id }) => id !== this.id);
  }

  private parts(): Marked[] {
    return marksBelow(this.section, 'range').filter(({ mark }) => mark.id === this.id);
  }
}
