import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { type Commitment, currentCommitment, isValidated } from '../../src/domain/commitment.ts';
import { DEFAULT_CONSTANTS, validateConstants } from '../../src/domain/constants.ts';
import { type Criterion, validateCriterion } from '../../src/domain/criterion.ts';
import { type CriterionScore, scoreCriterion, scoreList } from '../../src/domain/score.ts';
import { aCommitment, aCriterion } from './builders.ts';

const mandateEnd = calendarDate('2032-03-21');
const scoreOf = (criterion: Partial<Criterion>, commitment: Partial<Commitment> | undefined, facts = {}) =>
  scoreCriterion(aCriterion(criterion), commitment && aCommitment(commitment), DEFAULT_CONSTANTS, {
    mandateEnd,
    ...facts,
  });
const s = (score: CriterionScore) => ('s' in score ? score.s : Number.NaN);

describe('score of a criterion', () => {
  test('ambition × precision × firmness, worked by hand', () => {
    // (175 − 250) / (100 − 250) = 0.5; all three elements → 1; unconditional → 1
    expect(s(scoreOf({}, {}))).toBeCloseTo(0.5, 12);
    // two of three elements: 0.3 + 0.7 × 2/3 = 0.766…; conditional 0.7 → 0.5 × 0.766… × 0.7 = 0.26833…
    expect(s(scoreOf({}, { stance: 'conditional', scope: ' ' }))).toBeCloseTo(0.268333333333, 10);
    // one of three: 0.3 + 0.7 / 3 = 0.5333…; study 0.4 → 0.5 × 0.5333… × 0.4 = 0.10666…
    expect(s(scoreOf({}, { stance: 'study', scope: undefined, deadline: undefined }))).toBeCloseTo(0.106666666667, 10);
    // nothing expected asks for no precision
    expect(s(scoreOf({ expected: [] }, { deadline: undefined, scope: undefined }))).toBeCloseTo(0.5, 12);
  });

  test.each<[string, Partial<Criterion>, Partial<Commitment>, string, number]>([
    ['beyond the benchmark is clamped', {}, { target: 50 }, 'toward_benchmark', 1],
    ['keeping the baseline', {}, { target: 250 }, 'toward_benchmark', 0],
    ['worse than the baseline', {}, { target: 300 }, 'worse_than_baseline', 0],
    ['no figure is an agreement in principle', {}, { target: undefined }, 'no_figure', 0],
    [
      'an upward direction',
      { direction: 'up', baseline: { value: 20, year: 2024 } },
      { target: 40 },
      'toward_benchmark',
      0.25,
    ],
    [
      'a change counted from zero',
      { kind: 'change_percent', unit: '%', baseline: undefined, benchmark: { value: -20, label: '', source: '' } },
      { target: -15 },
      'toward_benchmark',
      0.75,
    ],
    ['a measure', { kind: 'measure' }, { target: undefined }, 'measure', 1],
    [
      'an option',
      {
        kind: 'choice',
        options: [
          { label: 'a', value: 0.5 },
          { label: 'b', value: 1 },
        ],
      },
      { option: 'a' },
      'option',
      0.5,
    ],
    [
      'no option',
      {
        kind: 'choice',
        options: [
          { label: 'a', value: 0.5 },
          { label: 'b', value: 1 },
        ],
      },
      {},
      'no_option',
      0,
    ],
  ])('%s', (_, criterion, commitment, reason, value) => {
    const score = scoreOf(criterion, commitment);
    expect(score).toMatchObject({ kind: 'scored', ambition: { reason } });
    if (score.kind === 'scored') expect(score.ambition.value).toBeCloseTo(value, 12);
  });

  test('a commune already beyond the benchmark: keeping or improving 1, falling back 0', () => {
    const baseline = { value: 90, year: 2024 };
    const ambition = (target: number) => scoreOf({}, { target }, { baseline });
    expect(ambition(90)).toMatchObject({ ambition: { reason: 'benchmark_kept', value: 1 } });
    expect(ambition(80)).toMatchObject({ ambition: { reason: 'benchmark_kept', value: 1 } });
    expect(ambition(95)).toMatchObject({ ambition: { reason: 'benchmark_given_up', value: 0 } });
    expect(scoreOf({}, { target: 100 }, { baseline: { value: 100, year: 2024 } })).toMatchObject({ s: 1 });
  });

  test('the commune’s own published baseline replaces the criterion’s; a contested one changes nothing', () => {
    // (175 − 200) / (100 − 200) = 0.25
    expect(s(scoreOf({}, {}, { baseline: { value: 200, year: 2024 } }))).toBeCloseTo(0.25, 12);
    expect(s(scoreOf({}, { contestedBaseline: { value: 400 } }))).toBeCloseTo(0.5, 12);
  });

  test('a deadline after the mandate is no deadline, and its reason is kept', () => {
    const score = scoreOf({}, { deadline: calendarDate('2032-03-22') });
    expect(score).toMatchObject({ precision: { missing: [{ element: 'deadline', because: 'after_mandate' }] } });
    expect(scoreOf({}, { deadline: mandateEnd })).toMatchObject({ precision: { value: 1, missing: [] } });
  });

  test('a condition that only recalls another body’s competence is not conditional', () => {
    const condition = { text: 'le Syctom décide', recallsCompetence: true };
    expect(scoreOf({}, { stance: 'conditional', condition })).toMatchObject({
      firmness: { value: 1, reason: 'recalls_competence' },
    });
  });

  test('cases that are not scores', () => {
    expect(scoreOf({}, undefined)).toEqual({ kind: 'unanswered', s: 0 });
    expect(scoreOf({}, { stance: 'unanswered' })).toEqual({ kind: 'unanswered', s: 0 });
    expect(scoreOf({}, { stance: 'declined' })).toMatchObject({ kind: 'declined', s: 0 });
    expect(scoreOf({}, { stance: 'not_applicable' })).toMatchObject({ kind: 'not_applicable' });
    expect(scoreOf({}, { confirmed: false })).toMatchObject({ kind: 'unconfirmed', s: 0 });
    expect(scoreOf({ kind: 'open' }, {})).toMatchObject({ kind: 'not_scored', because: 'open' });
    expect(scoreOf({ active: false }, {})).toMatchObject({ kind: 'not_scored', because: 'inactive' });
  });

  test('the campaign’s mistakes are faults, never a zero for the list', () => {
    const tagsOf = (score: CriterionScore) => (score.kind === 'fault' ? score.faults.map((fault) => fault.tag) : []);
    expect(tagsOf(scoreOf({ baseline: { value: 100, year: 2020 } }, {}))).toEqual(['benchmark_equals_baseline']);
    expect(tagsOf(scoreOf({ baseline: { value: 90, year: 2020 } }, {}))).toEqual(['benchmark_against_direction']);
    expect(tagsOf(scoreOf({ baseline: undefined }, {}))).toEqual(['baseline_missing']);
    expect(tagsOf(scoreOf({}, { target: Number.NaN }))).toEqual(['target_invalid']);
    expect(tagsOf(scoreOf({}, { unit: 't/an' }))).toEqual(['unit_mismatch']);
    const options = [
      { label: 'a', value: 0 },
      { label: 'b', value: 1 },
    ];
    expect(tagsOf(scoreOf({ kind: 'choice', options }, { option: 'z' }))).toEqual(['option_unknown']);
  });
});

describe('question rows', () => {
  test.each<[Partial<Criterion>, string[]]>([
    [{}, []],
    [{ weight: -1 }, ['weight_negative']],
    [{ weight: Number.NaN }, ['number_invalid']],
    [{ benchmark: undefined }, ['benchmark_missing']],
    [{ id: '', question: ' ' }, ['id_missing', 'question_missing']],
    [{ kind: 'choice', options: [] }, ['options_missing']],
    [
      {
        kind: 'choice',
        options: [
          { label: 'a', value: 2 },
          { label: 'a', value: 1 },
        ],
      },
      ['option_value_out_of_range', 'option_duplicated'],
    ],
    [{ plausible: { warn: 50, challenge: 80 } }, ['plausible_limits_reversed']],
    [{ plausible: { warn: 150, challenge: 80 } }, ['plausible_limit_before_benchmark']],
    [{ kind: 'change_percent', benchmark: { value: -15, label: '', source: '' } }, ['change_out_of_range']],
    // « 65 % » in a cell.
    [
      {
        unit: '%',
        direction: 'up',
        baseline: { value: 30, year: 2024 },
        benchmark: { value: 0.65, label: '', source: '' },
      },
      ['benchmark_against_direction', 'percent_as_fraction'],
    ],
    // « 0,7 % du budget » from nothing.
    [
      {
        unit: '%',
        direction: 'up',
        baseline: { value: 0, year: 2024 },
        benchmark: { value: 0.7, label: '', source: '' },
      },
      [],
    ],
    [
      {
        unit: '%',
        direction: 'up',
        baseline: { value: 0.5, year: 2024 },
        benchmark: { value: 65, label: '', source: '' },
      },
      [],
    ],
    [
      { kind: 'change_percent', baseline: undefined, benchmark: { value: 0, label: '', source: '' } },
      ['benchmark_equals_baseline'],
    ],
  ])('%j', (changes, tags) => {
    expect(validateCriterion(aCriterion(changes)).map((fault) => fault.tag)).toEqual(tags);
  });

  test('a baseline may be left to the communes; default constants are sound, absurd ones are named', () => {
    expect(validateCriterion(aCriterion({ baseline: undefined }), { communeBaselines: true })).toEqual([]);
    expect(validateConstants(DEFAULT_CONSTANTS)).toEqual([]);
    const faults = validateConstants({ ...DEFAULT_CONSTANTS, precisionFloor: 2, studyFirmness: 0.9 });
    expect(faults.map((fault) => fault.constant)).toEqual(['precisionFloor', 'studyFirmness']);
  });
});

describe('versions and validation', () => {
  test('the latest confirmed version counts, whatever rumour follows', () => {
    const versions = [
      aCommitment({ version: 1, target: 200 }),
      aCommitment({ version: 2, target: 180 }),
      aCommitment({ version: 3, target: 120, confirmed: false }),
    ];
    expect(currentCommitment(versions, 'omr')).toMatchObject({ kind: 'current', commitment: { version: 2 } });
    expect(currentCommitment([aCommitment(), aCommitment()], 'omr')).toEqual({ kind: 'duplicated', version: 1 });
    expect(currentCommitment(versions, 'autre')).toEqual({ kind: 'none' });
    // What two merged lists said is no mistake of the campaign's, and scores nothing.
    const merged = [aCommitment({ confirmed: false }), aCommitment({ confirmed: false, target: 100 })];
    expect(currentCommitment(merged, 'omr')).toMatchObject({ kind: 'current', commitment: { confirmed: false } });
  });

  test('two different people validate', () => {
    expect(isValidated(aCommitment({ validators: ['A', 'B'] }))).toBe(true);
    expect(isValidated(aCommitment({ validators: ['A', 'A ', ''] }))).toBe(false);
  });
});

describe('score of a list', () => {
  const criteria = [
    aCriterion({ id: 'a', theme: 'T1', weight: 3 }),
    aCriterion({ id: 'b', theme: 'T1', weight: 1, kind: 'measure', expected: [] }),
    aCriterion({ id: 'c', theme: 'T2', weight: 2, kind: 'measure', expected: [] }),
    aCriterion({ id: 'd', theme: 'T2', weight: 4, kind: 'measure', expected: [] }),
    aCriterion({ id: 'e', theme: 'T3', weight: 0, kind: 'measure', expected: [] }),
  ];
  const commitments = [
    aCommitment({ criterionId: 'a' }), // 0.5
    aCommitment({ criterionId: 'b', stance: 'conditional' }), // 0.7
    aCommitment({ criterionId: 'd', stance: 'not_applicable' }),
    aCommitment({ criterionId: 'e' }), // weightless
    aCommitment({ criterionId: 'gone' }),
  ];
  const score = scoreList({ criteria, commitments, mandateEnd }, DEFAULT_CONSTANTS);

  test('sums worked by hand', () => {
    // applicable: a 3, b 1, c 2 (unanswered); points 3×0.5 + 1×0.7 = 2.2
    expect(score.total).toBeCloseTo((100 * 2.2) / 6, 10);
    expect(score.answeredOnly).toBeCloseTo((100 * 2.2) / 4, 10);
    expect(score.equalWeight).toBeCloseTo((100 * 1.2) / 3, 10);
    expect(score.coverage).toBeCloseTo(4 / 6, 12);
    expect(score.themes.map((theme) => [theme.theme, theme.total === null ? null : Math.round(theme.total)])).toEqual([
      ['T1', 55],
      ['T2', 0],
      ['T3', null],
    ]);
    expect(score.strays.map((stray) => stray.criterionId)).toEqual(['gone']);
  });

  test('ne s’engage pas is an answer: it lowers the total, not the coverage', () => {
    const declined = [...commitments, aCommitment({ criterionId: 'c', stance: 'declined', target: undefined })];
    const result = scoreList({ criteria, commitments: declined, mandateEnd }, DEFAULT_CONSTANTS);
    expect([result.total, result.coverage]).toEqual([score.total, 1]);
    expect(result.answeredOnly).toBe(result.total);
  });

  test('an unconfirmed pledge counts as no answer; weights of zero leave nothing to divide by', () => {
    const unconfirmed = [aCommitment({ criterionId: 'a' }), aCommitment({ criterionId: 'b', confirmed: false })];
    // applicable 3 + 1 + 2 + 4, answered 3: 100 × 1.5 / 10, and 100 × 1.5 / 3 on what was answered.
    expect(scoreList({ criteria, commitments: unconfirmed, mandateEnd }, DEFAULT_CONSTANTS)).toMatchObject({
      total: 15,
      answeredOnly: 50,
      equalWeight: 12.5,
      coverage: 0.3,
    });
    const weightless = criteria.map((criterion) => ({ ...criterion, weight: 0 }));
    expect(scoreList({ criteria: weightless, commitments, mandateEnd }, DEFAULT_CONSTANTS)).toMatchObject({
      total: null,
      answeredOnly: null,
      equalWeight: null,
      coverage: 0,
    });
  });

  test('a fault leaves both sums of every list and is listed; nothing applicable gives null', () => {
    const broken = [aCriterion({ id: 'a', benchmark: undefined }), ...criteria.slice(1)];
    const result = scoreList({ criteria: broken, commitments, mandateEnd }, DEFAULT_CONSTANTS);
    expect(result.faults.map((fault) => fault.criterionId)).toEqual(['a']);
    expect(result.total).toBeCloseTo((100 * 0.7) / 3, 10);
    expect(scoreList({ criteria: [], commitments: [] }, DEFAULT_CONSTANTS)).toMatchObject({ total: null, coverage: 0 });
  });
});
