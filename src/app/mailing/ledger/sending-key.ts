import { normalAddress } from '../../../domain/contacts/mail-address.ts';

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

/** 53 bits of the normalised address (cyrb53): an identifier, not a secret, and no service call. */
function addressDigest(email: string): string {
  const text = normalAddress(email);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
