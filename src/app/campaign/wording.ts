/** Every text of the campaign that lists and readers see, in the campaign's language, with `{{fields}}`. */
export interface CampaignWording {
  readonly mails: Readonly<Record<MailKey, MailWording>>;
  readonly form: FormWording;
  /** Personal-data notice of the first message and of the form. */
  readonly privacyNotice: string;
  /** Closing lines of every mail. */
  readonly signature: string;
}

/** The mails a campaign sends. */
export type MailKey = (typeof MAIL_KEYS)[number];

/** Keys of the campaign's mails, in the order of a campaign. */
export const MAIL_KEYS = [
  'invitation',
  'lateInvitation',
  'reminder',
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

/** Fields that mail texts may use; any other is a fault of the campaign files. */
export const MAIL_FIELDS = [
  'association',
  'campaign',
  'commune',
  'list',
  'head',
  'link',
  'opens',
  'closes',
  'reply_by',
  'round_date',
  'page',
  'answers',
  'points',
  'privacy',
  'object',
  'site',
  'signature',
] as const;
