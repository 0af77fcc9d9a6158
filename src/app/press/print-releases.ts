import type { CampaignData } from '../campaign.ts';
import { html, lines } from '../html/html.ts';
import { wholePage } from '../html/whole-page.ts';
import type { LetterFiles } from '../letters/letter-files.ts';
import { messages } from '../messages.fr.ts';
import type { Tables } from '../ports.ts';
import { type PublishedFile, readPublishedFacts } from './published-facts.ts';
import { releasesOf } from './write-releases.ts';

/** A text that holds figures which nothing published supports. */
export interface RefusedRelease {
  readonly title: string;
  readonly figures: readonly string[];
}

const words = messages.press;

/**
 * Prints the texts of Presse about the publication that is served, as people corrected them, each figure checked against
 * what is published: one that nothing published says holds its text back. Throws `nothing_published`.
 */
export function printReleases(
  tables: Tables,
  files: LetterFiles,
  campaign: CampaignData,
  published: { readonly file: PublishedFile; readonly url: string },
): { readonly printed: number; readonly refused: readonly RefusedRelease[]; readonly url: string } {
  const facts = readPublishedFacts(published.file);
  const supported = new Map(
    releasesOf(facts, campaign, published.url).map(({ id, title, text }) => [id, figuresIn(`${title}\n${text}`)]),
  );
  const rows = tables
    .of('press')
    .rows()
    .filter(({ id }) => supported.has(id ?? ''));
  const refused: RefusedRelease[] = [];
  const printable = rows.filter(({ id, title, text }) => {
    const known = supported.get(id ?? '') ?? new Set();
    const unknown = [...figuresIn(`${title}\n${text}`)].filter((figure) => !known.has(figure));
    if (unknown.length > 0) refused.push({ title: title ?? '', figures: unknown });
    return unknown.length === 0;
  });
  if (printable.length === 0) return { printed: 0, refused, url: '' };
  const folder = files.open(words.folder(facts.id));
  for (const { title, text, embargo } of printable) {
    folder.savePdf(`${(title ?? '').replace(/[\\/:]/g, ' ')}.pdf`, releasePage(title ?? '', text ?? '', embargo ?? ''));
  }
  return { printed: printable.length, refused, url: folder.url };
}

/** Every figure of a text, spaces between thousands aside. */
export function figuresIn(text: string): ReadonlySet<string> {
  const joined = text.replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  return new Set(joined.match(/\d+(?:,\d+)?/g) ?? []);
}

function releasePage(title: string, text: string, embargo: string): string {
  const shown = text.split('\n\n').filter((paragraph) => paragraph.trim() !== '');
  return wholePage(
    title,
    '',
    html`<p><strong>${embargo === '' ? words.immediate : words.embargo(embargo)}</strong></p><h1>${title}</h1>${shown.map((paragraph) => html`<p>${lines(paragraph)}</p>`)}`,
  );
}
