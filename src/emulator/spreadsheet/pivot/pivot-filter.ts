import type { PivotSieve } from '../../formula/pivot/design.ts';
import { NotEmulatedError, signatureMismatch } from '../../kernel/errors.ts';
import { FilterCriteria } from '../rules/filter.ts';
import { PivotPart } from './pivot-part.ts';

/** What keeps rows of the source out of a pivot table. */
export class PivotFilter extends PivotPart<'filters'> {
  static override readonly gasName: string = 'SpreadsheetApp.PivotFilter';

  getSourceDataColumn(): number {
    return this.columnOf(this.part().at);
  }

  getFilterCriteria(): FilterCriteria {
    const { visible, hidden } = this.part();
    return new FilterCriteria(this.session, { condition: null, visible, hidden });
  }

  setFilterCriteria(...args: unknown[]): this {
    const [criteria] = args;
    if (args.length !== 1 || !(criteria instanceof FilterCriteria)) {
      throw signatureMismatch(args, 'SpreadsheetApp.PivotFilter.setFilterCriteria');
    }
    return this.change(sieveOf(criteria, 'SpreadsheetApp.PivotFilter.setFilterCriteria'));
  }
}

/** What a filter's criteria keep of a pivot table's source: values only, as Google's reference says. */
export function sieveOf(criteria: FilterCriteria, method: string): Pick<PivotSieve, 'visible' | 'hidden'> {
  const { condition, visible, hidden } = criteria.stored;
  if (condition) throw new NotEmulatedError(`${method} with a condition`);
  return { visible, hidden };
}
