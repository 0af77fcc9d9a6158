import { writeCallLinks } from '../app/call-sheets/build-call-form.ts';
import { importAnnouncedLists, kindOfFile } from '../app/lists/import-by-hand.ts';
import { importLists, previewImport } from '../app/lists/import-lists.ts';
import type { ImportedFile, ImportPlan } from '../app/lists/import-plan.ts';
import { refreshStates } from '../app/lists/refresh-states.ts';
import { ROW_REFUSALS_IN_FRENCH } from '../app/messages/candidate-file.fr.ts';
import { messages } from '../app/messages.fr.ts';
import { writeLinks } from '../app/questionnaire/build-questionnaire.ts';
import { columnsOf } from '../app/workbook/design.ts';
import { readSettings } from '../app/workbook/settings.ts';
import { headName } from '../domain/candidate-list.ts';
import { contactsImported, contactsPreview } from './contacts-screen.ts';
import type { CampaignContext } from './context.ts';
import { type ImportScreen, SHOWN } from './import-shown.ts';

const words = messages.lists.import;

/** Says what importing the file would do. */
export function importPreview(context: CampaignContext, file: ImportedFile): ImportScreen {
  const kind = kindOfFile(file);
  if (kind === 'contacts') return contactsPreview(context, file);
  if (kind === 'announced') return { summary: words.willAddAnnounced, rows: [], warnings: [] };
  return screenOf(previewImport(context, context.campaign, file));
}

/** Imports the file, gives new lists their link, and says what was done. */
export function importFile(context: CampaignContext, file: ImportedFile): ImportScreen {
  const kind = kindOfFile(file);
  const screen = importOf(context, file, kind);
  const { tables, campaign, clock } = context;
  refreshStates(tables, campaign, readSettings(tables.of('settings').rows(), campaign), clock.now());
  writeLinks(context);
  writeCallLinks(context);
  return screen;
}

function importOf(context: CampaignContext, file: ImportedFile, kind: ReturnType<typeof kindOfFile>): ImportScreen {
  switch (kind) {
    case 'contacts':
      return contactsImported(context, file);
    case 'official':
      return screenOf(importLists(context, context.campaign, file));
    case 'announced': {
      const { added, alreadyKnown, notFound } = importAnnouncedLists(context, file);
      return {
        summary: words.announced(added, alreadyKnown, notFound.length),
        rows: [],
        warnings: notFound.slice(0, SHOWN).map(({ line, what }) => words.notFoundLine(line, what)),
      };
    }
  }
}

function screenOf(plan: ImportPlan): ImportScreen {
  const labels = new Map(columnsOf('lists').map(({ key, words: { label } }) => [key, label]));
  const counts = {
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    vanished: plan.vanished.length,
    toConfirm: plan.toConfirm.length,
  };
  const { kinds } = words;
  const rows = [
    ...plan.toConfirm.map(({ found, candidates }) => ({
      what: kinds.toConfirm,
      commune: found.commune.name,
      list: found.label,
      detail: candidates.map(({ label }) => label ?? '').join(' / '),
    })),
    ...plan.changed.map(({ row, fields }) => ({
      what: kinds.changed,
      commune: row.commune ?? '',
      list: row.label ?? '',
      detail: Object.entries(fields)
        .filter(([key]) => key !== 'reconciliation')
        .map(([key, after]) =>
          words.changedField(labels.get(key) ?? key, String(row[key as keyof typeof row] ?? ''), String(after ?? '')),
        )
        .join(' ; '),
    })),
    ...plan.vanished.map((row) => ({
      what: kinds.vanished,
      commune: row.commune ?? '',
      list: row.label ?? '',
      detail: '',
    })),
    ...plan.added.map((list) => ({
      what: kinds.added,
      commune: list.commune.name,
      list: list.label,
      detail: headName(list.head),
    })),
  ];
  return {
    summary: words.summary(counts),
    rows: rows.slice(0, SHOWN),
    warnings: [
      ...plan.refused
        .slice(0, SHOWN)
        .map(({ line, reason }) => words.refusedLine(line, ROW_REFUSALS_IN_FRENCH[reason])),
      ...(plan.repaired.length === 0 ? [] : [words.repaired(plan.repaired.length)]),
      ...(plan.communesOutside === 0 ? [] : [words.outside(plan.communesOutside)]),
    ],
  };
}
