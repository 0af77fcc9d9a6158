import type { Memory, Signer } from '../ports.ts';

/** What a personal code stands for. */
export interface PersonalCode {
  readonly listId: string;
  readonly round: number;
}

/** Whether a code is genuine, and what it stands for. */
export type CodeReading =
  | ({ readonly kind: 'genuine' } & PersonalCode)
  /** Not a code at all: empty, cut or typed by hand. */
  | { readonly kind: 'unknown' }
  /** A code whose signature is not ours: somebody edited it. */
  | { readonly kind: 'altered' }
  /** Two codes that differ: nothing says which list speaks. */
  | { readonly kind: 'several' }
  /** A code withdrawn since, alone or with its key: its list has a new link. */
  | { readonly kind: 'revoked' };

const VERSION = 'interpelle.link.version';
const keyName = (version: string) => `interpelle.link.key.${version}`;
/** How often lists had a new code of their own under the current key, by list; lists that had none are left out. */
const RENEWALS = 'interpelle.link.renewals';

/** 96 bits of the signature keep the address short, and are far beyond guessing. */
const SIGNATURE_LENGTH = 16;

/** Soft hyphens, joiners, marks of direction and of byte order. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** « <code> », as mail programs enclose an address. */
function withoutBrackets(word: string): string {
  return word.replace(/^<|>$/g, '');
}

/** Signs and reads the codes of personal links; keys stay in properties, each under its version. */
export class PersonalCodes {
  private readonly keys = new Map<string, string | null>();
  private renewals: Readonly<Record<string, number>> | undefined;

  constructor(
    private readonly memory: Memory,
    private readonly signer: Signer,
  ) {}

  /** The code of a list: the same each time until it is renewed. */
  write({ listId, round }: PersonalCode): string {
    const keyVersion = this.currentVersion();
    const key = this.key(keyVersion) ?? this.createKey(keyVersion);
    const renewals = this.renewalsOf(listId);
    const version = renewals === 0 ? keyVersion : `${keyVersion}-${renewals}`;
    return `${listId}.${round}.${version}.${this.signature(listId, String(round), version, key)}`;
  }

  /** Checks a code as it came back from the form, whatever spaces a mail program put in or around it. */
  read(typed: string): CodeReading {
    const pieces = typed.replace(INVISIBLE, '').split(/\s+/);
    const words = new Set(pieces.map(withoutBrackets).filter((word) => word !== ''));
    const codes = [...words].filter((word) => word.split('.').length === 4);
    if (codes.length > 1) return { kind: 'several' };
    // « l1.1.1.AbC⏎dEf »: cut by a line that was too long.
    return this.check(words.size === codes.length ? (codes[0] ?? '') : withoutBrackets(pieces.join('')));
  }

  private check(code: string): CodeReading {
    const [listId = '', round = '', version = '', signature = '', ...rest] = code.split('.');
    if (rest.length > 0 || listId === '' || signature === '' || !/^\d+$/.test(round)) return { kind: 'unknown' };
    const [, keyVersion = '', renewals = '0'] = /^(\d+)(?:-(\d+))?$/.exec(version) ?? [];
    // A key that a cut renewal left behind proves nothing either.
    if (keyVersion !== '' && Number(keyVersion) < Number(this.currentVersion())) return { kind: 'revoked' };
    const key = this.key(keyVersion);
    if (key === null || this.signature(listId, round, version, key) !== signature) return { kind: 'altered' };
    if (Number(renewals) < this.renewalsOf(listId)) return { kind: 'revoked' };
    return { kind: 'genuine', listId, round: Number(round) };
  }

  /** Withdraws every code written so far; those written from now on bear a new key. */
  renewAll(): void {
    const before = this.currentVersion();
    this.createKey(String(Number(before) + 1));
    this.memory.forget(keyName(before));
    this.memory.forget(RENEWALS);
    this.keys.delete(before);
    this.renewals = undefined;
  }

  /** Withdraws the codes of one list; the next one it is written differs. */
  renew(listId: string): void {
    const count = this.renewalsOf(listId) + 1;
    this.renewals = { ...this.renewals, [listId]: count };
    this.memory.write(RENEWALS, JSON.stringify(this.renewals));
  }

  private renewalsOf(listId: string): number {
    this.renewals ??= JSON.parse(this.memory.read(RENEWALS) ?? '{}') as Readonly<Record<string, number>>;
    return this.renewals[listId] ?? 0;
  }

  private signature(listId: string, round: string, version: string, key: string): string {
    return this.signer.sign(`${listId}|${round}|${version}`, key).slice(0, SIGNATURE_LENGTH);
  }

  private currentVersion(): string {
    return this.memory.read(VERSION) ?? '1';
  }

  private key(version: string): string | null {
    const known = this.keys.get(version);
    if (known !== undefined) return known;
    const read = version === '' ? null : this.memory.read(keyName(version));
    this.keys.set(version, read);
    return read;
  }

  private createKey(version: string): string {
    const key = this.signer.random(32);
    this.memory.write(keyName(version), key);
    this.memory.write(VERSION, version);
    this.keys.set(version, key);
    return key;
  }
}
