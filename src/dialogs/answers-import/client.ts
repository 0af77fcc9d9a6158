import { entryWindow as words } from '../../app/messages/answers/entry-window.fr.ts';
import type { ExportImported, ExportScreen } from '../../app/windows.ts';
import { attemptIn } from '../attempt.ts';
import { tableRow } from '../make.ts';
import { type SentFile, sendPieces } from '../send-pieces.ts';
import { callServer, element } from '../server-call.ts';
import { readGrid } from './read-grid.ts';

const file = element('file', HTMLInputElement);
const form = element('mapping', HTMLFormElement);
const header = element('header', HTMLSelectElement);
const source = element('source', HTMLSelectElement);
const button = element('import', HTMLButtonElement);
const said = element('said', HTMLParagraphElement);
const attempt = attemptIn({ problem: element('problem', HTMLParagraphElement), said, held: [button] });
let sent: SentFile | undefined;
let choices: readonly HTMLSelectElement[] = [];

file.addEventListener('change', () => attempt(send));
header.addEventListener('change', () => attempt(() => showColumns(Number(header.value))));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(importSent);
});

async function send(): Promise<void> {
  const chosen = file.files?.[0];
  if (chosen === undefined) return;
  const text = JSON.stringify(readGrid(new Uint8Array(await chosen.arrayBuffer())));
  sent = await sendPieces(chosen, text);
  await showColumns(0);
}

/** @param headerRows 0 lets the script tell how many there are */
async function showColumns(headerRows: number): Promise<void> {
  if (sent === undefined) return;
  const screen = await callServer<ExportScreen>('apercuExport', sent.name, sent.total, headerRows, sent.sending);
  header.value = String(screen.headerRows);
  const before = source.value;
  source.replaceChildren(...screen.sources.map(({ value, label }) => new Option(label, value)));
  if (before !== '') source.value = before;
  choices = screen.columns.map(({ label, target }) => {
    const choice = document.createElement('select');
    choice.setAttribute('aria-label', words.columnHolds(label));
    choice.replaceChildren(
      new Option(words.nothing, ''),
      ...screen.targets.map((each) => new Option(each.label, each.value)),
    );
    choice.value = target;
    return choice;
  });
  element('columns', HTMLTableSectionElement).replaceChildren(
    ...screen.columns.map(({ label, samples }, at) => tableRow(label, samples, choices[at] ?? '')),
  );
  form.hidden = false;
}

async function importSent(): Promise<void> {
  if (sent === undefined) return;
  const mapping = choices.flatMap(({ value }, at) => (value === '' ? [] : [[at, value]]));
  const on = element('on', HTMLInputElement).value;
  const chosen = { headerRows: Number(header.value), source: source.value, on, mapping };
  const { name, total, sending } = sent;
  const done = await callServer<ExportImported>('importerExport', name, total, JSON.stringify(chosen), sending);
  said.textContent = done.summary;
  if (done.left.length === 0) {
    sent = undefined;
    form.hidden = true;
  }
  element('warnings', HTMLUListElement).replaceChildren(
    ...done.left.map((text) => {
      const line = document.createElement('li');
      line.textContent = text;
      return line;
    }),
  );
  said.scrollIntoView({ block: 'nearest' });
}
