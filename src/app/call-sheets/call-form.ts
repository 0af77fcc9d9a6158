import { messages } from '../messages.fr.ts';
import type { FormDesign } from '../questionnaire/form-port.ts';

const words = messages.callSheets;
const { channel, outcome } = messages.workbook.tabs.exchanges.columns;

/** What a volunteer says of one call, by element of the form. */
export type CallField = 'code' | 'channel' | 'outcome' | 'summary' | 'next' | 'author';

/** Days until the list is due again, by the choice of the form. */
export const NEXT_DAYS: Readonly<Record<keyof typeof words.nextDays, number>> = {
  tomorrow: 1,
  soon: 3,
  week: 7,
  fortnight: 14,
};

/** The call form: one page, answered on a phone in the street. */
export function callFormDesign(campaignName: string): FormDesign {
  const choice = (key: CallField, title: string, options: readonly string[], required: boolean) =>
    ({ kind: 'choice', key, title, help: '', required, options }) as const;
  return {
    title: words.formTitle(campaignName),
    description: words.formDescription,
    confirmation: words.confirmation,
    closedMessage: words.closed,
    elements: [
      { kind: 'text', key: 'code', title: words.code, help: '', required: true },
      choice('channel', words.channel, Object.values(channel.choices), true),
      choice('outcome', words.outcome, Object.values(outcome.choices), true),
      { kind: 'paragraph', key: 'summary', title: words.summary, help: words.summaryHelp, required: false },
      choice('next', words.next, Object.values(words.nextDays), false),
      { kind: 'text', key: 'author', title: words.author, help: '', required: true },
    ],
  };
}
