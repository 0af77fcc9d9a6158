import type { Scalar } from '../../formula/contract.ts';
import type { Picture } from '../look/cell-image.ts';
import type { RichRun } from '../look/rich-text.ts';

/**
 * What one cell holds. Cells never change: an edit puts another one in place, so that copies, sorts
 * and moves can share them.
 */
export interface Cell {
  /** Typed constant; null when empty or when a formula stands here (the calculation keeps its text and result). */
  readonly value: Scalar;
  readonly formula: boolean;
  /** Index in the workbook's style table; 0 is the default look. */
  readonly style: number;
  /** Index in the workbook's validation table; 0 is none. */
  readonly rule: number;
  readonly note: string;
  /** Styled stretches and links of a text, when it has any. */
  readonly rich: readonly RichRun[] | null;
  /** A picture in the cell, whose value is then an empty text: formulas find something there, and no word of it. */
  readonly picture?: Picture;
}

/** A cell nobody touched. */
export const BLANK: Cell = { value: null, formula: false, style: 0, rule: 0, note: '', rich: null };

/** The same place with another constant. */
export function withValue(cell: Cell, value: Scalar, style = cell.style): Cell {
  return { value, formula: false, style, rule: cell.rule, note: cell.note, rich: null };
}

/** The same place, holding a picture. */
export function withPicture(cell: Cell, picture: Picture): Cell {
  return { ...withValue(cell, ''), picture };
}

/** The same place, holding a formula. */
export function withFormula(cell: Cell): Cell {
  return { value: null, formula: true, style: cell.style, rule: cell.rule, note: cell.note, rich: null };
}

/** Whether nothing at all would be lost by forgetting the cell. */
export function isBlankCell(cell: Cell): boolean {
  return (
    cell.value === null &&
    !cell.formula &&
    cell.style === 0 &&
    cell.rule === 0 &&
    cell.note === '' &&
    cell.rich === null
  );
}
