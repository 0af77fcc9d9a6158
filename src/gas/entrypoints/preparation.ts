import { CampaignError } from '../../app/campaign-error.ts';
import { messages } from '../../app/messages.fr.ts';
import { computePriorities } from '../../app/priority/compute-priorities.ts';
import { runAlone } from '../../app/run-alone.ts';
import { installWorkbook } from '../../app/workbook/install-workbook.ts';
import { caption, close, record } from '../closing.ts';
import type { CampaignContext } from '../context.ts';
import { diagnose } from '../diagnosis.ts';
import type { EntryPoint } from '../entry-point.ts';
import { importFile, importPreview } from '../import-screen.ts';

/** What prepares a campaign: the workbook, its lists, whom to ask first. */
export const preparationEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuInstallerClasseur',
    kind: 'menu',
    params: [],
    help: 'Creates or repairs the tabs, columns, protections, notes and dropdowns.',
    run(context) {
      const { workbook } = messages;
      const report = installWorkbook(context, context.campaign, context.identity.user());
      const done = workbook.installed(report.createdTabs.length, report.addedColumns.length);
      const sentence = `${done}\n${workbook.next} : ${workbook.afterInstall}`;
      return close(context, caption('menuInstallerClasseur'), workbook.installTitle, sentence);
    },
  },
  {
    name: 'menuImporterListes',
    kind: 'menu',
    params: [],
    help: 'Opens the window that imports lists and contacts.',
    run(context) {
      if (context.conversation === null) throw new CampaignError('no_ui', { action: caption('menuImporterListes') });
      context.conversation.show('import', messages.lists.import.title, { width: 900, height: 600 });
    },
  },
  {
    name: 'recevoirMorceauFichier',
    kind: 'dialog',
    params: ['nom', 'morceau', 'rang', 'total'],
    help: 'Keeps one piece of a file that the import window sends.',
    run(context, nom: string, morceau: string, rang: number) {
      context.parcels.put(nom, rang, morceau);
    },
  },
  {
    name: 'apercuImport',
    kind: 'dialog',
    params: ['nom', 'total'],
    help: 'Says what importing the file received would do.',
    run(context, nom: string, total: number) {
      const file = wholeFile(context, nom, total);
      // Even a preview names the rows that people typed, so that the file can be compared with them.
      return runAlone(context.exclusive, () => importPreview(context, file));
    },
  },
  {
    name: 'appliquerImport',
    kind: 'dialog',
    params: ['nom', 'total'],
    help: 'Imports the file received.',
    run(context, nom: string, total: number) {
      const file = wholeFile(context, nom, total);
      const done = runAlone(context.exclusive, () => importFile(context, file));
      record(context, caption('menuImporterListes'), `${nom} : ${done.summary}`);
      return done;
    },
  },
  {
    name: 'menuCalculerPriorites',
    kind: 'menu',
    params: [],
    help: 'Computes whom to ask first.',
    run(context) {
      const { title, done, doneApart, moved } = messages.priority;
      const { count, apart } = runAlone(context.exclusive, () => computePriorities(context, context.campaign));
      const sentence =
        apart === undefined
          ? done(count)
          : [doneApart(count, apart.url), apart.moved === 0 ? '' : moved(apart.moved)].join('\n').trim();
      return close(context, caption('menuCalculerPriorites'), title, sentence);
    },
  },
  {
    name: 'menuDiagnostic',
    kind: 'menu',
    params: [],
    help: 'Checks the workbook and says what is wrong.',
    run(context) {
      const { diagnosticTitle, diagnosticClean } = messages.workbook;
      const findings = diagnose(context);
      const text = findings.length === 0 ? diagnosticClean : findings.join('\n');
      context.conversation?.tell(diagnosticTitle, text);
      return text;
    },
  },
];

function wholeFile(
  context: CampaignContext,
  name: string,
  total: number,
): { readonly name: string; readonly text: string } {
  const parcel = context.parcels.take(name, total);
  if ('text' in parcel) return { name, text: parcel.text };
  throw new CampaignError('import_incomplete', { file: name, received: parcel.received, total });
}
