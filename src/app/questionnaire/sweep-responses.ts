import type { Memory } from '../ports.ts';
import type { FormPort, FormResponse } from './form-port.ts';

/** Google may show a submission late: each sweep looks again at the last two days. */
const OVERLAP = 2 * 86_400_000;

/** A form whose submissions are taken in, and the property that says until when they were all seen. */
export interface SweptForm {
  readonly form: Pick<FormPort, 'responsesSince'>;
  readonly memory: Memory;
  readonly seenUntil: string;
}

/**
 * Gives `take` the submission that a trigger told of, or all that may not have been taken in yet, and only then notes
 * them as seen: a run cut anywhere sees them again.
 */
export function sweepResponses<Taken>(
  { form, memory, seenUntil }: SweptForm,
  told: FormResponse | undefined,
  take: (responses: readonly FormResponse[]) => Taken,
): Taken {
  if (told !== undefined) return take([told]);
  const since = Number(memory.read(seenUntil) ?? 0);
  const responses = form.responsesSince(Math.max(0, since - OVERLAP));
  const taken = take(responses);
  const last = Math.max(since, ...responses.map(({ at }) => at));
  if (last > since) memory.write(seenUntil, String(last));
  return taken;
}
