import { callServer, element } from '../server-call.ts';

/** What the script offers: every open mailing with who gets it and who does not. */
interface PreviewScreen {
  readonly mailings: readonly {
    readonly id: string;
    readonly title: string;
    readonly counts: string;
    readonly recipients: readonly { readonly listId: string; readonly label: string }[];
    readonly exclusions: readonly { readonly label: string; readonly reason: string }[];
  }[];
}

/** One mail as its recipient will get it. */
interface MailShown {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const mailing = element('mailing', HTMLSelectElement);
const recipient = element('recipient', HTMLSelectElement);
const width = element('width', HTMLSelectElement);
const frame = element('mail', HTMLIFrameElement);
const problem = element('problem', HTMLParagraphElement);
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
    ...(chosen?.exclusions ?? []).map(({ label, reason }) => row([label, reason])),
  );
  element('left-out', HTMLDetailsElement).hidden = (chosen?.exclusions ?? []).length === 0;
  if (recipient.value !== '') await showMail();
}

/** The mail stays in a frame without scripts: what a candidate typed can do nothing there. */
async function showMail(): Promise<void> {
  const mail = await callServer<MailShown>('apercuCourriel', mailing.value, recipient.value);
  for (const part of ['from', 'to', 'subject', 'text'] as const) element(part, HTMLElement).textContent = mail[part];
  frame.srcdoc = mail.html;
}

function resizeFrame(): void {
  frame.style.width = `${width.value}px`;
}

/** Runs one step; a failure is shown in the script's own words. */
async function attempt(step: () => Promise<void>): Promise<void> {
  problem.textContent = '';
  try {
    await step();
  } catch (error) {
    problem.textContent = error instanceof Error ? error.message : String(error);
  }
}

function row(texts: readonly string[]): HTMLTableRowElement {
  const made = document.createElement('tr');
  made.append(
    ...texts.map((text) => {
      const cell = document.createElement('td');
      cell.textContent = text;
      return cell;
    }),
  );
  return made;
}
