import { CampaignError } from '../../campaign-error.ts';
import { messages } from '../../messages.fr.ts';
import type { Tables } from '../../ports.ts';
import type { RowOf } from '../../schema/tabs.ts';
import type { MailingRow } from '../mail/mailing-letter.ts';
import { type Narrowing, narrowingOf } from './narrowing.ts';

/** A name in a row of Courriels that no list bears: nobody would be written to, in silence. */
export interface AudienceFault {
  readonly tag: 'nobody_bears';
  readonly what: 'commune' | 'state' | 'owner';
  readonly name: string;
}

/** Names typed in a mailing's row that match no list. */
function audienceFaults(narrowing: Narrowing, lists: readonly RowOf<'lists'>[]): readonly AudienceFault[] {
  const states: readonly string[] = Object.values(messages.workbook.tabs.lists.columns.state.choices);
  const unknown = (what: AudienceFault['what'], names: readonly string[], known: readonly (string | null)[]) => {
    const borne = new Set(known.map((name) => (name ?? '').trim().toLowerCase()));
    return names.filter((name) => !borne.has(name)).map((name) => ({ tag: 'nobody_bears', what, name }) as const);
  };
  return [
    ...unknown(
      'commune',
      narrowing.communes,
      lists.flatMap(({ commune, communeCode }) => [commune, communeCode]),
    ),
    ...unknown('state', narrowing.states, states),
    ...unknown(
      'owner',
      narrowing.owners,
      lists.map(({ owner }) => owner),
    ),
  ];
}

/** Throws `mailing_faulty` naming each name of the row that no list bears. */
export function requireKnownNames(tables: Tables, mailing: MailingRow): void {
  const faults = audienceFaults(narrowingOf(mailing), tables.of('lists').rows());
  if (faults.length === 0) return;
  throw new CampaignError('mailing_faulty', { mailing: mailing.id, faults: faults.map(messages.mailings.fault) });
}
