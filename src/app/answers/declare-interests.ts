import { CampaignError } from '../campaign-error.ts';
import { communeFinder } from '../lists/find-commune.ts';
import type { Clock, Exclusive, Identity } from '../ports.ts';
import { runAlone } from '../run-alone.ts';
import { type Interests, type InterestsPorts, interestsOf, markDeclaration } from './declared-interests.ts';

/** What declaring needs. */
export interface DeclarationPorts extends InterestsPorts {
  readonly exclusive: Exclusive;
  readonly identity: Identity;
  readonly clock: Clock;
}

/**
 * Keeps where the person who acts is a candidate, a member or close to a list: nobody reads the answers of a commune
 * they have a stake in. Throws `user_unknown`, `commune_not_found` or `busy`.
 * @param communes names or codes, separated by commas; '' when the person has none
 * @returns what their declaration was before
 */
export function declareInterests(ports: DeclarationPorts, communes: string): Interests['kind'] {
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
    tables.flush();
    // Last: a run cut short before leaves nothing that counts, and the person is asked again.
    markDeclaration(ports, row);
    return before;
  });
}

/** Address of the person who acts, in lower case. Throws `user_unknown` when Google hides it. */
export function readerNow(identity: Identity): string {
  const user = identity.user().trim().toLowerCase();
  if (user === '') throw new CampaignError('user_unknown', {});
  return user;
}
