import { CellFreeObject } from '../../calls/cell-free-object.ts';
import type { Session } from '../../kernel/session.ts';

/** How a cell's text is turned. */
export class TextRotation extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.TextRotation';

  constructor(
    session: Session,
    private readonly degrees: number,
    private readonly vertical: boolean,
  ) {
    super(session);
  }

  getDegrees(): number {
    return this.degrees;
  }

  isVertical(): boolean {
    return this.vertical;
  }
}
