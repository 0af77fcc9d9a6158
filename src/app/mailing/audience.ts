import { isMailAddress } from '../../domain/contacts/mail-address.ts';
import { isRunning } from '../../domain/list-state.ts';
import { opposedAddresses } from '../lists/reachable-lists.ts';
import type { RowOf } from '../schema/tabs.ts';
import { normalAddress } from './sending-key.ts';
import type { MailTemplate } from './template-fields.ts';

/** Whom a mailing is for, as the officer chooses it in the sheet. */
export type Audience = NonNullable<RowOf<'mailings'>['audience']>;

/** One mail that will be written. */
export interface Recipient {
  readonly list: RowOf<'lists'> & { readonly id: string };
  readonly email: string;
  /** Lists other than this one that the same address also speaks for. */
  readonly sharedWith: readonly string[];
}

/** Why a list, or one of its addresses, gets no mail. */
export type ExclusionReason =
  | 'no_contact'
  | 'invalid_address'
  | 'bounced'
  | 'opposed'
  | 'duplicate_address'
  | 'withdrawn'
  | 'already_answered'
  | 'declined';

/** A list or address left out, and why; `email` is '' when the whole list is. */
export interface Exclusion {
  readonly list: RowOf<'lists'> & { readonly id: string };
  readonly email: string;
  readonly reason: ExclusionReason;
}

/** Who gets a mailing, and who does not. Lists outside the audience are in neither. */
export interface MailingPlan {
  readonly recipients: readonly Recipient[];
  readonly exclusions: readonly Exclusion[];
}

/** What the choice of recipients depends on. */
export interface AudienceFacts {
  readonly audience: Audience;
  /** Commune codes or names; empty for all. */
  readonly communes: readonly string[];
  readonly lists: readonly RowOf<'lists'>[];
  readonly contacts: readonly RowOf<'contacts'>[];
  readonly sendings: readonly RowOf<'sendings'>[];
}

const INVITING: readonly MailTemplate[] = ['invitation', 'reminder'];

/** Chooses recipients by the audience's rule, the same for every list of a commune; addresses in sheet order. */
export function planAudience(facts: AudienceFacts): MailingPlan {
  const invited = invitedLists(facts.sendings);
  const contactsOf = new Map<string, RowOf<'contacts'>[]>();
  const listsOfAddress = new Map<string, Set<string>>();
  for (const contact of facts.contacts) {
    const listId = contact.listId ?? '';
    contactsOf.set(listId, [...(contactsOf.get(listId) ?? []), contact]);
    const address = normalAddress(contact.email ?? '');
    listsOfAddress.set(address, (listsOfAddress.get(address) ?? new Set()).add(listId));
  }
  // A person who objected is never written to, even when somebody adds the address a second time or to another list.
  const opposed = opposedAddresses(facts.contacts);
  const recipients: Recipient[] = [];
  const exclusions: Exclusion[] = [];
  for (const row of facts.lists) {
    const { id } = row;
    if (id === null || !isInCommunes(row, facts.communes)) continue;
    const list = { ...row, id };
    const standing = standingIn(facts.audience, list, invited.has(id));
    if (standing === 'outside') continue;
    if (standing !== 'inside') {
      exclusions.push({ list, email: '', reason: standing });
      continue;
    }
    const chosen = choosePerList(list, contactsOf.get(id) ?? [], opposed);
    exclusions.push(...chosen.exclusions);
    for (const email of chosen.emails) {
      const sharedWith = [...(listsOfAddress.get(normalAddress(email)) ?? [])].filter((other) => other !== id);
      recipients.push({ list, email, sharedWith });
    }
  }
  return { recipients, exclusions };
}

function choosePerList(list: Exclusion['list'], contacts: readonly RowOf<'contacts'>[], opposed: ReadonlySet<string>) {
  const emails: string[] = [];
  const exclusions: Exclusion[] = [];
  const seen = new Set<string>();
  const exclude = (email: string, reason: ExclusionReason) => exclusions.push({ list, email, reason });
  for (const contact of contacts) {
    const email = (contact.email ?? '').trim();
    if (email === '') continue;
    if (seen.has(normalAddress(email))) exclude(email, 'duplicate_address');
    else if (opposed.has(normalAddress(email))) exclude(email, 'opposed');
    else if (contact.status === 'bounced') exclude(email, 'bounced');
    else if (!isMailAddress(email)) exclude(email, 'invalid_address');
    else emails.push(email);
    seen.add(normalAddress(email));
  }
  if (emails.length === 0 && exclusions.length === 0) exclude('', 'no_contact');
  return { emails, exclusions };
}

/** Lists that an invitation reached, or may have reached; rehearsals do not count. */
function invitedLists(sendings: readonly RowOf<'sendings'>[]): ReadonlySet<string> {
  const invited = new Set<string>();
  for (const { template, state, rehearsal, listId } of sendings) {
    if (rehearsal === true || !INVITING.includes(template as MailTemplate)) continue;
    if ((state === 'sent' || state === 'to_check') && listId !== null) invited.add(listId);
  }
  return invited;
}

type Standing = 'inside' | 'outside' | Extract<ExclusionReason, 'withdrawn' | 'already_answered' | 'declined'>;

function standingIn(audience: Audience, list: Exclusion['list'], invited: boolean): Standing {
  const state = list.state ?? 'to_contact';
  const hasAnswered = state === 'answered' || state === 'answered_private' || state === 'partial';
  if (!isRunning(list)) return 'withdrawn';
  switch (audience) {
    case 'every_list':
      return 'inside';
    case 'has_answered':
      return hasAnswered ? 'inside' : 'outside';
    case 'partial_answer':
      return state === 'partial' ? 'inside' : 'outside';
    case 'never_contacted':
      if (invited) return 'outside';
      break;
    case 'owes_answer':
      if (!invited) return 'outside';
      break;
  }
  if (hasAnswered) return 'already_answered';
  return state === 'declined' ? 'declined' : 'inside';
}

function isInCommunes(list: RowOf<'lists'>, communes: readonly string[]): boolean {
  if (communes.length === 0) return true;
  const named = communes.map((commune) => commune.trim().toLowerCase());
  return named.includes((list.communeCode ?? '').toLowerCase()) || named.includes((list.commune ?? '').toLowerCase());
}
