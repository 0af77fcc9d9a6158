import { normalAddress } from '../../domain/contacts/mail-address.ts';
import { type ReturnedMail, readReturnedMail } from '../../domain/returned-mail/read-returned-mail.ts';
import { dayAt } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { dateInFrench } from '../messages/dates.fr.ts';
import { messages } from '../messages.fr.ts';
import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { type CheckPorts, registerObjections } from './check-contacts.ts';

/** A mail that came back, and the contacts it is about. */
export interface UnderstoodReturn {
  readonly kind: ReturnedMail['kind'];
  readonly contacts: readonly (RowOf<'contacts'> & { readonly id: string })[];
}

/**
 * Reads a pasted mail and finds the contacts it is about: those it names as failed or as its author, else those whose
 * address it holds. Only its author opposes: what a reply quotes may be the address of a rival.
 */
export function understandReturn(tables: Tables, pasted: string): UnderstoodReturn {
  const { kind, addresses } = readReturnedMail(pasted);
  const contacts = tables
    .of('contacts')
    .rows()
    .flatMap((contact) => (contact.id === null || contact.email === null ? [] : [{ ...contact, id: contact.id }]));
  const named = new Set(addresses.map(normalAddress));
  const text = pasted.toLowerCase();
  const about = contacts.filter(({ email }) => named.has(normalAddress(email ?? '')));
  const held = contacts.filter(({ email }) => text.includes(normalAddress(email ?? '')));
  return { kind, contacts: about.length > 0 || kind === 'opt_out' ? about : held };
}

/** What a contact becomes; an automatic reply and a delay change nothing, since the address may be good. */
const STATUS_AFTER: Readonly<Record<ReturnedMail['kind'], 'bounced' | 'opposed' | undefined>> = {
  bounce: 'bounced',
  opt_out: 'opposed',
  delay: undefined,
  automatic_reply: undefined,
  reply: undefined,
};

/** What noting a return needs. */
export interface ReturnPorts extends CheckPorts {
  readonly campaign: CampaignData;
}

/**
 * Marks the contacts of a returned mail and notes the day beside each, once. Gives how many contacts changed. Throws
 * `return_unknown` when it is about no contact of the campaign.
 */
export function takeInReturn(ports: ReturnPorts, pasted: string): UnderstoodReturn & { readonly changed: number } {
  const understood = understandReturn(ports.tables, pasted);
  if (understood.contacts.length === 0) throw new CampaignError('return_unknown', {});
  return { ...understood, changed: noteReturn(ports, understood) };
}

/**
 * Marks contacts after a return and notes the day beside each, once; an objection is never turned into a bounce. Gives
 * how many contacts changed.
 */
export function noteReturn(ports: ReturnPorts, { kind, contacts }: UnderstoodReturn): number {
  const { tables, clock, campaign } = ports;
  const status = STATUS_AFTER[kind];
  const today = dateInFrench(dayAt(clock.now(), campaign));
  const note = messages.mailings.returned.note(kind, today);
  const changing = contacts.filter(
    (contact) => contact.status !== 'opposed' && contact.status !== (status ?? contact.status),
  );
  const changes = contacts.map((contact): [string, Partial<RowOf<'contacts'>>] => [
    contact.id,
    {
      ...(changing.includes(contact) && status !== undefined && { status }),
      notes: withNote(contact.notes, note),
    },
  ]);
  // First: whatever becomes of the tab, nobody writes to them again.
  if (status === 'opposed') registerObjections(ports, contacts);
  tables.of('contacts').update(new Map(changes));
  tables.flush();
  return changing.length;
}

/** A contact's notes, with what happened to it said once. */
export function withNote(notes: string | null, note: string): string {
  const before = notes ?? '';
  return before.includes(note) ? before : [before, note].filter((part) => part !== '').join(' ; ');
}
