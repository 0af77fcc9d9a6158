import type { RowOf } from '../schema/tabs.ts';
import { type CarriedPledges, carryPledges, type MergedList } from './carry-pledges.ts';
import type { LineageEffects } from './lineage-effects.ts';
import { beforeMergers, takeBackCarried } from './take-back-mergers.ts';

/** Rows of the workbook that say what was promised, and what imports did to it. */
interface PledgeRows {
  readonly lists: readonly RowOf<'lists'>[];
  readonly commitments: readonly RowOf<'commitments'>[];
  readonly answers: readonly RowOf<'answers'>[];
  readonly imports: readonly RowOf<'imports'>[];
}

/** What a second-round file does to commitments: what was said of mergers before is taken back, then said as it is now. */
export function pledgesAfter(
  { takenBack, toReconfirm }: Pick<LineageEffects, 'takenBack' | 'toReconfirm'>,
  { lists, commitments, answers, imports }: PledgeRows,
): CarriedPledges {
  const concerned = new Set([...takenBack.map(({ from }) => from), ...toReconfirm.map(({ id }) => id)]);
  const back = new Map([...takeBackCarried(takenBack, commitments), ...beforeMergers(concerned, commitments, imports)]);
  const after = commitments.map((row) => ({ ...row, ...back.get(row.id ?? '') }));
  const gone = new Set(takenBack.map(({ id }) => id));
  const merged = [...concerned].flatMap((id) => {
    const known = lists.filter((list) => list.fate === 'merged' && list.becomes === id && !gone.has(list.id ?? ''));
    return mergedList(id, known, toReconfirm, lists);
  });
  const { changed, added } = carryPledges(merged, after, answers);
  const both = new Map(back);
  for (const [id, fields] of changed) both.set(id, { ...both.get(id), ...fields });
  return { changed: both, added };
}

/** A list with those that the file says joined it, and those that had; none when nothing puts its pledges in question. */
function mergedList(
  id: string,
  known: readonly RowOf<'lists'>[],
  toReconfirm: readonly MergedList[],
  lists: readonly RowOf<'lists'>[],
): readonly MergedList[] {
  const brought = toReconfirm.find((merged) => merged.id === id);
  const joining = new Set(brought?.joinedBy.map((list) => list.id));
  const joinedBy = [
    ...(brought?.joinedBy ?? []),
    ...known.flatMap((list) =>
      list.id === null || joining.has(list.id) ? [] : [{ id: list.id, label: list.label ?? '' }],
    ),
  ];
  if (brought === undefined && joinedBy.length === 0) return [];
  return [{ id, label: brought?.label ?? lists.find((list) => list.id === id)?.label ?? '', joinedBy }];
}
