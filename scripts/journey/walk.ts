import type { CallRecord } from '../../src/desk/host/gate.ts';
import type { Host } from '../../src/desk/host/host.ts';
import type { People } from './people.ts';
import type { StepRecord } from './report.ts';
import type { Step } from './steps.ts';

/** Document that says which steps are done, and what each one asked of Google. */
const WALKED = 'journey/walked';

/** Told before and after each step. */
export interface Follower {
  begins(at: number, count: number, title: string): void;
  ended(seconds: number, sentence: string): void;
}

/** Whether the state already holds a campaign. */
export function hasBegun(host: Host): boolean {
  return host.world.documents.get<readonly StepRecord[]>(WALKED) !== undefined;
}

/** Does the steps that the state has not done yet, up to `last`; a stop in between loses no finished step. */
export async function walk(
  people: People,
  steps: readonly Step[],
  last: string,
  follower: Follower,
): Promise<readonly StepRecord[]> {
  const { documents } = people.host.world;
  const wanted = steps.slice(0, steps.findIndex(({ id }) => id === last) + 1);
  const done = [...(documents.get<readonly StepRecord[]>(WALKED) ?? [])];
  for (const [at, step] of wanted.entries()) {
    if (done.some((record) => record.step === step.id)) continue;
    follower.begins(at + 1, wanted.length, step.title);
    const from = performance.now();
    const called = people.host.gate.calls.length;
    const sentence = await step.run(people);
    done.push(recordOf(step.id, people.host.gate.calls.slice(called)));
    documents.set(WALKED, done);
    documents.commit();
    follower.ended((performance.now() - from) / 1000, sentence);
  }
  return done;
}

function recordOf(step: string, calls: readonly CallRecord[]): StepRecord {
  const serviceCalls: Record<string, number> = {};
  let milliseconds = 0;
  for (const { service, method, ms } of calls) {
    const name = `${service}.${method}`;
    serviceCalls[name] = (serviceCalls[name] ?? 0) + 1;
    milliseconds += ms;
  }
  return { step, serviceCalls, estimatedGoogleMs: Math.round(milliseconds) };
}
