import { takeInReturn, understandReturn } from '../../app/contacts/returned-mails.ts';
import { messages } from '../../app/messages.fr.ts';
import { runAlone } from '../../app/run-alone.ts';
import { caption } from '../caption.ts';
import { endQuietly } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';
import { textSent } from '../sent-values.ts';

const words = messages.mailings.returned;

/** What takes in mails that came back: failures, automatic replies, objections. */
export const returnedMailEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuCourrielRevenu',
    kind: 'menu',
    params: [],
    help: 'Opens the window where a returned mail is pasted.',
    run(context) {
      const { conversation } = context;
      conversation.show('returned', words.title, { width: 640, height: 460 });
    },
  },
  {
    name: 'lireRetour',
    kind: 'dialog',
    params: ['courriel'],
    help: 'Says what a pasted mail is and which contacts it is about; writes nothing.',
    run({ tables }, mail) {
      const { kind, contacts } = understandReturn(tables, textSent(mail));
      const about = contacts.map(({ email, list }) => words.contact(email ?? '', list ?? ''));
      return { sentence: words.read(kind, about), canApply: contacts.length > 0 && kind !== 'reply' };
    },
  },
  {
    name: 'noterRetour',
    kind: 'dialog',
    params: ['courriel'],
    help: 'Marks the contacts that a pasted mail is about, and notes the day beside each.',
    run(context, mail) {
      const { kind, changed, contacts } = runAlone(context.exclusive, () => takeInReturn(context, textSent(mail)));
      const sentence = words.noted(kind, changed, contacts.length);
      endQuietly(context, caption('menuCourrielRevenu'), sentence);
      return sentence;
    },
  },
];
