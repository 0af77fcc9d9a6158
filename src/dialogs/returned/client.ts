import type { ReturnShown } from '../../app/windows.ts';
import { attemptIn } from '../attempt.ts';
import { callServer, element } from '../server-call.ts';

const pasted = element('pasted', HTMLTextAreaElement);
const read = element('read', HTMLButtonElement);
const apply = element('apply', HTMLButtonElement);
const said = element('said', HTMLParagraphElement);
const attempt = attemptIn({ problem: element('problem', HTMLParagraphElement), said, held: [read, apply] });

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
