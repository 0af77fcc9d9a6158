import { CellError, type Scalar } from '../../formula/contract.ts';
import { columnLetters } from '../../formula/syntax/a1.ts';
import { localeOf } from '../../formula/text/locale.ts';
import { forbidding } from '../permission.ts';
import { type Violation, violationOf } from '../rules/validation.ts';
import { rectAt } from '../workbook/area.ts';
import type { Cell } from '../workbook/cell.ts';
import { editCells } from '../workbook/editing.ts';
import { writeNotation } from '../workbook/notation.ts';
import { Reading } from '../workbook/reading.ts';
import type { EditDescription, Rejection, TypedCell, TypingOutcome } from '../workbook/screen.ts';
import type { SheetModel } from '../workbook/sheet-model.ts';
import { isTooLong } from '../workbook/size-limits.ts';
import { growSheet } from '../workbook/structure.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { entered, typingIn } from './script-input.ts';

/**
 * What happens when a person types: protected cells and strict rules reject, everything else is accepted,
 * and the edit is described for triggers. Rejected cells stay as they were; the others are changed.
 */
export function typeInto(book: Workbook, user: string, typed: readonly TypedCell[], now: () => number): TypingOutcome {
  const rejections: Rejection[] = [];
  const warnings: Rejection[] = [];
  const accepted: { sheet: SheetModel; cell: TypedCell; oldValue: unknown }[] = [];
  const context = typingIn(book, now);
  for (const cell of typed) {
    const sheet = book.sheetById(cell.sheetId);
    if (!sheet) continue;
    growSheet(book, sheet, cell.row, cell.column);
    const rect = rectAt(cell.row, cell.column);
    const shield = forbidding(book, sheet, rect, user);
    if (shield) {
      rejections.push(protectedCell(book, cell, shield.description));
      continue;
    }
    if (isTooLong(cell.input)) {
      rejections.push(tooLong(book, cell));
      continue;
    }
    const before = sheet.grid.at(cell.row, cell.column);
    const oldValue = eventValue(before?.formula ? null : (before?.value ?? null));
    const violation = before?.rule ? violationIn(book, sheet, cell, before, context) : null;
    if (violation && !violation.rule.allowInvalid) {
      rejections.push(invalid(book, cell, violation));
      continue;
    }
    if (violation) warnings.push(invalid(book, cell, violation));
    editCells(book, sheet, rect, (there) => entered(book, there, cell.input, context));
    accepted.push({ sheet, cell, oldValue });
  }
  return { rejections, warnings, edits: describe(book, user, accepted) };
}

function violationIn(
  book: Workbook,
  sheet: SheetModel,
  cell: TypedCell,
  before: Cell,
  context: ReturnType<typeof typingIn>,
): Violation | null {
  const edit = entered(book, before, cell.input, context);
  if ('cell' in edit) return null;
  return violationOf(book, sheet, cell.row, cell.column, edit, edit.value, context.now);
}

/** One event a contiguous edit, as Google gives; `value` and `oldValue` exist for a single cell only. */
function describe(
  book: Workbook,
  user: string,
  accepted: readonly { sheet: SheetModel; cell: TypedCell; oldValue: unknown }[],
): EditDescription[] {
  const bySheet = new Map<SheetModel, typeof accepted>();
  for (const edit of accepted) bySheet.set(edit.sheet, [...(bySheet.get(edit.sheet) ?? []), edit]);
  return [...bySheet].map(([sheet, edits]) => {
    const rows = edits.map((edit) => edit.cell.row);
    const columns = edits.map((edit) => edit.cell.column);
    const rect = {
      row: Math.min(...rows),
      column: Math.min(...columns),
      lastRow: Math.max(...rows),
      lastColumn: Math.max(...columns),
    };
    const [only] = edits;
    const single = edits.length === 1 && only;
    const value = single ? eventValue(new Reading(book, sheet).value(rect.row, rect.column)) : undefined;
    return {
      spreadsheetId: book.id,
      sheetId: sheet.id,
      user,
      rect,
      notation: writeNotation(rect),
      ...(single && value !== undefined ? { value: String(value) } : {}),
      ...(single && only.oldValue !== undefined ? { oldValue: String(only.oldValue) } : {}),
    };
  });
}

/** Values cross in edit events as texts; booleans in capitals, nothing when the cell is empty. */
function eventValue(value: Scalar): string | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof CellError ? value.code : String(value);
}

function protectedCell(book: Workbook, cell: TypedCell, description: string): Rejection {
  const { french } = localeOf(book.properties.locale);
  return {
    ...cell,
    reason: 'protected',
    help: description,
    choices: null,
    sentence: french
      ? 'Vous essayez de modifier une cellule ou un objet protégé. Contactez le propriétaire de la feuille de calcul si vous devez la modifier.'
      : 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  };
}

function tooLong(book: Workbook, cell: TypedCell): Rejection {
  const { french } = localeOf(book.properties.locale);
  const sentence = french
    ? 'Votre saisie contient plus de 50\u202f000 caractères, le maximum autorisé dans une cellule.'
    : 'Your input contains more than the maximum of 50000 characters in a single cell.';
  return { ...cell, reason: 'invalid', help: null, choices: null, sentence };
}

function invalid(book: Workbook, cell: TypedCell, violation: Violation): Rejection {
  const { french } = localeOf(book.properties.locale);
  const name = `${columnLetters(cell.column)}${cell.row}`;
  const { choices } = violation;
  const broken = french
    ? `Les données saisies dans la cellule ${name} ne respectent pas la règle de validation de cette cellule.`
    : `The data you entered in cell ${name} violates the data validation rules set on this cell.`;
  const wanted = choices
    ? french
      ? ` Valeurs acceptées\u202f: ${choices.join(', ')}.`
      : ` Please enter one of the following values: ${choices.join(', ')}.`
    : '';
  return {
    ...cell,
    reason: 'invalid',
    help: violation.rule.help,
    choices,
    sentence: violation.rule.help ?? broken + wanted,
  };
}
