import { canonicalJson } from '../../../domain/method/method-fingerprint.ts';
import { messages } from '../../messages.fr.ts';
import type { PublicTable } from '../public-ports.ts';
import type { PublicList, PublicRecord } from '../record/public-record.ts';

/** A table of open data, by the stable name of its file. */
export interface DataTable extends PublicTable {
  readonly name: 'lists' | 'commitments' | 'scores' | 'ranks';
}

/** The four tables every public figure can be recomputed from. */
export function dataTables(record: PublicRecord): readonly DataTable[] {
  const contests = record.communes.flatMap((commune) => commune.contests);
  const entries = contests.flatMap((contest) => contest.lists.map((list) => ({ contest, list })));
  const lists = contests.flatMap((contest) => contest.lists);
  const { tables } = messages.publication;
  return [
    {
      name: 'lists',
      title: tables.lists,
      header:
        'id,contest,commune_code,commune,label,head,nuance,state,panel,round,published,answered_on,shown_in'.split(','),
      rows: entries.map(({ contest, list }) => [
        list.id,
        contest.id,
        list.communeCode,
        list.commune,
        list.label,
        list.head,
        list.nuance,
        list.state,
        list.panel,
        contest.round,
        contest.published,
        list.answeredOn ?? null,
        contest.published ? record.id : (contest.shownBefore?.id ?? null),
      ]),
    },
    {
      name: 'ranks',
      title: tables.ranks,
      header: 'contest,commune,list_id,score,rank,out_of,in_contest,class,low,high'.split(','),
      rows: entries.flatMap(({ contest, list: { id, place, scores } }) =>
        place === undefined
          ? []
          : [
              [
                contest.id,
                contest.commune,
                id,
                plain(scores?.total),
                place.rank,
                contest.ranked,
                contest.running,
                place.class,
                place.low,
                place.high,
              ],
            ],
      ),
    },
    {
      name: 'scores',
      title: tables.scores,
      header: 'list_id,scope,score,answered_only,equal_weight,coverage'.split(','),
      rows: lists.flatMap(scoreRows),
    },
    {
      name: 'commitments',
      title: tables.commitments,
      header:
        'list_id,criterion_id,version,stance,target,option,unit,deadline,condition,scope,means,words,source,received_at,confirmed,said_by'.split(
          ',',
        ),
      rows: lists.flatMap(({ id, answers, beside }) =>
        [...answers.map((answer) => ({ ...answer, from: { id } })), ...beside].map((answer) => [
          id,
          answer.criterionId,
          answer.version,
          answer.stance,
          answer.target,
          answer.option,
          answer.unit,
          answer.deadline,
          answer.condition,
          answer.scope,
          answer.means,
          answer.words,
          answer.source,
          answer.receivedAt === null ? null : new Date(answer.receivedAt).toISOString(),
          answer.confirmed,
          answer.from.id,
        ]),
      ),
    },
  ];
}

function scoreRows({ id, scores, answers }: PublicList): PublicTable['rows'] {
  if (scores === undefined) return [];
  const { total, answeredOnly, equalWeight, coverage, themes } = scores;
  return [
    [id, 'total', plain(total), plain(answeredOnly), plain(equalWeight), plain(coverage)],
    ...themes.map((theme) => [
      id,
      `theme:${theme.theme}`,
      plain(theme.score),
      plain(theme.answeredOnly),
      plain(theme.equalWeight),
      plain(theme.coverage),
    ]),
    ...answers.flatMap(({ criterionId, points, counted }) =>
      points === null ? [] : [[id, `criterion:${criterionId}`, plain(points), null, null, counted]],
    ),
  ];
}

/** The method as data: criteria, constants, who wrote and paid for it, and its fingerprint. */
export function methodFile({ method, association, communes, publishedAt, id }: PublicRecord): string {
  const { version, fingerprint, constants, themes, criteria, freezes } = method;
  const seeds = communes.flatMap(({ contests }) => contests.filter(({ draws }) => draws !== undefined));
  const data = {
    publication: id,
    published_at: new Date(publishedAt).toISOString(),
    version,
    fingerprint,
    frozen: freezes.map((freeze) => ({ ...freeze, at: new Date(freeze.at).toISOString() })),
    themes,
    criteria,
    constants,
    draws: { count: constants.draws, seeds: seeds.map((contest) => `${fingerprint}/${contest.id}`) },
    authors: association.authors,
    funding: association.funding,
  };
  return `${JSON.stringify(JSON.parse(canonicalJson(data)), null, 2)}\n`;
}

/** Six decimals: enough to recompute any printed figure, and the same text on every machine. */
function plain(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value.toFixed(6));
}
