/** A table of texts, row by row, as a file of answers holds it. */
export type Grid = readonly (readonly string[])[];

/** A column of an export: its question, and the option it stands for where a question takes several columns. */
export interface ExportColumn {
  readonly question: string;
  /** Second header row, or brackets, of a question asked in several columns; '' elsewhere. */
  readonly option: string;
}

/** What tools write under a question asked in one column. */
const GENERIC = /^(?:(?:open-ended )?response|réponse(?: ouverte| libre)?)$/i;

/**
 * How many header rows an export has. Two when the second row names options: the first leaves blanks to the right of a
 * question, and the second is filled there; or when it says « Response » under questions.
 */
export function headerRowsOf(grid: Grid): 1 | 2 {
  const [first = [], second = []] = grid;
  const under = second.filter((cell, at) => cell.trim() !== '' && at > 0 && (first[at] ?? '').trim() === '');
  const isHeader = under.length > 0 || second.some((cell) => GENERIC.test(cell.trim()));
  return isHeader && grid.length > 2 ? 2 : 1;
}

/** The columns of an export; a blank in the first header row belongs to the question before it. */
export function columnsOfExport(grid: Grid, headerRows: 1 | 2): readonly ExportColumn[] {
  const [first = [], second = []] = grid;
  const width = Math.max(0, ...grid.map((row) => row.length));
  const columns: ExportColumn[] = [];
  for (let at = 0; at < width; at += 1) {
    const own = (first[at] ?? '').trim();
    // « Où ? [écoles] »
    const [, asked = own, bracketed = ''] = headerRows === 1 ? (/^(.+?)\s*\[([^\]]+)\]$/s.exec(own) ?? []) : [];
    const before = headerRows === 2 ? (columns[at - 1]?.question ?? '') : '';
    columns.push({
      question: own === '' ? before : asked,
      option: headerRows === 2 ? (second[at] ?? '').trim() : bracketed,
    });
  }
  const widths = new Map<string, number>();
  for (const { question } of columns) widths.set(question, (widths.get(question) ?? 0) + 1);
  // Under a question of one column, the second row names no option: what is written in it is the answer.
  return columns.map(({ question, option }, at) => {
    if ((widths.get(question) ?? 0) > 1) return { question, option };
    return { question: (first[at] ?? '').trim() || question, option: '' };
  });
}

/** What a tick is in the column of an option. */
const TICKS = new Set(['1', 'x', 'oui', 'yes', 'y', 'true', 'vrai', '✓', '✔', '☑', 'coché', 'checked', 'selected']);
/** What a box left blank is. */
const BLANKS = new Set(['0', 'non', 'no', 'n', 'false', 'faux', '☐', 'non coché', 'not checked', 'unchecked']);

/** The text of some columns of one answer: options that are ticked by their name, all joined in order. */
export function textOfColumns(row: readonly string[], columns: readonly ExportColumn[], at: readonly number[]): string {
  const texts = at.map((index) => {
    const cell = (row[index] ?? '').trim();
    const option = columns[index]?.option ?? '';
    if (option === '') return cell;
    return TICKS.has(cell.toLowerCase()) ? option : BLANKS.has(cell.toLowerCase()) ? '' : cell;
  });
  return [...new Set(texts.filter((text) => text !== ''))].join(', ');
}
