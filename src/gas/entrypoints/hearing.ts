import { refreshStates } from '../../app/lists/refresh-states.ts';
import { prepareMailing } from '../../app/mailing/prepare-mailing.ts';
import { messages } from '../../app/messages.fr.ts';
import { readSettings } from '../../app/workbook/settings.ts';
import { caption, close } from '../closing.ts';
import type { EntryPoint } from '../entry-point.ts';
import { mailingPorts } from '../mailing-ports.ts';
import { confirmAndSend } from '../mailing-screen.ts';

/** What tells every list, before publication, what will be said of it. */
export const hearingEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuEnvoyerAudience',
    kind: 'menu',
    params: [],
    help: 'Sends every list, whether it answered or not, what will be published about it.',
    run(context) {
      const { tables, campaign, clock } = context;
      const ports = mailingPorts(context);
      // Silence becomes « sans réponse » when the closing passes, without any event that would write it in Listes.
      refreshStates(tables, campaign, readSettings(tables.of('settings').rows(), campaign), clock.now());
      const { mailing } = prepareMailing(context, 'hearing');
      const sentence = confirmAndSend(context, ports, mailing);
      return close(context, caption('menuEnvoyerAudience'), messages.mailings.titles.hearing, sentence);
    },
  },
];
