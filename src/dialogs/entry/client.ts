import { entryWindow } from '../../app/messages/answers/entry-window.fr.ts';
import type { Choice, EntryQuestion, EntryScreen } from '../../app/windows.ts';
import { attemptIn } from '../attempt.ts';
import { callServer, element } from '../server-call.ts';

interface Field {
  readonly key: string;
  readonly label: string;
  readonly input: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
}

const form = element('entry', HTMLFormElement);
const save = element('save', HTMLButtonElement);
const confirmButton = element('confirm', HTMLButtonElement);
const refuseButton = element('refuse', HTMLButtonElement);
const said = element('said', HTMLParagraphElement);
const attempt = attemptIn({
  problem: element('problem', HTMLParagraphElement),
  said,
  held: [save, confirmButton, refuseButton],
});
let fields: ReadonlyMap<string, readonly Field[]> = new Map();
/** One name an entry: a second click, or a second try after a failure, enters nothing twice. */
let entryId = crypto.randomUUID();

form.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(async () => {
    const sentence = await callServer<string>('enregistrerSaisie', JSON.stringify(entry()));
    entryId = crypto.randomUUID();
    form.reset();
    await show();
    say(sentence);
  });
});
element('confirmation', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(async () => {
    const agreed = element('agreed', HTMLInputElement).checked ? 1 : 0;
    const confirmed = event.submitter === refuseButton ? 0 : 1;
    const sentence = await callServer<string>('confirmerSaisie', value('pending'), value('proof'), agreed, confirmed);
    element('proof', HTMLInputElement).value = '';
    await show();
    say(sentence);
  });
});
attempt(show);

async function show(): Promise<void> {
  const screen = await callServer<EntryScreen>('ecranSaisie');
  fill('list', [{ value: '', label: '' }, ...screen.lists]);
  fill('source', screen.sources);
  fill('pending', screen.pending);
  element('waiting', HTMLElement).hidden = screen.pending.length === 0;
  const made = screen.questions.map((question): [string, readonly Field[]] => [
    question.id,
    fieldsOf(question, screen.stances),
  ]);
  fields = new Map(made);
  element('questions', HTMLDivElement).replaceChildren(
    ...screen.questions.map((question) => questionBox(question, fields.get(question.id) ?? [])),
  );
}

function fieldsOf({ id, kind, unit, options }: EntryQuestion, stances: readonly string[]): readonly Field[] {
  const { fields: labels } = entryWindow;
  const text = (key: string, label: string): Field => ({ key, label, input: document.createElement('input') });
  const chosen = (key: string, label: string, from: readonly string[]): Field => {
    const input = document.createElement('select');
    input.replaceChildren(...['', ...from].map((option) => new Option(option)));
    return { key, label, input };
  };
  const words: Field = { key: 'words', label: labels.words, input: document.createElement('textarea') };
  const made =
    kind === 'open'
      ? [words]
      : [
          chosen('stance', labels.stance, stances),
          ...(kind === 'choice' ? [chosen('option', labels.option, options)] : []),
          ...(kind === 'quantity' || kind === 'change_percent' ? [text('target', entryWindow.target(unit))] : []),
          text('deadline', labels.deadline),
          text('scope', labels.scope),
          text('means', labels.means),
          text('condition', labels.condition),
          words,
        ];
  for (const { key, input } of made) input.id = `${id}.${key}`;
  return made;
}

function questionBox({ theme, question }: EntryQuestion, inside: readonly Field[]): HTMLDetailsElement {
  const box = document.createElement('details');
  const summary = document.createElement('summary');
  const about = document.createElement('small');
  about.textContent = theme;
  summary.append(question, about);
  const grid = document.createElement('div');
  grid.className = 'pair';
  grid.append(
    ...inside.map(({ label, input }) => {
      const line = document.createElement('p');
      if (input instanceof HTMLTextAreaElement) line.className = 'wide';
      const caption = document.createElement('label');
      caption.htmlFor = input.id;
      caption.textContent = label;
      line.append(caption, input);
      return line;
    }),
  );
  box.append(summary, grid);
  return box;
}

function entry(): object {
  const positions = [...fields].map(([question, inside]): [string, Record<string, string>] => [
    question,
    Object.fromEntries(inside.filter(({ input }) => input.value !== '').map(({ key, input }) => [key, input.value])),
  ]);
  return {
    id: entryId,
    listId: value('list'),
    source: value('source'),
    on: value('on'),
    author: value('author'),
    link: value('link'),
    consent: element('consent', HTMLInputElement).checked,
    original: value('original'),
    positions: Object.fromEntries(positions.filter(([, texts]) => Object.keys(texts).length > 0)),
  };
}

function value(id: string): string {
  const field = document.getElementById(id);
  const isField =
    field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement;
  if (!isField) throw new RangeError(`The page has no field with the id "${id}".`);
  return field.value;
}

function fill(id: string, choices: readonly Choice[]): void {
  element(id, HTMLSelectElement).replaceChildren(...choices.map((choice) => new Option(choice.label, choice.value)));
}

function say(sentence: string): void {
  said.textContent = sentence;
  said.scrollIntoView({ block: 'nearest' });
}
