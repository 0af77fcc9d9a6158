/** What a round makes of a list; `may_merge`: too few votes to stand again, enough to join a list that does. */
export type RoundOutcome = 'elected' | 'qualified' | 'may_merge' | 'eliminated';

/**
 * What a round makes of each list of a contest, in their order (Code électoral, articles L.262 and L.264): at the first,
 * more than half of the votes cast elects, a tenth stands again, a twentieth may merge; at the second, most votes elect.
 * Undefined where votes do not tell: nobody voted, or two lists lead level, which age then decides.
 *
 * @param cast votes cast, blank and void ones apart
 */
export function roundOutcomes(
  round: number,
  cast: number,
  votes: readonly number[],
): readonly (RoundOutcome | undefined)[] {
  const most = Math.max(...votes);
  if (cast <= 0 || votes.length === 0) return votes.map(() => undefined);
  if (round === 2) {
    const isLevel = votes.filter((count) => count === most).length > 1;
    return votes.map((count) => (count < most ? 'eliminated' : isLevel ? undefined : 'elected'));
  }
  const isDecided = 2 * most > cast;
  return votes.map((count) => {
    if (isDecided) return count === most ? 'elected' : 'eliminated';
    if (10 * count >= cast) return 'qualified';
    return 20 * count >= cast ? 'may_merge' : 'eliminated';
  });
}
