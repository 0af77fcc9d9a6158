import { messages } from '../messages.fr.ts';
import type { Memory } from '../ports.ts';
import type { FormDesign, FormPort } from '../questionnaire/form-port.ts';

const words = messages.objection;

/** Script property of the only item's number. */
const ITEM = 'interpelle.objects.item';

/** What the form of objections needs. */
export interface ObjectionFormPorts {
  readonly memory: Memory;
  readonly objectionForm: FormPort;
}

/** Creates the form of objections, or brings it up to date: one field, filled in by the link of each mail. */
export function buildObjectionForm(
  { memory, objectionForm }: ObjectionFormPorts,
  campaign: { readonly name: string; readonly replyTo: string },
): void {
  const design: FormDesign = {
    title: words.formTitle(campaign.name),
    description: words.formDescription,
    confirmation: words.formConfirmation(campaign.replyTo),
    closedMessage: words.elsewhere(campaign.replyTo),
    elements: [{ kind: 'text', key: 'code', title: words.formCode, help: '', required: true }],
  };
  const known = objectionItem(memory);
  const items = objectionForm.build(design, new Map(known === undefined ? [] : [['code', known]]));
  memory.write(ITEM, items.get('code') ?? '');
}

/** Item that holds the code; undefined before the form exists. */
export function objectionItem(memory: Memory): string | undefined {
  return memory.read(ITEM) ?? undefined;
}
