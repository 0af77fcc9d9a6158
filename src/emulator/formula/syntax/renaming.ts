import type { FormulaCell } from '../calculation/formula-cell.ts';
import type { Grid } from '../contract.ts';
import type { Locale } from '../text/locale.ts';
import { renamedSheets } from './rewrite.ts';

/** The text of a formula with today's sheet names; undefined when no sheet it names changed. */
export function withSheetNames(
  formula: FormulaCell,
  locale: Locale,
  grid: Grid,
  sheetId: (name: string) => number | undefined,
): string | undefined {
  let changed = false;
  for (const [name, id] of formula.sheets) {
    if (id === undefined) changed ||= sheetId(name) !== undefined;
    else changed ||= grid.sheetName(id)?.toLowerCase() !== name;
  }
  if (!changed) return undefined;
  return renamedSheets(formula.text, locale, (name) => {
    const id = formula.sheets.get(name.toLowerCase());
    if (id === undefined) return undefined;
    const current = grid.sheetName(id);
    if (current === undefined) return null;
    return current.toLowerCase() === name.toLowerCase() ? undefined : current;
  });
}
