import { type Html, html } from '../html/html.ts';
import { wholePage } from '../html/whole-page.ts';
import type { LetterPlan } from './plan-letters.ts';

const COLUMNS = 3;
const ROWS = 8;

/** Address labels, 24 a sheet of A4 (70 × 37 mm without margins), in the order of the letters. */
export function labelsPage(title: string, letters: readonly LetterPlan[]): string {
  const sheets: Html[] = [];
  for (let at = 0; at < letters.length; at += COLUMNS * ROWS) {
    sheets.push(sheet(letters.slice(at, at + COLUMNS * ROWS), at + COLUMNS * ROWS >= letters.length));
  }
  return wholePage(title, '', html`${sheets}`);
}

function sheet(letters: readonly LetterPlan[], isLast: boolean): Html {
  const rows = Array.from({ length: Math.ceil(letters.length / COLUMNS) }, (_, row) =>
    letters.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  return html`<table style="width: 100%; border: none${isLast ? '' : '; page-break-after: always'}"><tbody>${rows.map(
    (row) => html`<tr style="height: 3.1cm">${row.map(label)}</tr>`,
  )}</tbody></table>`;
}

function label({ name, list, address }: LetterPlan): Html {
  const shown = [name, list.label ?? '', ...address].filter((line) => line !== '');
  return html`<td style="width: 33%; border: none; font-size: 9pt">${shown.map((line, index) => html`${index === 0 ? '' : html`<br>`}${line}`)}</td>`;
}
