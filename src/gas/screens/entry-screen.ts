import { unconfirmedAnswers } from '../../app/answers/confirm-answer.ts';
import type { AnswerEntry } from '../../app/answers/enter-answer.ts';
import { zoneOf } from '../../app/campaign/election-calendar.ts';
import type { CampaignData } from '../../app/campaign.ts';
import { CampaignError } from '../../app/campaign-error.ts';
import { answerSources } from '../../app/messages/answers/answer-sources.fr.ts';
import { dateInFrench } from '../../app/messages/dates.fr.ts';
import { messages } from '../../app/messages.fr.ts';
import type { Tables } from '../../app/ports.ts';
import { questionsOf } from '../../app/scores/question-rows.ts';
import type { EntryScreen } from '../../app/windows.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { dateAt } from '../../domain/calendar/zone.ts';
import { listChoices } from './list-choices.ts';

/** Lists, questions and what is still to be confirmed, as of now. */
export function entryScreen(tables: Tables, campaign: CampaignData): EntryScreen {
  const lists = listChoices(tables);
  const labelOf = new Map<string | null, string>(lists.map(({ value, label }) => [value, label]));
  const zone = zoneOf(campaign);
  const themes = new Map(campaign.themes.map(({ id, label }) => [id, label]));
  return {
    lists,
    sources: Object.entries(answerSources)
      .filter(([value]) => value !== 'form')
      .map(([value, label]) => ({ value, label })),
    stances: Object.values(messages.questionnaire.stances),
    questions: questionsOf(tables.of('questions').rows(), campaign, '')
      .filter(({ active }) => active)
      .map(({ id, theme, question, kind, unit, options }) => ({
        id,
        theme: themes.get(theme) ?? theme,
        question,
        kind,
        unit,
        options: options.map(({ label }) => label),
      })),
    pending: unconfirmedAnswers(tables.of('answers').rows()).map(({ id, listId, source, receivedAt }) => ({
      value: id,
      label: messages.entries.pendingLabel(
        labelOf.get(listId) ?? listId,
        answerSources[source ?? 'form'],
        dateInFrench(dateAt(instant(receivedAt ?? 0), zone)),
      ),
    })),
  };
}

/** What the window sent; what it does not say is blank. Throws `entry_refused`. */
export function entryOf(sent: string): AnswerEntry {
  let read: Partial<Record<keyof AnswerEntry, unknown>>;
  try {
    read = JSON.parse(sent) as typeof read;
  } catch (cause) {
    throw new CampaignError('entry_refused', { reason: messages.entries.refusals.unreadable }, { cause });
  }
  const text = (key: keyof AnswerEntry) => (typeof read[key] === 'string' ? read[key].trim() : '');
  const source = (['letter', 'email', 'meeting', 'manifesto', 'press'] as const).find(
    (each) => each === text('source'),
  );
  const { id, positions } = read;
  if (source === undefined || typeof id !== 'string' || !/^[\w-]{8,60}$/.test(id)) {
    throw new CampaignError('entry_refused', { reason: messages.entries.refusals.unreadable });
  }
  return {
    id,
    source,
    listId: text('listId'),
    on: text('on'),
    author: text('author'),
    link: text('link'),
    consent: read.consent === true,
    original: text('original'),
    positions: (positions ?? {}) as AnswerEntry['positions'],
  };
}
