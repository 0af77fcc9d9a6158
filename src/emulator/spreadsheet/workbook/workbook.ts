import { createCalculation } from '../../formula/calculation/calculation.ts';
import type { Area, Calculation, CellAddress } from '../../formula/contract.ts';
import { hintOfPattern } from '../../formula/text/format-family.ts';
import { StyleTable } from '../look/style.ts';
import { type AxisName, rectAt, shiftedRect } from './area.ts';
import type { Argument, MetadataRecord, NamedRangeRecord, ProtectionRecord, ValidationRule } from './records.ts';
import type { SheetModel } from './sheet-model.ts';

/** What a workbook needs from the world around it. */
export interface WorkbookSurroundings {
  now(): number;
  isCustomFunction(name: string): boolean;
  /** Cells a workbook may have, empty ones included. */
  readonly mostCells: number;
}

/** Everything kept for a spreadsheet except its sheets. */
export interface WorkbookProperties {
  readonly id: string;
  name: string;
  locale: string;
  timeZone: string;
  owner: string;
  editors: readonly string[];
  viewers: readonly string[];
  createdAt: number;
  formUrl: string | null;
  recalculation: string;
  iterative: { enabled: boolean; cycles: number; threshold: number };
}

/** One spreadsheet: sheets in their order, names, protections, metadata, looks, and its calculation. */
export class Workbook {
  sheets: readonly SheetModel[] = [];
  namedRanges: readonly NamedRangeRecord[] = [];
  protections: readonly ProtectionRecord[] = [];
  metadata: readonly MetadataRecord[] = [];
  readonly styles = new StyleTable();
  /** Validation rules, each stored once; index 0 is "none". */
  rules: (ValidationRule | null)[] = [null];
  calculation: Calculation;
  /** Something changed since the last recalculation. */
  stale = true;
  /** Something other than cells changed since it was stored. */
  dirty = true;
  deleted = false;
  private readonly ruleIndexes = new Map<string, number>();

  constructor(
    readonly properties: WorkbookProperties,
    private readonly surroundings: WorkbookSurroundings,
  ) {
    this.calculation = this.newCalculation();
  }

  get mostCells(): number {
    return this.surroundings.mostCells;
  }

  get id(): string {
    return this.properties.id;
  }

  sheetById(id: number): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** Sheet of a name as written in a formula, in any case. */
  sheetNamed(name: string): SheetModel | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  namedRange(name: string): NamedRangeRecord | undefined {
    const wanted = name.toLowerCase();
    return this.namedRanges.find((range) => range.name.toLowerCase() === wanted);
  }

  ruleAt(index: number): ValidationRule | null {
    return this.rules[index] ?? null;
  }

  ruleIndex(rule: ValidationRule): number {
    const key = JSON.stringify(rule);
    let index = this.ruleIndexes.get(key);
    if (index === undefined) {
      index = this.rules.push(rule) - 1;
      this.ruleIndexes.set(key, index);
      this.dirty = true;
    }
    return index;
  }

  /** Puts stored rules back, in their order. */
  restoreRules(rules: readonly (ValidationRule | null)[]): void {
    this.rules = [...rules];
    this.ruleIndexes.clear();
    rules.forEach((rule, index) => {
      if (rule) this.ruleIndexes.set(JSON.stringify(rule), index);
    });
  }

  /** Changes what is kept about the spreadsheet itself; names in formulas are resolved anew. */
  changeProperties(change: Partial<Omit<WorkbookProperties, 'id'>>): void {
    const formulas =
      change.locale !== undefined || change.timeZone !== undefined ? [...this.calculation.formulas()] : null;
    Object.assign(this.properties, change);
    this.dirty = true;
    this.stale = true;
    if (!formulas) return;
    this.calculation = this.newCalculation();
    for (const [cell, text] of formulas) this.calculation.setFormula(cell, text);
    for (const sheet of this.sheets) sheet.touchStructure();
  }

  /** Notes a change of names, protections or metadata; with names, formula texts may change anywhere. */
  touch(namesChanged = false): void {
    this.dirty = true;
    if (!namesChanged) return;
    this.calculation.invalidateNames();
    this.stale = true;
    for (const [cell] of this.calculation.formulas()) this.sheetById(cell.sheet)?.grid.touchRow(cell.row);
  }

  /** Notes that rows were hidden or shown: formulas may count what is seen only. */
  touchShownRows(sheet: SheetModel): void {
    this.stale = true;
    sheet.touchStructure();
  }

  /** The current instant of the world, epoch milliseconds. */
  now(): number {
    return this.surroundings.now();
  }

  /** Gives named ranges, and ranges that rules compare with, other areas; without one, a name goes and a rule holds `#REF!`. */
  changeAreas(change: (area: Area) => Area | undefined): void {
    this.namedRanges = this.namedRanges.flatMap((named) => {
      const area = change(named.area);
      return area ? [{ ...named, area }] : [];
    });
    this.restoreRules(
      this.rules.map((rule) => rule && { ...rule, args: rule.args.map((arg) => changedArgument(arg, change)) }),
    );
  }

  /** Moves everything that refers to a sheet's rows or columns after some were inserted or deleted. */
  shiftReferences(sheet: SheetModel, axis: AxisName, at: number, count: number): void {
    this.changeAreas((area) => (area.sheet === sheet.id ? shiftedRect(area, axis, at, count) : area));
    this.protections = this.protections.flatMap((record) => {
      if (record.sheet !== sheet.id) return [record];
      const unprotected = record.unprotected.flatMap((rect) => shiftedRect(rect, axis, at, count) ?? []);
      if (!record.rect) return [{ ...record, unprotected }];
      const rect = shiftedRect(record.rect, axis, at, count);
      return rect ? [{ ...record, rect, unprotected }] : [];
    });
    this.metadata = this.metadata.flatMap((record) => {
      if (record.sheet !== sheet.id || record.type !== (axis === 'row' ? 'ROW' : 'COLUMN')) return [record];
      const line = axis === 'row' ? rectAt(record.index, 1) : rectAt(1, record.index);
      const moved = shiftedRect(line, axis, at, count);
      return moved ? [{ ...record, index: axis === 'row' ? moved.row : moved.column }] : [];
    });
    sheet.shiftAttached(axis, at, count);
    this.calculation.shift(sheet.id, axis, at, count);
    this.touch(true);
    sheet.touchStructure();
  }

  private newCalculation(): Calculation {
    const { properties, surroundings } = this;
    return createCalculation(
      {
        sheetByName: (name) => this.sheetNamed(name)?.id,
        sheetName: (sheet) => this.sheetById(sheet)?.name,
        sheetOrder: () => this.sheets.map(({ id }) => id),
        size: (sheet) => {
          const model = this.sheetById(sheet);
          return { rows: model?.rows.size ?? 0, columns: model?.columns.size ?? 0 };
        },
        constant: (sheet, row, column) => this.sheetById(sheet)?.grid.at(row, column)?.value ?? null,
        formatHint: (sheet, row, column) => {
          const cell = this.sheetById(sheet)?.grid.at(row, column);
          return cell?.style ? hintOfPattern(this.styles.at(cell.style).numberFormat) : undefined;
        },
        namedRange: (name) => this.namedRange(name)?.area,
        hiddenRow: (sheet, row) => this.sheetById(sheet)?.hiddenRow(row),
      },
      {
        get locale() {
          return properties.locale;
        },
        get timeZone() {
          return properties.timeZone;
        },
        now: () => surroundings.now(),
        isCustomFunction: (name) => surroundings.isCustomFunction(name),
      },
    );
  }
}

/** Address of a cell for the calculation. */
export function address(sheet: SheetModel, row: number, column: number): CellAddress {
  return { sheet: sheet.id, row, column };
}

function changedArgument(arg: Argument, change: (area: Area) => Area | undefined): Argument {
  if (arg === null || typeof arg !== 'object' || !('area' in arg)) return arg;
  const area = change(arg.area);
  return area ? { area } : '#REF!';
}
