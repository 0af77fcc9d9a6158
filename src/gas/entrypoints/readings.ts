import { declareInterests } from '../../app/answers/declare-interests.ts';
import { signReadings } from '../../app/answers/sign-readings.ts';
import { messages } from '../../app/messages.fr.ts';
import { RememberedTables } from '../../app/remembered-tables.ts';
import type { SignedAndNext } from '../../app/windows.ts';
import { caption } from '../caption.ts';
import type { EntryPoint } from '../entry-point.ts';
import { readingScreen, readingsOf } from '../screens/reading-screen.ts';
import { textSent } from '../sent-values.ts';

const words = messages.readings;

/** What has every position read by two people. */
export const readingsEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuValiderEngagements',
    kind: 'menu',
    params: [],
    help: 'Opens the window where a person reads one list at a time and signs.',
    run(context) {
      const { conversation } = context;
      conversation.show('readings', words.windowTitle, { width: 1000, height: 680 });
    },
  },
  {
    name: 'ecranLectures',
    kind: 'dialog',
    params: ['vues'],
    help: 'Gives that window the list that the person who acts may read now, other than those it showed.',
    run: (context, seen) => readingScreen(context, textSent(seen)),
  },
  {
    name: 'declarerInterets',
    kind: 'dialog',
    params: ['communes'],
    help: 'Keeps the communes where the person who acts has a stake, then gives what is left to read.',
    run(context, communes): SignedAndNext {
      const { before, voided } = declareInterests(context, textSent(communes));
      // That it was made, and over what, never which communes: everybody reads the Journal.
      context.journal(caption('menuValiderEngagements'), words.declaredOver[before]);
      return { said: words.voided(voided), screen: readingScreen(context) };
    },
  },
  {
    name: 'signerLectures',
    kind: 'dialog',
    params: ['lectures', 'vues'],
    help: 'Signs what the person who acts has read, with their name, and gives the next list to read.',
    run(context, readings, seen): SignedAndNext {
      const tables = new RememberedTables(context.tables);
      const said = words.signed(signReadings({ ...context, tables }, readingsOf(textSent(readings))));
      context.journal(caption('menuValiderEngagements'), said);
      return { said, screen: readingScreen({ ...context, tables }, textSent(seen)) };
    },
  },
];
