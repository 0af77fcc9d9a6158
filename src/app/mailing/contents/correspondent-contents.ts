import { messages } from '../../messages.fr.ts';
import type { Tables } from '../../ports.ts';
import type { BlockParagraph } from '../wording/render-wording.ts';

/** The latest text of the tab Presse; none before one is written, which the check of a mailing names. */
export function releaseParagraphs(tables: Tables): readonly BlockParagraph[] {
  const [latest] = [...tables.of('press').rows()].sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
  if (latest === undefined) return [];
  const title = (latest.title ?? '').trim();
  return [
    ...(title === '' ? [] : [{ style: 'heading' as const, text: title }]),
    ...paragraphsOf(latest.text ?? '').map((text) => ({ style: 'plain' as const, text })),
  ];
}

/** What Accueil says, a line each. */
export function summaryParagraphs(tables: Tables): readonly BlockParagraph[] {
  return tables
    .of('home')
    .rows()
    .filter(({ value }) => value !== null && value !== '—')
    .map(({ key, value }) => ({ style: 'plain', text: messages.mailings.summaryLine(key ?? '', value ?? '') }));
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
