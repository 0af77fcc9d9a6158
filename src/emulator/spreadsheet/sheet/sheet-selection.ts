import { asText } from '../../calls/arguments.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { Focus } from '../focus.ts';
import type { Range } from '../range/range.ts';
import { RangeBase } from '../range/range-base.ts';
import { RangeList } from '../range/range-list.ts';
import { Selection } from './selection.ts';
import { SheetKept } from './sheet-kept.ts';

/** What is selected in a sheet during a run. */
export abstract class SheetSelection extends SheetKept {
  getSelection(): Selection {
    return new Selection(this.session, this.book, this.model);
  }

  getActiveRange(): Range | null {
    return this.getSelection().getActiveRange();
  }

  getActiveRangeList(): RangeList | null {
    return this.getSelection().getActiveRangeList();
  }

  getCurrentCell(): Range | null {
    return this.getSelection().getCurrentCell();
  }

  getActiveCell(): Range | null {
    return this.getSelection().getCurrentCell();
  }

  setActiveRange(...args: unknown[]): Range {
    return this.select(args, 'setActiveRange');
  }

  setActiveSelection(...args: unknown[]): Range {
    const notation = asText(args[0]);
    if (notation === undefined) return this.select(args, 'setActiveSelection');
    const range = this.getRange(notation);
    return this.select([range], 'setActiveSelection');
  }

  setCurrentCell(...args: unknown[]): Range {
    const [cell] = args;
    if (cell instanceof RangeBase && (cell.getNumRows() > 1 || cell.getNumColumns() > 1)) {
      throw new ScriptException('The current cell must be a single cell.');
    }
    return this.select(args, 'setCurrentCell');
  }

  setActiveRangeList(...args: unknown[]): RangeList {
    const [list] = args;
    if (args.length !== 1 || !(list instanceof RangeList))
      throw signatureMismatch(args, this.named('setActiveRangeList'));
    return list.activate();
  }

  private select(args: readonly unknown[], method: string): Range {
    const [range] = args;
    if (args.length !== 1 || !(range instanceof RangeBase)) throw signatureMismatch(args, this.named(method));
    if (range.model !== this.model) throw new ScriptException('The range must be on this sheet.');
    this.session.of(Focus).select(this.book, this.model, [range.rect]);
    return this.rangeAt(range.rect.row, range.rect.column, range.getNumRows(), range.getNumColumns());
  }
}
