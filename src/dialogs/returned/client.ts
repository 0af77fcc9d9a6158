import { callServer, element } from '../server-call.ts';

/** What the script read: a sentence, and whether there is something to note. */
interface ReturnShown {
  readonly sentence: string;
  readonly canApply: boolean;
}

const pasted = element('pasted', HTMLTextAreaElement);
const read = element('read', HTMLButtonElement);
const apply = element('apply', HTMLButtonElement);
const said = element('said', HTMLParagraphElement);
const problem = element('problem', HTMLParagraphElement);

element('returned', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(async () => {
    const shown = await callServer<ReturnShown>('lireRetour', pasted.value);
    said.textContent = shown.sentence;
    apply.hidden = !shown.canApply;
  });
});
apply.addEventListener('click', () =>
  attempt(async () => {
    said.textContent = await callServer<string>('noterRetour', pasted.value);
    pasted.value = '';
    apply.hidden = true;
  }),
);
// What was read no longer holds once the text changes.
pasted.addEventListener('input', () => {
  apply.hidden = true;
});

/** Runs one step, its buttons held meanwhile; a failure is shown in the script's own words. */
async function attempt(step: () => Promise<void>): Promise<void> {
  problem.textContent = '';
  for (const button of [read, apply]) button.disabled = true;
  try {
    await step();
  } catch (error) {
    problem.textContent = error instanceof Error ? error.message : String(error);
  } finally {
    for (const button of [read, apply]) button.disabled = false;
  }
}
