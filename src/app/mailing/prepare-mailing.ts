import type { MailKey, MailWording } from '../campaign/wording.ts';
import type { CampaignData } from '../campaign.ts';
import { messages } from '../messages.fr.ts';
import type { Memory, Tables } from '../ports.ts';
import { emptyRow } from '../schema/empty-row.ts';
import type { RowOf } from '../schema/tabs.ts';
import type { Audience } from './audience/audience.ts';
import { asMailing, openMailings, RECEIPTS } from './find-mailing.ts';
import { SendingRegister } from './ledger/sending-register.ts';
import type { MailingRow } from './mail/mailing-letter.ts';
import { withFrenchFields } from './wording/field-values.ts';
import type { MailTemplate } from './wording/template-fields.ts';

/** The audience a mailing is first proposed for. */
const AUDIENCES: Readonly<Record<MailTemplate, Audience>> = {
  invitation: 'never_contacted',
  reminder: 'owes_answer',
  receipt: 'has_answered',
  correction: 'partial_answer',
  confirmation: 'owes_confirmation',
  hearing: 'every_list',
  publication: 'every_list',
  thanks: 'has_answered',
  reconfirmation: 'every_list',
  reply: 'every_list',
  press: 'press',
  digest: 'volunteers',
};

/**
 * Adds a mailing to Courriels with the campaign's own wording, or gives the one of this template that is already
 * open: clicking twice never prepares two.
 */
export function prepareMailing(
  {
    tables,
    campaign,
    memory,
  }: { readonly tables: Tables; readonly campaign: CampaignData; readonly memory: Pick<Memory, 'all'> },
  template: MailTemplate,
): { readonly mailing: MailingRow; readonly created: boolean } {
  const open = openMailings(tables).find((row) => row.template === template);
  if (open !== undefined) return { mailing: open, created: false };
  const rows = tables.of('mailings').rows();
  const id = template === 'receipt' ? RECEIPTS : `c${1 + highestNumber(rows, tables, memory)}`;
  const known = rows.flatMap(asMailing).find((row) => row.id === id);
  if (known !== undefined) return { mailing: known, created: false };
  const { subject, body } = wordingOf(campaign, template, rows);
  const row = {
    id,
    template,
    audience: AUDIENCES[template],
    subject: withFrenchFields(subject),
    wording: withFrenchFields(body),
    state: 'ready',
    onlyRound: template === 'reconfirmation' ? 2 : null,
  } as const;
  tables.of('mailings').append([row]);
  tables.flush();
  return { mailing: { ...emptyRow('mailings'), ...row }, created: true };
}

const WORDINGS: Readonly<Record<MailTemplate, MailKey | undefined>> = {
  invitation: 'invitation',
  reminder: 'reminder',
  receipt: 'receipt',
  correction: 'clarification',
  hearing: 'hearing',
  publication: 'published',
  reconfirmation: 'reconfirmation',
  // Campaign files hold none of these: the catalogue's own words are proposed.
  confirmation: undefined,
  thanks: undefined,
  reply: undefined,
  press: undefined,
  digest: undefined,
};

/** Wordings of the same layout, in the order they are sent; the last one serves from then on. */
const IN_TURN: Partial<Record<MailTemplate, readonly MailKey[]>> = {
  invitation: ['invitation', 'lateInvitation'],
  reminder: ['reminder', 'secondReminder', 'lastReminder'],
};

/** A campaign has three reminders, each with its own words, and an invitation for latecomers. */
function wordingOf(campaign: CampaignData, template: MailTemplate, rows: readonly RowOf<'mailings'>[]): MailWording {
  const done = rows.filter((row) => row.template === template && row.state === 'done').length;
  const turns = IN_TURN[template];
  const key = turns?.[Math.min(done, turns.length - 1)] ?? WORDINGS[template];
  return key === undefined ? proposed(template) : campaign.wording.mails[key];
}

function proposed(template: MailTemplate): MailWording {
  const words: Readonly<Partial<Record<MailTemplate, MailWording>>> = messages.mailings.proposed;
  return words[template] ?? messages.mailings.proposed.thanks;
}

/** Also of mailings whose row was deleted: their mails bear their number, and a new one's must not pass for them. */
function highestNumber(rows: readonly RowOf<'mailings'>[], tables: Tables, memory: Pick<Memory, 'all'>): number {
  const ids = [
    ...rows.map(({ id }) => id),
    ...tables
      .of('sendings')
      .rows()
      .map(({ mailingId }) => mailingId),
    ...new SendingRegister(memory.all()).mailingIds(),
  ];
  return ids.reduce((highest, id) => Math.max(highest, Number(/^c(\d+)$/.exec(id ?? '')?.[1] ?? 0)), 0);
}
