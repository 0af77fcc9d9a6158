import { type RowOf, type TabKey, tabs } from '../schema/tabs.ts';
import type { PublicFile } from './public-ports.ts';

/** A personal value that a public file would have shown: where it is kept, never what it says. */
export interface PrivateValue {
  readonly tab: TabKey;
  readonly column: string;
  /** Identifier of the row. */
  readonly row: string;
  readonly path: string;
}

/** Shorter values are found in any text. */
const SHORTEST = 4;

/** Shorter words of a list are said by others too. */
const SHORTEST_WORDS = 30;

/** Rows of some tabs, as read. */
export type RowsByTab = { readonly [Tab in TabKey]?: readonly RowOf<Tab>[] };

/**
 * Searches every public file for every personal value of the workbook, and for the words of Engagements that the
 * publication holds back. Declared exemptions: the names of heads of lists, which the official list of candidates made
 * public, the names of lists, what the association says of itself, and originals and words of lists that say nothing
 * beyond one of the texts `printed` on purpose.
 */
export function findPrivateValues(
  rows: RowsByTab,
  files: readonly PublicFile[],
  ownWords: readonly string[],
  printed: readonly string[],
): PrivateValue[] {
  const heads = (rows.lists ?? []).map(({ head }) => folded(head ?? '')).filter((head) => head.length >= SHORTEST);
  const labels = (rows.lists ?? []).map(({ label }) => folded(label ?? ''));
  const exempt = new Set([...heads, ...labels, ...ownWords.map(folded)]);
  const texts = printed.map(folded);
  const quoted = new Set(texts);
  const isQuoted = (said: string) => quoted.has(said) || texts.some((text) => text.includes(said));
  const searched = files.map(({ path, content }) => ({ path, text: folded(content) }));
  // A value cannot be there unless each of its words is: this spares thousands of searches through all files.
  const words = new Set(searched.flatMap(({ text }) => [...new Set(wordsOf(text))]));
  const found: PrivateValue[] = [];
  const seen = new Map<string, string | undefined>();
  for (const { tab, column, row, value } of [...personalValues(rows), ...wordsOfLists(rows)]) {
    const wanted = folded(value);
    const shortest = column === 'words' ? SHORTEST_WORDS : SHORTEST;
    if (wanted.length < shortest || exempt.has(wanted) || !wordsOf(wanted).every((word) => words.has(word))) continue;
    if ((column === 'original' || column === 'words') && isQuoted(wanted)) continue;
    if (!seen.has(wanted)) seen.set(wanted, searched.find(({ text }) => holds(text, wanted, heads))?.path);
    const path = seen.get(wanted);
    if (path !== undefined) found.push({ tab, column, row, path });
  }
  return found;
}

/** Whether a text holds a value as whole words, elsewhere than inside the name of a head of list. */
function holds(text: string, wanted: string, heads: readonly string[]): boolean {
  const around = heads.filter((head) => head.includes(wanted));
  const plain = around.reduce((left, head) => left.split(head).join(' '), text);
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
    if (!isInWord(plain[at - 1]) && !isInWord(plain[at + wanted.length])) return true;
  }
  return false;
}

function isInWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

type KeptValue = Omit<PrivateValue, 'path'> & { readonly value: string };

function wordsOfLists({ commitments = [] }: RowsByTab): KeptValue[] {
  return commitments.map(({ id, words }) => ({
    tab: 'commitments',
    column: 'words',
    row: id ?? '',
    value: words ?? '',
  }));
}

function personalValues(rows: RowsByTab): KeptValue[] {
  return (Object.keys(rows) as TabKey[]).flatMap((tab) => {
    const { columns, key } = tabs[tab];
    const personal = Object.entries(columns).filter(([, { visibility }]) => visibility === 'personal');
    const tabRows = (rows[tab] ?? []) as readonly Readonly<Record<string, unknown>>[];
    return personal.flatMap(([column]) =>
      tabRows.flatMap((row) => {
        const value = row[column];
        return typeof value === 'string' ? [{ tab, column, row: String(row[key] ?? ''), value }] : [];
      }),
    );
  });
}

/** A text as it is compared: escapes of pages and of open data undone, spaces and capitals ignored. */
function folded(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;|""|\\"/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/<br>|\s+/g, ' ')
    .trim()
    .toLowerCase();
}
