import type { Host } from '../../src/desk/host/host.ts';
import type { People } from './people.ts';
import type { StepEnds } from './report.ts';
import type { Step } from './steps.ts';

/** Document that says which steps are done and where each one's service calls end. */
const WALKED = 'journey/walked';

/** Told before and after each step. */
export interface Follower {
  begins(at: number, count: number, title: string): void;
  ended(seconds: number, sentence: string): void;
}

/** Whether the state already holds a campaign. */
export function hasBegun(host: Host): boolean {
  return host.world.documents.get<StepEnds>(WALKED) !== undefined;
}

/** Does the steps that the state has not done yet, up to `last`; a stop in between loses no finished step. */
export async function walk(
  people: People,
  steps: readonly Step[],
  last: string,
  follower: Follower,
): Promise<StepEnds> {
  const { documents } = people.host.world;
  const wanted = steps.slice(0, steps.findIndex(({ id }) => id === last) + 1);
  const done = [...(documents.get<StepEnds>(WALKED) ?? [])];
  for (const [at, step] of wanted.entries()) {
    if (done.some((end) => end.step === step.id)) continue;
    follower.begins(at + 1, wanted.length, step.title);
    const from = performance.now();
    const sentence = await step.run(people);
    done.push({ step: step.id, calls: people.host.gate.calls.length });
    documents.set(WALKED, done);
    documents.commit();
    follower.ended((performance.now() - from) / 1000, sentence);
  }
  return done;
}
