import type { FormResponse } from '../questionnaire/form-port.ts';
import { sweepResponses } from '../questionnaire/sweep-responses.ts';
import { type ObjectionFormPorts, objectionItem } from './objection-form.ts';
import { type ObjectionPorts, takeObjection } from './take-objection.ts';

/** Until when submissions were all seen. */
const SEEN_UNTIL = 'interpelle.objects.seen';

/**
 * Takes the objections that came by the form; seen twice, they change nothing. Gives how many were new.
 * @param told the one submission to look at; without it, all those that came since the last sweep
 */
export function takeObjectionForms(ports: ObjectionPorts & ObjectionFormPorts, told?: FormResponse): number {
  const { memory, objectionForm } = ports;
  const item = objectionItem(memory);
  if (item === undefined || !objectionForm.exists()) return 0;
  const taken = sweepResponses({ form: objectionForm, memory, seenUntil: SEEN_UNTIL }, told, (responses) =>
    responses.map((response) => takeObjection(ports, response.answers().get(item) ?? '', response.at)),
  );
  return taken.filter((kind) => kind === 'noted').length;
}
