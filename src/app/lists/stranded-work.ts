import { groupBy } from '../group-by.ts';
import { messages } from '../messages.fr.ts';
import type { Tables } from '../ports.ts';
import { goneLists } from './gone-lists.ts';

const WORK = ['contacts', 'exchanges', 'answers'] as const;

/** Says which contacts, exchanges and answers name a list that Listes does not have, one sentence a list. */
export function strandedWork(tables: Tables): readonly string[] {
  const lists = tables.of('lists').rows();
  const present = new Set(lists.map(({ id }) => id));
  const named = WORK.flatMap((tab) =>
    tables
      .of(tab)
      .rows()
      .flatMap(({ listId }) => (listId === null || present.has(listId) ? [] : [{ tab, listId }])),
  );
  if (named.length === 0) return [];
  const { nameOf } = goneLists(tables.of('imports').rows(), lists);
  return [...groupBy(named, ({ listId }) => listId)].map(([id, rows]) => {
    const counts = WORK.map((tab) => rows.filter((row) => row.tab === tab).length);
    return messages.lists.stranded(id, nameOf(id), counts);
  });
}
