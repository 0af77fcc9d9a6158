import { type Html, html, lines } from '../html/html.ts';
import { wholePage } from '../html/whole-page.ts';
import { messages } from '../messages.fr.ts';
import { addressLines, WINDOW } from './address-lines.ts';
import type { LetterPlan } from './plan-letters.ts';
import { qrPicture } from './qr-picture.ts';

/** What every letter of a printing shares. */
export interface LetterHead {
  readonly association: string;
  readonly address: string;
  readonly site: string;
  /** « Malakoff, le 2 mars 2026 » without the place. */
  readonly date: string;
}

/** One letter with its words. */
export interface WrittenLetter extends LetterPlan {
  readonly subject: string;
  /** The mail's plain text: paragraphs between blank lines, the footer after `-- `. */
  readonly text: string;
  /** The list's personal link; '' for none. */
  readonly link: string;
}

/**
 * Letters as one page to print, each on a sheet of its own. The address stands where the window of a DL envelope shows
 * it: from 10.5 cm of the left edge, 5 cm below the top. Source: NF Z 11-001.
 */
export function lettersPage(title: string, head: LetterHead, letters: readonly WrittenLetter[]): string {
  const sheets = letters.map((letter, index) => sheet(head, letter, index === letters.length - 1));
  return wholePage(title, '', html`${sheets}`);
}

function sheet(head: LetterHead, letter: WrittenLetter, isLast: boolean): Html {
  const [body = '', footer = ''] = letter.text.split('\n\n-- \n\n');
  return html`<div style="font-size: 10pt${isLast ? '' : '; page-break-after: always'}">
<table style="width: 100%; border: none"><tbody>
<tr style="height: 3cm"><td style="width: 50%; border: none"><strong>${head.association}</strong><br>${lines(head.address)}<br>${head.site}</td><td style="width: 50%; border: none"></td></tr>
<tr style="height: 3cm"><td style="border: none"></td><td style="border: none">${lines(addressLines(letter, WINDOW).join('\n'))}</td></tr>
</tbody></table>
<p style="text-align: right">${messages.letters.dated(head.date)}</p>
<p><strong>${messages.letters.subject(letter.subject)}</strong></p>
${paragraphs(body).map((paragraph) => (saysLink(paragraph, letter) ? reply(letter.link) : shown(paragraph)))}
<div style="font-size: 8pt">${paragraphs(footer)
    .filter((paragraph) => !saysHead(paragraph, head))
    .map(shown)}</div>
</div>`;
}

function paragraphs(text: string): readonly string[] {
  return text.split('\n\n').filter((paragraph) => paragraph.trim() !== '');
}

function shown(paragraph: string): Html {
  return html`<p style="margin: 0pt 0pt 6pt 0pt">${lines(paragraph)}</p>`;
}

/** The foot of the mail says who writes; the letter has said it at its head. */
function saysHead(paragraph: string, { association, address, site }: LetterHead): boolean {
  return paragraph === site || (paragraph.includes(association) && paragraph.includes(address));
}

/** Where the mail shows the link, the letter shows its QR code. */
function saysLink(paragraph: string, { link }: WrittenLetter): boolean {
  return link !== '' && paragraph.includes(link);
}

function reply(link: string): Html {
  return html`<table style="width: 100%; border: none"><tbody><tr><td style="width: 25%; border: none"><img src="${qrPicture(link)}" width="110" alt="${messages.letters.qrCode}"></td><td style="width: 75%; border: none">${messages.letters.scan}<br><span style="font-size: 7pt">${link}</span></td></tr></tbody></table>`;
}
