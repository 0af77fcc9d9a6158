import { type AxisName, type Rect, rectAt, shiftedRect, shiftedSpan } from './area.ts';
import { Axis, type StoredAxis } from './axis.ts';
import { CellGrid } from './cell-grid.ts';
import type { BandingRecord, ConditionalRule, FilterRecord, ImageRecord } from './records.ts';

/** Changes remembered for screens; older ones make them read the whole sheet again. */
const REMEMBERED_CHANGES = 400;

export interface StoredSheet {
  readonly id: number;
  readonly name: string;
  readonly rows: StoredAxis;
  readonly columns: StoredAxis;
  readonly hidden?: boolean;
  readonly tabColor?: string | null;
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly gridlinesHidden?: boolean;
  readonly rightToLeft?: boolean;
  readonly rowToggle?: string;
  readonly columnToggle?: string;
  readonly formUrl?: string | null;
  readonly merges?: readonly Rect[];
  readonly conditional?: readonly ConditionalRule[];
  readonly filter?: FilterRecord | null;
  readonly filteredOut?: readonly number[];
  readonly bandings?: readonly BandingRecord[];
  readonly images?: readonly ImageRecord[];
}

/** One tab: its cells and all that is kept about its rows, columns and ranges. */
export class SheetModel {
  readonly grid = new CellGrid();
  readonly rows: Axis;
  readonly columns: Axis;
  hidden = false;
  tabColor: string | null = null;
  frozenRows = 0;
  frozenColumns = 0;
  gridlinesHidden = false;
  rightToLeft = false;
  rowToggle = 'AFTER';
  columnToggle = 'AFTER';
  formUrl: string | null = null;
  merges: readonly Rect[] = [];
  conditional: readonly ConditionalRule[] = [];
  filter: FilterRecord | null = null;
  bandings: readonly BandingRecord[] = [];
  images: readonly ImageRecord[] = [];
  /** Rows the filter hid when its criteria last changed. */
  filteredOut: ReadonlySet<number> = new Set();
  /** Grows with every change a screen could show. */
  revision = 0;
  dirty = true;
  deleted = false;
  private log: { revision: number; rect: Rect }[] = [];
  private forgotten = 0;

  constructor(
    readonly id: number,
    public name: string,
    rows = 1000,
    columns = 26,
  ) {
    this.rows = new Axis(rows, 21);
    this.columns = new Axis(columns, 100);
  }

  /** The whole sheet. */
  get rect(): Rect {
    return rectAt(1, 1, this.rows.size, this.columns.size);
  }

  axis(name: AxisName): Axis {
    return name === 'row' ? this.rows : this.columns;
  }

  /** Who hides a row, if anybody: the filter, or a person (a folded group too). */
  hiddenRow(row: number): 'filter' | 'person' | undefined {
    if (this.filteredOut.has(row)) return 'filter';
    return this.rows.hidden.has(row) || this.rows.isFolded(row) ? 'person' : undefined;
  }

  /** Notes that cells of a rectangle changed. */
  touch(rect: Rect): void {
    this.revision++;
    this.log.push({ revision: this.revision, rect });
    if (this.log.length > REMEMBERED_CHANGES) {
      const dropped = this.log.splice(0, REMEMBERED_CHANGES / 2);
      this.forgotten = dropped[dropped.length - 1]?.revision ?? this.forgotten;
    }
  }

  /** Notes that something other than cells changed: screens read the whole sheet again. */
  touchStructure(): void {
    this.revision++;
    this.forgotten = this.revision;
    this.log = [];
    this.dirty = true;
  }

  /** What changed after a revision; null when only the whole sheet can tell. */
  changesSince(revision: number): readonly Rect[] | null {
    if (revision < this.forgotten) return null;
    return this.log.filter((change) => change.revision > revision).map((change) => change.rect);
  }

  /** Moves what is attached to ranges after rows or columns were inserted or deleted (cells and axis excepted). */
  shiftAttached(axis: AxisName, at: number, count: number): void {
    this.merges = shiftAll(this.merges, axis, at, count).filter(
      (rect) => rect.row < rect.lastRow || rect.column < rect.lastColumn,
    );
    this.conditional = this.conditional
      .map((rule) => ({ ...rule, ranges: shiftAll(rule.ranges, axis, at, count) }))
      .filter((rule) => rule.ranges.length > 0);
    this.bandings = this.bandings.flatMap((banding) => {
      const rect = shiftedRect(banding.rect, axis, at, count);
      return rect ? [{ ...banding, rect }] : [];
    });
    this.images = this.images.map((image) => ({ ...image, ...anchored(image, axis, at, count) }));
    if (this.filter) this.filter = shiftFilter(this.filter, axis, at, count);
    if (axis === 'row') {
      this.filteredOut = new Set([...this.filteredOut].flatMap((row) => shiftedSpan(row, row, at, count)?.[0] ?? []));
    }
    const frozen = axis === 'row' ? this.frozenRows : this.frozenColumns;
    if (count < 0 && at <= frozen) {
      const left = frozen - (Math.min(frozen, at - count - 1) - at + 1);
      if (axis === 'row') this.frozenRows = left;
      else this.frozenColumns = left;
    }
  }

  toStored(): StoredSheet {
    return {
      id: this.id,
      name: this.name,
      rows: this.rows.toStored(),
      columns: this.columns.toStored(),
      hidden: this.hidden,
      tabColor: this.tabColor,
      frozenRows: this.frozenRows,
      frozenColumns: this.frozenColumns,
      gridlinesHidden: this.gridlinesHidden,
      rightToLeft: this.rightToLeft,
      rowToggle: this.rowToggle,
      columnToggle: this.columnToggle,
      formUrl: this.formUrl,
      merges: this.merges,
      conditional: this.conditional,
      filter: this.filter,
      filteredOut: [...this.filteredOut],
      bandings: this.bandings,
      images: this.images,
    };
  }

  restore(stored: StoredSheet): void {
    const { id: _, rows, columns, filteredOut, ...rest } = stored;
    Object.assign(this, rest);
    this.filteredOut = new Set(filteredOut);
    this.rows.restore(rows);
    this.columns.restore(columns);
    this.dirty = false;
  }
}

function shiftAll(rects: readonly Rect[], axis: AxisName, at: number, count: number): Rect[] {
  return rects.flatMap((rect) => shiftedRect(rect, axis, at, count) ?? []);
}

/** Where an image's cell goes; one whose cell is deleted stays at the line that takes its place. */
function anchored({ row, column }: ImageRecord, axis: AxisName, at: number, count: number): Partial<ImageRecord> {
  const line = axis === 'row' ? row : column;
  const moved = shiftedSpan(line, line, at, count)?.[0] ?? Math.max(1, at);
  return axis === 'row' ? { row: moved } : { column: moved };
}

function shiftFilter(filter: FilterRecord, axis: AxisName, at: number, count: number): FilterRecord | null {
  const rect = shiftedRect(filter.rect, axis, at, count);
  if (!rect) return null;
  if (axis === 'row') return { ...filter, rect };
  const moved = (column: number) => shiftedRect(rectAt(1, column), 'column', at, count)?.column;
  const columns = Object.fromEntries(
    Object.entries(filter.columns).flatMap(([column, criterion]) => {
      const place = moved(Number(column));
      return place === undefined ? [] : [[place, criterion]];
    }),
  );
  const sortedColumn = filter.sorted && moved(filter.sorted.column);
  return {
    rect,
    columns,
    sorted: filter.sorted && sortedColumn ? { ...filter.sorted, column: sortedColumn } : null,
  };
}
