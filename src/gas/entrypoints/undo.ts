import { zoneOf } from '../../app/campaign/election-calendar.ts';
import { momentInFrench } from '../../app/messages/dates.fr.ts';
import { messages } from '../../app/messages.fr.ts';
import { runAlone } from '../../app/run-alone.ts';
import { lastUndoable, undo } from '../../app/strategy/undo-assignment.ts';
import { caption } from '../caption.ts';
import { endAndTell } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';

const words = messages.undo;

/** What takes back the last change that the program made for somebody. */
export const undoEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuAnnulerChangement',
    kind: 'menu',
    params: [],
    help: 'Takes back the last change of the Journal that can be, once confirmed.',
    run(context) {
      const { tables, conversation, campaign } = context;
      const shown = lastUndoable(tables);
      if (shown === undefined) {
        conversation.tell(words.title, words.nothing);
        return words.nothing;
      }
      const when = momentInFrench(shown.at, zoneOf(campaign));
      const question = words.confirm(shown.action, shown.summary, when, shown.change.rows.length);
      if (!conversation.confirm(words.title, question)) return words.cancelled;
      const { restored, left } = runAlone(context.exclusive, () => undo(tables, shown));
      return endAndTell(
        context,
        caption('menuAnnulerChangement'),
        words.title,
        words.done(shown.action, restored, left),
      );
    },
  },
];
