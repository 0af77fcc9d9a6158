import { CampaignError } from '../campaign-error.ts';
import { groupBy } from '../group-by.ts';
import { communeFinder } from '../lists/find-commune.ts';
import { listLabel } from '../lists/name-new-rows.ts';
import type { Clock, Exclusive, Identity } from '../ports.ts';
import { runAlone } from '../run-alone.ts';
import { type Interests, type InterestsPorts, interestsOf, markDeclaration } from './declared-interests.ts';
import { ReadingSeals, UNREAD, voidReadings } from './reading-seals.ts';

/** What declaring needs. */
export interface DeclarationPorts extends InterestsPorts {
  readonly exclusive: Exclusive;
  readonly identity: Identity;
  readonly clock: Clock;
}

/** What a declaration changed. */
export interface Declared {
  /** What the declaration of this person was before. */
  readonly before: Interests['kind'];
  /** Readings that this person signed in communes they now declare, and that count no more: of whom, and how many. */
  readonly voided: readonly { readonly list: string; readonly positions: number }[];
}

/**
 * Keeps where the person who acts is a candidate, a member or close to a list: nobody reads the answers of a commune
 * they have a stake in, and what they read there already is to be read again. Throws `user_unknown`, `commune_not_found` or `busy`.
 * @param communes names or codes, separated by commas; '' when the person has none
 */
export function declareInterests(ports: DeclarationPorts, communes: string): Declared {
  const { tables, exclusive, identity, clock } = ports;
  const email = readerNow(identity);
  return runAlone(exclusive, () => {
    const find = communeFinder(tables.of('communes').rows());
    const named = communes
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const codes = named.map((name) => {
      const commune = find(name, name);
      if (commune === undefined) throw new CampaignError('commune_not_found', { commune: name });
      return commune.code ?? name;
    });
    const before = interestsOf(ports, email).kind;
    const table = tables.of('declarations');
    const row = { email, communes: named.join(', '), codes: codes.join(' '), declaredAt: clock.now() };
    const isKnown = table.rows().some((known) => known.email === email);
    if (isKnown) table.update(new Map([[email, row]]));
    else table.append([row]);
    const voided = voidOwnReadings(ports, email, new Set(codes));
    tables.flush();
    // Last: a run cut short before leaves nothing that counts, and the person is asked again.
    markDeclaration(ports, row);
    return { before, voided };
  });
}

/** Address of the person who acts, in lower case. Throws `user_unknown` when Google hides it. */
export function readerNow(identity: Identity): string {
  const user = identity.user().trim().toLowerCase();
  if (user === '') throw new CampaignError('user_unknown', {});
  return user;
}

/** Cancels the readings of a person in some communes; somebody else's of the same position was given beside theirs. */
function voidOwnReadings(
  { tables, memory, signer, clock }: DeclarationPorts,
  email: string,
  codes: ReadonlySet<string>,
): Declared['voided'] {
  if (codes.size === 0) return [];
  const lists = tables.of('lists').rows();
  const seals = new ReadingSeals(memory, signer, lists);
  const table = tables.of('commitments');
  const positionsOf = groupBy(table.rows(), ({ listId }) => listId);
  const read = lists
    .filter(({ communeCode }) => codes.has(communeCode ?? ''))
    .flatMap((list) => {
      if (list.id === null) return [];
      const own = (positionsOf.get(list.id) ?? []).filter((row) =>
        seals.readingsOf(row).some(({ reader }) => reader === email),
      );
      return own.length === 0 ? [] : [{ list: listLabel(list), ids: own.flatMap(({ id }) => id ?? []) }];
    });
  const ids = read.flatMap((each) => each.ids);
  voidReadings(memory, ids, clock.now());
  table.update(new Map(ids.map((id) => [id, UNREAD])));
  return read.map(({ list, ids: positions }) => ({ list, positions: positions.length }));
}
