import type { BulkKeyShown } from '../../app/windows.ts';
import { attemptIn } from '../attempt.ts';
import { callServer, element } from '../server-call.ts';

const typed = element('typed', HTMLInputElement);
const keep = element('keep', HTMLButtonElement);
const forget = element('forget', HTMLButtonElement);
const said = element('said', HTMLParagraphElement);
const attempt = attemptIn({ problem: element('problem', HTMLParagraphElement), said, held: [keep, forget] });

const show = ({ sentence, isKept }: BulkKeyShown) => {
  said.textContent = sentence;
  forget.hidden = !isKept;
  typed.value = '';
};

attempt(async () => show(await callServer<BulkKeyShown>('etatPrestataire')));
element('bulk-key', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(async () => show(await callServer<BulkKeyShown>('noterClePrestataire', typed.value)));
});
forget.addEventListener('click', () =>
  attempt(async () => show(await callServer<BulkKeyShown>('oublierClePrestataire'))),
);
