import { messages } from '../../app/messages.fr.ts';
import { type ListOutcome, NO_LIST, type ResultsPlan } from '../../app/results/plan-results.ts';
import { type ImportScreen, type ImportShownRow, SHOWN } from '../../app/windows.ts';
import type { RoundOutcome } from '../../domain/results/round-outcome.ts';

const { lists, results: words } = messages;

/** What importing a file of results does, for the dialog: what asks for a choice first, then what changes. */
export function resultsScreen({ round, outcomes, absent, unknownContests }: ResultsPlan): ImportScreen {
  const counts: Record<RoundOutcome, number> = { elected: 0, qualified: 0, may_merge: 0, eliminated: 0 };
  for (const { row, outcome } of outcomes) if (row !== undefined && outcome !== undefined) counts[outcome] += 1;
  const toConfirm = outcomes.filter(({ row, candidates }) => row === undefined && candidates.length > 0);
  const unsure = toConfirm.filter(({ isNone }) => !isNone);
  const sure = outcomes.filter(({ row }) => row !== undefined);
  const rows = [
    ...toConfirm.map(toConfirmRow),
    ...sure.filter(({ row, outcome }) => row?.result !== outcome).map((one) => outcomeRow(words.kinds.changed, one)),
    ...absent.map(({ commune, label }) => ({
      what: words.kinds.absent,
      commune: commune ?? '',
      list: label ?? '',
      detail: '',
    })),
    ...sure.filter(({ row, outcome }) => row?.result === outcome).map((one) => outcomeRow(words.kinds.noted, one)),
  ];
  return {
    summary: words.summary(round, counts, unsure.length),
    round,
    rows: rows.slice(0, SHOWN),
    warnings: [
      ...(round === 1 ? [words.rule] : []),
      ...(unknownContests === 0 ? [] : [words.unknownContests(unknownContests)]),
    ],
  };
}

function outcomeRow(what: string, { commune, score, share, outcome, row }: ListOutcome): ImportShownRow {
  return {
    what,
    commune,
    list: row?.label ?? score.label,
    detail: words.said(words.score(share, score.votes), outcome, row?.result ?? null),
  };
}

function toConfirmRow({ key, commune, score, share, candidates, isNone }: ListOutcome): ImportShownRow {
  const known = candidates.map(({ id, label, head }) => ({
    value: id ?? '',
    label: lists.import.isKnown(label ?? '', head ?? ''),
  }));
  return {
    what: words.kinds.toConfirm,
    commune,
    list: [score.label, score.head].filter((part) => part !== '').join(' – '),
    detail: `${words.score(share, score.votes)}. ${words.unknown}`,
    choice: {
      group: 'lists',
      key,
      chosen: isNone ? NO_LIST : '',
      options: [{ value: '', label: lists.import.undecided }, ...known, { value: NO_LIST, label: words.noList }],
    },
  };
}
