import type { ICellData } from '@univerjs/core';
import type { TypedCell } from '../../desk/http/wire.ts';
import type { Book } from '../workbook/book.ts';

/** A change of cells as Univer says it: rows and columns from 0. */
export interface SetValues {
  readonly subUnitId: string;
  /** Set when a person did it. */
  readonly trigger?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;
}

/** What was just typed into the cell's editor, before Univer reads a number or a date in it. */
export interface EditorText {
  /** `sheet row column`. */
  readonly place: string;
  readonly text: string;
}

/** What a person typed, as the desk takes it; cells whose looks alone changed are left out. */
export function typedCells(book: Book, { subUnitId, cellValue }: SetValues, editor: EditorText | null): TypedCell[] {
  const sheetId = Number(subUnitId);
  return Object.entries(cellValue ?? {}).flatMap(([row, line]) =>
    Object.entries(line).flatMap(([column, cell]): TypedCell[] => {
      const place = { sheetId, row: Number(row) + 1, column: Number(column) + 1 };
      const input = inputOf(book, place, cell, editor);
      return input === undefined ? [] : [{ ...place, input }];
    }),
  );
}

function inputOf(
  book: Book,
  { sheetId, row, column }: Pick<TypedCell, 'sheetId' | 'row' | 'column'>,
  cell: ICellData | null,
  editor: EditorText | null,
): TypedCell['input'] | undefined {
  if (cell === null) return null;
  if (typeof cell.f === 'string' && cell.f !== '') return cell.f;
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  if (!('v' in cell)) return undefined;
  const id = book.cell(sheetId, row, column)?.validationId;
  const rule = id === undefined ? undefined : book.validations[id];
  if (rule?.kind === 'checkbox') return (cell.v ? rule.checked : rule.unchecked) ?? null;
  if (cell.v === undefined || cell.v === null || cell.v === '') return null;
  // The person's own text goes to the desk, which reads numbers and dates in the book's locale.
  if (editor?.place === `${sheetId} ${row} ${column}`) return editor.text.replace(/\r?\n$/, '');
  return typeof cell.v === 'number' ? String(cell.v).replace('.', ',') : cell.v;
}
