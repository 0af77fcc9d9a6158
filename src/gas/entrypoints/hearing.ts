import { hearingNeed, prepareHearing } from '../../app/hearing/hearing-need.ts';
import { messages } from '../../app/messages.fr.ts';
import { caption } from '../caption.ts';
import type { EntryPoint } from '../entry-point.ts';
import { mailingPorts } from '../mailing-ports.ts';
import { confirmAndSend, endSending } from '../screens/mailing-screen.ts';
import { ensureObjectionPlace } from '../screens/objection-screen.ts';
import { takeInTyped } from '../take-in-typed.ts';

/** What tells every list, before publication, what will be said of it. */
export const hearingEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuEnvoyerAudience',
    kind: 'menu',
    params: [],
    help: 'Sends every list, whether it answered or not, what will be published about it.',
    run(context) {
      takeInTyped(context);
      ensureObjectionPlace(context);
      const { titles, cancelled, hearing: words } = messages.mailings;
      const title = titles.hearing;
      const need = hearingNeed(context);
      const isForNobody = need.toHear.length === 0 && need.heard.length > 0;
      if (isForNobody && !context.conversation.confirm(words.everyoneHeardTitle, words.everyoneHeard)) return cancelled;
      const mailing = prepareHearing(context, need);
      return endSending(
        context,
        caption('menuEnvoyerAudience'),
        title,
        confirmAndSend(context, mailingPorts(context), mailing),
      );
    },
  },
];
