import { plainText } from '../html/plain-text.ts';
import { GENERIC, type Grid, type HeaderRows, headerOf } from './export-header.ts';

/** A column of an export: its question, and the option it stands for where a question takes several columns. */
export interface ExportColumn {
  readonly question: string;
  /** Second header row, or what one row has in brackets, of a question asked in several columns; '' elsewhere. */
  readonly option: string;
}

/** « Q2[SQ001]. Où ? [écoles] » */
const CODE_PREFIX = /^[A-Za-z]+\d\w*(?:\[\w+\])*\.\s+/;
const BRACKETED = /^(.+?)\s*\[([^\]]+)\]$/s;
/** « Où ?: écoles », « Où ? >> écoles »: where a column holds nothing but ticks. */
const TICKED = /^(.+?)(?:\s*\[([^\]]+)\])$|^(.+\S)\s*(?::|>>?|\||–|-)\s(.+)$/s;
/** What follows the header of a column whose options have columns of their own. */
const OF_COLUMN = /^(?:\s*\((.+)\)|\/(.+)|\s*\[(.+)\]|\s-\s(.+))$/s;
/** « Où ? - Choix sélectionné - écoles » */
const DASHED = /^(.+?)(?: - (?:Selected Choice|Choix sélectionné))?(?: - ((?:(?! - ).)+))?$/s;

/** What a tick is in the column of an option. */
const TICKS = new Set(['1', 'x', 'oui', 'yes', 'y', 'true', 'vrai', '✓', '✔', '☑', 'coché', 'checked', 'selected']);
/** What a box left blank is. */
const BLANKS = new Set(['', '0', 'non', 'no', 'n', 'false', 'faux', '☐', 'non coché', 'not checked', 'unchecked']);

/** The columns of an export; an option is told where a question takes several columns. */
export function columnsOfExport(grid: Grid, headerRows: HeaderRows): readonly ExportColumn[] {
  const { asked, offered, codes, sparse } = headerOf(grid, headerRows);
  const width = Math.max(0, ...grid.map((row) => row.length));
  const indices = Array.from({ length: width }, (_, at) => at);
  const holdsTicks = indices.map((at) => grid.slice(headerRows).every((row) => isBox(row[at] ?? '')));
  if (offered.length === 0) return oneRowColumns(indices, asked, codes, holdsTicks);
  /** Where the question of each column begins: two questions of the same wording are two. */
  const starts: number[] = [];
  for (const at of indices) {
    const goesOn = (asked[at] ?? '') === '' && at > 0 && (!sparse || isCrossed(grid.slice(headerRows), at));
    starts.push(goesOn ? (starts[at - 1] ?? at) : at);
  }
  return indices.map((at) => {
    const start = starts[at] ?? at;
    const isWide = starts.filter((other) => other === start).length > 1;
    const option = offered[at] ?? '';
    const question = asked[start] ?? '';
    // Under a question of one column, the second row names no option: what is written in it is the answer.
    if (!isWide || question === '') return { question: (sparse && option) || question || option, option: '' };
    return { question, option: GENERIC.test(option) ? '' : option };
  });
}

function oneRowColumns(
  indices: readonly number[],
  asked: readonly string[],
  codes: readonly string[],
  holdsTicks: readonly boolean[],
): readonly ExportColumn[] {
  const headers = indices.map((at) => (asked[at] ?? '').replace(CODE_PREFIX, ''));
  const split = indices.map((at): ExportColumn => {
    const header = headers[at] ?? '';
    const base = holdsTicks[at]
      ? headers.slice(0, at).find((each) => each !== '' && startsAnOption(header, each))
      : undefined;
    if (base !== undefined) {
      return { question: base, option: OF_COLUMN.exec(header.slice(base.length))?.slice(1).find(Boolean) ?? '' };
    }
    const pattern = codes.length > 0 ? DASHED : holdsTicks[at] ? TICKED : BRACKETED;
    const [question = header, option = ''] =
      pattern
        .exec(header)
        ?.slice(1)
        .filter((part) => part !== undefined) ?? [];
    return { question, option };
  });
  return split.map(({ question, option }, at) => {
    const isShared = split.some(
      (other, place) => place !== at && other.question === question && isBeside(place, at, codes),
    );
    const whole = codes.length > 0 && option === '' ? question : (headers[at] ?? '');
    return isShared ? { question, option } : { question: whole, option: '' };
  });
}

function startsAnOption(header: string, base: string): boolean {
  return header.startsWith(base) && OF_COLUMN.test(header.slice(base.length));
}

/** Columns of one question of Qualtrics have its code: Q2_1, Q2_2. */
function isBeside(one: number, other: number, codes: readonly string[]): boolean {
  const root = (at: number) => (codes[at] ?? '').replace(/(?:_\d+)?(?:_TEXT)?$/, '');
  return root(one) === root(other);
}

/** Drupal's webform writes an X, or nothing. */
function isCrossed(rows: Grid, at: number): boolean {
  return rows.every((row) => /^ *x? *$/i.test(row[at] ?? ''));
}

function isBox(cell: string): boolean {
  const text = cell.trim().toLowerCase();
  return TICKS.has(text) || BLANKS.has(text);
}

/** The text of some columns of one answer: options that are ticked by their name, all joined in order. */
export function textOfColumns(row: readonly string[], columns: readonly ExportColumn[], at: readonly number[]): string {
  const read = at.flatMap((index) => {
    const cell = plainText(row[index] ?? '').trim();
    const option = columns[index]?.option ?? '';
    const text = option === '' || !isBox(cell) ? withoutSemicolons(cell) : TICKS.has(cell.toLowerCase()) ? option : '';
    return text === '' ? [] : [{ text, isTick: option !== '' }];
  });
  // A tool may give the options ticked together, and then each in a column of its own.
  const ticked = read.flatMap(({ text, isTick }) => (isTick ? [text] : []));
  const others = read.flatMap(({ text, isTick }) => (isTick || isNothingBut(ticked, text) ? [] : [text]));
  const kept = read.filter(({ text, isTick }) =>
    isTick ? !others.some((other) => isPart(text, other)) : others.includes(text),
  );
  return [...new Set(kept.map(({ text }) => text))].join(', ');
}

/** Whether options are all that a text says, whatever stands between them: KoboToolbox leaves spaces. */
function isNothingBut(options: readonly string[], text: string): boolean {
  const longestFirst = [...options].sort((a, b) => b.length - a.length);
  return /^[\s,;]*$/.test(longestFirst.reduce((rest, option) => rest.replaceAll(option, ''), text));
}

/** Whether an option is one of the things that a text lists. */
function isPart(option: string, text: string): boolean {
  return `, ${text.replace(/\s*[,;\n]\s*/g, ', ')}, `.includes(`, ${option}, `);
}

/** « écoles;cantines; », as Microsoft Forms writes what is ticked. */
function withoutSemicolons(cell: string): string {
  return /;$/.test(cell)
    ? cell
        .split(';')
        .filter((part) => part.trim() !== '')
        .join(', ')
    : cell;
}
