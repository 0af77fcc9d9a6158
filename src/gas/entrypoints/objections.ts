import type { EntryPoint } from '../entry-point.ts';
import { objectionAnswer, takeObjections } from '../screens/objection-screen.ts';

/** What takes in the requests of people who want no more mails. */
export const objectionEntryPoints: readonly EntryPoint[] = [
  {
    name: 'surOpposition',
    kind: 'trigger',
    params: ['e'],
    help: 'Takes the objection that a person just sent by the form; armed with it.',
    run: (context, event) => takeObjections(context, event),
  },
  {
    name: 'doPost',
    kind: 'web',
    params: ['e'],
    help: 'Takes the objection that a person confirms on the page, or that their mail program sends in one click.',
    run: (context, event) => objectionAnswer(context, event),
  },
];
