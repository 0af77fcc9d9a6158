import { CellFreeObject } from '../calls/cell-free-object.ts';
import type { Session } from '../kernel/session.ts';
import type { DocumentElement } from './element.ts';

/** A place a search found: an element and the characters of it, both ends counted; -1 for the element as a whole. */
export class RangeElement extends CellFreeObject {
  static override readonly gasName = 'DocumentApp.RangeElement';

  constructor(
    session: Session,
    private readonly element: DocumentElement,
    private readonly start = -1,
    private readonly end = -1,
  ) {
    super(session);
  }

  getElement(): DocumentElement {
    return this.element;
  }

  getStartOffset(): number {
    return this.start;
  }

  getEndOffsetInclusive(): number {
    return this.end;
  }

  isPartial(): boolean {
    return this.start >= 0 && this.end - this.start + 1 < this.element.node.text.length;
  }
}
