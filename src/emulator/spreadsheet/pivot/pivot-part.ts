import type { PivotDesign } from '../../formula/pivot/design.ts';
import { ScriptException } from '../../kernel/errors.ts';
import { ServiceObject } from '../../kernel/service-object.ts';
import type { Session } from '../../kernel/session.ts';
import { handles } from '../handles.ts';
import type { PivotHome } from './pivot-home.ts';
import type { PivotTable } from './pivot-table.ts';

/** The lists of a design that hold parts with an id. */
export type PivotList = 'rows' | 'columns' | 'values' | 'filters';

/** A group, a value or a filter of a pivot table; scripts hold it while the table changes around it. */
export abstract class PivotPart<List extends PivotList> extends ServiceObject {
  constructor(
    session: Session,
    protected readonly home: PivotHome,
    protected readonly list: List,
    protected readonly id: number,
  ) {
    super(session);
  }

  getPivotTable(): PivotTable {
    return handles.pivotTable(this.session, this.home);
  }

  remove(): void {
    this.part();
    this.put(this.all().filter(({ id }) => id !== this.id));
  }

  /** Google's sources beside ranges are not emulated: there is never one. */
  getSourceDataSourceColumn(): null {
    return null;
  }

  protected all(): PivotDesign[List][number][] {
    return [...this.home.design[this.list]];
  }

  protected part(): PivotDesign[List][number] {
    const found = this.all().find(({ id }) => id === this.id);
    if (!found) throw new ScriptException('This part of the pivot table no longer exists.');
    return found;
  }

  protected change(change: Partial<PivotDesign[List][number]>): this {
    this.part();
    this.put(this.all().map((part) => (part.id === this.id ? { ...part, ...change } : part)));
    return this;
  }

  protected put(parts: readonly PivotDesign[List][number][]): void {
    this.home.change({ [this.list]: parts } as Partial<PivotDesign>);
  }

  /** 1-based column of the sheet the part looks at. */
  protected columnOf(at: number): number {
    return this.home.source.rect.column + at;
  }
}
