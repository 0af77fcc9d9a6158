import type { CampaignData } from '../../src/app/campaign.ts';
import { messages } from '../../src/app/messages.fr.ts';
import {
  type AnswerField,
  type CommonField,
  commonKey,
  formDesign,
  questionKey,
} from '../../src/app/questionnaire/form-design.ts';
import { normaliseName, sameNormalised } from '../../src/domain/candidate-file/same-name.ts';
import type { SampleReply } from '../sample/replies.ts';
import { parisTime } from './paris-time.ts';
import type { People } from './people.ts';
import type { Sample } from './sample.ts';
import { nextFreeRow, type SeenRow, seenRows } from './sheet-rows.ts';

/** Something a list, a volunteer or a mail server does at a local time. */
export interface SampleEvent {
  readonly at: string;
  happen(people: People): Promise<void>;
}

/** Answers, refusals, bounces and calls of the sample, in the order of time. */
export function sampleEvents(sample: Sample, campaign: CampaignData): SampleEvent[] {
  const { facts, replies } = sample;
  const tabs = messages.workbook.tabs;
  const titles = new Map(formDesign(campaign.questions, campaign).elements.map(({ key, title }) => [key, title]));
  const events: SampleEvent[] = [
    ...replies.map((reply) => ({ at: reply.at, happen: (people: People) => answer(people, reply, titles) })),
    ...facts.declined.map((fact) => ({
      at: fact.at,
      happen: async (people: People) => {
        const { fact: label } = tabs.lists.columns;
        await people.type('lists', listNamed(people, fact).row, {
          fact: label.choices.declined,
          factOn: frenchDate(fact.at),
        });
      },
    })),
    ...facts.bounced.map((fact) => ({
      at: fact.at,
      happen: async (people: People) => {
        const contact = seenRows(people.host, 'contacts').find(({ email }) => email === fact.email);
        if (contact)
          await people.type('contacts', contact.row, { status: tabs.contacts.columns.status.choices.bounced });
      },
    })),
    ...facts.calls.map((fact) => ({
      at: fact.at,
      happen: async (people: People) => {
        const { channel, outcome } = tabs.exchanges.columns;
        await people.type('exchanges', nextFreeRow(people.host, 'exchanges'), {
          at: `${frenchDate(fact.at)} ${fact.at.slice(11)}`,
          listId: listNamed(people, fact).id,
          channel: channel.choices[fact.channel as keyof typeof channel.choices],
          outcome: outcome.choices[fact.outcome as keyof typeof outcome.choices],
          summary: fact.summary,
          author: fact.author,
        });
        // Typing never gives an identifier: the next action of the menu does.
      },
    })),
  ];
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

async function answer(people: People, reply: SampleReply, titles: ReadonlyMap<string, string>): Promise<void> {
  const words = messages.questionnaire;
  const typed: Record<string, string> = {};
  const say = (key: string, text: string) => {
    const title = titles.get(key);
    if (title !== undefined && text !== '') typed[title] = text;
  };
  const common = (field: CommonField, text: string) => say(commonKey(field), text);
  for (const [question, given] of Object.entries(reply.answers)) {
    const about = (field: AnswerField, text: string) => say(questionKey(question, field), text);
    about('stance', words.stances[given.stance as keyof typeof words.stances] ?? '');
    about('option', given.value);
    about('target', given.value);
    for (const field of ['deadline', 'scope', 'means', 'condition', 'words'] as const) about(field, given[field]);
  }
  common('name', reply.name);
  common('role', reply.role);
  common('entitled', reply.entitled ? words.yes : words.no);
  common('consent', reply.consent ? words.consentGiven : words.consentRefused);
  await people.answer(listNamed(people, reply).link, typed, parisTime(reply.at));
}

/** The row of a list as people know it: its commune and its name, however the official file writes it. */
function listNamed(people: People, wanted: { readonly code: string; readonly label: string }): SeenRow<'lists'> {
  const found = seenRows(people.host, 'lists').find(
    ({ communeCode, label }) =>
      communeCode === wanted.code && sameNormalised(normaliseName(label), normaliseName(wanted.label)),
  );
  if (!found) throw new Error(`Listes has no « ${wanted.label} » in ${wanted.code}`);
  return found;
}

function frenchDate(local: string): string {
  const [year, month, day] = local.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
