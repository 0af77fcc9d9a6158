import type { SendingState } from './sending-states.ts';

/** States kept outside the sheet; « en envoi » is what an open batch says. */
export type KeptState = Exclude<SendingState, 'sending'>;

const PREFIX = 'interpelle.sent.';
/** Rows a property holds: keys stay under 40 characters, and Google allows 9 KB a property. */
const ROWS_OF_A_PROPERTY = 200;

const LETTERS: Readonly<Record<KeptState, string>> = {
  planned: 'p',
  sent: 's',
  to_check: 'c',
  failed: 'f',
  excluded: 'x',
};

/**
 * The keys of every mailing and the state of each, kept in Properties beside the ledger: what a person deletes, sorts
 * or overwrites in the sheet is noticed, never taken for the truth, and can be put back.
 */
export class SendingRegister {
  private readonly mailings = new Map<string, Map<string, KeptState>>();

  /** Reads what `memory.all()` gave. */
  constructor(kept: Readonly<Record<string, string>>) {
    const names = Object.keys(kept).filter((name) => name.startsWith(PREFIX));
    const pages = names.map((name) => {
      const place = name.lastIndexOf('.');
      return { mailingId: name.slice(PREFIX.length, place), page: Number(name.slice(place + 1)), text: kept[name] };
    });
    for (const { mailingId, text = '' } of pages.sort((a, b) => a.page - b.page)) {
      const states = this.pagesOf(mailingId);
      for (const line of text.split('\n')) {
        const state = stateOf(line[0] ?? '');
        if (state !== undefined) states.set(`${mailingId}|${line.slice(1)}`, state);
      }
    }
  }

  /** State of each key of a mailing, in the order they were planned; empty before it has begun. */
  statesOf(mailingId: string): ReadonlyMap<string, KeptState> {
    return this.mailings.get(mailingId) ?? new Map();
  }

  /** Mailings that have begun. */
  mailingIds(): readonly string[] {
    return [...this.mailings.keys()];
  }

  /** Notes states, new keys included, and gives the properties to write: only those whose rows changed. */
  note(mailingId: string, changes: ReadonlyMap<string, KeptState>): Readonly<Record<string, string>> {
    const states = this.pagesOf(mailingId);
    for (const [key, state] of changes) states.set(key, state);
    const entries = [...states];
    const written: Record<string, string> = {};
    for (let page = 0; page * ROWS_OF_A_PROPERTY < entries.length; page += 1) {
      const rows = entries.slice(page * ROWS_OF_A_PROPERTY, (page + 1) * ROWS_OF_A_PROPERTY);
      if (!rows.some(([key]) => changes.has(key))) continue;
      written[`${PREFIX}${mailingId}.${page}`] = rows
        .map(([key, state]) => LETTERS[state] + key.slice(mailingId.length + 1))
        .join('\n');
    }
    return written;
  }

  private pagesOf(mailingId: string): Map<string, KeptState> {
    const known = this.mailings.get(mailingId) ?? new Map<string, KeptState>();
    this.mailings.set(mailingId, known);
    return known;
  }
}

function stateOf(letter: string): KeptState | undefined {
  return (Object.keys(LETTERS) as KeptState[]).find((state) => LETTERS[state] === letter);
}
