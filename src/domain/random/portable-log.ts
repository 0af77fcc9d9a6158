/**
 * Natural logarithm and exponential from + − × ÷ only. `Math.log` and `Math.exp` may differ in the last bit between
 * engines, and one bit is enough to change a published rank interval; these do not differ.
 */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
// Looked up once: in a `vm` context every access to a global goes through an interceptor.
const LARGEST = Number.MAX_VALUE;
const { floor } = Math;

/** ln x for a finite x > 0, within about 2 units in the last place; throws a RangeError otherwise. */
export function portableLog(x: number): number {
  if (!(x > 0 && x <= LARGEST)) throw new RangeError(`portableLog needs a finite x > 0, got ${x}.`);
  let mantissa = x;
  let exponent = 0;
  while (mantissa < 2.3283064365386963e-10) {
    mantissa *= 4294967296;
    exponent -= 32;
  }
  while (mantissa < 0.7) {
    mantissa *= 2;
    exponent -= 1;
  }
  while (mantissa > 1.4) {
    mantissa *= 0.5;
    exponent += 1;
  }
  // ln m = 2 artanh z with |z| ≤ 0.1765: the first omitted term is below 2⁻⁵³.
  const z = (mantissa - 1) / (mantissa + 1);
  const q = z * z;
  const series =
    1 / 3 +
    q *
      (1 / 5 +
        q *
          (1 / 7 +
            q * (1 / 9 + q * (1 / 11 + q * (1 / 13 + q * (1 / 15 + q * (1 / 17 + q * (1 / 19 + q * (1 / 21)))))))));
  const logarithm = 2 * (z + z * q * series);
  return exponent * LN2_HIGH + (logarithm + exponent * LN2_LOW);
}

/** eˣ for x ≤ 0, as needed by gamma draws of small shape; 0 below −745, throws a RangeError above 0. */
export function portableExpOfNegative(x: number): number {
  if (!(x <= 0)) throw new RangeError(`portableExpOfNegative needs x ≤ 0, got ${x}.`);
  if (x < -745) return 0;
  const halvings = floor(-x / LN2_HIGH + 0.5);
  const rest = x + halvings * LN2_HIGH + halvings * LN2_LOW;
  let sum = 1;
  // Taylor on |rest| ≤ 0.35: the first omitted term is below 2⁻⁵⁶.
  for (let n = 14; n >= 1; n -= 1) sum = 1 + (rest * sum) / n;
  for (let left = halvings; left > 0; left -= 1) sum *= 0.5;
  return sum;
}
