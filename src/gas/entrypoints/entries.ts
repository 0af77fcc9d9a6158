import { confirmAnswer } from '../../app/answers/confirm-answer.ts';
import { enterAnswer } from '../../app/answers/enter-answer.ts';
import { importExport } from '../../app/answers/import-export.ts';
import { CampaignError } from '../../app/campaign-error.ts';
import { nameNewRows } from '../../app/lists/name-new-rows.ts';
import { messages } from '../../app/messages.fr.ts';
import { runAlone } from '../../app/run-alone.ts';
import { caption } from '../caption.ts';
import { endQuietly } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';
import { entryOf, entryScreen } from '../screens/entry-screen.ts';
import { exportChoicesOf, exportScreen, gridOf } from '../screens/export-screen.ts';
import { numberSent, textSent } from '../sent-values.ts';
import { wholeFile } from '../whole-file.ts';

const words = messages.entries;

/** What takes in answers that came by another way than the form. */
export const entriesEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuSaisirReponse',
    kind: 'menu',
    params: [],
    help: 'Opens the window for an answer that came by mail, letter, meeting, manifesto or press.',
    run(context) {
      const { conversation } = context;
      runAlone(context.exclusive, () => nameNewRows(context));
      conversation.show('entry', words.title, { width: 900, height: 640 });
    },
  },
  {
    name: 'ecranSaisie',
    kind: 'dialog',
    params: [],
    help: 'Gives that window its lists, its questions and what waits for confirmation.',
    run(context) {
      return entryScreen(context.tables, context.campaign);
    },
  },
  {
    name: 'enregistrerSaisie',
    kind: 'dialog',
    params: ['saisie'],
    help: 'Keeps what the window holds as an unconfirmed version of the list.',
    run(context, sent) {
      enterAnswer(context, context.campaign, entryOf(textSent(sent)));
      endQuietly(context, caption('menuSaisirReponse'), words.entered);
      return words.entered;
    },
  },
  {
    name: 'confirmerSaisie',
    kind: 'dialog',
    params: ['reponse', 'preuve', 'publication', 'reconnue'],
    help: 'Notes that the list confirmed or refused an answer, and how.',
    run(context, answer, proof, consent, recognised) {
      if (recognised !== 0 && recognised !== 1) throw new CampaignError('confirmation_unclear', {});
      const confirmed = recognised === 1;
      const said = { confirmed, proof: textSent(proof), consent: consent === 1 };
      confirmAnswer(context, context.campaign, textSent(answer), said);
      const sentence = confirmed ? words.confirmed : words.refused;
      endQuietly(context, caption('menuSaisirReponse'), sentence);
      return sentence;
    },
  },
  {
    name: 'menuImporterExport',
    kind: 'menu',
    params: [],
    help: 'Opens the window that imports an export of answers from another tool, column by column.',
    run(context) {
      const { conversation } = context;
      conversation.show('answers-import', words.importTitle, { width: 900, height: 640 });
    },
  },
  {
    name: 'apercuExport',
    kind: 'dialog',
    params: ['nom', 'total', 'entetes', 'envoi'],
    help: 'Says what the columns of the file received most likely are.',
    run(context, name, total, headerRows, sending) {
      return exportScreen(context, gridOf(wholeFile(context, name, total, sending).text), numberSent(headerRows));
    },
  },
  {
    name: 'importerExport',
    kind: 'dialog',
    params: ['nom', 'total', 'choix', 'envoi'],
    help: 'Enters the answers of the file received, each to be confirmed by its list.',
    run(context, name, total, sent, sending) {
      const choices = exportChoicesOf(context, textSent(sent));
      const file = wholeFile(context, name, total, sending);
      const { entered, known, left } = importExport(context, context.campaign, gridOf(file.text), choices);
      // Lines left out are imported again from the same file, once their columns are put right.
      if (left.length === 0) file.used();
      const summary = words.imported(entered, known, left.length);
      endQuietly(context, caption('menuImporterExport'), summary);
      return { summary, left };
    },
  },
];
