import { noteHearingLetters } from '../../app/hearing/other-hearings.ts';
import { printLetters } from '../../app/letters/print-letters.ts';
import { recordLetters } from '../../app/letters/record-letters.ts';
import { mailingsForLetters } from '../../app/mailing/find-mailing.ts';
import { messages } from '../../app/messages.fr.ts';
import { caption } from '../caption.ts';
import { endAndTell } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';
import { mailingPorts } from '../mailing-ports.ts';
import { chosenOrWhy } from '../screens/mailing-screen.ts';
import { takeInTyped } from '../take-in-typed.ts';

const words = messages.letters;

/** What writes to lists by post. */
export const letterEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuLettres',
    kind: 'menu',
    params: [],
    help: 'Makes the letters of a mailing as PDF, a file a commune, with address labels; notes them once posted.',
    run(context) {
      takeInTyped(context);
      const ports = mailingPorts(context);
      const chosen = chosenOrWhy(context, mailingsForLetters(context.tables));
      if (typeof chosen === 'string') return endAndTell(context, caption('menuLettres'), words.title, chosen);
      const report = printLetters(ports, context.letterFiles, chosen);
      const printed = words.printed({ ...report, letters: report.letters.length });
      if (report.letters.length === 0 || report.left > 0)
        return endAndTell(context, caption('menuLettres'), words.title, printed);
      const isPosted = context.conversation.confirm(
        words.title,
        `${printed}\n\n${words.askPosted(report.letters.length)}`,
      );
      if (isPosted !== true) return endAndTell(context, caption('menuLettres'), words.title, printed);
      if (chosen.template === 'hearing') {
        const lists = report.letters.map(({ list }) => list);
        const toldTo = ports.contentsOf(chosen.template);
        noteHearingLetters(context, chosen.id, lists, (list) => toldTo(list).told);
      }
      const noted = recordLetters(context.tables, chosen.id, report.letters, {
        at: context.clock.now(),
        author: context.identity.user(),
      });
      return endAndTell(context, caption('menuLettres'), words.title, `${printed}\n${words.noted(noted)}`);
    },
  },
];
