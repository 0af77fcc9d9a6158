import { dayAt } from '../../app/campaign/election-calendar.ts';
import type { CampaignData } from '../../app/campaign.ts';
import { CampaignError } from '../../app/campaign-error.ts';
import type { DisputeDecision } from '../../app/disputes/decide-dispute.ts';
import type { DisputedPoint, DisputeEntry } from '../../app/disputes/record-dispute.ts';
import { undecided } from '../../app/disputes/undecided.ts';
import { dateInFrench } from '../../app/messages/dates.fr.ts';
import { messages } from '../../app/messages.fr.ts';
import type { Tables } from '../../app/ports.ts';
import { type Choice, type DisputesScreen, SHOWN } from '../../app/windows.ts';
import { parseCalendarDate } from '../../domain/calendar/calendar-date.ts';
import { listChoices } from './list-choices.ts';

const words = messages.disputes;
const { about: subjects, decision: decisions } = messages.workbook.tabs.disputes.columns;

/** Contestations as they stand, and what a new one may be about. */
export function disputesScreen(tables: Tables, campaign: CampaignData): DisputesScreen {
  const questions = tables.of('questions').rows();
  const questionOf = new Map(questions.map(({ id, question }) => [id, question ?? '']));
  const rows = tables.of('disputes').rows();
  return {
    lists: listChoices(tables),
    subjects: choicesOf(words.subjects),
    questions: [
      { value: '', label: words.noQuestion },
      ...questions.flatMap(({ id, question, active }) =>
        id === null || active !== true ? [] : [{ value: id, label: question ?? id }],
      ),
    ],
    decisions: choicesOf(words.decisions),
    open: undecided(rows).map(({ id, list, about, on, criterionId, claim, evidence }) => ({
      id,
      title: words.openLabel(list ?? '', subjects.choices[about ?? 'other'], dayInFrench(on)),
      question: questionOf.get(criterionId) ?? '',
      claim: claim ?? '',
      evidence: evidence ?? '',
    })),
    decided: rows
      .flatMap(({ list, decision, decidedAt, reason }) =>
        decision === null
          ? []
          : [
              words.decidedLabel(
                list ?? '',
                decisions.choices[decision],
                dateInFrench(dayAt(decidedAt ?? 0, campaign)),
                reason ?? '',
              ),
            ],
      )
      .reverse()
      .slice(0, SHOWN),
  };
}

/** What the window sent about a contestation. Throws `dispute_refused`. */
export function disputeOf(sent: string): DisputeEntry {
  const read = fieldsOf(sent);
  const about = (Object.keys(words.subjects) as DisputedPoint[]).find((each) => each === read.about);
  if (about === undefined || !/^[\w-]{8,60}$/.test(read.id ?? '')) throw unreadable();
  return {
    id: read.id ?? '',
    listId: read.listId ?? '',
    on: read.on ?? '',
    about,
    criterionId: read.criterionId ?? '',
    claim: read.claim ?? '',
    evidence: read.evidence ?? '',
  };
}

/** What the window sent about a decision. Throws `dispute_refused`. */
export function decisionOf(sent: string): DisputeDecision & { readonly disputeId: string } {
  const read = fieldsOf(sent);
  const decision = (Object.keys(words.decisions) as DisputeDecision['decision'][]).find(
    (each) => each === read.decision,
  );
  if (decision === undefined) throw unreadable();
  return { disputeId: read.disputeId ?? '', decision, reason: read.reason ?? '', reply: read.reply ?? '' };
}

/** The texts of an object sent as JSON; anything else in it is left out. */
function fieldsOf(sent: string): Readonly<Record<string, string | undefined>> {
  try {
    const read = JSON.parse(sent) as Record<string, unknown>;
    return Object.fromEntries(Object.entries(read).filter(([, value]) => typeof value === 'string')) as Record<
      string,
      string
    >;
  } catch (cause) {
    throw unreadable(cause);
  }
}

function unreadable(cause?: unknown): CampaignError {
  return new CampaignError('dispute_refused', { reason: words.refusals.unreadable }, { cause });
}

function choicesOf(labels: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

function dayInFrench(day: string | null): string {
  const date = parseCalendarDate(day ?? '');
  return date === undefined ? '' : dateInFrench(date);
}
