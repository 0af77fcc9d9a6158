import type { RefusedRow } from '../../domain/candidate-file/fault.ts';
import { givenOnce } from '../../domain/candidate-file/given-once.ts';
import { readCandidateFile } from '../../domain/candidate-file/read-candidate-file.ts';
import { reconcile } from '../../domain/candidate-file/reconcile.ts';
import type { OfficialFormatId } from '../../domain/candidate-file/rows/official-row.ts';
import { samePerson } from '../../domain/candidate-file/same-name.ts';
import { type CandidateList, contestIdOf, type FoundList, headName } from '../../domain/candidate-list.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { type LineageEffects, lineageEffects } from '../lineage/lineage-effects.ts';
import { askLineage, askLineageAgain, type LineageQuestion } from '../lineage/lineage-plan.ts';
import { keptMarks } from '../lineage/member-marks.ts';
import { candidateFileFaultInFrench } from '../messages/lists/candidate-file.fr.ts';
import { messages } from '../messages.fr.ts';
import type { RowOf } from '../schema/tabs.ts';
import { foundKey } from './found-key.ts';
import type { GoneLists } from './gone-lists.ts';
import type { ImportDecisions } from './import-decisions.ts';
import { changedFields, headOfName, listOfRow, type OfficialFields, officialFields } from './list-rows.ts';
import { territoryCodes } from './territory-codes.ts';

/** A file to import: its name, as the person chose it, and its decoded text. */
export interface ImportedFile {
  readonly name: string;
  readonly text: string;
}

/** A list of a file that could be one of those known. */
export interface DoubtfulList {
  readonly found: FoundList;
  readonly candidates: readonly RowOf<'lists'>[];
}

/** What importing a file would do, list by list; nothing is written yet. */
export interface ImportPlan {
  readonly format: OfficialFormatId;
  readonly round: number;
  readonly added: readonly CandidateList[];
  readonly changed: readonly { readonly row: RowOf<'lists'>; readonly fields: Partial<OfficialFields> }[];
  readonly unchanged: number;
  /** Lists of a covered contest that the file does not have. */
  readonly vanished: readonly RowOf<'lists'>[];
  /** Lists that a person must first tell from others; they are not written. */
  readonly toConfirm: readonly DoubtfulList[];
  /** Lists that the file gives again under another number; they are not written. */
  readonly repeated: readonly FoundList[];
  /** What became of lists of the first round, where the file is of the second. */
  readonly questions: readonly LineageQuestion[];
  /** What was decided of others before, which may be corrected. */
  readonly settled: readonly LineageQuestion[];
  readonly lineage: LineageEffects;
  /** Marks of the members of each list, by its identifier, where the file names them. */
  readonly marks: ReadonlyMap<string, string>;
  /** Lists whose head is the mayor in office, where the file is of mayors and nobody said it yet. */
  readonly incumbents: readonly RowOf<'lists'>[];
  readonly repaired: readonly { readonly line: number }[];
  readonly refused: readonly RefusedRow[];
  /** Rows of the file, and how many of its communes are outside the territory. */
  readonly rows: number;
  readonly communesOutside: number;
}

/** Rows of the workbook that a file is put beside. */
export interface KnownRows {
  readonly lists: readonly RowOf<'lists'>[];
  readonly communes: readonly RowOf<'communes'>[];
  readonly members: readonly RowOf<'members'>[];
  /** Where the identifier of a row deleted meanwhile is found again. */
  readonly gone: GoneLists;
}

/** What planning an import needs from outside. */
export interface PlanningMeans {
  readonly campaign: Pick<CampaignData, 'mergedCommunes'>;
  readonly nextId: () => string;
  /** Marks of the candidates of a list of the file. */
  readonly marksOf: (list: FoundList) => ReadonlySet<string>;
  readonly decisions: ImportDecisions;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Reads an official file and puts its lists beside the known ones. Throws `candidate_file_refused`. */
export function planImport(file: ImportedFile, rows: KnownRows, means: PlanningMeans): ImportPlan {
  const { campaign, nextId, decisions, today } = means;
  const territory = territoryCodes(rows.communes, campaign.mergedCommunes);
  const keeps = (code: string) => territory.has(code);
  const reading = readCandidateFile(file.text, { round: decisions.round, keeps, withCandidates: true });
  if ('fault' in reading) {
    throw new CampaignError('candidate_file_refused', {
      file: file.name,
      reason: candidateFileFaultInFrench(reading.fault),
    });
  }
  const rowOf = new Map(rows.lists.map((row) => [row.id, row]));
  const known = rows.lists.flatMap((row) => listOfRow(row) ?? []);
  const marksOf = remembered(means.marksOf);
  const keptOf = keptMarks(rows.members);
  const { lists: found, repeated } = givenOnce(reading.lists);
  const second = found.filter(({ round }) => round === 2);
  const asked = {
    rowOf,
    marks: { first: ({ id }: CandidateList) => keptOf(id), second: marksOf },
    choices: decisions.lineage,
  };
  const questions = askLineage(known, second, asked);
  const settled = askLineageAgain(known, second, asked);
  const goesOn = new Map(
    questions.flatMap(({ proposal, choice }) =>
      choice.fate === 'continued' ? [[choice.into, proposal.list.id] as const] : [],
    ),
  );
  const standing = new Set(goesOn.values());
  const { lists, vanished } = reconcile(
    known.map((list) => (standing.has(list.id) ? inSecondRound(list) : list)),
    found,
    {
      nextId,
      decide: (found) => decisions.lists.get(foundKey(found)) ?? goesOn.get(foundKey(found)),
      mergedCommunes: campaign.mergedCommunes,
      communeNames: new Map(rows.communes.map(({ code, name }) => [code ?? '', name ?? ''])),
    },
  );
  const added: CandidateList[] = [];
  const changed: ImportPlan['changed'][number][] = [];
  const toConfirm: ImportPlan['toConfirm'][number][] = [];
  const idOf = new Map<string, string>();
  const marks = new Map<string, string>();
  let unchanged = 0;
  for (const outcome of lists) {
    if (outcome.kind === 'ambiguous') {
      toConfirm.push({
        found: outcome.found,
        candidates: outcome.candidates.flatMap(({ id }) => rowOf.get(id) ?? []),
      });
      continue;
    }
    const list = outcome.kind === 'new' ? withIdBefore(outcome.list, rows.gone) : outcome.list;
    const { id } = list;
    idOf.set(foundKey(outcome.found), id);
    const marked = [...marksOf(outcome.found)].sort().join(' ');
    if (marked !== '') marks.set(id, marked);
    const row = rowOf.get(id);
    if (outcome.kind === 'new' || row === undefined) {
      added.push(named(list));
      continue;
    }
    const fields = changedFields(row, officialFields(list));
    if (Object.keys(fields).length === 0) unchanged += 1;
    else changed.push({ row, fields });
  }
  return {
    format: reading.format,
    round: reading.round ?? decisions.round,
    added,
    changed,
    unchanged,
    vanished: vanished.flatMap(({ id }) => rowOf.get(id) ?? []),
    toConfirm,
    repeated,
    questions,
    settled,
    lineage: lineageEffects([...questions, ...settled], idOf, rowOf, today),
    marks,
    incumbents: rows.lists.filter(
      ({ incumbent, head, communeCode }) =>
        incumbent === null &&
        reading.mayors.some(
          ({ commune, person }) => commune.code === communeCode && samePerson(person, headOfName(head ?? '')),
        ),
    ),
    repaired: reading.repaired,
    refused: reading.refused,
    rows: reading.rows,
    communesOutside: reading.communes.size - [...territory].filter((code) => reading.communes.has(code)).length,
  };
}

/** A list whose row was deleted comes back as itself. */
function withIdBefore(list: CandidateList, gone: GoneLists): CandidateList {
  const { contest, label, head } = officialFields(list);
  return { ...list, id: gone.idOf({ contest, label, head }) ?? list.id };
}

/** A list that its file does not name goes by its head: a panel number is drawn anew at each round. */
function named(list: CandidateList): CandidateList {
  return list.label === '' ? { ...list, label: messages.lists.import.namedAfter(headName(list.head)) } : list;
}

function inSecondRound(list: CandidateList): CandidateList {
  const moved = { ...list, round: 2 };
  return { ...moved, contestId: contestIdOf(moved) };
}

/** Marks take a digest for each candidate: once is enough. */
function remembered(marksOf: PlanningMeans['marksOf']): PlanningMeans['marksOf'] {
  const known = new Map<FoundList, ReadonlySet<string>>();
  return (list) => {
    const marks = known.get(list) ?? marksOf(list);
    known.set(list, marks);
    return marks;
  };
}
