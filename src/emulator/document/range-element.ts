import { CellFreeObject } from '../calls/cell-free-object.ts';
import type { Session } from '../kernel/session.ts';
import type { DocumentElement } from './element.ts';

/** A place a search found: an element and the characters of it, both ends counted. */
export class RangeElement extends CellFreeObject {
  static override readonly gasName = 'DocumentApp.RangeElement';

  constructor(
    session: Session,
    private readonly element: DocumentElement,
    private readonly start: number,
    private readonly end: number,
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
    return this.end - this.start + 1 < this.element.node.text.length;
  }
}
