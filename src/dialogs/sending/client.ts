import type { SendingScreen } from '../../app/windows.ts';
import { attemptIn } from '../attempt.ts';
import { make } from '../make.ts';
import { callServer, element } from '../server-call.ts';

const bar = element('bar', HTMLProgressElement);
const suspend = element('suspend', HTMLButtonElement);
const resume = element('resume', HTMLButtonElement);
const said = element('said', HTMLParagraphElement);
const problem = element('problem', HTMLParagraphElement);
const attempt = attemptIn({ problem, said });
/** Milliseconds before another look after one that failed. */
const AFTER_A_FAILURE = 20_000;

suspend.addEventListener('click', () => act(suspend, 'suspendreEnvoi'));
resume.addEventListener('click', () => act(resume, 'reprendreEnvoi'));
/** As the last look found it: what a button's action said is over once it changes. */
let state = '';
let looks = 0;
/** Number of the look that is shown: one that was asked for earlier, and answers later, shows nothing. */
let shown = 0;
let next: ReturnType<typeof setTimeout> | undefined;
void follow();

/** Looks again and again, each look once the one before has answered. */
async function follow(): Promise<void> {
  let again = AFTER_A_FAILURE;
  try {
    again = await look();
  } catch (error) {
    problem.textContent = error instanceof Error ? error.message : String(error);
  }
  if (again > 0) followIn(again);
}

function followIn(milliseconds: number): void {
  clearTimeout(next);
  next = setTimeout(() => void follow(), milliseconds);
}

async function look(): Promise<number> {
  looks += 1;
  const number = looks;
  const screen = await callServer<SendingScreen>('suivreEnvoi');
  if (number < shown) return screen.again;
  shown = number;
  element('title', HTMLHeadingElement).textContent = screen.title;
  element('state', HTMLParagraphElement).textContent = screen.state;
  if (screen.state !== state) said.textContent = '';
  state = screen.state;
  bar.hidden = screen.total === 0;
  bar.max = Math.max(1, screen.total);
  bar.value = screen.done;
  element('figures', HTMLDListElement).replaceChildren(
    ...screen.figures.flatMap(({ label, value }) => [make('dt', {}, label), make('dd', {}, value)]),
  );
  suspend.disabled = !screen.maySuspend;
  resume.disabled = !screen.mayResume;
  return screen.again;
}

/** The action may send for minutes: looks go on beside it. */
function act(button: HTMLButtonElement, entryPoint: string): void {
  button.disabled = true;
  void attempt(async () => {
    const answer = callServer<string>(entryPoint);
    followIn(1_000);
    const sentence = await answer;
    await look();
    said.textContent = sentence;
  });
}
