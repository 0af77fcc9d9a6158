import type { CommitmentRow } from '../../../src/app/scores/commitment-rows.ts';
import { questionsOf, rowOfQuestion } from '../../../src/app/scores/question-rows.ts';
import { intervalInFrench, placeInFrench, stateInFrench } from '../../../src/app/scores/rank-in-french.ts';
import { contentMark } from '../../../src/app/scores/readings.ts';
import { responseRates } from '../../../src/app/scores/response-rates.ts';
import { type ListRow, scoreCampaign } from '../../../src/app/scores/score-campaign.ts';
import { defaultSettings } from '../../../src/app/workbook/default-settings.ts';
import { readSettings } from '../../../src/app/workbook/settings.ts';
import { campaign } from '../../support/campaign-workbook.ts';

const settings = readSettings(
  [...defaultSettings(campaign)].map(([key, value]) => ({ key, value })),
  campaign,
);
const measures = campaign.questions.filter(({ kind }) => kind === 'measure').slice(0, 2);
const questions = measures.map((question) =>
  rowOfQuestion({ ...question, weight: 1, expected: ['scope'] }, campaign.themes),
);
const list = (id: string, state: ListRow['state'] = 'answered'): ListRow => ({
  id,
  communeCode: '92046',
  commune: 'Malakoff',
  contest: 't1-92046',
  label: `Liste ${id}`,
  state,
});
const commitment = (listId: string, place: number, changes: Partial<CommitmentRow> = {}): CommitmentRow => {
  const row = { ...unread(listId, place), ...changes };
  return { ...row, readContent: contentMark(row) };
};
const unread = (listId: string, place: number): CommitmentRow => ({
  listId,
  criterionId: measures[place]?.id ?? '',
  version: 1,
  current: true,
  stance: 'unconditional',
  target: null,
  option: null,
  unit: null,
  deadline: null,
  condition: null,
  scope: 'Toute la commune',
  means: null,
  words: null,
  source: 'form',
  sourceLink: null,
  receivedAt: 0,
  confirmed: true,
  firstReader: 'a@x.example',
  secondReader: 'b@x.example',
  readContent: null,
});
const score = (lists: readonly ListRow[], commitments: readonly CommitmentRow[]) => {
  const [contest] = scoreCampaign({ lists, commitments, questions }, settings, campaign).contests;
  if (contest === undefined) throw new RangeError('There is no contest.');
  return contest;
};

describe('scores of a campaign', () => {
  it('leaves out a question found not to apply once two people read that, not on one person’s word', () => {
    const found = { stance: 'not_applicable', confirmed: false } as const;
    const outside = score(
      [list('a'), list('b')],
      [
        commitment('a', 0),
        commitment('a', 1, found),
        commitment('b', 0),
        commitment('b', 1, { ...found, secondReader: null }),
      ],
    );
    // Of b, one question of two of the same weight is without an answer: under the minimum of 60 %.
    expect(outside.lists.map(({ listId, state, score: of }) => [listId, state, of?.total])).toEqual([
      ['a', 'answered', 100],
      ['b', 'partial', undefined],
    ]);
  });

  it('ranks what was read twice: 100 for two full promises, 70 under a condition, and says the denominators', () => {
    const contest = score(
      [list('a'), list('b'), list('c', 'no_reply'), list('d', 'answered_private'), list('e', 'withdrawn')],
      [
        commitment('a', 0, { stance: 'conditional', condition: 'si l’État paie' }),
        commitment('a', 1, { stance: 'conditional', condition: 'si l’État paie' }),
        commitment('b', 0),
        commitment('b', 1),
        commitment('d', 0),
      ],
    );
    expect(contest.lists.map(({ listId, score: of }) => [listId, of?.total])).toEqual([
      ['b', 100],
      ['a', 70],
      ['c', undefined],
      ['d', undefined],
      ['e', undefined],
    ]);
    const [first, second, third] = contest.lists;
    if (first === undefined || second === undefined || third === undefined) throw new RangeError('Lists are missing.');
    expect(placeInFrench(first, contest)).toBe('1re sur 2 listes classées, 3 ayant répondu, 4 en lice');
    expect(placeInFrench(second, contest)).toBe('2e sur 2 listes classées, 3 ayant répondu, 4 en lice');
    expect(placeInFrench(third, contest)).toBe('sans réponse');
    expect(intervalInFrench(second)).toBe('2e selon toutes les pondérations testées');
    expect(intervalInFrench(third)).toBe('');
  });

  it('neither scores nor ranks a list while one position in force waits for its readers', () => {
    const contest = score(
      [list('a'), list('b')],
      [commitment('a', 0), commitment('a', 1, { secondReader: 'A@x.example' }), commitment('b', 0), commitment('b', 1)],
    );
    const waiting = contest.lists.find(({ listId }) => listId === 'a');
    expect(waiting).toMatchObject({ awaitsReaders: true, place: { kind: 'unranked' } });
    expect(stateInFrench({ state: 'answered', awaitsReaders: true })).toContain('relecture');
    expect(contest.lists.find(({ listId }) => listId === 'b')?.place.kind).toBe('alone');
  });

  it('takes a position changed after its two readings for unread, and one changed back for read', () => {
    const changed = { ...commitment('a', 1), scope: 'Le centre seulement' };
    const of = (row: CommitmentRow) =>
      score([list('a'), list('b')], [commitment('a', 0), row, commitment('b', 0), commitment('b', 1)]).lists.find(
        ({ listId }) => listId === 'a',
      );
    expect(of(changed)).toMatchObject({ awaitsReaders: true, place: { kind: 'unranked' } });
    expect(of({ ...changed, scope: 'Toute la commune' })).toMatchObject({ awaitsReaders: false });
    expect(of({ ...commitment('a', 1), confirmed: null })).toMatchObject({ state: 'partial' });
  });

  it('drops below the ranking when what is confirmed covers too little', () => {
    const contest = score(
      [list('a'), list('b')],
      [commitment('a', 0), commitment('a', 1, { confirmed: false }), commitment('b', 0), commitment('b', 1)],
    );
    expect(contest.lists.find(({ listId }) => listId === 'a')).toMatchObject({
      state: 'partial',
      place: { kind: 'unranked' },
    });
  });

  it('leaves a question without weight or kind out until a position in force answers it', () => {
    const lists = [list('a'), list('b')];
    const answers = [commitment('a', 0), commitment('b', 0)];
    const [asked, other] = questions;
    if (asked === undefined || other === undefined) throw new RangeError('There are too few questions.');
    const scores = (blank: object, commitments: readonly CommitmentRow[]) =>
      scoreCampaign({ lists, commitments, questions: [asked, { ...other, ...blank }] }, settings, campaign);
    for (const blank of [{ weight: null }, { kind: null }, { kind: null, weight: null }]) {
      const draft = scores(blank, answers);
      expect(draft.questions.map(({ active }) => active)).toEqual([true, false]);
      expect(draft.contests[0]?.lists.map(({ score: of }) => [of?.total, of?.equalWeight, of?.coverage])).toEqual([
        [100, 100, 1],
        [100, 100, 1],
      ]);
      expect(scores(blank, [...answers, commitment('a', 1, { current: false })]).questions).toEqual(draft.questions);
      expect(() => scores(blank, [...answers, commitment('a', 1)])).toThrow(other.id ?? '');
    }
  });

  it('reads questions back as the campaign has them', () => {
    const rows = campaign.questions.map((question) => rowOfQuestion(question, campaign.themes));
    const read = questionsOf(rows, campaign, campaign.methodVersion);
    expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(campaign.questions)));
  });

  it('counts partial and private answers as answers, and withdrawn lists not at all', () => {
    const rates = responseRates([
      list('a'),
      list('b', 'partial'),
      list('c', 'answered_private'),
      list('d', 'no_reply'),
      list('e', 'withdrawn'),
    ]);
    expect(rates.total).toEqual({ running: 4, replied: 3 });
    expect(rates.communes).toEqual([{ code: '92046', name: 'Malakoff', running: 4, replied: 3 }]);
  });
});
