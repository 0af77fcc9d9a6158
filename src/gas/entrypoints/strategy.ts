import { messages } from '../../app/messages.fr.ts';
import { runAlone } from '../../app/run-alone.ts';
import { assignLists, assignmentChange, readAssignments } from '../../app/strategy/assign-lists.ts';
import { buildStrategyView } from '../../app/strategy/build-strategy-view.ts';
import { undoText } from '../../app/strategy/undo-assignment.ts';
import { bringHomeUpToDate } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';
import { textSent } from '../sent-values.ts';
import { takeInTyped } from '../take-in-typed.ts';

const words = messages.strategy;

/** What shows whom to ask first and who follows whom. */
export const strategyEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuVueStrategique',
    kind: 'menu',
    params: [],
    help: 'Opens the strategy window: matrix, volunteers, contacts to find, map.',
    run(context) {
      const { conversation } = context;
      takeInTyped(context);
      conversation.show('strategy', words.title, { width: 1100, height: 720 });
    },
  },
  {
    name: 'vueStrategique',
    kind: 'dialog',
    params: [],
    help: 'Gives the strategy window everything it shows, read once.',
    run: (context) => buildStrategyView(context, context.campaign),
  },
  {
    name: 'attribuerListes',
    kind: 'dialog',
    params: ['attributions'],
    help: 'Gives lists to volunteers, as the strategy window asks, and shows it again.',
    run(context, sent) {
      const wanted = readAssignments(textSent(sent));
      const { written, left } = runAlone(context.exclusive, () => assignLists(context.tables, wanted));
      const said = words.assigned(written.length, left.length);
      if (written.length > 0) {
        context.journal(words.title, said, undoText(assignmentChange(written)));
        bringHomeUpToDate(context);
      }
      return { said, view: buildStrategyView(context, context.campaign) };
    },
  },
];
