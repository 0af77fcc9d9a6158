import type { FractionPiece } from './number-pattern.ts';

/** A number written as a fraction, `1 1/2`: the nearest with as many digits as the pattern gives the denominator. */
export function fractionText(value: number, piece: FractionPiece): string {
  const whole = piece.whole ? Math.floor(value) : 0;
  const [numerator, denominator] = nearest(value - whole, piece);
  if (!piece.whole) return `${numerator}/${denominator}`;
  if (numerator === denominator) return String(whole + 1);
  if (numerator === 0) return String(whole);
  return `${whole === 0 && !piece.zero ? '' : whole} ${numerator}/${denominator}`;
}

function nearest(value: number, { denominator, width }: FractionPiece): readonly [number, number] {
  if (denominator) return [Math.round(value * denominator), denominator];
  let best: readonly [number, number] = [Math.round(value), 1];
  for (let candidate = 2; candidate < 10 ** Math.min(width, 4); candidate++) {
    const numerator = Math.round(value * candidate);
    if (Math.abs(numerator / candidate - value) < Math.abs(best[0] / best[1] - value) - 1e-12) {
      best = [numerator, candidate];
    }
  }
  return best;
}
