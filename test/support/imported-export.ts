import { columnsOfExport } from '../../src/app/answers/export-columns.ts';
import { headerRowsOf } from '../../src/app/answers/export-header.ts';
import { type ExportTarget, suggestMapping } from '../../src/app/answers/export-mapping.ts';
import { importExport } from '../../src/app/answers/import-export.ts';
import { readGrid } from '../../src/dialogs/answers-import/read-grid.ts';
import { campaign } from './campaign-workbook.ts';
import { exportWorld } from './export-world.ts';

export const measure = campaign.questions.find(({ kind }) => kind === 'measure') ?? { id: '', question: '' };
export const quantity = campaign.questions.find(({ kind }) => kind === 'quantity') ?? { id: '', question: '' };
/** A cell between quotation marks. */
export const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
export const [MEASURE, QUANTITY] = [quoted(measure.question), quoted(quantity.question)];

interface Imported {
  readonly columns: readonly string[];
  readonly left: readonly string[];
  /** List, day, stance and scope on the measure, figure typed on the quantity. */
  readonly answers: readonly (readonly (string | null | undefined)[])[];
}

/** Imports a file as the window proposes it, with the columns a person adds by hand. */
export function importFile(file: string | Uint8Array, byHand: Readonly<Record<string, ExportTarget>> = {}): Imported {
  const { tables, ports } = exportWorld();
  const grid = readGrid(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  const headerRows = headerRowsOf(grid);
  const columns = columnsOfExport(grid, headerRows);
  const mapping = new Map(suggestMapping(columns, campaign.questions));
  columns.forEach(({ question, option }, at) => {
    const target = byHand[[question, option].filter(Boolean).join(' – ')] ?? byHand[`${question} – *`];
    if (target !== undefined) mapping.set(at, target);
  });
  const { left } = importExport(ports, campaign, grid, { headerRows, mapping, source: 'email', on: '2026-03-04' });
  const positionOf = (listId: string | null, criterionId: string) =>
    tables.all('commitments').find((row) => row.listId === listId && row.criterionId === criterionId);
  return {
    columns: columns.map(({ question, option }) => [question, option].filter(Boolean).join(' – ')),
    left,
    answers: tables
      .all('answers')
      .map(({ listId, receivedAt }) => [
        listId,
        new Date(receivedAt ?? 0).toISOString().slice(0, 10),
        positionOf(listId, measure.id)?.stance,
        positionOf(listId, measure.id)?.scope,
        positionOf(listId, quantity.id)?.typed,
      ]),
  };
}

type Said = Imported['answers'][number];

/** What the two lists said in every file below. */
export const SAID: readonly [Said, Said] = [
  ['l1', '2026-03-01', 'unconditional', 'écoles, marchés', '25 kg'],
  ['l2', '2026-03-02', 'declined', 'cantines', '12,5 kg'],
];
export const SCOPE: ExportTarget = `${measure.id}.scope`;
