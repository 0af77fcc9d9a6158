const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
};

/** « Une vingtaine »: about so many. */
const ROUND: Readonly<Record<string, number>> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
};
const ROUND_RUN = new RegExp(
  `(?<![a-z])(?:une |la )?(demi[ -])?(?:bonne |petite )?(${Object.keys(ROUND).join('|')})(?![a-z])`,
  'g',
);

/** Words that multiply what stands before them, in words as after figures ("5 millions"). */
export const MAGNITUDES: Readonly<Record<string, number>> = {
  mille: 1000,
  millier: 1000,
  milliers: 1000,
  million: 1_000_000,
  millions: 1_000_000,
  milliard: 1_000_000_000,
  milliards: 1_000_000_000,
};

const WORD = [...Object.keys(SMALL), ...Object.keys(MAGNITUDES), 'cent', 'cents']
  .sort((a, b) => b.length - a.length)
  .join('|');
// "et" joins only one and eleven ("vingt et un"), elsewhere it separates two numbers;
// "pour cent" and "pour mille" are units, not numbers.
const RUN = new RegExp(`(?<!pour[ -])(?<![a-z'])(?:${WORD})(?:[ -]+(?:et[ -]+(?:une?|onze)|${WORD}))*(?![a-z])`, 'g');

const WHOLE_RUN = new RegExp(`^${RUN.source}$`);
const DIGIT = Object.keys(SMALL)
  .filter((word) => (SMALL[word] ?? 0) < 10)
  .join('|');
/** « Virgule un quatre »: one digit after another. */
const DIGIT_BY_DIGIT = new RegExp(`(?<![a-z])(?:${DIGIT})[ -]+(?:${DIGIT})(?![a-z])`);

/** A number written in words, and where it stands in the folded text. */
export interface WordedNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly approximate?: boolean;
}

/** Finds round numbers ("une vingtaine"). */
export function findRoundNumbers(folded: string): WordedNumber[] {
  return [...folded.matchAll(ROUND_RUN)].map((match) => ({
    value: (ROUND[match[2] ?? ''] ?? 0) / (match[1] === undefined ? 1 : 2),
    start: match.index,
    end: match.index + match[0].length,
    approximate: match[2] !== 'douzaine',
  }));
}

/** Finds numbers in words ("vingt-cinq", "deux mille"); a lone "un" or "une" is an article, but beside « virgule ». */
export function findWordedNumbers(folded: string): WordedNumber[] {
  return [...folded.matchAll(RUN)]
    .filter((match) => !/^une?$/.test(match[0]) || isBesideComma(folded, match.index, match.index + match[0].length))
    .map((match) => ({ value: amountOf(match[0]), start: match.index, end: match.index + match[0].length }));
}

function isBesideComma(folded: string, start: number, end: number): boolean {
  return folded.startsWith(' virgule ', end) || folded.endsWith(' virgule ', start);
}

/** The digits that words after « virgule » stand for, "05" for "zero cinq"; undefined where they may be several numbers. */
export function decimalsOfWords(words: string): string | undefined {
  const [zeros = ''] = /^(?:zero(?:[ -]+|$))*/.exec(words) ?? [];
  const rest = words.slice(zeros.length);
  const digits = '0'.repeat(zeros.split('zero').length - 1);
  if (rest === '') return digits || undefined;
  return WHOLE_RUN.test(rest) && !DIGIT_BY_DIGIT.test(rest) ? `${digits}${amountOf(rest)}` : undefined;
}

/** What the last word of a number counts: a million in « deux millions », 1 in « deux mille cinq ». */
export function lastMagnitude(run: string): number {
  return MAGNITUDES[run.split(/[ -]+/).at(-1) ?? ''] ?? 1;
}

function amountOf(run: string): number {
  let total = 0;
  let current = 0;
  for (const word of run.split(/[ -]+/).filter((each) => each !== 'et')) {
    const magnitude = MAGNITUDES[word];
    if (magnitude !== undefined) {
      total += (current === 0 ? 1 : current) * magnitude;
      current = 0;
    } else if (word === 'cent' || word === 'cents') {
      current = (current === 0 ? 1 : current) * 100;
    } else if (word.startsWith('vingt') && current % 100 === 4) {
      current += 76;
    } else {
      current += SMALL[word] ?? 0;
    }
  }
  return total + current;
}
