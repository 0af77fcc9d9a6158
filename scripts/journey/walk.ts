import type { CallRecord } from '../../src/desk/host/gate.ts';
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

/** Does what the state has not done yet, up to `last`; a stop anywhere repeats no action that was done. */
export async function walk(
  people: People,
  steps: readonly Step[],
  last: string,
  follower: Follower,
): Promise<readonly StepRecord[]> {
  const { documents } = people.host.world;
  const wanted = steps.slice(0, steps.findIndex(({ id }) => id === last) + 1);
  const records = new Map((documents.get<readonly StepRecord[]>(WALKED) ?? []).map((record) => [record.step, record]));
  await people.openWorkbook();
  for (const [at, step] of wanted.entries()) {
    const before = records.get(step.id)?.actions ?? 0;
    if (before === step.actions.length) continue;
    follower.begins(at + 1, wanted.length, step.title);
    const from = performance.now();
    let said = '';
    for (const action of step.actions.slice(before)) {
      const called = people.host.gate.calls.length;
      said = (await action(people)) || said;
      records.set(step.id, added(records.get(step.id), step.id, people.host.gate.calls.slice(called)));
      documents.set(WALKED, [...records.values()]);
      documents.commit();
    }
    follower.ended((performance.now() - from) / 1000, said);
  }
  return [...records.values()];
}

/** A step's record with one more action and its service calls. */
function added(record: StepRecord | undefined, step: string, calls: readonly CallRecord[]): StepRecord {
  const serviceCalls: Record<string, number> = { ...record?.serviceCalls };
  let estimatedGoogleMs = record?.estimatedGoogleMs ?? 0;
  for (const { service, method, ms } of calls) {
    const name = `${service}.${method}`;
    serviceCalls[name] = (serviceCalls[name] ?? 0) + 1;
    estimatedGoogleMs += ms;
  }
  return { step, actions: (record?.actions ?? 0) + 1, serviceCalls, estimatedGoogleMs };
}
