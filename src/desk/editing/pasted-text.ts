const QUOTED = /"((?:[^"]|"")*)"(?=\t|\r|\n|$)/y;
const PLAIN = /[^\t\r\n]*/y;
const SEPARATOR = /\t|\r\n|\r|\n/y;

/**
 * Rows of cells as a spreadsheet puts them on the clipboard as text: tabs between cells, line ends between rows, and
 * quotes around a cell that holds either, its own quotes doubled.
 */
export function readPastedText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  for (;;) {
    const quoted = take(QUOTED);
    row.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"').replace(/\r\n?/g, '\n') : (take(PLAIN)?.[0] ?? ''));
    const separator = take(SEPARATOR)?.[0];
    if (separator === '\t') continue;
    rows.push(row);
    row = [];
    // The last row ends with a line end, as most spreadsheets write it: no row follows.
    if (separator === undefined || at === text.length) return rows;
  }
}
