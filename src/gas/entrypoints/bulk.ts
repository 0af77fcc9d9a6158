import { CampaignError } from '../../app/campaign-error.ts';
import { messages } from '../../app/messages.fr.ts';
import type { BulkKeyShown } from '../../app/windows.ts';
import { endOfResendKey, keepResendKey, RESEND_KEY } from '../adapters/mail/resend-key.ts';
import type { CampaignContext } from '../context.ts';
import type { EntryPoint } from '../entry-point.ts';
import { textSent } from '../sent-values.ts';

const words = messages.mailings.bulk;

/** What opens the mail service, and closes it. */
export const bulkEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuPrestataire',
    kind: 'menu',
    params: [],
    help: 'Opens the window where the key of the mail service is typed.',
    run(context) {
      context.conversation.show('bulk-key', words.title, { width: 480, height: 340 });
    },
  },
  {
    name: 'etatPrestataire',
    kind: 'dialog',
    params: [],
    help: 'Says whether a key of the mail service is kept; shows its last four characters only.',
    run: (context) => shown(context),
  },
  {
    name: 'noterClePrestataire',
    kind: 'dialog',
    params: ['cle'],
    help: 'Keeps the key of the mail service in the script properties.',
    run(context, key) {
      if (!keepResendKey(context.memory, textSent(key))) throw new CampaignError('bulk_key_wrong', {});
      context.journal(words.title, words.keyNoted);
      return shown(context);
    },
  },
  {
    name: 'oublierClePrestataire',
    kind: 'dialog',
    params: [],
    help: 'Forgets the key of the mail service.',
    run(context) {
      context.memory.forget(RESEND_KEY);
      context.journal(words.title, words.keyForgotten);
      return shown(context);
    },
  },
];

function shown({ memory }: CampaignContext): BulkKeyShown {
  const end = endOfResendKey(memory);
  return { sentence: end === undefined ? words.noKey : words.keyKept(end), isKept: end !== undefined };
}
