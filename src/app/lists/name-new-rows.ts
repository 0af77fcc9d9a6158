import type { Clock, Signer, Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import type { KeylessRows } from '../workbook/keyless-rows.ts';
import { communeFinder, contestIn } from './find-commune.ts';
import { type GoneLists, goneLists } from './gone-lists.ts';

/** What naming rows needs. */
export interface NamingPorts {
  readonly tables: Tables & KeylessRows;
  readonly signer: Signer;
  readonly clock: Clock;
}

/** A fresh opaque id that no row has. */
export function idSource(signer: Signer, prefix: string, taken: Iterable<string | null>): () => string {
  const known = new Set(taken);
  return () => {
    // Dots part the fields of a personal code, and a leading sign would make a formula: neither is in base64url ids.
    let id = prefix + signer.random(5);
    while (known.has(id)) id = prefix + signer.random(5);
    known.add(id);
    return id;
  };
}

/**
 * Takes in what people typed since the last time: gives ids to new lists, contacts and exchanges, completes lists
 * announced by hand, and writes beside each contact and exchange the list it belongs to.
 */
export function nameNewRows({ tables, signer, clock }: NamingPorts): void {
  // An identifier deleted by mistake is given back: contacts, answers and links name the list by it.
  let gone: GoneLists | undefined;
  const given = new Set<string>();
  const newId = idSource(signer, 'l', []);
  tables.adopt('lists', (row) => {
    gone ??= goneLists(tables.of('imports').rows(), tables.of('lists').rows());
    const before = gone.idOf(row);
    if (before === undefined || given.has(before)) return newId();
    given.add(before);
    return before;
  });
  tables.adopt('contacts', idSource(signer, 'c', []));
  tables.adopt('exchanges', idSource(signer, 'e', []));
  const lists = tables.of('lists').rows();
  completeAnnounced({ tables, clock }, lists);
  const labels = new Map(lists.map((list) => [list.id, listLabel(list)]));
  for (const tab of ['contacts', 'exchanges'] as const) {
    const table = tables.of(tab);
    const changes = new Map<string, { list: string }>();
    for (const { id, listId, list } of table.rows()) {
      const label = labels.get(listId) ?? '';
      if (id !== null && listId !== null && label !== (list ?? '')) changes.set(id, { list: label });
    }
    table.update(changes);
  }
}

/** How a list is called beside a contact or a commitment: « Malakoff – Liste Unie ». */
export function listLabel(list: Pick<RowOf<'lists'>, 'commune' | 'label'>): string {
  return [list.commune, list.label].filter((part) => part !== null && part !== '').join(' – ');
}

function completeAnnounced(
  { tables, clock }: Pick<NamingPorts, 'tables' | 'clock'>,
  lists: readonly RowOf<'lists'>[],
): void {
  const incomplete = lists.filter(
    ({ contest, state, foundOn }) => contest === null || state === null || foundOn === null,
  );
  if (incomplete.length === 0) return;
  const findCommune = communeFinder(tables.of('communes').rows());
  const changes = new Map<string, Partial<RowOf<'lists'>>>();
  for (const list of incomplete) {
    if (list.id === null) continue;
    const commune = findCommune(list.communeCode, list.commune);
    const communeCode = commune?.code ?? list.communeCode;
    const round = list.round ?? 1;
    changes.set(list.id, {
      communeCode,
      commune: commune?.name ?? list.commune,
      round,
      contest: list.contest ?? (communeCode === null ? null : contestIn(communeCode, round)),
      state: list.state ?? 'to_contact',
      foundOn: list.foundOn ?? clock.now(),
      reconciliation: list.reconciliation ?? 'announced',
    });
  }
  tables.of('lists').update(changes);
}
