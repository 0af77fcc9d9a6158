import type { PositionShown, ReadingScreen, SignedAndNext } from '../../app/windows.ts';
import { attemptIn } from '../attempt.ts';
import { callServer, element } from '../server-call.ts';

/** One position on the screen: ticked when it matches, or with a remark. */
interface Line {
  readonly position: PositionShown;
  readonly tick: HTMLInputElement;
  readonly remark: HTMLInputElement;
}

const said = element('said', HTMLParagraphElement);
const sign = element('sign', HTMLButtonElement);
const declaration = element('declaration', HTMLFormElement);
const communes = element('communes', HTMLInputElement);
const reading = element('reading', HTMLFormElement);
const attempt = attemptIn({ problem: element('problem', HTMLParagraphElement), said, held: [sign] });
let lines: readonly Line[] = [];
/** Lists shown since the window was opened: one left unsigned does not come back before it is opened again. */
const seen: string[] = [];

declaration.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(async () => tell(await callServer<SignedAndNext>('declarerInterets', communes.value)));
});
element('declare', HTMLButtonElement).addEventListener('click', () => {
  reading.hidden = true;
  declaration.hidden = false;
  communes.focus();
});
reading.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(signAll);
});
reading.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    reading.requestSubmit();
    return;
  }
  // One-letter keys act on the box that holds the keyboard, never while somebody writes a remark.
  const at = lines.findIndex(({ tick }) => tick === event.target);
  const line = lines[at];
  if (line === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === 'o') {
    line.tick.checked = true;
    line.remark.value = '';
    (lines[at + 1]?.tick ?? sign).focus();
  } else if (key === 'n') {
    line.tick.checked = false;
    line.remark.focus();
  } else if (key === 'arrowdown') (lines[at + 1]?.tick ?? sign).focus();
  else if (key === 'arrowup') lines[at - 1]?.tick.focus();
  else return;
  event.preventDefault();
});
attempt(async () => show(await callServer<ReadingScreen>('ecranLectures', '')));

async function signAll(): Promise<void> {
  const readings = lines
    .filter(({ tick, remark }) => tick.checked || remark.value.trim() !== '')
    .map(({ position: { id, mark }, tick, remark }) => ({ id, mark, remark: tick.checked ? '' : remark.value }));
  tell(await callServer<SignedAndNext>('signerLectures', JSON.stringify(readings), seen.join(' ')));
}

function tell(next: SignedAndNext): void {
  show(next.screen);
  said.textContent = next.said;
}

function show(screen: ReadingScreen): void {
  declaration.hidden = screen.declared !== null;
  communes.value = screen.declared ?? '';
  element('notice', HTMLParagraphElement).textContent = screen.notice;
  reading.hidden = screen.list === null;
  element('done', HTMLParagraphElement).hidden = screen.declared === null || screen.list !== null;
  element('title', HTMLHeadingElement).textContent = screen.list?.title ?? '';
  element('left', HTMLSpanElement).textContent = screen.left;
  element('reader', HTMLElement).textContent = screen.reader;
  lines = (screen.list?.positions ?? []).map((position) => ({
    position,
    tick: field(`tick-${position.id}`, 'checkbox'),
    remark: field(`remark-${position.id}`, 'text'),
  }));
  element('positions', HTMLOListElement).replaceChildren(...lines.map(lineOf));
  if (screen.list !== null) seen.push(screen.list.id);
  scrollTo(0, 0);
  if (screen.declared === null) communes.focus();
  else lines[0]?.tick.focus();
}

function field(id: string, type: 'checkbox' | 'text'): HTMLInputElement {
  const made = document.createElement('input');
  made.id = id;
  made.type = type;
  made.autocomplete = 'off';
  return made;
}

/** Texts enter as text, never as HTML: a candidate wrote them. */
function lineOf({ position, tick, remark }: Line): HTMLLIElement {
  const made = document.createElement('li');
  const received = [position.words, position.typed].filter((text) => text !== '').join('\n');
  const matches = textIn('label', 'Conforme');
  matches.htmlFor = tick.id;
  matches.prepend(tick);
  const toCorrect = textIn('label', 'À corriger');
  toCorrect.htmlFor = remark.id;
  made.append(
    textIn('h2', position.question),
    boxOf('sides', [
      side(position.source === '' ? 'Ses mots' : `Ses mots (${position.source})`, received === '' ? '—' : received),
      side('Lecture', position.understood),
    ]),
  );
  if (position.points.length > 0) {
    const points = document.createElement('ul');
    points.className = 'points';
    points.append(...position.points.map((text) => textIn('li', text)));
    made.append(points);
  }
  made.append(boxOf('verdict', [matches, toCorrect, remark]));
  return made;
}

function side(caption: string, text: string): HTMLParagraphElement {
  const made = textIn('p', text);
  made.prepend(textIn('small', caption));
  return made;
}

function boxOf(className: string, content: readonly Node[]): HTMLDivElement {
  const made = document.createElement('div');
  made.className = className;
  made.append(...content);
  return made;
}

function textIn<Tag extends 'label' | 'h2' | 'li' | 'p' | 'small'>(tag: Tag, text: string): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
