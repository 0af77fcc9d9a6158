import type { SampleList } from './lists.ts';
import type { SampleContact } from './people-files.ts';
import type { Behaviours } from './replies.ts';

/** What happened besides the form: refusals, bounces, calls. */
export function sampleFacts(
  { declined, unreachable, silent, partial }: Behaviours,
  contacts: readonly SampleContact[],
) {
  return {
    declined: declined.map((list, index) => ({
      ...listOf(list),
      at: `2026-03-0${2 + (index % 5)}T11:20`,
      words: 'Merci, mais notre liste ne répond à aucun questionnaire.',
    })),
    bounced: contacts
      .filter(({ list }) => unreachable.includes(list))
      .map(({ list, email }, index) => ({
        ...listOf(list),
        email,
        at: `2026-02-27T10:${String(10 + index).padStart(2, '0')}`,
      })),
    calls: [
      ...silent.slice(0, 9).map((list, index) => call(list, index, index % 3 === 0 ? 'message_left' : 'no_answer')),
      ...partial.slice(0, 4).map((list, index) => call(list, 9 + index, 'reached')),
      ...unreachable.slice(0, 2).map((list, index) => call(list, 13 + index, 'no_answer')),
    ],
  };
}

const SUMMARIES = {
  reached: 'Questionnaire bien reçu ; la suite des réponses est promise avant la clôture.',
  message_left: 'Message laissé sur le répondeur, avec la date de clôture.',
  no_answer: 'Pas de réponse, à rappeler.',
} as const;

function call(list: SampleList, index: number, outcome: keyof typeof SUMMARIES) {
  return {
    ...listOf(list),
    at: `2026-03-0${1 + (index % 6)}T1${index % 8}:15`,
    channel: 'phone',
    outcome,
    summary: SUMMARIES[outcome],
    author: index % 2 === 0 ? 'Bénévole A' : 'Bénévole B',
  };
}

function listOf({ code, commune, label }: SampleList) {
  return { code, commune, label };
}
