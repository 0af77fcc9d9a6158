import { zoneOf } from '../../app/campaign/election-calendar.ts';
import { listLabel } from '../../app/lists/name-new-rows.ts';
import { goesInBulk } from '../../app/mailing/bulk/channel.ts';
import { type DoubtDecision, decideDoubt, doubtfulRows } from '../../app/mailing/decide-doubt.ts';
import type { LedgerRow } from '../../app/mailing/ledger/sending-ledger.ts';
import { sentSearch } from '../../app/mailing/ledger/sent-search.ts';
import { MAIL_TEMPLATES, type MailTemplate } from '../../app/mailing/wording/template-fields.ts';
import { momentInFrench } from '../../app/messages/dates.fr.ts';
import { messages } from '../../app/messages.fr.ts';
import type { CampaignContext } from '../context.ts';
import type { Conversation } from '../conversation.ts';
import { mailingPorts } from '../mailing-ports.ts';

const words = messages.mailings;

/** Shows the mails in doubt one after the other, with the search to make; gives the sentence that ends it. */
export function decideDoubts(context: CampaignContext, conversation: Conversation): string {
  const decided = { sent: 0, planned: 0 };
  for (;;) {
    // Read again after each answer: the person took the time to search, and others work meanwhile.
    const ports = mailingPorts(context);
    const rows = doubtfulRows(ports.tables);
    const [row] = rows;
    const { sent, planned } = decided;
    if (row === undefined) return sent + planned === 0 ? words.noDoubt : words.doubtsDecided(sent, planned, 0);
    const typed = conversation.ask(words.doubtTitle, question(context, row, rows.length));
    if (typed === undefined || typed === '') return words.doubtsDecided(sent, planned, rows.length);
    const decision = decisionOf(typed);
    if (decision === undefined) return words.doubtNotUnderstood(typed);
    decideDoubt(ports, row.key, decision);
    decided[decision] += 1;
  }
}

function question({ campaign, tables }: CampaignContext, row: LedgerRow, left: number): string {
  const zone = zoneOf(campaign);
  const list = tables
    .of('lists')
    .rows()
    .find(({ id }) => id === row.listId);
  const mailings = tables.of('mailings').rows();
  return words.doubt({
    left,
    what: words.titles[templateOf(row)],
    list: listLabel({ commune: list?.commune ?? row.commune, label: list?.label ?? row.listId }),
    email: row.email ?? '',
    when: momentInFrench(row.at ?? 0, zone),
    search: mailings.some((mailing) => mailing.id === row.mailingId && goesInBulk(mailing))
      ? words.bulk.search(row.email ?? '')
      : words.searchInGmail(sentSearch(row.email ?? '', row.at ?? 0, zone)),
  });
}

function templateOf({ template }: LedgerRow): MailTemplate {
  return MAIL_TEMPLATES.find((known) => known === template) ?? 'invitation';
}

function decisionOf(typed: string): DoubtDecision | undefined {
  const said = typed.toLowerCase();
  return (Object.keys(words.doubtAnswers) as DoubtDecision[]).find((each) => words.doubtAnswers[each] === said);
}
