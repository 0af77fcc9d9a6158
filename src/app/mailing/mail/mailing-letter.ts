import { replyEnds } from '../../answers/reply-end.ts';
import { CampaignError } from '../../campaign-error.ts';
import { messages } from '../../messages.fr.ts';
import type { Attachment, Mail } from '../../ports.ts';
import type { RowOf } from '../../schema/tabs.ts';
import { areCorrespondents } from '../audience/correspondents.ts';
import type { MailContents } from '../contents/mail-contents.ts';
import type { MailingPorts } from '../mailing-ports.ts';
import { checkValues, type MailingFault } from '../wording/check-mailing.ts';
import { campaignParagraphs, fieldValues, objectionParagraphs } from '../wording/field-values.ts';
import { hearingEnd, promisedTime } from '../wording/promised-time.ts';
import type { BlockParagraph, FieldValues } from '../wording/render-wording.ts';
import type { MailTemplate } from '../wording/template-fields.ts';
import { readWording, type Wording } from '../wording/wording.ts';
import { attachmentsOf } from './attachments.ts';
import { composeMail, type MailFrame } from './compose-mail.ts';

/** A row of Courriels that can be written from. */
export interface MailingRow extends RowOf<'mailings'> {
  readonly id: string;
  readonly template: MailTemplate;
}

/** Mails that say until when a list may answer or correct; the others need not know. */
const SAY_WHEN: readonly MailTemplate[] = [
  'invitation',
  'reminder',
  'receipt',
  'correction',
  'confirmation',
  'reconfirmation',
];

/** One mailing's wording, read once, from which every mail is written. */
export class MailingLetter {
  /** Files that every mail carries. */
  readonly attachments: readonly Attachment[];
  private readonly subject: Wording;
  private readonly wording: Wording;
  private readonly contents: MailContents;
  private readonly wordingFaults: readonly MailingFault[];
  private readonly replyEnd: (list: RowOf<'lists'>) => number;

  constructor(
    private readonly ports: Pick<
      MailingPorts,
      'campaign' | 'settings' | 'tables' | 'clock' | 'layouts' | 'contentsOf' | 'objectionLink' | 'questionnaire'
    >,
    readonly mailing: MailingRow,
    /** The ledger, which promises what lists were promised before: whoever has read it gives it. */
    ledger = (): readonly RowOf<'sendings'>[] => ports.tables.of('sendings').rows(),
  ) {
    this.replyEnd = replyEnds(ledger, ports.campaign, ports.settings);
    this.contents = ports.contentsOf(mailing.template);
    const subject = readWording(mailing.subject ?? '', mailing.template);
    const wording = readWording(mailing.wording ?? '', mailing.template);
    this.subject = subject.wording;
    this.wording = wording.wording;
    const faults: MailingFault[] = [...subject.faults, ...wording.faults];
    if (subject.wording.blocks.length === 0) faults.push({ tag: 'subject_empty' });
    if (wording.wording.blocks.length === 0) faults.push({ tag: 'wording_empty' });
    this.wordingFaults = faults;
    this.attachments = attachmentsOf(ports, mailing);
  }

  /** Everything wrong, in the wording or for any of the lists; empty when all mails can be written. */
  faultsFor(lists: readonly RowOf<'lists'>[]): readonly MailingFault[] {
    if (this.wordingFaults.length > 0) return this.wordingFaults;
    return lists.flatMap((list) =>
      checkValues([this.subject, this.wording], this.valuesOf(list), {
        label: list.label ?? '',
        commune: list.commune ?? '',
      }),
    );
  }

  /** Throws `mailing_faulty` naming every fault, row by row. */
  requireFaultless(lists: readonly RowOf<'lists'>[]): void {
    const faults = this.faultsFor(lists);
    if (faults.length === 0) return;
    throw new CampaignError('mailing_faulty', {
      mailing: this.mailing.id,
      faults: faults.map(messages.mailings.fault),
    });
  }

  /** The mail a list gets at an address, with a banner when it is not the real one. */
  write(
    to: string,
    list: RowOf<'lists'>,
    { banner = '', sending = undefined as RowOf<'sendings'> | undefined } = {},
  ): Mail {
    const { template } = this.mailing;
    const values = this.valuesOf(list, sending);
    const mail = composeMail(this.frame(values), {
      to,
      values,
      // A letter has nobody to object for.
      objectionUrl: to === '' ? '' : this.ports.objectionLink(to),
      banner,
      deadline: messages.mailings.deadline(template, values),
    });
    return this.attachments.length === 0 ? mail : { ...mail, attachments: this.attachments };
  }

  /** What the ledger keeps of what the mail tells a list. */
  told(list: RowOf<'lists'>, sending: RowOf<'sendings'>): string | undefined {
    return this.contents(list, sending).told;
  }

  private valuesOf(list: RowOf<'lists'>, sending?: RowOf<'sendings'>): FieldValues {
    const { campaign, settings } = this.ports;
    return fieldValues({
      campaign,
      list,
      settings,
      replyBy: this.replyBy(list),
      ...this.contents(list, sending),
    });
  }

  /** Until when a list may reply to this mail, were it sent now. */
  private replyBy(list: RowOf<'lists'>): number {
    const { campaign, settings, clock } = this.ports;
    const { template } = this.mailing;
    const now = clock.now();
    if (template === 'hearing') return hearingEnd(now, list, campaign, settings);
    return SAY_WHEN.includes(template)
      ? promisedTime(template, now, this.replyEnd(list), campaign, settings)
      : settings.closes;
  }

  /** Lists read the campaign's notice; correspondents, why they are written to. */
  private privacy(values: FieldValues): readonly BlockParagraph[] {
    const { campaign, settings } = this.ports;
    if (areCorrespondents(this.mailing.audience ?? 'every_list')) {
      return [{ style: 'quiet', text: messages.mailings.correspondentPrivacy(campaign.association.name) }];
    }
    return campaignParagraphs(campaign.wording.privacyNotice, values, settings.replyTo);
  }

  private frame(values: FieldValues): MailFrame {
    const { campaign, settings, layouts } = this.ports;
    const { template } = this.mailing;
    return {
      template,
      layout: layouts.layout(template),
      subject: this.subject,
      wording: this.wording,
      association: campaign.association.name,
      campaign: campaign.name,
      address: campaign.association.address,
      site: campaign.association.site,
      replyTo: settings.replyTo,
      privacy: this.privacy(values),
      objection: objectionParagraphs(settings.replyTo),
    };
  }
}
