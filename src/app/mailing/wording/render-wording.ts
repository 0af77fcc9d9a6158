import { escapeHtml } from '../../html/escape-html.ts';
import { isSafeLink, type RenderedHtml } from '../mail/mail-template.ts';
import { WORDING_FIELDS, type WordingField } from './template-fields.ts';
import type { Inline, Target, Wording, WordingBlock } from './wording.ts';

/** Control characters, line separators and marks of direction, none of which belongs in a header. */
const LINE_BREAKERS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** One paragraph of a block field: words that are quoted as they came, or words of the campaign's own. */
export interface BlockParagraph {
  readonly style: 'heading' | 'plain' | 'quiet' | 'quote';
  readonly text: string;
}

/** Values of a wording's fields for one recipient; blocks hold paragraphs. */
export type FieldValues = Readonly<Partial<Record<WordingField, string | readonly BlockParagraph[]>>>;

/** A wording with its values: before the button, the button's address, after it, and the whole as plain text. */
export interface RenderedWording {
  readonly before: RenderedHtml;
  readonly button: WordingField | undefined;
  readonly after: RenderedHtml;
  readonly text: string;
}

/**
 * Puts the values in. The first link field that ends a paragraph, alone or after a colon, becomes the button. The
 * plain text says the same words in the same order.
 */
export function renderWording(wording: Wording, values: FieldValues): RenderedWording {
  const at = wording.blocks.findIndex((block) => finalLink(block) !== undefined);
  const block = wording.blocks[at];
  const html = (blocks: readonly WordingBlock[]) =>
    blocks.map((each) => blockHtml(each, values)).join('') as RenderedHtml;
  const text = wording.blocks.map((each) => blockText(each, values)).join('\n\n');
  if (block === undefined || block.kind === 'items') {
    return { before: html(wording.blocks), button: undefined, after: '' as RenderedHtml, text };
  }
  const label = { ...block, inlines: block.inlines.slice(0, -1) };
  return {
    before: html([...wording.blocks.slice(0, at), label]),
    button: finalLink(block),
    after: html(wording.blocks.slice(at + 1)),
    text,
  };
}

/** Renders paragraphs that are no part of a wording (footer, answers). */
export function paragraphsHtml(paragraphs: readonly BlockParagraph[]): RenderedHtml {
  return paragraphs.map(paragraphHtml).join('') as RenderedHtml;
}

/** The same paragraphs as plain text. */
export function paragraphsText(paragraphs: readonly BlockParagraph[]): string {
  return paragraphs
    .map(({ style, text }) => {
      if (style === 'heading') return `— ${text}`;
      return style === 'quote' ? text.replace(/^/gm, '> ') : text;
    })
    .join('\n\n');
}

/** Value of a field that holds words or an address; '' when it has none. */
export function wordsOf(field: WordingField, values: FieldValues): string {
  const value = values[field];
  if (value === undefined) return '';
  return typeof value === 'string' ? value : paragraphsText(value);
}

/** The subject line: fields filled, on one line, marks taken literally. */
export function renderSubject(wording: Wording, values: FieldValues): string {
  const text = wording.blocks.map((block) => blockText(block, values)).join(' ');
  return oneLine(text);
}

/** A text on one line, without the control characters that could start another header. */
export function oneLine(text: string): string {
  return text.replace(LINE_BREAKERS, ' ').replace(/ {2,}/g, ' ').trim();
}

/** A plain text without the marks that reverse the direction of what follows, which HTML is left without too. */
export function withoutReversals(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

function finalLink(block: WordingBlock): WordingField | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const last = block.inlines.at(-1);
  if (last?.kind !== 'field' || WORDING_FIELDS[last.field].kind !== 'link') return undefined;
  const before = block.inlines.at(-2);
  const announced = before === undefined || (before.kind === 'words' && /:\s*$/.test(before.words));
  return announced ? last.field : undefined;
}

function blockHtml(block: WordingBlock, values: FieldValues): string {
  if (block.kind === 'items') {
    return `<ul>${block.items.map((item) => `<li>${inlinesHtml(item, values)}</li>`).join('')}</ul>`;
  }
  if (block.kind === 'heading') return `<h2>${inlinesHtml(block.inlines, values)}</h2>`;
  // A block field stands between paragraphs, wherever the wording put it.
  const pieces: string[] = [];
  let inlines: Inline[] = [];
  const end = () => {
    const html = inlinesHtml(inlines, values);
    if (html.replace(/<br>|\s/g, '') !== '') pieces.push(`<p>${html.replace(/^(<br>)+|(<br>)+$/g, '')}</p>`);
    inlines = [];
  };
  for (const inline of block.inlines) {
    const value = inline.kind === 'field' ? values[inline.field] : undefined;
    if (value !== undefined && typeof value !== 'string') {
      end();
      pieces.push(paragraphsHtml(value));
    } else inlines.push(inline);
  }
  end();
  return pieces.join('');
}

function inlinesHtml(inlines: readonly Inline[], values: FieldValues): string {
  return inlines.map((inline) => inlineHtml(inline, values)).join('');
}

function inlineHtml(inline: Inline, values: FieldValues): string {
  switch (inline.kind) {
    case 'words':
      return escapeHtml(inline.words);
    case 'break':
      return '<br>';
    case 'strong':
      return `<strong>${inlinesHtml(inline.inlines, values)}</strong>`;
    case 'link':
      return anchor(targetOf(inline.target, values), inlinesHtml(inline.words, values));
    case 'field': {
      const words = wordsOf(inline.field, values);
      return WORDING_FIELDS[inline.field].kind === 'link' ? anchor(words, escapeHtml(words)) : escapeHtml(words);
    }
  }
}

function anchor(address: string, words: string): string {
  return isSafeLink(address) ? `<a href="${escapeHtml(address)}">${words}</a>` : words;
}

function paragraphHtml({ style, text }: BlockParagraph): string {
  const html = escapeHtml(text).replace(/\r?\n/g, '<br>');
  if (style === 'heading') return `<h2>${html}</h2>`;
  if (style === 'quote') return `<div class="answer"><p class="words">${html}</p></div>`;
  return style === 'quiet' ? `<p class="quiet">${html}</p>` : `<p>${html}</p>`;
}

function blockText(block: WordingBlock, values: FieldValues): string {
  if (block.kind === 'items') return block.items.map((item) => `- ${inlinesText(item, values)}`).join('\n');
  return inlinesText(block.inlines, values);
}

function inlinesText(inlines: readonly Inline[], values: FieldValues): string {
  return inlines.map((inline) => inlineText(inline, values)).join('');
}

function inlineText(inline: Inline, values: FieldValues): string {
  switch (inline.kind) {
    case 'words':
      return inline.words;
    case 'break':
      return '\n';
    case 'strong':
      return inlinesText(inline.inlines, values);
    case 'field':
      return wordsOf(inline.field, values);
    case 'link': {
      const words = inlinesText(inline.words, values);
      const address = targetOf(inline.target, values);
      return words === address ? address : `${words} (${address})`;
    }
  }
}

function targetOf(target: Target, values: FieldValues): string {
  return target.kind === 'address' ? target.address : wordsOf(target.field, values);
}
