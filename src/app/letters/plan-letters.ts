import { refusalOf } from '../contacts/reachable-lists.ts';
import type { MailingPlan } from '../mailing/audience/audience.ts';
import type { RowOf } from '../schema/tabs.ts';

type NamedList = RowOf<'lists'> & { readonly id: string };

/** One letter: a list and the person it is addressed to. */
export interface LetterPlan {
  readonly list: NamedList;
  readonly name: string;
  /** Lines of the postal address, none empty. */
  readonly address: readonly string[];
}

/** Who gets a letter, and which lists of the audience have no address to write to. */
export interface LettersPlan {
  readonly letters: readonly LetterPlan[];
  readonly withoutAddress: readonly NamedList[];
}

/**
 * The audience of a mailing, by post: one letter a list, to its first contact with a postal address. A person who
 * objected gets no letter either; a list whose mails cannot leave may still be written to.
 * @param mailed lists that a mail left for already, and that get no letter
 */
export function planLetters(
  plan: MailingPlan,
  contacts: readonly RowOf<'contacts'>[],
  isOpposed: (email: string) => boolean,
  mailed: ReadonlySet<string | null> = new Set(),
): LettersPlan {
  const refusal = refusalOf(contacts, isOpposed);
  const postalOf = new Map<string, Omit<LetterPlan, 'list'>>();
  for (const contact of contacts) {
    const { listId, name, postal } = contact;
    const address = linesOf(postal ?? '');
    if (listId === null || address.length === 0 || postalOf.has(listId)) continue;
    if (['opposed', 'unclear'].includes(refusal(contact) ?? '')) continue;
    postalOf.set(listId, { name: (name ?? '').trim(), address });
  }
  const letters: LetterPlan[] = [];
  const withoutAddress: NamedList[] = [];
  for (const list of audienceOf(plan)) {
    if (mailed.has(list.id)) continue;
    const postal = postalOf.get(list.id);
    if (postal === undefined) withoutAddress.push(list);
    else letters.push({ list, ...postal });
  }
  return { letters, withoutAddress };
}

/** Lists of the audience in the plan's order: those left out for an address, not as a list. */
function audienceOf({ recipients, exclusions }: MailingPlan): readonly NamedList[] {
  const leftOut = exclusions.filter(({ email, reason }) => email !== '' || reason === 'no_contact');
  const byId = new Map([...recipients, ...leftOut].map(({ list }) => [list.id, list]));
  return [...byId.values()].sort((a, b) => (a.communeCode ?? '').localeCompare(b.communeCode ?? ''));
}

function linesOf(postal: string): readonly string[] {
  return postal
    .split(/[\r\n]+|\s*[;|]\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
