import type { MailShown, PreviewScreen } from '../../app/windows.ts';
import { attemptIn } from '../attempt.ts';
import { tableRow } from '../make.ts';
import { callServer, element } from '../server-call.ts';

const mailing = element('mailing', HTMLSelectElement);
const recipient = element('recipient', HTMLSelectElement);
const width = element('width', HTMLSelectElement);
const frame = element('mail', HTMLIFrameElement);
const attempt = attemptIn({ problem: element('problem', HTMLParagraphElement) });
let screen: PreviewScreen = { mailings: [] };

mailing.addEventListener('change', () => attempt(showMailing));
recipient.addEventListener('change', () => attempt(showMail));
width.addEventListener('change', resizeFrame);
resizeFrame();
attempt(async () => {
  screen = await callServer<PreviewScreen>('apercuCourriels');
  mailing.replaceChildren(...screen.mailings.map(({ id, title }) => new Option(title, id)));
  await showMailing();
});

async function showMailing(): Promise<void> {
  const chosen = screen.mailings.find(({ id }) => id === mailing.value);
  element('counts', HTMLParagraphElement).textContent = chosen?.counts ?? '';
  recipient.replaceChildren(...(chosen?.recipients ?? []).map(({ listId, label }) => new Option(label, listId)));
  element('exclusions', HTMLTableSectionElement).replaceChildren(
    ...(chosen?.exclusions ?? []).map(({ label, reason }) => tableRow(label, reason)),
  );
  const leftOut = element('left-out', HTMLDetailsElement);
  leftOut.hidden = (chosen?.exclusions ?? []).length === 0;
  // Nobody gets it: why is all there is to read.
  leftOut.open = chosen?.recipients.length === 0;
  element('shown', HTMLElement).hidden = leftOut.open;
  if (recipient.value !== '') await showMail();
}

/** The mail stays in a frame without scripts: what a candidate typed can do nothing there. */
async function showMail(): Promise<void> {
  const mail = await callServer<MailShown>('apercuCourriel', mailing.value, recipient.value);
  for (const part of ['from', 'to', 'subject', 'attachment', 'text'] as const)
    element(part, HTMLElement).textContent = mail[part];
  frame.srcdoc = mail.html;
}

function resizeFrame(): void {
  frame.style.width = `${width.value}px`;
}
