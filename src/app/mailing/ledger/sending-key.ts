import { normalAddress } from '../../../domain/contacts/mail-address.ts';
import { cyrb53 } from '../../../domain/digest/cyrb53.ts';

/** What identifies one mail of a mailing: the same list and address never get two under one key. */
export interface SendingIdentity {
  readonly mailingId: string;
  readonly listId: string;
  readonly email: string;
  /** Number of the rehearsal; absent for a real mail, so that a rehearsal never counts as sent. */
  readonly rehearsal?: number;
  /** Version of the answer that a receipt acknowledges. */
  readonly version?: number;
}

/** Key of a ledger row: mailing, list, digest of the address. It holds no personal data and stays short. */
export function sendingKey({ mailingId, listId, email, rehearsal, version }: SendingIdentity): string {
  const parts = [mailingId, listId, addressDigest(email)];
  if (version !== undefined) parts.push(`v${version}`);
  if (rehearsal !== undefined) parts.push(`r${rehearsal}`);
  return parts.join('|');
}

/** Number of the rehearsal that a key belongs to; undefined for a real mail. */
export function rehearsalIn(key: string | null): number | undefined {
  return numberIn(key, /\|r(\d+)$/);
}

/** Version of the answer that a receipt's key acknowledges; undefined for another mail. */
export function versionIn(key: string | null): number | undefined {
  return numberIn(key, /\|v(\d+)(?:\||$)/);
}

function numberIn(key: string | null, pattern: RegExp): number | undefined {
  const found = pattern.exec(key ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Whether the address of a ledger row is still the one its key was made for. */
export function keyMatchesAddress(key: string, email: string): boolean {
  return key.split('|')[2] === addressDigest(email);
}

/** An identifier, not a secret, and no service call. Keys of ledgers hold it: it never changes. */
function addressDigest(email: string): string {
  return cyrb53(normalAddress(email)).toString(36);
}
