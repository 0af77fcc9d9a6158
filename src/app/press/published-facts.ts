import { CampaignError } from '../campaign-error.ts';
import { groupBy } from '../group-by.ts';
import { type CsvTable, readCsv } from '../lists/read-csv.ts';
import type { RowOf } from '../schema/tabs.ts';

/** Gives a file of the publication that is served, by its path; undefined when there is none. */
export type PublishedFile = (path: string) => string | undefined;

/** What was published of one contest: the only figures that a text for the press may use. */
export interface PublishedContest {
  readonly communeCode: string;
  readonly commune: string;
  readonly lists: readonly PublishedList[];
  /** Lists still standing, and those of them that sent an answer. */
  readonly running: number;
  readonly replied: number;
}

/** What was published of one list. */
export interface PublishedList {
  readonly label: string;
  readonly state: NonNullable<RowOf<'lists'>['state']>;
  readonly rank?: { readonly rank: number; readonly outOf: number; readonly low: number; readonly high: number };
  /** On 100, as published; only beside a rank. */
  readonly score?: number;
  /** Positions by which it commits itself without condition. */
  readonly firm: number;
  /** Those of them that hold a figure. */
  readonly quantified: number;
}

/** A publication as its own open data tell it. */
export interface PublishedFacts {
  readonly id: string;
  /** Contests whose results are published, in the order of the communes. */
  readonly contests: readonly PublishedContest[];
}

const REPLIED: readonly string[] = ['answered', 'partial', 'answered_private'];
const GONE: readonly string[] = ['withdrawn', 'merged_into', 'eliminated'];

/** Reads what is published from the open data that go with it. Throws `nothing_published`. */
export function readPublishedFacts(file: PublishedFile): PublishedFacts {
  const method = file('open-data/method.json');
  const listsFile = file('open-data/lists.csv');
  if (method === undefined || listsFile === undefined) throw new CampaignError('nothing_published', {});
  const { publication: id } = JSON.parse(method) as { publication: string };
  const ranks = byList(readCsv(file('open-data/ranks.csv') ?? ''));
  const positions = byList(readCsv(file('open-data/commitments.csv') ?? ''));
  const rows = readCsv(listsFile).rows.filter(({ cell }) => cell('published') === 'true');
  const contests = [...groupBy(rows, ({ cell }) => cell('contest'))].map(([, ofContest]): PublishedContest => {
    const lists = ofContest.map(({ cell }): PublishedList => {
      const rank = ranks.get(cell('id'))?.[0];
      const firm = (positions.get(cell('id')) ?? []).filter(
        (position) => position('stance') === 'unconditional' && position('confirmed') === 'true',
      );
      return {
        label: plain(cell('label')),
        state: cell('state') as PublishedList['state'],
        firm: firm.length,
        quantified: firm.filter((position) => position('target') !== '').length,
        ...(rank !== undefined && {
          score: Number(rank('score')),
          rank: {
            rank: Number(rank('rank')),
            outOf: Number(rank('out of')),
            low: Number(rank('low')),
            high: Number(rank('high')),
          },
        }),
      };
    });
    const first = ofContest[0]?.cell ?? (() => '');
    const running = lists.filter(({ state }) => !GONE.includes(state));
    return {
      communeCode: first('commune code'),
      commune: first('commune'),
      lists,
      running: running.length,
      replied: running.filter(({ state }) => REPLIED.includes(state)).length,
    };
  });
  if (contests.length === 0) throw new CampaignError('nothing_published', {});
  return { id, contests };
}

type Cells = (column: string) => string;

function byList({ rows }: CsvTable): ReadonlyMap<string, readonly Cells[]> {
  const cells = rows.map(({ cell }) => cell);
  return groupBy(cells, (cell) => cell('list id'));
}

/** The open data keep a text from being run as a formula by an apostrophe. */
function plain(text: string): string {
  return text.replace(/^'(?=[=+\-@])/, '');
}
