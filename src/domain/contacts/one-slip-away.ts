/** Whether two different texts are one slip of the keyboard apart: a letter missing, added, changed, or two swapped. */
export function isOneSlipAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start += 1;
  const restOf = (text: string, skipped: number) => text.slice(start + skipped);
  if (one.length !== other.length) {
    const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
    return restOf(shorter, 0) === restOf(longer, 1);
  }
  if (restOf(one, 1) === restOf(other, 1)) return true;
  const isSwapped = one[start] === other[start + 1] && one[start + 1] === other[start];
  return isSwapped && restOf(one, 2) === restOf(other, 2);
}
