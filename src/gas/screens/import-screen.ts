import { writeCallLinks } from '../../app/call-sheets/build-call-form.ts';
import { importAnnouncedLists, kindOfFile, previewAnnouncedLists } from '../../app/lists/import-by-hand.ts';
import { type ImportDecisions, noDecision, readDecisions } from '../../app/lists/import-decisions.ts';
import { importLists, previewImport } from '../../app/lists/import-lists.ts';
import type { ImportedFile } from '../../app/lists/import-plan.ts';
import { refreshStates } from '../../app/lists/refresh-states.ts';
import { type UndoneImport, undoLastImport } from '../../app/lists/undo-import.ts';
import { messages } from '../../app/messages.fr.ts';
import { writeLinks } from '../../app/questionnaire/build-questionnaire.ts';
import { importResults, previewResults, roundHeld } from '../../app/results/import-results.ts';
import type { ImportScreen } from '../../app/windows.ts';
import { settingsOf } from '../../app/workbook/settings.ts';
import type { CampaignContext } from '../context.ts';
import { contactsImported, contactsPreview } from './contacts-screen.ts';
import { announcedScreen, listsScreen } from './lists-screen.ts';
import { resultsScreen } from './results-screen.ts';

const words = messages.lists.import;

/** Says what importing the file would do. */
export function importPreview(context: CampaignContext, file: ImportedFile, choices?: string): ImportScreen {
  const kind = kindOfFile(file);
  if (kind === 'contacts') return contactsPreview(context, file);
  if (kind === 'announced') {
    return announcedScreen(previewAnnouncedLists(context, file, decisionsOf(context, choices)), words.willAnnounce);
  }
  if (kind === 'results') return resultsScreen(previewResults(context, file, roundDecisions(context, choices)));
  return listsScreen(context, previewImport(context, context.campaign, file, decisionsOf(context, choices)));
}

/** Imports the file, gives new lists their link, and says what was done. */
export function importFile(context: CampaignContext, file: ImportedFile, choices?: string): ImportScreen {
  const kind = kindOfFile(file);
  const screen = importOf(context, file, kind, choices);
  bringListsUpToDate(context);
  return screen;
}

/** Undoes the last import. @returns undefined when there is none */
export function undoImport(context: CampaignContext): UndoneImport | undefined {
  const undone = undoLastImport(context.tables);
  if (undone !== undefined) bringListsUpToDate(context);
  return undone;
}

function bringListsUpToDate(context: CampaignContext): void {
  const { tables, campaign, clock } = context;
  refreshStates(tables, campaign, settingsOf(tables, campaign), clock.now());
  writeLinks(context);
  writeCallLinks(context);
}

function importOf(
  context: CampaignContext,
  file: ImportedFile,
  kind: ReturnType<typeof kindOfFile>,
  choices: string | undefined,
): ImportScreen {
  switch (kind) {
    case 'contacts':
      return contactsImported(context, file);
    case 'results':
      return resultsScreen(importResults(context, context.campaign, file, roundDecisions(context, choices)));
    case 'official':
      return listsScreen(context, importLists(context, context.campaign, file, decisionsOf(context, choices)));
    case 'announced':
      return announcedScreen(importAnnouncedLists(context, file, decisionsOf(context, choices)), words.announced);
  }
}

function decisionsOf({ campaign, clock }: CampaignContext, choices: string | undefined): ImportDecisions {
  return readDecisions(choices, noDecision(campaign, clock.now()));
}

/** Results are of the last round held, unless the officer says otherwise. */
function roundDecisions({ campaign, clock }: CampaignContext, choices: string | undefined): ImportDecisions {
  const now = clock.now();
  return readDecisions(choices, { ...noDecision(campaign, now), round: roundHeld(campaign, now) });
}
