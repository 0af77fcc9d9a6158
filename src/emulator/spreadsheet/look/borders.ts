import { CellFreeObject } from '../../calls/cell-free-object.ts';
import type { EnumValue } from '../../kernel/enum-value.ts';
import type { Session } from '../../kernel/session.ts';
import { member } from '../call-arguments.ts';
import { Color } from './color.ts';
import type { BorderLine, Style } from './style.ts';

/** The four lines around a cell; Google never documented it, yet scripts read it with `getBorder`. */
export class Borders extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.Borders';

  constructor(
    session: Session,
    private readonly style: Pick<Style, 'top' | 'left' | 'bottom' | 'right'>,
  ) {
    super(session);
  }

  getTop(): Border {
    return new Border(this.session, this.style.top);
  }

  getLeft(): Border {
    return new Border(this.session, this.style.left);
  }

  getBottom(): Border {
    return new Border(this.session, this.style.bottom);
  }

  getRight(): Border {
    return new Border(this.session, this.style.right);
  }
}

/** One line of a cell's border; without a line, the style is null and the colour of no type. */
export class Border extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.Border';

  constructor(
    session: Session,
    private readonly line: BorderLine | undefined,
  ) {
    super(session);
  }

  getBorderStyle(): EnumValue | null {
    return this.line ? member('BorderStyle', this.line.style) : null;
  }

  getColor(): Color {
    return new Color(this.session, this.line?.color ?? null);
  }
}
