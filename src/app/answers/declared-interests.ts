import { CampaignError } from '../campaign-error.ts';
import type { Memory, Signer, Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { secretKey } from '../secret-key.ts';

/** Script property of the key of the marks. */
const KEY = 'interpelle.interests.key';

/** Script property, by the mark of a person's address, of the mark of what they declared last. */
const DECLARED = 'interpelle.interests.of.';

/** 132 bits. */
const LENGTH = 22;

/** What looking declarations up needs. */
export interface InterestsPorts {
  readonly tables: Tables;
  readonly memory: Memory;
  readonly signer: Signer;
}

/** What a person declared, as its mark proves it. */
export type Interests =
  | { readonly kind: 'undeclared' }
  /** Their row was changed, emptied or removed since, by other means than declaring again. */
  | { readonly kind: 'altered' }
  | { readonly kind: 'declared'; readonly communes: string; readonly barred: ReadonlySet<string> };

type Declaration = Pick<RowOf<'declarations'>, 'email' | 'communes' | 'codes'>;

/**
 * What a person declared. A row that somebody typed for them is none; one that does not say what they declared last
 * counts for nothing either. Two properties are read, whatever the rows.
 * @param email lower case
 */
export function interestsOf({ tables, memory, signer }: InterestsPorts, email: string): Interests {
  const key = memory.read(KEY);
  const marks = new InterestMarks(key ?? '', signer);
  const kept = key === null ? null : memory.read(marks.nameOf(email));
  if (kept === null) return { kind: 'undeclared' };
  const row = tables
    .of('declarations')
    .rows()
    .find((known) => known.email === email);
  if (row === undefined || marks.of(row) !== kept) return { kind: 'altered' };
  const codes = (row.codes ?? '').split(' ').filter((code) => code !== '');
  return { kind: 'declared', communes: row.communes ?? '', barred: new Set(codes) };
}

/** Codes of the communes that a person must not read. Throws `interests_undeclared` or `interests_altered`. */
export function communesBarredTo(ports: InterestsPorts, email: string): ReadonlySet<string> {
  const interests = interestsOf(ports, email);
  if (interests.kind === 'declared') return interests.barred;
  throw new CampaignError(interests.kind === 'undeclared' ? 'interests_undeclared' : 'interests_altered', {});
}

/** Keeps the mark of a declaration just written and stored, under the lock: the first makes the key. */
export function markDeclaration({ memory, signer }: Pick<InterestsPorts, 'memory' | 'signer'>, row: Declaration): void {
  const marks = new InterestMarks(secretKey(KEY, memory, signer), signer);
  memory.write(marks.nameOf(row.email ?? ''), marks.of(row));
}

/** Lines of the tab that are not what their owner declared last, and declarations whose line is gone. */
export interface DoubtfulDeclarations {
  /** Addresses of lines that somebody typed or changed. */
  readonly altered: readonly string[];
  readonly removed: number;
}

/** Compares the whole tab with the marks; the properties are read once. */
export function doubtfulDeclarations({ tables, memory, signer }: InterestsPorts): DoubtfulDeclarations {
  const all = memory.all();
  const marks = new InterestMarks(all[KEY] ?? '', signer);
  const kept = new Map(Object.entries(all).filter(([name]) => name.startsWith(DECLARED)));
  const altered = tables
    .of('declarations')
    .rows()
    .flatMap((row) => {
      const name = marks.nameOf(row.email ?? '');
      const declared = kept.get(name);
      kept.delete(name);
      return declared === marks.of(row) ? [] : [row.email ?? ''];
    });
  return { altered, removed: kept.size };
}

class InterestMarks {
  constructor(
    private readonly key: string,
    private readonly signer: Signer,
  ) {}

  nameOf(email: string): string {
    return DECLARED + this.sign(['who', email]);
  }

  of({ email, communes, codes }: Declaration): string {
    return this.sign(['declared', email, communes ?? '', codes ?? '']);
  }

  private sign(parts: readonly (string | null)[]): string {
    return this.signer.sign(JSON.stringify(parts), this.key).slice(0, LENGTH);
  }
}
