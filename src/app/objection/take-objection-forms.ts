import type { FormResponse } from '../questionnaire/form-port.ts';
import { type ObjectionFormPorts, objectionItem } from './objection-form.ts';
import { type ObjectionPorts, takeObjection } from './take-objection.ts';

/** Until when submissions were all seen. */
const SEEN_UNTIL = 'interpelle.objects.seen';

/** Google may show a submission late: each sweep looks again at the last two days. */
const OVERLAP = 2 * 86_400_000;

/**
 * Takes the objections that came by the form; seen twice, they change nothing. Gives how many were new.
 * @param told the one submission to look at; without it, all those that came since the last sweep
 */
export function takeObjectionForms(ports: ObjectionPorts & ObjectionFormPorts, told?: FormResponse): number {
  const { memory, objectionForm } = ports;
  const item = objectionItem(memory);
  if (item === undefined || !objectionForm.exists()) return 0;
  const since = Number(memory.read(SEEN_UNTIL) ?? 0);
  const responses = told === undefined ? objectionForm.responsesSince(Math.max(0, since - OVERLAP)) : [told];
  const taken = responses.map((response) => takeObjection(ports, response.answers().get(item) ?? ''));
  // Only a whole sweep has seen everything.
  const last = Math.max(since, ...responses.map(({ at }) => at));
  if (told === undefined && last > since) memory.write(SEEN_UNTIL, String(last));
  return taken.filter((kind) => kind === 'noted').length;
}
