import type { CampaignData } from '../campaign.ts';
import { html, lines } from '../html/html.ts';
import { wholePage } from '../html/whole-page.ts';
import type { LetterFiles } from '../letters/letter-files.ts';
import { messages } from '../messages.fr.ts';
import type { Tables } from '../ports.ts';
import { unsupportedPhrases } from './check-figures.ts';
import { type PublishedFile, readPublishedFacts } from './published-facts.ts';
import { releasesOf } from './write-releases.ts';

/** A text with figures that are not what is published, and the phrases that hold them. */
export interface RefusedRelease {
  readonly title: string;
  readonly phrases: readonly string[];
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
  const drafts = new Map(releasesOf(facts, campaign, published.url).map((release) => [release.id, release]));
  const refused: RefusedRelease[] = [];
  const printable = tables
    .of('press')
    .rows()
    .filter(({ id, title, text }) => {
      const draft = drafts.get(id ?? '');
      if (draft === undefined) return false;
      const [drafted, corrected] = [`${draft.title}\n${draft.text}`, `${title ?? ''}\n${text ?? ''}`];
      const phrases = unsupportedPhrases({ drafted, corrected, names: draft.names });
      if (phrases.length > 0) refused.push({ title: title ?? '', phrases });
      return phrases.length === 0;
    });
  if (printable.length === 0) return { printed: 0, refused, url: '' };
  const folder = files.open(words.folder(facts.id));
  for (const { title, text, embargo } of printable) {
    folder.savePdf(`${(title ?? '').replace(/[\\/:]/g, ' ')}.pdf`, releasePage(title ?? '', text ?? '', embargo ?? ''));
  }
  return { printed: printable.length, refused, url: folder.url };
}

function releasePage(title: string, text: string, embargo: string): string {
  const shown = text.split('\n\n').filter((paragraph) => paragraph.trim() !== '');
  return wholePage(
    title,
    '',
    html`<p><strong>${embargo === '' ? words.immediate : words.embargo(embargo)}</strong></p><h1>${title}</h1>${shown.map((paragraph) => html`<p>${lines(paragraph)}</p>`)}`,
  );
}
