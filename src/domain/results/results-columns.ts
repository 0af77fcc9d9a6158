import { titleForms } from '../candidate-file/formats/titles.ts';
import { headerSkeleton, tidy } from '../candidate-file/rows/official-row.ts';
import { SEPARATORS, type Separator, splitLine } from '../candidate-file/rows/split-line.ts';

/** What is said once of a contest, and what is said of each of its lists. */
type ContestField = 'department' | 'commune' | 'communeName' | 'cast';
type ListField = 'panel' | 'nuance' | 'surname' | 'givenName' | 'label' | 'shortLabel' | 'votes';

/** Where the cells of a results file stand. */
export interface ResultsColumns {
  readonly separator: Separator;
  readonly contest: Readonly<Partial<Record<ContestField, number>>>;
  /** Where the fields of each list stand in a row of so many cells, in order. */
  lists(cells: number): readonly Readonly<Partial<Record<ListField, number>>>[];
  /** Whether a row of so many cells is whole. */
  isWhole(cells: number): boolean;
}

const CONTEST_TITLES: Readonly<Record<ContestField, readonly string[]>> = {
  department: ['Code du département', 'Code département'],
  commune: ['Insee', 'Code commune', 'Code de la commune'],
  communeName: ['Libellé commune', 'Libellé de la commune'],
  cast: ['Exprimés'],
};

const LIST_TITLES: Readonly<Record<ListField, readonly string[]>> = {
  panel: ['Numéro de panneau', 'N.Pan.', 'N°Panneau', 'N° panneau', 'N° liste'],
  nuance: ['Nuance liste', 'Code nuance', 'Nuance'],
  surname: ['Nom candidat', 'Nom', 'Nom tête de liste'],
  givenName: ['Prénom candidat', 'Prénom'],
  label: ['Libellé de liste', 'Liste', 'Libellé étendu liste', 'Libellé de la liste'],
  shortLabel: ['Libellé abrégé de liste', 'Libellé abrégé liste'],
  votes: ['Voix'],
};

/**
 * Recognises the header of a file of results by commune: 2014 and 2020 repeat the cells of a list to the right, titled
 * once; 2026 and the portals number the titles. Undefined for any other line.
 */
export function findResultsColumns(line: string): ResultsColumns | undefined {
  for (const separator of SEPARATORS) {
    const { cells } = splitLine(line.replace(/^\uFEFF/, ''), separator);
    while (cells.length > 0 && tidy(cells.at(-1)) === '') cells.pop();
    const names = cells.map(headerSkeleton);
    const contest = fieldsAt(names, CONTEST_TITLES);
    if (contest.commune === undefined || contest.cast === undefined) continue;
    const blocks = numberedBlocks(names);
    if (blocks.length > 0) {
      return { separator, contest, lists: () => blocks, isWhole: (count) => count >= names.length };
    }
    const block = repeatedBlock(names, contest.cast);
    if (block !== undefined) return { separator, contest, ...block };
  }
  return undefined;
}

function fieldsAt<Field extends string>(
  names: readonly string[],
  titles: Readonly<Record<Field, readonly string[]>>,
): Partial<Record<Field, number>> {
  const found: Partial<Record<Field, number>> = {};
  for (const [field, known] of Object.entries(titles) as [Field, readonly string[]][]) {
    const at = known
      .flatMap(titleForms)
      .map((form) => names.indexOf(form))
      .find((index) => index !== -1);
    if (at !== undefined) found[field] = at;
  }
  return found;
}

/** « Voix 1 », « Voix 2 »… or « voix_01 »: the fields of each number. */
function numberedBlocks(names: readonly string[]): readonly Partial<Record<ListField, number>>[] {
  const byNumber = new Map<number, string[]>();
  names.forEach((name, at) => {
    const [, title, digits] = /^(\D+)(\d{1,3})$/.exec(name) ?? [];
    if (title === undefined) return;
    const titles = byNumber.get(Number(digits)) ?? [];
    titles[at] = title;
    byNumber.set(Number(digits), titles);
  });
  return [...byNumber]
    .sort(([one], [other]) => one - other)
    .map(([, titles]) =>
      fieldsAt(
        Array.from(titles, (title) => title ?? ''),
        LIST_TITLES,
      ),
    )
    .filter(isOfList);
}

/** The first list's cells are titled, those of the others follow without titles. */
function repeatedBlock(names: readonly string[], after: number): Pick<ResultsColumns, 'lists' | 'isWhole'> | undefined {
  const fields = fieldsAt(
    names.map((name, at) => (at > after ? name : '')),
    LIST_TITLES,
  );
  if (!isOfList(fields)) return undefined;
  const start = Math.min(...Object.values(fields));
  const again = names.indexOf(names[start] ?? '', start + 1);
  const size = (again === -1 ? names.length : again) - start;
  const fitting = (cells: number) => Math.floor((cells - start) / size);
  return {
    lists: (cells) =>
      Array.from({ length: Math.max(0, fitting(cells)) }, (_, list) =>
        Object.fromEntries(Object.entries(fields).map(([field, at]) => [field, at + list * size])),
      ),
    // A separator may end every row.
    isWhole: (cells) => cells > start && (cells - start) % size <= 1,
  };
}

function isOfList(fields: Partial<Record<ListField, number>>): boolean {
  return fields.votes !== undefined && (fields.label ?? fields.shortLabel) !== undefined;
}
