/** A table of texts, row by row, as a file of answers holds it. */
export type Grid = readonly (readonly string[])[];

/** How many first rows of an export name its columns. */
export type HeaderRows = 1 | 2 | 3;

/** What the header says of each column: a question or '', what stands under it or '', and the tool's own code. */
export interface Header {
  readonly asked: readonly string[];
  /** Empty where no row names options: a header in one row may still say them, « Où ? [écoles] ». */
  readonly offered: readonly string[];
  readonly codes: readonly string[];
  /** A blank below a question belongs to it only where the column holds ticks. */
  readonly sparse: boolean;
}

/** What tools write under a question asked in one column. */
export const GENERIC = /^(?:(?:open-ended )?response|réponse(?: ouverte| libre)?)$/i;
/** Third row of Qualtrics. */
const IMPORT_ID = /^\{"ImportId":/;
/** First row of Qualtrics, whose second one has the questions. */
const CODED = /^(?:StartDate|RecordedDate|ResponseId)$/;

/**
 * How many header rows an export has: three with a row of codes or of blocks, two when the second names options (the
 * first leaves blanks to the right of a question, which are filled there; or it says « Response » under questions).
 */
export function headerRowsOf(grid: Grid): HeaderRows {
  const [titles = [], second = [], third = []] = grid;
  const first = withoutRepeats(titles, second);
  if (third.some((cell) => IMPORT_ID.test(cell))) return 3;
  if (first.some((cell) => CODED.test(cell.trim()))) return isFilledUnder(second, first) ? 2 : 1;
  if (isTitle(first) && grid.length > 2) {
    if ((isTitled(second, third) || isUnderQuestions(second, third)) && grid.length > 3) return 3;
    if (filled(second) > 1 && !saysResponse(second)) return 2;
  }
  if (!namesOptions(first, second) || grid.length < 3) return 1;
  return filled(first) < filled(second) && isRowOfOptions(second, third) && grid.length > 3 ? 3 : 2;
}

/** What so many header rows say of each column. */
export function headerOf(grid: Grid, headerRows: HeaderRows): Header {
  const [titles = [], second = [], third = []] = grid.map((row) => row.map((cell) => cell.trim()));
  const first = headerRows === 2 ? withoutRepeats(titles, second) : titles;
  const none: Header = { asked: first, offered: [], codes: [], sparse: false };
  if (headerRows === 1) return none;
  if (headerRows === 3 && third.some((cell) => IMPORT_ID.test(cell))) return { ...none, asked: second, codes: first };
  if (first.some((cell) => CODED.test(cell))) return { ...none, asked: second, codes: first };
  if (headerRows === 2)
    return isTitle(first) && filled(second) > 1 ? { ...none, asked: second } : { ...none, offered: second };
  if (isTitle(first) && isUnderQuestions(second, third)) return { ...none, asked: second, offered: third };
  // Drupal's webform: title, groups, then labels; the first group holds what the tool adds.
  if (isTitle(first))
    return { ...none, asked: second.map((cell, at) => (at === 0 ? '' : cell)), offered: third, sparse: true };
  return { ...none, asked: second, offered: third };
}

/**
 * A question may be written again above each of its options, where others leave blanks: then nothing stands below the
 * questions that have one column.
 */
function withoutRepeats(titles: readonly string[], below: readonly string[]): readonly string[] {
  const textOf = (row: readonly string[], at: number) => (row[at] ?? '').trim();
  const repeats = (at: number) => at > 0 && textOf(titles, at) !== '' && textOf(titles, at) === textOf(titles, at - 1);
  const isWritten = titles.every((_, at) =>
    repeats(at) || repeats(at + 1)
      ? textOf(below, at) !== ''
      : textOf(below, at) === '' || GENERIC.test(textOf(below, at)),
  );
  return isWritten ? titles.map((title, at) => (repeats(at) ? '' : title)) : titles;
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

/** A row that says but one thing, at its beginning. */
function isTitle(row: readonly string[]): boolean {
  return filled(row) <= 1 && row.length > 2;
}

function isTitled(groups: readonly string[], labels: readonly string[]): boolean {
  return (groups[0] ?? '').trim() !== '' && filled(groups) < filled(labels) && filled(labels) > 0.8 * labels.length;
}

/** Options under a row of questions, of which the first has none: « Date », « N° », « Commune ». */
function isUnderQuestions(asked: readonly string[], row: readonly string[]): boolean {
  return (asked[0] ?? '').trim() !== '' && (row[0] ?? '').trim() === '' && isRowOfOptions(asked, row);
}

function isFilledUnder(row: readonly string[], above: readonly string[]): boolean {
  return above.every((cell, at) => cell.trim() === '' || (row[at] ?? '').trim() !== '');
}

function namesOptions(row: readonly string[], below: readonly string[]): boolean {
  return saysResponse(below) || below.some((cell, at) => cell.trim() !== '' && at > 0 && (row[at] ?? '').trim() === '');
}

function saysResponse(row: readonly string[]): boolean {
  return row.some((cell) => GENERIC.test(cell.trim()));
}

/** An identifier, a date, an address: what an answer has and a header has not. */
const OF_AN_ANSWER = /\d{6,}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|@/;

/** Options stand where the row above goes on being blank, and nothing but « Response » under a question of one column. */
function isRowOfOptions(asked: readonly string[], row: readonly string[]): boolean {
  const isAlone = (at: number) =>
    (asked[at] ?? '').trim() !== '' && (at + 1 >= asked.length || (asked[at + 1] ?? '').trim() !== '');
  if (row.some((cell) => OF_AN_ANSWER.test(cell))) return false;
  const names = row.filter((cell, at) => cell.trim() !== '' && !isAlone(at));
  return names.length > 1 && row.every((cell, at) => !isAlone(at) || cell.trim() === '' || GENERIC.test(cell.trim()));
}
