import { CampaignError } from '../../campaign-error.ts';
import { messages } from '../../messages.fr.ts';
import { isOneClick } from '../../objection/objection-links.ts';
import type { Mail } from '../../ports.ts';
import {
  type BlockParagraph,
  type FieldValues,
  oneLine,
  paragraphsHtml,
  paragraphsText,
  renderSubject,
  renderWording,
  withoutReversals,
  wordsOf,
} from '../wording/render-wording.ts';
import type { MailTemplate } from '../wording/template-fields.ts';
import { fieldsUsed, type Wording } from '../wording/wording.ts';
import { fillTemplate, type MailSegment, type RenderedHtml } from './mail-template.ts';

/** The compiled layouts. */
export interface MailLayouts {
  layout(template: MailTemplate): readonly MailSegment[];
}

/** What every mail of a mailing shares. */
export interface MailFrame {
  readonly template: MailTemplate;
  readonly layout: readonly MailSegment[];
  readonly subject: Wording;
  readonly wording: Wording;
  readonly association: string;
  readonly campaign: string;
  readonly address: string;
  readonly site: string;
  readonly replyTo: string;
  /** Source, purpose, legal basis, retention; printed under every mail whose wording does not already say it. */
  readonly privacy: readonly BlockParagraph[];
  /** How to object. */
  readonly objection: readonly BlockParagraph[];
}

/** What changes from one mail to the next. */
export interface MailAddress {
  readonly to: string;
  readonly values: FieldValues;
  /** Where this person asks for no more mails; '' while there is no such place. */
  readonly objectionUrl: string;
  /** Sentence in the coloured box; '' for none. */
  readonly deadline: string;
  /** Sentence above everything: rehearsal, test; '' for none. */
  readonly banner: string;
}

/** Gmail clips a message beyond 102 KB. */
const LARGEST_HTML = 100_000;
/** MailApp refuses longer subjects. */
const LONGEST_SUBJECT = 250;

/**
 * How long one paragraph of a list's own words may be, tried in turn until the mail is small enough: one list's very
 * long answer must not hold up everybody's mails.
 */
const LONGEST_WORDS = [Number.POSITIVE_INFINITY, 3_000, 800, 150];

/**
 * Writes one mail, HTML and plain text from the same words; what a list wrote is shortened, and said to be, only when
 * the mail would be too large. Throws `mail_too_large` naming the list when even that is not enough.
 */
export function composeMail(frame: MailFrame, address: MailAddress): Mail {
  for (const longest of LONGEST_WORDS) {
    const mail = writeMail(frame, { ...address, values: withShorterWords(address.values, longest) });
    if (byteLength(mail.html) <= LARGEST_HTML) return mail;
  }
  throw new CampaignError('mail_too_large', { list: wordsOf('list', address.values) });
}

function writeMail(frame: MailFrame, { to, values, deadline, banner, objectionUrl }: MailAddress): Mail {
  const rendered = renderWording(frame.wording, values);
  const subject = shorten(renderSubject(frame.subject, values), LONGEST_SUBJECT);
  const used = fieldsUsed(frame.wording);
  const privacy = used.has('privacy') ? [] : frame.privacy;
  const objection = used.has('object') ? [] : frame.objection;
  const html = fillTemplate(frame.layout, {
    subject,
    preheader: shorten(oneLine(firstWords(rendered.text)), 110),
    association: frame.association,
    campaign: frame.campaign,
    address: frame.address,
    site: frame.site,
    banner,
    deadline,
    body: rendered.before,
    buttonLabel: rendered.button === undefined ? '' : messages.mailings.button(frame.template, rendered.button),
    buttonUrl: rendered.button === undefined ? '' : wordsOf(rendered.button, values),
    after: rendered.after,
    privacy: paragraphsHtml(privacy),
    objection: paragraphsHtml(objection),
    objectionUrl,
  } satisfies Record<string, string | RenderedHtml>);
  const link = objectionUrl === '' ? '' : messages.objection.link(objectionUrl);
  const footer = paragraphsText([...privacy, ...objection]);
  const text = [
    banner,
    rendered.text,
    deadline,
    '-- ',
    footer,
    link,
    `${frame.association} · ${frame.address}`,
    frame.site,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  const oneClick = isOneClick(objectionUrl) ? { unsubscribeUrl: objectionUrl } : {};
  return {
    to,
    subject,
    html,
    text: withoutReversals(text),
    senderName: oneLine(frame.association),
    replyTo: frame.replyTo,
    ...oneClick,
  };
}

/** The same values, long paragraphs about the list's answers cut; the campaign's own notices stay whole. */
function withShorterWords(values: FieldValues, longest: number): FieldValues {
  const shorter = (block: FieldValues['answers']) =>
    typeof block === 'object'
      ? block.map((paragraph) => ({ ...paragraph, text: cut(paragraph.text, longest) }))
      : block;
  return { ...values, answers: shorter(values.answers), points: shorter(values.points) };
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${shorten(text, longest)} ${messages.mailings.shortened}`;
}

/** A text cut to a number of characters, never inside one, with an ellipsis. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let short = '';
  for (const character of text) {
    if (short.length + character.length > longest - 1) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}

function firstWords(text: string): string {
  const paragraphs = text.split('\n\n').map((paragraph) => paragraph.trim());
  // A greeting says nothing in an inbox's list.
  return paragraphs.find((paragraph) => paragraph.length > 60) ?? paragraphs[0] ?? '';
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
