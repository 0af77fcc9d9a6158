import { calendarDate } from '../../../domain/calendar/calendar-date.ts';
import { zoneOf } from '../../campaign/election-calendar.ts';
import type { CampaignData } from '../../campaign.ts';
import { dayInFrench, momentInFrench } from '../../messages/dates.fr.ts';
import { messages } from '../../messages.fr.ts';
import type { RowOf } from '../../schema/tabs.ts';
import type { MailingSettings } from '../mailing-ports.ts';
import { type BlockParagraph, type FieldValues, oneLine, wordsOf } from './render-wording.ts';
import { fieldNamed, WORDING_FIELDS } from './template-fields.ts';

/** What the values of one list's fields are made of. */
export interface ValuesOfList {
  readonly campaign: CampaignData;
  readonly list: RowOf<'lists'>;
  readonly settings: Pick<MailingSettings, 'replyTo' | 'opens' | 'closes'>;
  /** Until when the list may reply to this mail. */
  readonly replyBy: number;
  /** What the list answered, and what is still unclear; only some mails say it. */
  readonly answers?: readonly BlockParagraph[];
  readonly points?: readonly BlockParagraph[];
  /** Its personal link with answers filled in; without it, the link as Listes has it. */
  readonly link?: string;
  readonly page?: string;
  /** The press release, and the state of the campaign. */
  readonly release?: readonly BlockParagraph[];
  readonly summary?: readonly BlockParagraph[];
}

/** Values of every field for one list. */
export function fieldValues(of: ValuesOfList): FieldValues {
  const { campaign, list, settings } = of;
  const zone = zoneOf(campaign);
  const round = campaign.election.rounds.find(({ number }) => number === (list.round ?? 1));
  const values: FieldValues = {
    association: campaign.association.name,
    campaign: campaign.name,
    commune: list.commune ?? '',
    list: oneLine(list.label ?? ''),
    head: oneLine(list.head ?? ''),
    link: of.link ?? list.link ?? '',
    opens: momentInFrench(settings.opens, zone),
    closes: momentInFrench(settings.closes, zone),
    reply_by: momentInFrench(of.replyBy, zone),
    round_date: round === undefined ? '' : dayInFrench(calendarDate(round.date)),
    page: of.page ?? '',
    site: campaign.association.site,
    answers: of.answers ?? [],
    points: of.points ?? [],
    release: of.release ?? [],
    summary: of.summary ?? [],
  };
  return {
    ...values,
    object: objectionParagraphs(settings.replyTo),
    privacy: campaignParagraphs(campaign.wording.privacyNotice, values, settings.replyTo, 'quiet'),
    signature: campaignParagraphs(campaign.wording.signature, values, settings.replyTo),
  };
}

/** How to object, in one sentence. */
export function objectionParagraphs(replyTo: string): readonly BlockParagraph[] {
  return [{ style: 'quiet', text: messages.mailings.objection(replyTo) }];
}

/** A text of the campaign's own files as paragraphs, its fields filled with words. */
export function campaignParagraphs(
  text: string,
  values: FieldValues,
  replyTo: string,
  style: BlockParagraph['style'] = 'plain',
): readonly BlockParagraph[] {
  const filled = text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_whole, name: string) => {
    const field = fieldNamed(name);
    if (field === undefined) throw new RangeError(`The campaign's texts use the unknown field "${name}".`);
    return field === 'object' ? messages.mailings.objection(replyTo) : wordsOf(field, values);
  });
  return filled
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ style, text: paragraph }));
}

/** A campaign's wording with the fields named as the officer reads them: « {liste} ». */
export function withFrenchFields(text: string): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => {
    const field = fieldNamed(name);
    return field === undefined ? whole : `{${WORDING_FIELDS[field].french}}`;
  });
}
