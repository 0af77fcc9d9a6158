/**
 * The method of scoring worked out a second time, from its description alone and as plainly as can be: what the tests
 * hold the formulas against. It shares no line with src/domain.
 */

/** A question, with only what its score depends on. */
export interface HandQuestion {
  readonly id: string;
  readonly kind: 'quantity' | 'change_percent' | 'measure' | 'choice' | 'open';
  readonly weight: number;
  readonly better?: 'up' | 'down';
  readonly start?: number;
  readonly benchmark?: number;
  readonly expects?: readonly ('figure' | 'deadline' | 'scope')[];
  readonly options?: Readonly<Record<string, number>>;
}

/** What a list said of a question; nothing at all for a question it left blank. */
export interface HandAnswer {
  readonly stance: 'unconditional' | 'conditional' | 'study' | 'declined' | 'unanswered' | 'not_applicable';
  readonly target?: number;
  readonly option?: string;
  readonly deadline?: string;
  readonly scope?: string;
  readonly unconfirmed?: true;
}

/** Answers of one list, by question. */
export type HandList = Readonly<Record<string, HandAnswer>>;

/** The four published numbers; undefined where nothing applies. */
export interface HandScore {
  readonly total?: number;
  readonly answeredOnly?: number;
  readonly equalWeight?: number;
  readonly coverage: number;
}

interface Constants {
  readonly floor: number;
  readonly conditional: number;
  readonly study: number;
}

const DECLARED: Constants = { floor: 0.3, conditional: 0.7, study: 0.4 };
const MANDATE_END = '2032-03-31'; // the first campaign's

/** In [0, 1]; 'blank' for no answer, 'outside' for what leaves both sums. */
export function handPoints(
  question: HandQuestion,
  answer: HandAnswer | undefined,
  constants = DECLARED,
): number | 'blank' | 'outside' {
  if (question.kind === 'open' || isFaulty(question)) return 'outside';
  if (answer?.stance === 'not_applicable') return 'outside';
  if (answer === undefined || answer.stance === 'unanswered' || answer.unconfirmed === true) return 'blank';
  if (answer.stance === 'declined') return 0;
  const expects = question.expects ?? [];
  const given = expects.filter((element) => gives(answer, element)).length;
  const share = expects.length === 0 ? 1 : given / expects.length;
  const precision = constants.floor + (1 - constants.floor) * share;
  const firmness = { unconditional: 1, conditional: constants.conditional, study: constants.study }[answer.stance];
  return ambition(question, answer) * precision * firmness;
}

/** A repère that is where everybody starts, or behind it, measures nothing. */
function isFaulty({ kind, start = 0, benchmark = 0, better }: HandQuestion): boolean {
  if (kind !== 'quantity' && kind !== 'change_percent') return false;
  return better === 'down' ? benchmark >= start : benchmark <= start;
}

function ambition({ kind, start = 0, benchmark = 0, options }: HandQuestion, { target, option }: HandAnswer): number {
  if (kind === 'measure') return 1;
  if (kind === 'choice') return option === undefined ? 0 : (options?.[option] ?? 0);
  if (target === undefined) return 0;
  return Math.max(0, Math.min(1, (target - start) / (benchmark - start)));
}

function gives({ target, option, deadline, scope }: HandAnswer, element: 'figure' | 'deadline' | 'scope'): boolean {
  if (element === 'figure') return target !== undefined || option !== undefined;
  if (element === 'scope') return scope !== undefined;
  return deadline !== undefined && deadline <= MANDATE_END;
}

/** The published numbers of a list, on 100 except the coverage. */
export function handScore(questions: readonly HandQuestion[], list: HandList): HandScore {
  const weighed = questions.filter(({ weight }) => weight > 0);
  const rows = weighed.flatMap((question) => {
    const points = handPoints(question, list[question.id]);
    return points === 'outside' ? [] : [{ weight: question.weight, points, isAnswer: points !== 'blank' }];
  });
  const mean = (of: typeof rows, weightOf: (row: (typeof rows)[number]) => number) => {
    const weights = of.reduce((sum, row) => sum + weightOf(row), 0);
    const sum = of.reduce((all, row) => all + weightOf(row) * (row.points === 'blank' ? 0 : row.points), 0);
    return weights === 0 ? undefined : (100 * sum) / weights;
  };
  const answered = rows.filter(({ isAnswer }) => isAnswer);
  const weight = (row: { readonly weight: number }) => row.weight;
  const applicable = rows.reduce((sum, row) => sum + row.weight, 0);
  return {
    total: mean(rows, weight),
    answeredOnly: mean(answered, weight),
    equalWeight: mean(rows, () => 1),
    coverage: applicable === 0 ? 0 : answered.reduce((sum, row) => sum + row.weight, 0) / applicable,
  };
}

/** Competition ranks « 1224 » of totals, a group reaching `tolerance` below its first. */
export function handRanks(totals: readonly number[], tolerance = 0.5): number[] {
  const sorted = [...totals].sort((a, b) => b - a);
  const ranks = new Map<number, number>();
  let [first, rank] = [Number.POSITIVE_INFINITY, 0];
  sorted.forEach((total, at) => {
    if (first - total > tolerance + 1e-9) [first, rank] = [total, at + 1];
    if (!ranks.has(total)) ranks.set(total, rank);
  });
  return totals.map((total) => ranks.get(total) ?? 0);
}

/** Lowest and highest rank of each list, and how sure each bound is: the share of draws just under and just over it. */
export interface HandInterval {
  readonly low: number;
  readonly high: number;
  /** Other draws could as well have given another bound. */
  readonly isClose: boolean;
}

/** Rank intervals of lists that all have a score, with draws of another making than the program's. */
export function handIntervals(questions: readonly HandQuestion[], lists: readonly HandList[]): HandInterval[] {
  const random = lehmer(20_260_315);
  const weighed = questions.filter(({ weight }) => weight > 0);
  const weightSum = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const draws = 2_500;
  const counts = lists.map(() => new Array<number>(lists.length + 2).fill(0));
  const ranksUnder = (weights: readonly number[], constants: Constants) =>
    handRanks(
      lists.map((list) => {
        let [sum, all] = [0, 0];
        weighed.forEach((question, at) => {
          const points = handPoints(question, list[question.id], constants);
          if (points === 'outside') return;
          all += weights[at] ?? 0;
          sum += (weights[at] ?? 0) * (points === 'blank' ? 0 : points);
        });
        return all === 0 ? Number.NaN : (100 * sum) / all;
      }),
    );
  for (let draw = 0; draw < draws; draw += 1) {
    const weights = weighed.map(({ weight }) => gamma((50 * weight) / weightSum, random));
    const constants = {
      floor: 0.1 + 0.4 * random(),
      conditional: 0.5 + 0.4 * random(),
      study: 0.2 + 0.4 * random(),
    };
    ranksUnder(weights, constants).forEach((rank, row) => {
      const of = counts[row] ?? [];
      of[rank] = (of[rank] ?? 0) + 1;
    });
  }
  const declared = weighed.map(({ weight }) => weight);
  const fixed = [declared, ...declared.map((_, out) => declared.map((weight, at) => (at === out ? 0 : weight)))]
    .map((weights) => ranksUnder(weights, DECLARED))
    .filter((ranks) => ranks.every((rank) => rank > 0));
  return lists.map((_, row) => {
    const bound = (quantile: number) => {
      let reached = 0;
      let close = false;
      for (let rank = 1; rank <= lists.length; rank += 1) {
        reached += (counts[row]?.[rank] ?? 0) / draws;
        close ||= Math.abs(reached - quantile) < 0.025;
        if (reached >= quantile - 1e-9) return { rank, close };
      }
      return { rank: lists.length, close };
    };
    const [low, high] = [bound(0.05), bound(0.95)];
    const also = fixed.map((ranks) => ranks[row] ?? 0);
    return {
      low: Math.min(low.rank, ...also),
      high: Math.max(high.rank, ...also),
      isClose: low.close || high.close,
    };
  });
}

/** Uniform numbers in ]0, 1[ (Lehmer's generator, Park and Miller's constants). */
export function lehmer(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Marsaglia and Tsang's gamma draw, with the normal of Box and Muller. */
function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
