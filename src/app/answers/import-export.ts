import { normaliseName } from '../../domain/candidate-file/same-name.ts';
import { textHash } from '../../domain/digest/text-hash.ts';
import { findCondition } from '../../domain/normalise/condition.ts';
import { foldText } from '../../domain/normalise/fold-text.ts';
import { readStance } from '../../domain/normalise/stance.ts';
import { dayAt, zoneOf } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { communeFinder } from '../lists/find-commune.ts';
import { listFinder } from '../lists/find-list.ts';
import { messages } from '../messages.fr.ts';
import type { AnswerField } from '../questionnaire/form-design.ts';
import { runAlone } from '../run-alone.ts';
import type { RowOf } from '../schema/tabs.ts';
import { type AnswerEntry, type EntryPorts, type EntrySource, enterAnswers, isTooLong } from './enter-answer.ts';
import { columnsOfExport, type ExportColumn, textOfColumns } from './export-columns.ts';
import { type ExportMoment, momentReader } from './export-dates.ts';
import type { Grid, HeaderRows } from './export-header.ts';
import type { ExportMapping, ExportTarget } from './export-mapping.ts';

/** What a person says of an export before it is imported. */
export interface ExportChoices {
  readonly headerRows: HeaderRows;
  readonly mapping: ExportMapping;
  readonly source: EntrySource;
  /** `YYYY-MM-DD`, for rows without a date of their own. */
  readonly on: string;
}

/** What an import did, and which rows it left. */
export interface ImportedExport {
  readonly entered: number;
  readonly known: number;
  readonly left: readonly string[];
}

/**
 * Enters the answers of an export, each as an unconfirmed version of its list; imported again, the same rows enter
 * nothing. Rows whose list or date cannot be told are left and named. Throws `busy`, `export_codes_only`.
 */
export function importExport(
  ports: EntryPorts,
  campaign: CampaignData,
  grid: Grid,
  choices: ExportChoices,
): ImportedExport {
  return runAlone(ports.exclusive, () => {
    const columns = columnsOfExport(grid, choices.headerRows);
    refuseCodes(grid, columns, choices);
    const { tables, clock } = ports;
    const today = dayAt(clock.now(), campaign);
    const finder = listOfRow(tables.of('lists').rows(), tables.of('communes').rows());
    const { leftBecause, leftRow } = messages.entries;
    const left: string[] = [];
    const entries: (AnswerEntry & { readonly minute: number })[] = [];
    const rows = grid.slice(choices.headerRows);
    const dated = [...choices.mapping].flatMap(([at, target]) => (target === 'date' ? [at] : []));
    const momentOf = momentReader(
      rows.map((row) => textOfColumns(row, columns, dated)),
      { today, zone: zoneOf(campaign) },
    );
    rows.forEach((row, at) => {
      if (row.every((cell) => cell.trim() === '')) return;
      const read = entryOfRow(row, columns, choices, finder, momentOf);
      const refusal = typeof read === 'string' ? read : read.on > today ? leftBecause.future(read.on) : undefined;
      if (refusal !== undefined) left.push(leftRow(at + choices.headerRows + 1, refusal));
      else if (typeof read !== 'string') entries.push(read);
    });
    // A list that answered twice said last what it said last, in whatever order the file has its rows.
    entries.sort((a, b) => a.on.localeCompare(b.on) || a.minute - b.minute);
    const entered = enterAnswers(ports, campaign, entries);
    return { entered, known: entries.length - entered, left };
  });
}

type ListFinder = (id: string, commune: string, label: string) => string | undefined;

/** A list by its identifier, or by its commune and one of its labels. */
function listOfRow(lists: readonly RowOf<'lists'>[], communes: readonly RowOf<'communes'>[]): ListFinder {
  const ids = new Set(lists.map(({ id }) => id));
  const communeOf = communeFinder(communes);
  const find = listFinder(lists);
  return (id, commune, label) =>
    ids.has(id) ? id : (find(communeOf(commune, commune)?.code ?? '', commune, label)?.id ?? undefined);
}

/** The entry of a row, or why it is left. */
function entryOfRow(
  row: readonly string[],
  columns: readonly ExportColumn[],
  { mapping, source, on }: ExportChoices,
  findList: ListFinder,
  momentOf: (written: string) => ExportMoment | undefined,
): (AnswerEntry & { readonly minute: number }) | string {
  const { leftBecause } = messages.entries;
  const text = (target: ExportTarget) => textOf(row, columns, mapping, target);
  const listId = findList(text('list'), text('commune'), text('label'));
  if (listId === undefined) return leftBecause.list(text('commune'), text('label') || text('list'));
  const written = text('date');
  const moment = written === '' ? { day: on, minute: 0 } : momentOf(written);
  if (moment === undefined) return leftBecause.day(written);
  const original = columns
    .map(({ question, option }, at) => [[question, option].filter((part) => part !== '').join(' – '), row[at] ?? ''])
    .filter(([, cell]) => cell?.trim() !== '')
    .map(([header, cell]) => `${header} : ${cell}`)
    .join('\n');
  const entry = {
    id: `x${textHash(original).toString(16)}${textHash(`${listId}|${original}`, 7).toString(16).padStart(8, '0')}`,
    listId,
    source,
    on: moment.day,
    author: text('author') || messages.entries.exportAuthor,
    link: '',
    minute: moment.minute,
    consent: consents(text('consent')),
    original,
    positions: positionsIn(mapping, text),
  };
  return isTooLong(entry) ? leftBecause.long : entry;
}

/** What the columns of a target say; « Oui » in its only column is the answer, and not the name of a box. */
function textOf(
  row: readonly string[],
  columns: readonly ExportColumn[],
  mapping: ExportMapping,
  target: ExportTarget,
): string {
  const at = [...mapping].flatMap(([index, each]) => (each === target ? [index] : []));
  const [cell = '', ...others] = at.map((index) => (row[index] ?? '').trim());
  const isAnswer =
    others.length === 0 && !/[.](?:option|scope|means)$/.test(target) && /^(?:oui|non|yes|no)$/i.test(cell);
  return isAnswer ? cell : textOfColumns(row, columns, at);
}

/** Codes of LimeSurvey, of a box as of an answer. */
const CODE = /^(?:SQ|AO?)\d{1,3}$/;

/** A code says nothing of what was answered; throws `export_codes_only` naming its column. */
function refuseCodes(
  grid: Grid,
  columns: readonly ExportColumn[],
  { mapping, headerRows }: Pick<ExportChoices, 'mapping' | 'headerRows'>,
): void {
  for (const [at, target] of mapping) {
    const cells = /[.](?:stance|option)$/.test(target)
      ? grid.slice(headerRows).map((row) => (row[at] ?? '').trim())
      : [];
    const code = [columns[at]?.option ?? '', ...cells].find((text) => CODE.test(text));
    if (code !== undefined) throw new CampaignError('export_codes_only', { code, column: columns[at]?.question ?? '' });
  }
}

function positionsIn(mapping: ExportMapping, text: (target: ExportTarget) => string): AnswerEntry['positions'] {
  const positions: Record<string, Partial<Record<AnswerField, string>>> = {};
  for (const target of new Set(mapping.values())) {
    const cut = target.lastIndexOf('.');
    const written = text(target);
    if (cut < 0 || written === '') continue;
    const [question, field] = [target.slice(0, cut), target.slice(cut + 1) as AnswerField];
    positions[question] = { ...positions[question], ...said(field, written, positions[question]?.words) };
  }
  return positions;
}

/** A position written in free words is told from them, which stay beside it: « Oui, mais si l'État aide ». */
function said(field: AnswerField, written: string, words = ''): Partial<Record<AnswerField, string>> {
  const both = (more: string) => [words, more].filter((part) => part !== '').join('\n');
  if (field === 'words') return { words: both(written) };
  if (field !== 'stance') return { [field]: written };
  const stances: Readonly<Record<string, string>> = messages.questionnaire.stances;
  const ticked = Object.values(stances).find((label) => normaliseName(label) === normaliseName(written));
  if (ticked !== undefined) return { stance: ticked };
  const stance = stances[readStance(written) ?? ''];
  return { ...(stance !== undefined && { stance }), words: both(written) };
}

/** Anything but a plain yes is a refusal. */
export function consents(written: string): boolean {
  const folded = foldText(written);
  if (RESTRICTION.test(folded) || findCondition(written, folded) !== undefined) return false;
  return TICKED_YES.test(folded) || readStance(written) === 'unconditional';
}

const TICKED_YES = /^ *(?:1|x|yes|true|vrai|j'accepte(?![a-z])[^,;]*|accept[a-z]*) *$/;
const RESTRICTION =
  /(?<![a-z])(?:pas|jamais|mais|sauf|si|hors|seulement|uniquement|anonym[a-z]*|apres|partie|partiel[a-z]*|principe|sans (?!reserve))(?![a-z])/;
