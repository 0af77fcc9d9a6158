/** Rows of a CSV text (RFC 4180, any line ending); undefined when a quoted cell is never closed. */
export function parseCsv(text: string, delimiter: string): string[][] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let at = 0;
  const endRow = () => {
    rows.push([...row, cell]);
    [row, cell] = [[], ''];
  };
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '"' && cell === '') {
      const quoted = /^"((?:[^"]|"")*)"/.exec(text.slice(at));
      if (!quoted) return undefined;
      cell = (quoted[1] ?? '').replace(/""/g, '"');
      at += quoted[0].length;
      // An empty quoted cell at the very end still makes a row.
      if (at === text.length && cell === '' && row.length === 0) rows.push(['']);
      continue;
    }
    at += 1;
    if (character === delimiter) {
      row.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(at) === '\n') at += 1;
      endRow();
    } else cell += character;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** Rows as separated text (RFC 4180), as Google exports them. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter = ','): string {
  const field = (text: string) => (/["\r\n]/.test(text) || text.includes(delimiter) ? quoted(text) : text);
  return rows.map((row) => row.map(field).join(delimiter)).join('\r\n');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
