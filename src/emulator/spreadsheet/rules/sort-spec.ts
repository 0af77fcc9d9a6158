import { CellFreeObject } from '../../calls/cell-free-object.ts';
import type { EnumValue } from '../../kernel/enum-value.ts';
import { ScriptException } from '../../kernel/errors.ts';
import type { Session } from '../../kernel/session.ts';
import { member } from '../call-arguments.ts';

/** How a filter sorts one of its columns, if it does. */
export class SortSpec extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.SortSpec';

  constructor(
    session: Session,
    private readonly column: number,
    /** null when the filter sorts another column, or none. */
    private readonly ascending: boolean | null,
  ) {
    super(session);
  }

  getDimensionIndex(): number {
    return this.column;
  }

  isAscending(): boolean {
    return this.ascending ?? true;
  }

  /** @throws ScriptException for a column that is not sorted, as Google does */
  getSortOrder(): EnumValue {
    if (this.ascending === null) {
      throw new ScriptException(
        'Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.',
      );
    }
    return member('SortOrder', this.ascending ? 'ASCENDING' : 'DESCENDING');
  }

  /** Filters here sort by value only. */
  getBackgroundColor(): null {
    return null;
  }

  getForegroundColor(): null {
    return null;
  }

  getDataSourceColumn(): null {
    return null;
  }
}
