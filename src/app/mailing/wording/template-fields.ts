import type { SlotKind } from '../mail/mail-template.ts';

/** The mail layouts, one file each in `templates/`. */
export const MAIL_TEMPLATES = [
  'invitation',
  'reminder',
  'receipt',
  'correction',
  'confirmation',
  'hearing',
  'publication',
  'thanks',
  'reconfirmation',
  'reply',
  'press',
  'digest',
] as const;

export type MailTemplate = (typeof MAIL_TEMPLATES)[number];

/** Slots every layout may use; the build refuses any other name. */
export const LAYOUT_SLOTS = {
  subject: 'text',
  preheader: 'text',
  association: 'text',
  campaign: 'text',
  address: 'text',
  banner: 'text',
  body: 'html',
  deadline: 'text',
  buttonLabel: 'text',
  buttonUrl: 'url',
  after: 'html',
  privacy: 'html',
  objection: 'html',
  objectionUrl: 'url',
  site: 'url',
} as const satisfies Readonly<Record<string, SlotKind>>;

export type LayoutSlot = keyof typeof LAYOUT_SLOTS;

/** What a field of a wording holds: words, an address, or a block of its own (answers, points to clear up). */
export type FieldKind = 'words' | 'link' | 'block';

/** Fields a wording may use, with the French name shown to the officer; either name works in the sheet. */
export const WORDING_FIELDS = {
  association: { kind: 'words', french: 'association' },
  campaign: { kind: 'words', french: 'campagne' },
  commune: { kind: 'words', french: 'commune' },
  list: { kind: 'words', french: 'liste' },
  head: { kind: 'words', french: 'tete_de_liste' },
  link: { kind: 'link', french: 'lien' },
  opens: { kind: 'words', french: 'ouverture' },
  closes: { kind: 'words', french: 'cloture' },
  reply_by: { kind: 'words', french: 'repondre_avant' },
  round_date: { kind: 'words', french: 'date_du_tour' },
  page: { kind: 'link', french: 'page' },
  answers: { kind: 'block', french: 'reponses' },
  points: { kind: 'block', french: 'points' },
  release: { kind: 'block', french: 'communique' },
  summary: { kind: 'block', french: 'bilan' },
  privacy: { kind: 'block', french: 'donnees_personnelles' },
  object: { kind: 'block', french: 'opposition' },
  site: { kind: 'link', french: 'site' },
  signature: { kind: 'block', french: 'signature' },
} as const satisfies Readonly<Record<string, { readonly kind: FieldKind; readonly french: string }>>;

export type WordingField = keyof typeof WORDING_FIELDS;

const EVERYWHERE = [
  'association',
  'campaign',
  'commune',
  'list',
  'head',
  'opens',
  'closes',
  'reply_by',
  'round_date',
  'link',
  'site',
  'privacy',
  'object',
  'signature',
] as const;

/** What is written to people who are no list. */
const TO_CORRESPONDENTS = ['association', 'campaign', 'closes', 'site', 'page', 'object', 'signature'] as const;

/** Fields each mail may use: an invitation has no answers to show, only a later mail has a page to open. */
export const FIELDS_OF_TEMPLATE: Readonly<Record<MailTemplate, readonly WordingField[]>> = {
  invitation: EVERYWHERE,
  reminder: EVERYWHERE,
  receipt: [...EVERYWHERE, 'answers', 'points'],
  correction: [...EVERYWHERE, 'answers', 'points'],
  // What the list said elsewhere: at a meeting, in its programme, to the press.
  confirmation: [...EVERYWHERE, 'answers'],
  // Nothing is public yet: the mail itself says all of it.
  hearing: [...EVERYWHERE, 'answers', 'points'],
  publication: [...EVERYWHERE, 'answers', 'page'],
  thanks: [...EVERYWHERE, 'answers', 'page'],
  reconfirmation: [...EVERYWHERE, 'answers', 'points'],
  reply: [...EVERYWHERE, 'answers', 'page'],
  press: [...TO_CORRESPONDENTS, 'release'],
  digest: [...TO_CORRESPONDENTS, 'summary'],
};

/** The field a name stands for, in either language; undefined for an unknown name. */
export function fieldNamed(name: string): WordingField | undefined {
  const sought = name
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  for (const [key, field] of Object.entries(WORDING_FIELDS)) {
    if (sought === key || sought === field.french) return key as WordingField;
  }
  return undefined;
}
