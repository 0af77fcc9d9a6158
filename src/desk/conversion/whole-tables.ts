import type { parseHTML } from 'linkedom';

type PageDocument = ReturnType<typeof parseHTML>['document'];
type PageElement = ReturnType<PageDocument['querySelectorAll']>[number];

/** Makes tables what browsers make of them: rows in a group, as many cells in each; a table without a cell goes. */
export function wholeTables(document: PageDocument): void {
  for (const table of document.querySelectorAll('table')) {
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
    const width = Math.max(0, ...rows.map(columnsOf));
    if (width === 0) table.remove();
    else for (const row of rows) complete(row, width, document);
  }
}

function complete(row: PageElement, width: number, document: PageDocument): void {
  if (row.parentElement?.tagName === 'TABLE') {
    const group = document.createElement('tbody');
    row.replaceWith(group);
    group.append(row);
  }
  // Cells that come down from a row above are not counted, so a row below a tall cell is never filled up.
  const tall = row.closest('table')?.querySelector('[rowspan]') !== null;
  for (let missing = tall ? 0 : width - columnsOf(row); missing > 0; missing--) {
    row.append(document.createElement('td'));
  }
}

function columnsOf(row: PageElement): number {
  return [...row.children].reduce((columns, cell) => columns + Number(cell.getAttribute('colspan') ?? 1), 0);
}
