import { type Html, html, lines } from '../html/html.ts';
import { wholePage } from '../html/whole-page.ts';
import { addressLines } from './address-lines.ts';
import type { LetterPlan } from './plan-letters.ts';

const COLUMNS = 3;
const ROWS = 8;
const LABEL = { lines: 7, width: 30 };

/** Address labels to cut along their frames, 24 a sheet of A4, in the order of the letters. */
export function labelsPage(title: string, letters: readonly LetterPlan[]): string {
  const sheets: Html[] = [];
  for (let at = 0; at < letters.length; at += COLUMNS * ROWS) {
    sheets.push(sheet(letters.slice(at, at + COLUMNS * ROWS), at + COLUMNS * ROWS >= letters.length));
  }
  return wholePage(title, '', html`${sheets}`);
}

function sheet(letters: readonly LetterPlan[], isLast: boolean): Html {
  const rows = Array.from({ length: Math.ceil(letters.length / COLUMNS) }, (_, row) =>
    Array.from({ length: COLUMNS }, (_letter, column) => letters[row * COLUMNS + column]),
  );
  return html`<table style="width: 100%; border: none${isLast ? '' : '; page-break-after: always'}"><tbody>${rows.map(
    (row) => html`<tr style="height: 3cm">${row.map(label)}</tr>`,
  )}</tbody></table>`;
}

function label(letter: LetterPlan | undefined): Html {
  const shown = letter === undefined ? '' : addressLines(letter, LABEL).join('\n');
  return html`<td style="width: 33%; border: 1px solid #b9c2cb; font-size: 9pt">${lines(shown)}</td>`;
}
