import { strategyDialog as words } from '../../app/messages/strategy/strategy-dialog.fr.ts';
import { isOpen } from '../../app/strategy/stage.ts';
import type { StrategyList, StrategyView } from '../../app/strategy/strategy-view.ts';
import { make, tableRow } from '../make.ts';

/** Rows of one table that are printed: the sheet is carried about, the workbook has the rest. */
const PRINTED = 20;
/** Lists named for one person on paper. */
const NAMED = 8;

/** Keeps off paper the rows that are not to be done, and all but the first of the others. @returns how many are printed */
function printFirst(rows: readonly HTMLTableRowElement[], isToDo: (at: number) => boolean = () => true): number {
  const printed = rows.filter((_, at) => isToDo(at)).slice(0, PRINTED);
  for (const row of rows) row.classList.toggle('off-paper', !printed.includes(row));
  return printed.length;
}

/** One row a list, each with a box to choose it; `chosen` is told each time a box changes. */
export function listRows(
  lists: readonly StrategyList[],
  isChosen: (id: string) => boolean,
  chosen: (id: string, on: boolean) => void,
): { readonly rows: readonly HTMLTableRowElement[]; readonly onPaper: string } {
  const rows = lists.map((list) => {
    const { id, stage, state, owner, order, judgement } = list;
    const name = `${list.commune} – ${list.label}`;
    const box = make('input', { type: 'checkbox', 'aria-label': words.select(name) });
    box.checked = isChosen(id);
    box.addEventListener('change', () => chosen(id, box.checked));
    const row = tableRow(
      judgement === null ? name : make('div', {}, name, why(judgement.why)),
      order === null ? '' : String(order),
      judgement === null ? '' : words.priority(judgement.priority),
      judgement === null ? '' : words.percent(judgement.certainty),
      `${words.marks[stage]} ${state}`,
      owner === '' ? words.nobody : owner,
    );
    row.prepend(make('td', {}, box));
    return row;
  });
  const open = lists.filter(({ stage }) => isOpen(stage)).length;
  const printed = printFirst(rows, (at) => isOpen(lists[at]?.stage ?? 'declined'));
  return { rows, onPaper: words.listsOnPaper(printed, open, lists.length) };
}

/** What one person follows: their figures, and on paper the first lists that still ask for work. */
export function workloadRows({ volunteers, lists }: StrategyView): HTMLTableRowElement[] {
  return volunteers.flatMap(({ name, lists: all, open, withoutContact, replied }) => {
    const figures = tableRow(name, ...[all, open, withoutContact, replied].map(String));
    const own = lists.filter(({ owner, stage }) => owner === name && isOpen(stage));
    if (own.length === 0) return [figures];
    const named = own.slice(0, NAMED).map(({ commune, label }) => `${commune} – ${label}`);
    const line = make('td', { colspan: '5' }, words.theirLists(named, own.length - named.length));
    return [figures, make('tr', { class: 'on-paper' }, line)];
  });
}

/** The sentence that explains the priority, folded: most days the order is enough. */
function why(sentence: string): HTMLElement {
  return make('details', {}, make('summary', {}, words.why), sentence);
}

/** Communes where lists that still ask for work have no contact, the most lists first. */
export function withoutContactRows(lists: readonly StrategyList[]): {
  readonly rows: readonly HTMLTableRowElement[];
  readonly onPaper: string;
} {
  const byCommune = new Map<string, StrategyList[]>();
  for (const list of lists) {
    if (list.reachable || !isOpen(list.stage)) continue;
    byCommune.set(list.commune, [...(byCommune.get(list.commune) ?? []), list]);
  }
  const rows = [...byCommune]
    .sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || a.localeCompare(b, 'fr'))
    .map(([commune, own]) => {
      const owners = [...new Set(own.map(({ owner }) => (owner === '' ? words.nobody : owner)))];
      return tableRow(commune, String(own.length), own.map(({ label }) => label).join(', '), owners.join(', '));
    });
  return { rows, onPaper: words.communesOnPaper(printFirst(rows), rows.length) };
}
