import type { Choice } from '../../app/windows.ts';
import { attemptIn } from '../attempt.ts';
import { callServer, element } from '../server-call.ts';

const form = element('reply', HTMLFormElement);
const list = element('list', HTMLSelectElement);
const words = element('words', HTMLTextAreaElement);
const note = element('note', HTMLButtonElement);
const said = element('said', HTMLParagraphElement);
const attempt = attemptIn({ problem: element('problem', HTMLParagraphElement), said, held: [note] });
/** One name a text: a second click, or a second try after a failure, notes nothing twice. */
let entryId = crypto.randomUUID();

form.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(async () => {
    said.textContent = await callServer<string>('noterDroitDeReponse', entryId, list.value, words.value);
    entryId = crypto.randomUUID();
    form.reset();
    said.scrollIntoView({ block: 'nearest' });
  });
});
attempt(async () => {
  const speakers = await callServer<readonly Choice[]>('ecranDroitDeReponse');
  // Nobody is chosen beforehand: a list's words never leave in the association's name by mistake.
  list.replaceChildren(new Option('', ''), ...speakers.map(({ value, label }) => new Option(label, value)));
});
