import { Forms } from '../../emulator/form/forms.ts';
import { simpleLaunch } from '../../emulator/triggers/document-events.ts';
import { Triggers } from '../../emulator/triggers/triggers.ts';
import type { Host } from './host.ts';

/** The form refused a submission: what to change, question by question. */
export class SubmissionRefused extends Error {
  override readonly name = 'SubmissionRefused';
}

/** Opens the document as a person does; ends when what it launched has ended. */
export async function openByPerson(host: Host, user = host.world.owner): Promise<void> {
  const event = { source: 'SPREADSHEETS', type: 'ON_OPEN', documentId: String(host.containerId), user } as const;
  host.world.launch(simpleLaunch(event, 'onOpen'));
  for (const launch of host.world.of(Triggers).forDocumentEvent(event)) host.world.launch(launch);
  await host.quiet();
}

/** Sends a form as a respondent, answers by question title. Gives the response id. @throws SubmissionRefused */
export async function submitByTitle(
  host: Host,
  formId: string,
  answers: Readonly<Record<string, unknown>>,
): Promise<string> {
  const forms = host.world.of(Forms);
  const { items } = forms.store.open(formId);
  const byId = new Map<number, never>();
  for (const [title, answer] of Object.entries(answers)) {
    const item = items.find((candidate) => candidate.title === title);
    if (!item) throw new SubmissionRefused(`No question is titled « ${title} ».`);
    byId.set(item.id, answer as never);
  }
  const sent = forms.submit(formId, { answers: byId });
  if (sent.kind === 'refused') {
    const problems = sent.problems.map(
      ({ itemId, message }) => `${items.find((item) => item.id === itemId)?.title} : ${message}`,
    );
    throw new SubmissionRefused([sent.message, ...problems].filter(Boolean).join('\n'));
  }
  host.world.documents.commit();
  for (const launch of host.world.of(Triggers).forFormSubmit(sent)) host.world.launch(launch);
  await host.quiet();
  return sent.responseId;
}
