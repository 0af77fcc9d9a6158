import { type RowOf, type TabKey, tabs } from '../schema/tabs.ts';
import { asWritten } from './open-data/csv.ts';
import { pathOfList } from './path-of-list.ts';
import type { PrintedText } from './printed-texts.ts';
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
 * public, the names of lists, what the association says of itself, and originals and words of a list that say nothing
 * beyond one of the texts `printed` on purpose for it, or for nobody in particular. What another list has printed is
 * everywhere by right: there the list's own page alone is searched.
 */
export function findPrivateValues(
  rows: RowsByTab,
  files: readonly PublicFile[],
  ownWords: readonly string[],
  printed: readonly PrintedText[],
): PrivateValue[] {
  const heads = (rows.lists ?? []).map(({ head }) => folded(head ?? '')).filter((head) => head.length >= SHORTEST);
  const labels = (rows.lists ?? []).map(({ label }) => folded(label ?? ''));
  const exempt = new Set([...heads, ...labels, ...ownWords.map(folded)]);
  const texts = printed.map(({ listId, text }) => ({ listId, text: folded(text) }));
  // Most words are printed as their own list wrote them: that spares looking for them in all texts.
  const exactly = new Set(texts.map(({ listId, text }) => `${listId}|${text}`));
  const sayersOf = new Map<string, readonly (string | null)[]>();
  /** Whose printed texts say so, sought once a text. */
  const whoSays = (said: string) => {
    const known = sayersOf.get(said) ?? texts.filter(({ text }) => text.includes(said)).map(({ listId }) => listId);
    sayersOf.set(said, known);
    return known;
  };
  const searched = files.map(({ path, content }) => ({ path, text: folded(content) }));
  // A value cannot be there unless each of its words is: this spares thousands of searches through all files.
  const words = new Set(searched.flatMap(({ text }) => [...new Set(wordsOf(text))]));
  const found: PrivateValue[] = [];
  const seen = new Map<string, string | undefined>();
  for (const { tab, column, row, value, listId } of [...personalValues(rows), ...wordsOfLists(rows)]) {
    const wanted = folded(value);
    const shortest = column === 'words' ? SHORTEST_WORDS : SHORTEST;
    if (wanted.length < shortest || exempt.has(wanted) || !wordsOf(wanted).every((word) => words.has(word))) continue;
    const isSaid = column === 'original' || column === 'words';
    if (isSaid && exactly.has(`${listId}|${wanted}`)) continue;
    const sayers = isSaid ? whoSays(wanted) : [];
    if (sayers.some((sayer) => sayer === null || listId === null || sayer === listId)) continue;
    if (sayers.length > 0) {
      const own = searched.find(({ path }) => path === pathOfList(listId ?? ''));
      if (own !== undefined && holds(own.text, wanted, heads)) found.push({ tab, column, row, path: own.path });
      continue;
    }
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

type KeptValue = Omit<PrivateValue, 'path'> & { readonly value: string; readonly listId: string | null };

function wordsOfLists({ commitments = [] }: RowsByTab): KeptValue[] {
  return commitments.map(({ id, words, listId }) => ({
    tab: 'commitments',
    column: 'words',
    row: id ?? '',
    value: words ?? '',
    listId,
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
        const listId = typeof row.listId === 'string' ? row.listId : null;
        return typeof value === 'string' ? [{ tab, column, row: String(row[key] ?? ''), value, listId }] : [];
      }),
    );
  });
}

/** A text as it is compared: escapes of pages and of open data undone, spaces and capitals ignored. */
function folded(text: string): string {
  return asWritten(text)
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;|""|\\"/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/<br>|\s+/g, ' ')
    .trim()
    .toLowerCase();
}
