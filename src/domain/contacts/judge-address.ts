import { isMailAddress } from './mail-address.ts';
import { isOneSlipAway } from './one-slip-away.ts';

/** What a person should look at before an address is written to. */
export type AddressDoubt =
  /** More than one address in the cell. */
  | { readonly tag: 'several' }
  /** Nothing a mail could be sent to. */
  | { readonly tag: 'not_address'; readonly suggestion?: string }
  /** An address, but a letter away from one that millions use. */
  | { readonly tag: 'likely_typo'; readonly suggestion: string }
  /** The address of a public body: it serves everybody, never one list. */
  | { readonly tag: 'institutional' };

/** Mail providers that people of a list in France use; their neighbours by one letter are slips of the keyboard. */
const PROVIDERS = (
  'gmail.com googlemail.com orange.fr wanadoo.fr free.fr sfr.fr neuf.fr bbox.fr numericable.fr laposte.net hotmail.com ' +
  'hotmail.fr outlook.com outlook.fr live.com live.fr msn.com yahoo.com yahoo.fr ymail.com icloud.com me.com mac.com ' +
  'aol.com aol.fr gmx.com gmx.fr gmx.net mail.com proton.me pm.me protonmail.com tutanota.com riseup.net mailo.com'
).split(' ');

const WRONG_ENDINGS: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  comm: 'com',
  rf: 'fr',
  frr: 'fr',
  ogr: 'org',
  nte: 'net',
};

/** What is doubtful in an address; undefined when nothing is. */
export function judgeAddress(typed: string): AddressDoubt | undefined {
  const email = typed.trim();
  if ((email.match(/@/g) ?? []).length > 1) return { tag: 'several' };
  const [local = '', domain = ''] = withoutSlips(email).split('@');
  const corrected = `${local}@${correctedDomain(domain.toLowerCase())}`;
  const isRepaired = corrected.toLowerCase() !== email.toLowerCase();
  if (!isMailAddress(email)) {
    return { tag: 'not_address', ...(isRepaired && isMailAddress(corrected) && { suggestion: corrected }) };
  }
  if (isRepaired) return { tag: 'likely_typo', suggestion: corrected };
  return isInstitutional(local, domain) ? { tag: 'institutional' } : undefined;
}

/** The address without what people paste around it, or type in place of a dot. */
function withoutSlips(email: string): string {
  return email
    .replace(/^mailto:/i, '')
    .replace(/^<|>$/g, '')
    .replace(/\s+/g, '')
    .replace(/,/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/\.$/, '');
}

function correctedDomain(domain: string): string {
  if (PROVIDERS.includes(domain)) return domain;
  const undotted = PROVIDERS.find((provider) => provider.replace('.', '') === domain);
  if (undotted !== undefined) return undotted;
  const labels = domain.split('.');
  const ending = WRONG_ENDINGS[labels.at(-1) ?? ''];
  const mended = ending === undefined || labels.length < 2 ? domain : [...labels.slice(0, -1), ending].join('.');
  if (PROVIDERS.includes(mended)) return mended;
  // Short names have too many honest neighbours (me.com and be.com).
  return PROVIDERS.find((provider) => provider.length > 6 && isOneSlipAway(provider, mended)) ?? mended;
}

/** Town halls, ministries and public bodies, by what their addresses are made of. */
function isInstitutional(local: string, domain: string): boolean {
  const [name, host] = [local.toLowerCase(), domain.toLowerCase()];
  if (/(^|\.)gouv\.fr$/.test(host)) return true;
  if (/(^|[.-])(mairie|ville|commune|agglo|metropole|departement|prefecture)([.-]|$)/.test(host)) return true;
  return /^(mairie|accueil-?mairie|secretariat-?mairie|ville|etat-?civil)([._-]|$)/.test(name);
}
