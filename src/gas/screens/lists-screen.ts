import { ownEnd } from '../../app/answers/reply-end.ts';
import { zoneOf } from '../../app/campaign/election-calendar.ts';
import type { LineageQuestion } from '../../app/lineage/lineage-plan.ts';
import { foundKey } from '../../app/lists/found-key.ts';
import { lineageValue, NEW_LIST } from '../../app/lists/import-decisions.ts';
import type { DoubtfulList, ImportPlan } from '../../app/lists/import-plan.ts';
import type { AnnouncedPlan } from '../../app/lists/plan-announced.ts';
import { strandedWork } from '../../app/lists/stranded-work.ts';
import { momentInFrench } from '../../app/messages/dates.fr.ts';
import { ROW_REFUSALS_IN_FRENCH } from '../../app/messages/lists/candidate-file.fr.ts';
import { importDialog } from '../../app/messages/lists/import-dialog.fr.ts';
import { messages } from '../../app/messages.fr.ts';
import type { RowOf } from '../../app/schema/tabs.ts';
import { type ImportScreen, type ImportShownRow, SHOWN } from '../../app/windows.ts';
import { columnsOf } from '../../app/workbook/design.ts';
import { settingsOf } from '../../app/workbook/settings.ts';
import { headName } from '../../domain/candidate-list.ts';
import type { CampaignContext } from '../context.ts';

const words = messages.lists.import;

/** What importing an official file does, for the dialog: what asks for a choice first. */
export function listsScreen(context: CampaignContext, plan: ImportPlan): ImportScreen {
  const counts = {
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    vanished: plan.vanished.length,
    toConfirm: plan.toConfirm.length,
  };
  const known = new Map(
    context.tables
      .of('lists')
      .rows()
      .map((row) => [row.id, row]),
  );
  const rows = [
    ...plan.toConfirm.map(toConfirmRow),
    ...plan.questions.map(lineageRow),
    ...plan.changed.map(changedRow),
    ...plan.repeated.map((list) => ({
      what: words.kinds.repeated,
      commune: list.commune.name,
      list: list.label,
      detail: words.givenAgain(list.panel),
    })),
    ...plan.incumbents.map((row) => shown(words.kinds.incumbent, row, words.mayorLeads)),
    ...plan.vanished.map((row) => shown(words.kinds.vanished, row, words.vanishedStays)),
    ...plan.added.map((list) => ({
      what: words.kinds.added,
      commune: list.commune.name,
      list: list.label,
      detail: headName(list.head),
    })),
    ...plan.settled.map((question) => settledRow(question, decidedOf(question, known))),
  ];
  const reconfirming = plan.lineage.toReconfirm.length;
  return {
    summary: words.summary(counts),
    round: plan.round,
    rows: rows.slice(0, SHOWN),
    warnings: [
      ...lateWarning(context, plan),
      ...(reconfirming === 0 ? [] : [messages.lineage.toReconfirmCount(reconfirming)]),
      ...plan.refused
        .slice(0, SHOWN)
        .map(({ line, reason }) => importDialog.refusedLine(line, ROW_REFUSALS_IN_FRENCH[reason])),
      ...(plan.repaired.length === 0 ? [] : [importDialog.repaired(plan.repaired.map(({ line }) => line))]),
      ...strandedWork(context.tables),
      ...(plan.communesOutside === 0 ? [] : [words.outside(plan.communesOutside)]),
    ],
  };
}

/** What importing a table of announced lists does, for the dialog. */
export function announcedScreen(plan: AnnouncedPlan, summary: typeof words.announced): ImportScreen {
  const rows = [
    ...plan.toConfirm.map(toConfirmRow),
    ...plan.toAdd.map((list) => ({
      what: words.kinds.added,
      commune: list.commune ?? '',
      list: list.label ?? '',
      detail: [list.head, list.source].filter((part) => part).join(', '),
    })),
  ];
  return {
    summary: summary(plan.toAdd.length, plan.alreadyKnown, plan.toConfirm.length, plan.notFound.length),
    rows: rows.slice(0, SHOWN),
    warnings: plan.notFound.slice(0, SHOWN).map(({ line, what }) => words.notFoundLine(line, what)),
  };
}

function toConfirmRow({ found, candidates }: DoubtfulList): ImportShownRow {
  const known = candidates.map(({ id, label, head }) => ({
    value: id ?? '',
    label: words.isKnown(label ?? '', head ?? ''),
  }));
  return {
    what: words.kinds.toConfirm,
    commune: found.commune.name,
    list: `${found.label} – ${headName(found.head)}`,
    detail: words.alike,
    choice: {
      group: 'lists',
      key: foundKey(found),
      chosen: '',
      options: [{ value: '', label: words.undecided }, ...known, { value: NEW_LIST, label: words.isNew }],
    },
  };
}

function lineageRow(question: LineageQuestion): ImportShownRow {
  return asked(question, ['continued', 'merged'], messages.lineage.option('later', ''));
}

/** What was decided may be corrected: it stays unless another choice is made. */
function settledRow(question: LineageQuestion, decided: string): ImportShownRow {
  return { ...asked(question, ['merged'], messages.lineage.keep(decided)), what: words.kinds.settled };
}

/** « a fusionné dans : Malakoff en commun ». */
function decidedOf({ proposal }: LineageQuestion, known: ReadonlyMap<string | null, RowOf<'lists'>>): string {
  const row = known.get(proposal.list.id);
  return messages.lineage.option(row?.fate ?? 'later', known.get(row?.becomes ?? '')?.label ?? '');
}

/** @param none what choosing nothing does */
function asked(
  { proposal, candidates, choice }: LineageQuestion,
  fates: readonly ('continued' | 'merged')[],
  none: string,
): ImportShownRow {
  const { list, evidence, elsewhere } = proposal;
  const { option, noTrace, alsoIn } = messages.lineage;
  const options = fates.flatMap((fate) =>
    candidates.map((other) => ({
      value: lineageValue({ fate, into: foundKey(other) }),
      label: option(fate, other.label),
    })),
  );
  return {
    what: words.kinds.lineage,
    commune: list.commune.name,
    list: `${list.label} – ${headName(list.head)}`,
    detail: [
      evidence === undefined ? noTrace : messages.lineage.evidence(evidence),
      ...elsewhere.map(({ into, members }) => alsoIn(into.label, members)),
    ].join(' ; '),
    choice: {
      group: 'lineage',
      key: list.id,
      chosen: lineageValue(choice),
      options: [...options, { value: 'withdrawn', label: option('withdrawn', '') }, { value: 'later', label: none }],
    },
  };
}

function changedRow({ row, fields }: ImportPlan['changed'][number]): ImportShownRow {
  const labels = new Map(columnsOf('lists').map(({ key, words: { label } }) => [key, label]));
  // The ballot's own name is the program's; its round is told.
  const { contest: _, ...told } = fields;
  const changes = Object.entries(told).map(([key, after]) =>
    key === 'reconciliation'
      ? words.nowOfficial
      : words.changedField(labels.get(key) ?? key, String(row[key as keyof typeof row] ?? ''), String(after ?? '')),
  );
  return shown(words.kinds.changed, row, changes.join(' ; '));
}

function shown(what: string, row: ImportPlan['vanished'][number], detail: string): ImportShownRow {
  return { what, commune: row.commune ?? '', list: row.label ?? '', detail };
}

/** A list found late has its own closing. */
function lateWarning({ tables, campaign, clock }: CampaignContext, { added, round }: ImportPlan): readonly string[] {
  if (added.length === 0) return [];
  const settings = settingsOf(tables, campaign);
  const until = ownEnd({ foundOn: clock.now(), reopenedUntil: null, round }, campaign, settings);
  const moment = momentInFrench(until, zoneOf(campaign));
  if (round === 2) return [words.secondRound(moment)];
  return until > settings.closes ? [words.late(added.length, moment)] : [];
}
