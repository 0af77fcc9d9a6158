import { strategyDialog as words } from '../../app/messages/strategy/strategy-dialog.fr.ts';
import type { StrategyList } from '../../app/strategy/strategy-view.ts';
import { make, tableRow } from '../make.ts';

/** One row a list, each with a box to choose it; `chosen` is told each time a box changes. */
export function listRows(
  lists: readonly StrategyList[],
  isChosen: (id: string) => boolean,
  chosen: (id: string, on: boolean) => void,
): HTMLTableRowElement[] {
  return lists.map((list) => {
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
}

/** The sentence that explains the priority, folded: most days the order is enough. */
function why(sentence: string): HTMLElement {
  return make('details', {}, make('summary', {}, words.why), sentence);
}

/** Communes where lists that still ask for work have no contact, the most lists first. */
export function withoutContactRows(lists: readonly StrategyList[]): HTMLTableRowElement[] {
  const byCommune = new Map<string, StrategyList[]>();
  for (const list of lists) {
    if (list.reachable || list.stage === 'replied' || list.stage === 'declined') continue;
    byCommune.set(list.commune, [...(byCommune.get(list.commune) ?? []), list]);
  }
  return [...byCommune]
    .sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || a.localeCompare(b, 'fr'))
    .map(([commune, own]) => {
      const owners = [...new Set(own.map(({ owner }) => (owner === '' ? words.nobody : owner)))];
      return tableRow(commune, String(own.length), own.map(({ label }) => label).join(', '), owners.join(', '));
    });
}
