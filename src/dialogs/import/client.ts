import {
  candidateFileFaultInFrench,
  candidateFileRemarks,
  ROW_REFUSALS_IN_FRENCH,
} from '../../app/messages/lists/candidate-file.fr.ts';
import { importDialog as words } from '../../app/messages/lists/import-dialog.fr.ts';
import type { ImportScreen, ImportShownRow } from '../../app/windows.ts';
import type { CandidateFileFault, RefusedRow } from '../../domain/candidate-file/fault.ts';
import type { ColumnMap } from '../../domain/candidate-file/formats/column-map.ts';
import { suggestColumns } from '../../domain/candidate-file/formats/suggest-columns.ts';
import { ownCodes, sharedNames } from '../../domain/candidate-file/own-codes.ts';
import { decodeCandidateFile } from '../../domain/candidate-file/rows/decode.ts';
import { normaliseName } from '../../domain/candidate-file/same-name.ts';
import type { CommuneOfList } from '../../domain/candidate-list.ts';
import { readResults } from '../../domain/results/read-results.ts';
import { reducedResults } from '../../domain/results/reduced-results.ts';
import { frenchSpaces } from '../french-spaces.ts';
import { make } from '../make.ts';
import { type SentFile, sendPieces } from '../send-pieces.ts';
import { callServer, closeDialog, element } from '../server-call.ts';
import { askColumns } from './column-choice.ts';
import { bytesOf, fittingMap, readFile, tablesOf } from './read-file.ts';

/** Sentences about lines shown at most, so that a bad file does not flood the window. */
const SHOWN = 100;

const file = element('file', HTMLInputElement);
const apply = element('apply', HTMLButtonElement);
const progress = element('progress', HTMLProgressElement);
const summary = element('summary', HTMLParagraphElement);
const problem = element('problem', HTMLParagraphElement);
const round = element('round', HTMLSelectElement);
const hint = element('hint', HTMLDivElement);
const chooseAgain = element('again', HTMLButtonElement);
const preview = element('preview', HTMLElement);
// It scrolls, so the keyboard must reach it.
preview.tabIndex = 0;
/** What reading the file on this computer found wrong. */
let remarks: readonly string[] = [];
let received: SentFile | undefined;

file.addEventListener('change', () => attempt(() => send()));
chooseAgain.addEventListener('click', () => attempt(() => send(true)));
apply.addEventListener('click', () => attempt(importReceived));
round.addEventListener('change', () => attempt(showPreview));
element('close', HTMLButtonElement).addEventListener('click', closeDialog);

async function send(choosesAgain = false): Promise<void> {
  const chosen = file.files?.[0];
  if (chosen === undefined) return;
  received = undefined;
  remarks = [];
  // Nothing of the file before may be taken for this one's.
  show({ summary: words.reading, rows: [], warnings: [] });
  element('columns', HTMLFormElement).hidden = true;
  chooseAgain.hidden = true;
  const text = await textToSend(chosen, choosesAgain);
  received = await sendPieces(chosen, text, (piece, total) => {
    summary.textContent = words.sending(piece, total);
    progress.max = total;
    progress.value = piece - 1;
  });
  round.value = '';
  await showPreview();
}

/** An official file, or a table of another country, is reduced here to the territory; a table of ours goes as it is. */
async function textToSend(chosen: File, choosesAgain: boolean): Promise<string> {
  const { communes, columnMap } = await callServer<{ communes: CommuneOfList[]; columnMap: ColumnMap | null }>(
    'contexteImport',
  );
  const read = (table: Blob, map?: ColumnMap) =>
    readFile(table, communes, map, (done, total) => {
      progress.max = total;
      progress.value = done;
    });
  const tables = await tablesOf(chosen);
  let { table, result } = await firstTable(tables, read);
  let map: ColumnMap | undefined;
  if ('fault' in result && result.fault.tag === 'results') return resultsToSend(table, communes);
  if ('fault' in result && result.fault.tag === 'unknown_header') {
    const { cells } = result.fault;
    if (isOwnTable(cells)) return textOf(table);
    if (cells.length > 1) {
      const saved = fittingMap(columnMap, cells);
      map = saved === undefined || choosesAgain ? await chooseColumns(cells, saved) : saved;
      result = await read(table, map);
      chooseAgain.hidden = false;
    }
  }
  if ('fault' in result) throw new Error(candidateFileFaultInFrench(result.fault));
  const { reading, text } = result;
  const others = await Promise.all(tables.filter((other) => other !== table).map((other) => read(other, map)));
  const unread = others.filter((other) => !('fault' in other)).length;
  remarks = [
    ...refusalsOf(reading.refused),
    ...(reading.repaired.length === 0 ? [] : [words.repaired(reading.repaired.map(({ line }) => line))]),
    ...[...sharedNames(communes)].flatMap(([calling, name]) =>
      reading.communes.has(calling) ? [candidateFileRemarks.sharedName(name)] : [],
    ),
    ...candidateFileRemarks.heads(reading.heads),
    ...(unread === 0 ? [] : [candidateFileRemarks.otherSheets(unread)]),
  ];
  if (reading.listCount === 0 && reading.mayors.length === 0) {
    const [first] = remarks;
    throw new Error([words.nothingKept, ...(first === undefined ? [] : [words.firstUnread(first)])].join(' '));
  }
  return text;
}

/** Results are reduced here to the territory too. */
async function resultsToSend(table: Blob, communes: readonly CommuneOfList[]): Promise<string> {
  const ownCode = ownCodes(communes);
  const read = readResults(await textOf(table), (code) => ownCode(code) !== undefined);
  if (read?.cutAt !== undefined) throw new Error(candidateFileFaultInFrench({ tag: 'cut_last_row', line: read.cutAt }));
  remarks = refusalsOf(read?.refused ?? []);
  if (read === undefined || read.contests.length === 0) throw new Error(words.noResultsKept);
  return reducedResults(read.contests);
}

function refusalsOf(refused: readonly RefusedRow[]): string[] {
  return refused.slice(0, SHOWN).map(({ line, reason }) => words.refusedLine(line, ROW_REFUSALS_IN_FRENCH[reason]));
}

/** Of a workbook's sheets the first that holds candidates, else the first that holds a table. */
async function firstTable(tables: readonly [Blob, ...Blob[]], read: (table: Blob) => ReturnType<typeof readFile>) {
  const [first, ...others] = tables;
  let kept = { table: first, result: await read(first) };
  for (const table of others) {
    if (!('fault' in kept.result)) break;
    const result = await read(table);
    if (!('fault' in result) || (isTable(result.fault) && !isTable(kept.result.fault))) kept = { table, result };
  }
  return kept;
}

function isTable(fault: CandidateFileFault): boolean {
  return fault.tag === 'unknown_header' && fault.cells.length > 1;
}

/** Contacts and announced lists have columns of the campaign's own. */
function isOwnTable(cells: readonly string[]): boolean {
  const titles = cells.map(normaliseName);
  return (
    titles.includes('liste') && titles.includes('commune') && (titles.includes('courriel') || titles.includes('date'))
  );
}

async function textOf(table: Blob): Promise<string> {
  const decoded = decodeCandidateFile(await bytesOf(table));
  if ('fault' in decoded) throw new Error(candidateFileFaultInFrench(decoded.fault));
  return decoded.text;
}

async function chooseColumns(cells: readonly string[], before: ColumnMap | undefined): Promise<ColumnMap> {
  summary.textContent = '';
  hint.hidden = true;
  progress.hidden = true;
  const map = await askColumns(cells, before ?? suggestColumns(cells));
  progress.hidden = false;
  await callServer('garderCorrespondance', JSON.stringify(map));
  return map;
}

/** Shows what the import would do, with the choices made so far. */
async function showPreview(): Promise<void> {
  if (received === undefined) return;
  const sent = received;
  received = undefined;
  summary.textContent = words.reading;
  show(await callServer<ImportScreen>('apercuImport', sent.name, sent.total, choices(), sent.sending));
  received = sent;
}

/** The choices of the dialog, as the script reads them. */
function choices(): string {
  const made: Record<'lists' | 'lineage', Record<string, string>> = { lists: {}, lineage: {} };
  for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-key]')) {
    const { group, key } = select.dataset;
    if (key !== undefined && select.value !== '') made[group === 'lineage' ? 'lineage' : 'lists'][key] = select.value;
  }
  return JSON.stringify({ ...made, ...(round.value !== '' && { round: Number(round.value) }) });
}

async function importReceived(): Promise<void> {
  if (received === undefined) return;
  summary.textContent = words.importing;
  const { name, total, sending } = received;
  received = undefined;
  const screen = await callServer<ImportScreen>('appliquerImport', name, total, choices(), sending);
  // What is done is not chosen any more.
  const rows = screen.rows.map(({ what, commune, list, detail }) => ({ what, commune, list, detail }));
  show({ ...screen, rows, summary: `${screen.summary} ${words.done}` });
}

/** Runs one step with its waiting state; a failure is shown in the script's own words. */
async function attempt(step: () => Promise<void>): Promise<void> {
  problem.textContent = '';
  progress.hidden = false;
  apply.disabled = true;
  file.disabled = true;
  try {
    await step();
  } catch (error) {
    summary.textContent = '';
    problem.textContent = frenchSpaces(error instanceof Error ? error.message : String(error));
  } finally {
    progress.hidden = true;
    file.disabled = false;
    apply.disabled = received === undefined;
  }
}

/** Texts from the file enter as text, never as HTML. */
function show(screen: ImportScreen): void {
  summary.textContent = frenchSpaces(screen.summary);
  hint.hidden = screen.rows.length > 0;
  preview.hidden = screen.rows.length === 0;
  element('rows', HTMLTableSectionElement).replaceChildren(
    ...screen.rows.map((row) =>
      make('tr', {}, ...[row.what, row.commune, row.list, detailOf(row)].map((cell) => make('td', {}, cell))),
    ),
  );
  element('rounds', HTMLLabelElement).hidden = screen.round === undefined;
  if (screen.round !== undefined) round.value = String(screen.round);
  element('warnings', HTMLUListElement).replaceChildren(
    ...[...remarks, ...screen.warnings].map((text) => make('li', {}, text)),
  );
}

/** The detail of a row, with the choice that it asks for. */
function detailOf({ list, detail, choice }: ImportShownRow): string | Node {
  if (choice === undefined) return detail;
  const { group, key, chosen, options } = choice;
  const made = options.map(({ value, label }) => make('option', { value, selected: value === chosen }, label));
  const select = make('select', { 'data-group': group, 'data-key': key, 'aria-label': list }, ...made);
  return make('div', { class: 'choice' }, select, detail);
}
