import type { Choice, DisputeShown, DisputesScreen } from '../../app/windows.ts';
import { attemptIn } from '../attempt.ts';
import { callServer, element } from '../server-call.ts';

const form = element('entry', HTMLFormElement);
const save = element('save', HTMLButtonElement);
const said = element('said', HTMLParagraphElement);
const attempt = attemptIn({ problem: element('problem', HTMLParagraphElement), said, held: [save] });
/** One name an entry: a second click, or a second try after a failure, notes nothing twice. */
let entryId = crypto.randomUUID();

form.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(async () => {
    const sentence = await callServer<string>('noterContestation', JSON.stringify(entry()));
    entryId = crypto.randomUUID();
    form.reset();
    element('new', HTMLDetailsElement).open = false;
    await show();
    say(sentence);
  });
});
attempt(show);

async function show(): Promise<void> {
  const screen = await callServer<DisputesScreen>('ecranContestations');
  fill('list', [{ value: '', label: '' }, ...screen.lists]);
  fill('about', screen.subjects);
  fill('question', screen.questions);
  element('none', HTMLParagraphElement).hidden = screen.open.length > 0;
  element('open', HTMLDivElement).replaceChildren(
    ...screen.open.map((dispute, at) => disputeBox(dispute, screen.decisions, at)),
  );
  element('past', HTMLDetailsElement).hidden = screen.decided.length === 0;
  element('decided', HTMLUListElement).replaceChildren(...screen.decided.map((sentence) => made('li', sentence)));
}

/** One contestation with the form that decides it. */
function disputeBox(dispute: DisputeShown, decisions: readonly Choice[], at: number): HTMLElement {
  const box = document.createElement('article');
  const decide = document.createElement('form');
  decide.className = 'pair';
  const decision = document.createElement('select');
  decision.required = true;
  decision.replaceChildren(
    ...[{ value: '', label: '' }, ...decisions].map(({ value, label }) => new Option(label, value)),
  );
  const reason = document.createElement('input');
  reason.required = true;
  reason.autocomplete = 'off';
  const reply = document.createElement('textarea');
  reply.rows = 2;
  const button = document.createElement('button');
  button.className = 'main';
  button.textContent = 'Trancher';
  decide.append(
    line('Décision', decision, `decision-${at}`),
    line('Motif, une phrase publiée', reason, `reason-${at}`),
    line('Droit de réponse à imprimer (facultatif)', reply, `reply-${at}`, 'wide'),
  );
  const actions = document.createElement('p');
  actions.className = 'wide actions';
  actions.append(button);
  decide.append(actions);
  decide.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(async () => {
      const chosen = {
        disputeId: dispute.id,
        decision: decision.value,
        reason: reason.value,
        reply: reply.value,
      };
      const sentence = await callServer<string>('trancherContestation', JSON.stringify(chosen));
      await show();
      say(sentence);
    });
  });
  box.append(
    made('h3', dispute.title),
    ...(dispute.question === '' ? [] : [made('p', dispute.question, 'quiet')]),
    made('blockquote', dispute.claim),
    ...(dispute.evidence === '' ? [] : [made('p', `Justificatif\u202f: ${dispute.evidence}`, 'quiet')]),
    decide,
  );
  return box;
}

function line(caption: string, input: HTMLElement, id: string, kind = ''): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.className = kind;
  input.id = id;
  const label = document.createElement('label');
  label.htmlFor = id;
  label.textContent = caption;
  paragraph.append(label, input);
  return paragraph;
}

function made(tag: string, text: string, kind = ''): HTMLElement {
  const created = document.createElement(tag);
  created.textContent = text;
  created.className = kind;
  return created;
}

function entry(): object {
  const value = (id: string) => (document.getElementById(id) as HTMLInputElement).value;
  return {
    id: entryId,
    listId: value('list'),
    on: value('on'),
    about: value('about'),
    criterionId: value('question'),
    claim: value('claim'),
    evidence: value('evidence'),
  };
}

function fill(id: string, choices: readonly Choice[]): void {
  element(id, HTMLSelectElement).replaceChildren(...choices.map(({ value, label }) => new Option(label, value)));
}

function say(sentence: string): void {
  said.textContent = sentence;
  said.scrollIntoView({ block: 'nearest' });
}
