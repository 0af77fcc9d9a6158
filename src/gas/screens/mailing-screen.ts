import { zoneOf } from '../../app/campaign/election-calendar.ts';
import { CampaignError } from '../../app/campaign-error.ts';
import { hearingNeed, hearingReach } from '../../app/hearing/hearing-need.ts';
import { communeOf } from '../../app/lists/known-lists.ts';
import { openMailings } from '../../app/mailing/find-mailing.ts';
import type { MailingRow } from '../../app/mailing/mail/mailing-letter.ts';
import type { MailingPorts } from '../../app/mailing/mailing-ports.ts';
import type { ResumedMailing } from '../../app/mailing/resume-mailings.ts';
import { noteSending } from '../../app/mailing/sending/after-sending.ts';
import { onlyWaits, type SendingReport } from '../../app/mailing/sending/sending-report.ts';
import { type MailingPreview, previewMailing, startMailing } from '../../app/mailing/start-mailing.ts';
import type { MailTemplate } from '../../app/mailing/wording/template-fields.ts';
import { momentInFrench } from '../../app/messages/dates.fr.ts';
import { messages } from '../../app/messages.fr.ts';
import type { Tables } from '../../app/ports.ts';
import { RememberedTables } from '../../app/remembered-tables.ts';
import { normalAddress } from '../../domain/contacts/mail-address.ts';
import type { AttendedContext } from '../context.ts';
import { endAndTell } from '../end-action.ts';
import { mailingPorts } from '../mailing-ports.ts';

const words = messages.mailings;

/** The mailing that a person means: the only one, or the one named; undefined when the person gave up. */
function chooseMailing({ conversation }: AttendedContext, wanted: readonly MailingRow[]): MailingRow | undefined {
  const proposed = wanted.at(-1);
  if (proposed === undefined || wanted.length === 1) return proposed;
  const rows = wanted.map(({ id, template }) => ({ id, title: words.titles[template] }));
  const typed = conversation.ask(words.chooseTitle, words.choose(rows, proposed.id));
  if (typed === undefined || typed === '') return typed === undefined ? undefined : proposed;
  const named = wanted.find(({ id }) => id === typed);
  if (named === undefined) throw new CampaignError('mailing_unknown', { mailing: typed });
  return named;
}

/** The mailing to act on, one of those open unless told otherwise, or a sentence that says why there is none. */
export function chosenOrWhy(
  context: AttendedContext,
  wanted: readonly MailingRow[] = openMailings(context.tables),
): MailingRow | string {
  if (wanted.length === 0) return words.nothingOpen;
  return chooseMailing(context, wanted) ?? words.cancelled;
}

/** Checks a mailing, has the person confirm number, account and reply address, and sends. Gives the sentence that ends it. */
export function confirmAndSend(context: AttendedContext, ports: MailingPorts, mailing: MailingRow): EndedSending {
  const preview = previewMailing(ports, mailing);
  const title = words.titles[mailing.template];
  const nothingSent = (text: string): EndedSending => ({ text, goesOn: false, tables: context.tables });
  const reach = hearingReach(mailing, () => hearingNeed({ ...context, ...ports }));
  const counts = { ...countsOf(ports, preview), notes: reach === undefined ? [] : words.hearing.of(reach) };
  if (preview.waiting === 0) return nothingSent(words.nothingToSend(counts.exclusions));
  if (!context.conversation.confirm(words.confirmTitle(title), words.confirm(counts)))
    return nothingSent(words.cancelled);
  context.conversation.showBeside('sending', words.followed.title);
  // The person may have taken minutes to answer: the workbook is read again.
  const now = mailingPorts(context);
  return endedSending(now, [{ mailing, report: startMailing(now, mailing.id) }]);
}

/** How a run that sent ended. */
export interface EndedSending {
  readonly text: string;
  /** Another run goes on by itself, and has something new to tell: it will bring Accueil up to date. */
  readonly goesOn: boolean;
  /** The tabs as the run left them. */
  readonly tables: Tables;
}

/** Ends a run: what each of its mailings changed in Listes, and the sentences that say how they went. */
export function endedSending(ports: MailingPorts, sent: readonly ResumedMailing[]): EndedSending {
  // Nothing is sent any more: from here on « Suivi des envois » too is read once.
  const tables = new RememberedTables(ports.tables);
  const goesOn =
    sent.some(({ report: { ended } }) => ended === 'out_of_time' || ended === 'busy') ||
    sent.every(({ report }) => onlyWaits(report));
  const text = sent.map(({ mailing, report }) => {
    const unreached = ports.settings.rehearsal || goesOn ? 0 : noteSending({ ...ports, tables }, mailing.id);
    const sentence = sendingSentence(ports, mailing.template, report);
    return unreached === 0 ? sentence : `${sentence} ${words.withoutAddress(unreached)}`;
  });
  return { text: text.join('\n'), goesOn, tables };
}

/** Ends a sending that a person started: recorded, then told. One that goes on by itself is recorded at its end. */
export function endSending(context: AttendedContext, action: string, title: string, ended: EndedSending): string {
  const { text, goesOn, tables } = ended;
  if (!goesOn) return endAndTell(context, action, title, text, tables);
  context.conversation.tell(title, text);
  return text;
}

/** How a run of a mailing went, and what comes next. */
export function sendingSentence(
  { campaign, settings }: Pick<MailingPorts, 'campaign' | 'settings'>,
  template: MailTemplate,
  report: SendingReport,
): string {
  const moment = (at: number) => momentInFrench(at, zoneOf(campaign));
  return words.ended(words.titles[template], report, settings.rehearsal, moment);
}

/** Why lists or addresses get no mail, in words, and how many. */
export function reasonsOf(exclusions: MailingPreview['plan']['exclusions']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { reason } of exclusions) {
    const said = words.exclusion[reason];
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return counts;
}

function countsOf({ campaign, clock }: MailingPorts, preview: MailingPreview) {
  const { plan, waiting, account, replyTo, rehearsal, quota, estimate, unequal, larger, mailing, attachments } =
    preview;
  const { plannedAt } = mailing;
  const shared = new Set(
    plan.recipients.filter(({ sharedWith }) => sharedWith.length > 0).map(({ email }) => normalAddress(email)),
  );
  return {
    mails: waiting,
    lists: new Set(plan.recipients.map(({ list }) => list.id)).size,
    communes: new Set(plan.recipients.map(({ list }) => communeOf(list))).size,
    account,
    replyTo,
    rehearsal,
    quota,
    exclusions: reasonsOf(plan.exclusions),
    shared: shared.size,
    estimate,
    unequal,
    larger,
    attachments,
    planned: plannedAt === null || plannedAt <= clock.now() ? '' : momentInFrench(plannedAt, zoneOf(campaign)),
  };
}
