import { zoneOf } from '../../app/campaign/election-calendar.ts';
import { buildBetweenRounds } from '../../app/lineage/between-rounds.ts';
import { keepColumnMap } from '../../app/lists/keep-column-map.ts';
import { territoryCodes } from '../../app/lists/territory-codes.ts';
import { lastImport } from '../../app/lists/undo-import.ts';
import { momentInFrench } from '../../app/messages/dates.fr.ts';
import { messages } from '../../app/messages.fr.ts';
import { computePriorities } from '../../app/priority/compute-priorities.ts';
import { runAlone } from '../../app/run-alone.ts';
import { installWorkbook } from '../../app/workbook/install-workbook.ts';
import { settingsOf } from '../../app/workbook/settings.ts';
import { caption } from '../caption.ts';
import { diagnose } from '../diagnosis.ts';
import { endAndTell, endQuietly } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';
import { betweenRoundsPage, betweenRoundsSummary } from '../screens/between-rounds-page.ts';
import { importFile, importPreview, undoImport } from '../screens/import-screen.ts';
import { numberSent, textSent } from '../sent-values.ts';
import { wholeFile } from '../whole-file.ts';

/** What prepares a campaign: the workbook, its lists, whom to ask first. */
export const preparationEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuInstallerClasseur',
    kind: 'menu',
    params: [],
    help: 'Creates or repairs the tabs, columns, protections, notes and dropdowns.',
    run(context) {
      const { workbook } = messages;
      // Two at once would fill in the same rows twice.
      const report = runAlone(context.exclusive, () =>
        installWorkbook(context, context.campaign, context.identity.user()),
      );
      const done = workbook.installed(report.createdTabs.length, report.addedColumns.length);
      const sentence = `${done}\n${report.isToDoAgain ? workbook.toDoAgain : `${workbook.next} : ${workbook.afterInstall}`}`;
      return endAndTell(context, caption('menuInstallerClasseur'), workbook.installTitle, sentence);
    },
  },
  {
    name: 'menuImporterListes',
    kind: 'menu',
    params: [],
    help: 'Opens the window that imports lists and contacts.',
    run(context) {
      const { conversation } = context;
      conversation.show('import', messages.lists.import.title, { width: 900, height: 600 });
    },
  },
  {
    name: 'contexteImport',
    kind: 'dialog',
    params: [],
    help: 'Says which communes an import keeps, and which columns were chosen last.',
    run({ tables, campaign }) {
      const rows = tables.of('communes').rows();
      const nameOf = new Map(rows.map(({ code, name }) => [code, name]));
      const codes = [...territoryCodes(rows, campaign.mergedCommunes)];
      const communes = codes.map((code) => ({ code, name: nameOf.get(code) ?? '' }));
      return { communes, columnMap: settingsOf(tables, campaign).columnMap ?? null };
    },
  },
  {
    name: 'garderCorrespondance',
    kind: 'dialog',
    params: ['correspondance'],
    help: 'Keeps which column says what, for the next tables of the same kind.',
    run({ tables, exclusive }, columnMap) {
      runAlone(exclusive, () => keepColumnMap(tables, textSent(columnMap)));
    },
  },
  {
    name: 'recevoirMorceauFichier',
    kind: 'dialog',
    params: ['envoi', 'morceau', 'rang'],
    help: 'Keeps one piece of a file that the import window sends.',
    run(context, sending, piece, rank) {
      context.parcels.put(textSent(sending), numberSent(rank), textSent(piece));
    },
  },
  {
    name: 'apercuImport',
    kind: 'dialog',
    params: ['nom', 'total', 'choix', 'envoi'],
    help: 'Says what importing the file received would do.',
    run(context, name, total, choices, sending) {
      const file = wholeFile(context, name, total, sending);
      // Even a preview names the rows that people typed, so that the file can be compared with them.
      return runAlone(context.exclusive, () => importPreview(context, file, textSent(choices)));
    },
  },
  {
    name: 'appliquerImport',
    kind: 'dialog',
    params: ['nom', 'total', 'choix', 'envoi'],
    help: 'Imports the file received.',
    run(context, name, total, choices, sending) {
      const file = wholeFile(context, name, total, sending);
      const done = runAlone(context.exclusive, () => importFile(context, file, textSent(choices)));
      file.used();
      endQuietly(context, caption('menuImporterListes'), `${file.name} : ${done.summary}`);
      return done;
    },
  },
  {
    name: 'menuAnnulerImport',
    kind: 'menu',
    params: [],
    help: 'Undoes the last import, but for what people changed since.',
    run(context) {
      const { tables, campaign } = context;
      const { title, question, none, done } = messages.lists.import.undo;
      const { conversation } = context;
      const last = lastImport(tables);
      if (last === undefined) {
        conversation.tell(title, none);
        return none;
      }
      if (!conversation.confirm(title, question(last.file, momentInFrench(last.at, zoneOf(campaign))))) return '';
      const undone = runAlone(context.exclusive, () => undoImport(context));
      const sentence = undone === undefined ? none : done(undone.file, undone.removed, undone.restored, undone.kept);
      return endAndTell(context, caption('menuAnnulerImport'), title, sentence);
    },
  },
  {
    name: 'menuEntreDeuxTours',
    kind: 'menu',
    params: [],
    help: 'Shows what is left to do between the two rounds, commune by commune.',
    run(context) {
      const { tables, campaign, conversation, clock } = context;
      const view = buildBetweenRounds(tables, campaign, clock.now());
      conversation.showHtml(betweenRoundsPage(view, campaign), messages.lineage.between.title, {
        width: 900,
        height: 620,
      });
      return betweenRoundsSummary(view);
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
      return endAndTell(context, caption('menuCalculerPriorites'), title, sentence);
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
      context.conversation.tell(diagnosticTitle, text);
      return text;
    },
  },
];
