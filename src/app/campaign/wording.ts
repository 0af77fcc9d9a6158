import { FIELDS_OF_TEMPLATE, fieldNamed, type MailTemplate } from '../mailing/wording/template-fields.ts';
import type { ReportFault } from './fault.ts';
import { type JsonRow, jsonRow } from './json-row.ts';

/** Every text of the campaign that lists and readers see, in the campaign's language, with `{{fields}}`. */
export interface CampaignWording {
  readonly mails: Readonly<Record<MailKey, MailWording>>;
  readonly form: FormWording;
  /** Personal-data notice of the first message and of the form. */
  readonly privacyNotice: string;
  /** Last lines of every mail. */
  readonly signature: string;
}

/** The mails a campaign sends. */
export type MailKey = (typeof MAIL_KEYS)[number];

/** Keys of the campaign's mails, in the order of a campaign. */
export const MAIL_KEYS = [
  'invitation',
  'lateInvitation',
  'reminder',
  'secondReminder',
  'lastReminder',
  'receipt',
  'clarification',
  'hearing',
  'published',
  'reconfirmation',
] as const;

/** Plain text of one mail. Fields are written `{{list}}`; blank lines part the paragraphs. */
export interface MailWording {
  readonly subject: string;
  readonly body: string;
}

/** Texts of the questionnaire. */
export interface FormWording {
  readonly title: string;
  readonly intro: string;
  /** Asked before any answer may be published. */
  readonly consent: string;
  /** Asks who answers, and whether that person may speak for the list. */
  readonly entitled: string;
  /** Shown once the answers are sent. */
  readonly confirmation: string;
  /** Shown when the questionnaire is closed. */
  readonly closed: string;
}

/** The layout each mail is sent in, which decides the fields it may use. */
const LAYOUTS: Readonly<Record<MailKey, MailTemplate>> = {
  invitation: 'invitation',
  lateInvitation: 'invitation',
  reminder: 'reminder',
  secondReminder: 'reminder',
  lastReminder: 'reminder',
  receipt: 'receipt',
  clarification: 'correction',
  hearing: 'hearing',
  published: 'publication',
  reconfirmation: 'reconfirmation',
};

/** Reads `wording.json`. */
export function readWording(file: unknown, report: ReportFault): CampaignWording {
  const root = jsonRow(file, { file: 'wording.json' }, report);
  const mails = root.child('mails');
  const form = root.child('form');
  for (const key of mails.keys()) {
    if (!MAIL_KEYS.some((known) => known === key))
      mails.fault(key, { tag: 'not_among', found: key, choices: MAIL_KEYS });
  }
  return {
    mails: Object.fromEntries(
      MAIL_KEYS.map((key) => [key, readMail(mails.child(key), key)]),
    ) as CampaignWording['mails'],
    form: {
      title: form.text('title'),
      intro: form.text('intro'),
      consent: form.text('consent'),
      entitled: form.text('entitled'),
      confirmation: form.text('confirmation'),
      closed: form.text('closed'),
    },
    privacyNotice: root.text('privacyNotice'),
    signature: root.text('signature'),
  };
}

function readMail(row: JsonRow, key: MailKey): MailWording {
  const mail = { subject: row.text('subject'), body: row.text('body') };
  for (const [part, text] of Object.entries(mail)) {
    for (const [, name = ''] of text.matchAll(/\{\{?([^{}]*)\}?\}/g)) {
      const field = fieldNamed(name);
      if (field === undefined) row.fault(part, { tag: 'field_unknown', name });
      else if (!FIELDS_OF_TEMPLATE[LAYOUTS[key]].includes(field)) row.fault(part, { tag: 'field_not_here', name });
    }
  }
  return mail;
}
