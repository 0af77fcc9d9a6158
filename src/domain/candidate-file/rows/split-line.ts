/** What parts the cells of a line. */
export type Separator = (typeof SEPARATORS)[number];

/** Every one of them, the surest first: a label has commas, a title has none of the others. */
export const SEPARATORS = ['\t', ';', ',', '|'] as const;

/** The cells of a line; `open` when a quoted cell has not been closed. */
export interface SplitLine {
  readonly cells: string[];
  readonly open: boolean;
}

/**
 * Parts a line into cells. Tab files carry stray quotes and know no quoting; elsewhere a cell is quoted when it
 * begins with a quote, and a quote inside it is doubled.
 */
export function splitLine(line: string, separator: Separator): SplitLine {
  if (separator === '\t') return { cells: line.split('\t'), open: false };
  if (!line.includes('"')) return { cells: line.split(separator), open: false };
  const plain = allQuoted(line, separator);
  if (plain !== undefined) return { cells: plain, open: false };
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = line.charAt(at) === '"' ? quotedCell(line, at, separator) : undefined;
    if (quoted === 'open') {
      cells.push(line.slice(at + 1));
      return { cells, open: true };
    }
    const end = quoted?.end ?? endOfCell(line, at, separator);
    cells.push(quoted?.text ?? withoutOuterQuotes(line.slice(at, end)));
    if (end >= line.length) return { cells, open: false };
    at = end + 1;
  }
}

/** The cells of a line whose every cell is quoted and holds no quote, which national files are made of; undefined for another. */
function allQuoted(line: string, separator: Separator): string[] | undefined {
  if (line.length < 2 || !line.startsWith('"') || !line.endsWith('"')) return undefined;
  const cells = line.slice(1, -1).split(`"${separator}"`);
  return cells.some((cell) => cell.includes('"')) ? undefined : cells;
}

/** Reads a quoted cell; undefined when text follows its closing quote, so that the quotes are the label's own. */
function quotedCell(
  line: string,
  start: number,
  separator: string,
): { text: string; end: number } | 'open' | undefined {
  let from = start + 1;
  for (;;) {
    const quote = line.indexOf('"', from);
    if (quote === -1) return 'open';
    if (line.charAt(quote + 1) === '"') {
      from = quote + 2;
      continue;
    }
    const end = quote + 1;
    if (end < line.length && line.charAt(end) !== separator) return undefined;
    return { text: line.slice(start + 1, quote).replaceAll('""', '"'), end };
  }
}

function endOfCell(line: string, from: number, separator: string): number {
  const end = line.indexOf(separator, from);
  return end === -1 ? line.length : end;
}

/** A label whose inner quotes were not doubled still loses the quotes around it. */
function withoutOuterQuotes(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1) : cell;
}
