import { Forms, type Refused, type Submission, type Submitted } from '../form/forms.ts';
import type { World } from '../kernel/world.ts';
import { Triggers } from './triggers.ts';

/** A respondent's submission as it happens at Google: the response is kept, then its triggers are launched. */
export function respond(world: World, formId: string, submission: Submission): Submitted | Refused {
  const outcome = world.of(Forms).submit(formId, submission);
  if (outcome.kind === 'accepted') {
    for (const launch of world.of(Triggers).forFormSubmit(outcome)) world.launch(launch);
  }
  return outcome;
}
