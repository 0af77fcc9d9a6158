import { dayNumber } from '../../../domain/calendar/calendar-date.ts';
import { instant } from '../../../domain/calendar/instant.ts';
import { dateAt, type Zone } from '../../../domain/calendar/zone.ts';
import { judgeAddress } from '../../../domain/contacts/judge-address.ts';
import { isMailAddress, normalAddress } from '../../../domain/contacts/mail-address.ts';
import { hasReplied, isRunning } from '../../../domain/list-state.ts';
import { refusalOf } from '../../contacts/reachable-lists.ts';
import { groupBy } from '../../group-by.ts';
import { communeOf } from '../../lists/known-lists.ts';
import type { RowOf } from '../../schema/tabs.ts';
import type { MailingLimits } from '../../workbook/mailing-limits.ts';
import { mayHaveLeft } from '../ledger/sending-states.ts';
import type { MailTemplate } from '../wording/template-fields.ts';
import { isAsNarrowed, isInCommunes, type Narrowing } from './narrowing.ts';

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
  | 'unclear'
  | 'duplicate_address'
  | 'withdrawn'
  | 'already_answered'
  | 'declined'
  | 'institutional'
  | 'too_soon'
  | 'too_many'
  | 'narrowed';

/** Reasons that a list's contacts give: it could not be written to, whatever the officer chose. */
export const OUT_OF_REACH = [
  'no_contact',
  'invalid_address',
  'bounced',
  'opposed',
  'unclear',
  'duplicate_address',
  'institutional',
] as const satisfies readonly ExclusionReason[];

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
  readonly audience: Exclude<Audience, 'press' | 'volunteers'>;
  readonly template: MailTemplate;
  readonly narrowing: Narrowing;
  readonly limits: MailingLimits;
  readonly now: number;
  /** Days between mails are counted on its calendar. */
  readonly zone: Zone;
  readonly lists: readonly RowOf<'lists'>[];
  readonly contacts: readonly RowOf<'contacts'>[];
  /** Whether the register of objections holds an address. */
  readonly isOpposed: (email: string) => boolean;
  readonly sendings: readonly RowOf<'sendings'>[];
  /** Lists of which something is noted that they have not confirmed. */
  readonly toConfirm: ReadonlySet<string>;
}

const INVITING: readonly MailTemplate[] = ['invitation', 'reminder'];
/** Mails that ask something of a list; the others tell it what it is entitled to know. */
const ASKING: readonly MailTemplate[] = [...INVITING, 'correction', 'confirmation'];

/** Chooses recipients by the audience's rule, the same for every list of a commune; addresses in sheet order. */
export function planAudience(facts: AudienceFacts): MailingPlan {
  const invited = invitedLists(facts.sendings);
  const contactsOf = groupBy(facts.contacts, ({ listId }) => listId);
  const listsOfAddress = new Map<string, Set<string>>();
  for (const contact of facts.contacts) {
    const listId = contact.listId ?? '';
    const address = normalAddress(contact.email ?? '');
    listsOfAddress.set(address, (listsOfAddress.get(address) ?? new Set()).add(listId));
  }
  // A person who objected is never written to, even when somebody adds the address a second time or to another list.
  const refusal = refusalOf(facts.contacts, facts.isOpposed);
  const recipients: Recipient[] = [];
  const exclusions: Exclusion[] = [];
  const narrowed: Exclusion[] = [];
  const isTired = tiredLists(facts);
  for (const row of facts.lists) {
    const { id } = row;
    if (id === null || !isInCommunes(row, facts.narrowing)) continue;
    const list = { ...row, id };
    const standing = standingIn(facts, list, invited.has(id));
    if (standing === 'outside') continue;
    if (standing === 'inside' && !isAsNarrowed(list, facts.narrowing)) {
      narrowed.push({ list, email: '', reason: 'narrowed' });
      continue;
    }
    const reason = standing === 'inside' ? isTired(id) : standing;
    if (reason !== undefined) {
      exclusions.push({ list, email: '', reason });
      continue;
    }
    const { emails, refused } = addressesOf(contactsOf.get(id) ?? [], refusal, facts.limits);
    exclusions.push(...refused.map((each) => ({ list, ...each })));
    for (const email of emails) {
      const sharedWith = [...(listsOfAddress.get(normalAddress(email)) ?? [])].filter((other) => other !== id);
      recipients.push({ list, email, sharedWith });
    }
  }
  // Where others of the commune are written to, leaving a list out is an exception, and is recorded as one.
  const reached = new Set(recipients.map(({ list }) => communeOf(list)));
  return { recipients, exclusions: [...exclusions, ...narrowed.filter(({ list }) => reached.has(communeOf(list)))] };
}

/** Reasons that the list's own choice explains: leaving it out is no exception to equal treatment. */
const ITS_OWN_CHOICE: readonly ExclusionReason[] = ['withdrawn', 'already_answered', 'declined'];

/** Names of the communes where a list gets nothing while another one is written to. */
export function communesLeftUnequal({ recipients, exclusions }: MailingPlan): readonly string[] {
  const reached = new Set(recipients.map(({ list }) => list.id));
  const communes = new Set(recipients.map(({ list }) => communeOf(list)));
  const left = exclusions.filter(
    ({ list, reason }) => !ITS_OWN_CHOICE.includes(reason) && !reached.has(list.id) && communes.has(communeOf(list)),
  );
  return [...new Set(left.map(({ list }) => list.commune ?? communeOf(list)))].sort();
}

/** Why a list should not be asked again now: written to lately, or often enough. */
function tiredLists({
  template,
  sendings,
  limits,
  now,
  zone,
}: AudienceFacts): (listId: string) => ExclusionReason | undefined {
  if (!ASKING.includes(template)) return () => undefined;
  const dayOf = (at: number) => dayNumber(dateAt(instant(at), zone));
  const today = dayOf(now);
  const asked = new Map<string, Map<string, number>>();
  for (const { listId, mailingId, template: sent, state, rehearsal, at } of sendings) {
    if (rehearsal === true || listId === null || !ASKING.includes(sent as MailTemplate)) continue;
    if (!mayHaveLeft(state)) continue;
    const mailings = asked.get(listId) ?? new Map<string, number>();
    asked.set(listId, mailings.set(mailingId ?? '', at ?? 0));
  }
  return (listId) => {
    const times = [...(asked.get(listId)?.values() ?? [])];
    if (times.length >= limits.mostMails) return 'too_many';
    const isSoon = today - dayOf(Math.max(0, ...times)) < limits.reminderDays;
    return template === 'reminder' && isSoon ? 'too_soon' : undefined;
  };
}

/** Addresses that a list's contacts give, in sheet order, and those that get no mail; an empty one when there is none. */
export function addressesOf(
  contacts: readonly RowOf<'contacts'>[],
  refusal: ReturnType<typeof refusalOf>,
  { excludesInstitutions }: Pick<MailingLimits, 'excludesInstitutions'>,
): { readonly emails: readonly string[]; readonly refused: readonly Omit<Exclusion, 'list'>[] } {
  const emails: string[] = [];
  const refused: Omit<Exclusion, 'list'>[] = [];
  const seen = new Set<string>();
  const refuse = (email: string, reason: ExclusionReason) => refused.push({ email, reason });
  for (const contact of contacts) {
    const email = (contact.email ?? '').trim();
    if (email === '') continue;
    const why = refusal(contact);
    if (seen.has(normalAddress(email))) refuse(email, 'duplicate_address');
    else if (why !== undefined) refuse(email, why);
    else if (!isMailAddress(email)) refuse(email, 'invalid_address');
    else if (excludesInstitutions && judgeAddress(email)?.tag === 'institutional') refuse(email, 'institutional');
    else emails.push(email);
    seen.add(normalAddress(email));
  }
  if (emails.length === 0 && refused.length === 0) refuse('', 'no_contact');
  return { emails, refused };
}

/** Lists that an invitation reached, or may have reached; rehearsals do not count. */
function invitedLists(sendings: readonly RowOf<'sendings'>[]): ReadonlySet<string> {
  const invited = new Set<string>();
  for (const { template, state, rehearsal, listId } of sendings) {
    if (rehearsal === true || !INVITING.includes(template as MailTemplate)) continue;
    if (mayHaveLeft(state) && listId !== null) invited.add(listId);
  }
  return invited;
}

type Standing = 'inside' | 'outside' | Extract<ExclusionReason, 'withdrawn' | 'already_answered' | 'declined'>;

function standingIn({ audience, toConfirm }: AudienceFacts, list: Exclusion['list'], invited: boolean): Standing {
  const state = list.state ?? 'to_contact';
  const hasAnswered = hasReplied(list);
  if (!isRunning(list)) return 'withdrawn';
  switch (audience) {
    case 'every_list':
      return 'inside';
    case 'has_answered':
      return hasAnswered ? 'inside' : 'outside';
    case 'owes_confirmation':
      return toConfirm.has(list.id) ? 'inside' : 'outside';
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
