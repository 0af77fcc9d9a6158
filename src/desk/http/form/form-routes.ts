import { FormStore } from '../../../emulator/form/form-store.ts';
import { Forms, problemsOf } from '../../../emulator/form/forms.ts';
import type { FormScreen, ScreenPage, ScreenTarget } from '../../../emulator/form/screen.ts';
import { submitForm } from '../../host/person.ts';
import type { DeskContext } from '../desk-context.ts';
import { html } from '../markup.ts';
import { HttpError, type Reply } from '../reply.ts';
import { get, post, redirect } from '../route.ts';
import type { Route } from '../server.ts';
import { words } from '../words.fr.ts';
import type { Filled } from './form-fields.ts';
import { formNotice, formPage } from './form-page.ts';

const NONE = new Map<never, string>();

/** The respondents' pages of every form; they work without any script. */
export function formRoutes(desk: DeskContext): Route[] {
  const { host, token, sourceUrl } = desk;
  const forms = host.world.of(Forms);
  const store = host.world.of(FormStore);
  const publishedId = (formId: string) => {
    const form = store.find(formId);
    if (!form) throw new HttpError(404, words.notFound);
    return form.publishedId;
  };
  const formOf = (published: string) => {
    const form = store.findPublished(published);
    if (!form) throw new HttpError(404, words.notFound);
    return form;
  };
  return [
    get(/^\/forms\/d\/([\w-]+)\/(?:viewform|edit)$/, (_, id = '') =>
      redirect(`/forms/d/e/${publishedId(id)}/viewform`),
    ),
    get(/^\/forms\/s\/([\w-]+)$/, (_, code = '') => {
      const path = store.expand(code);
      if (!path) throw new HttpError(404, words.notFound);
      return redirect(path);
    }),
    get(/^\/forms\/d\/e\/([\w-]+)\/viewform$/, ({ query }, published = '') => {
      const screen = forms.describe(formOf(published).id, fieldsOf(query));
      if (!screen.open) return formNotice(screen, screen.message, null, sourceUrl);
      const filled = new Map(Object.entries(screen.filled));
      return formPage({ screen, index: 0, trail: [], filled, email: screen.email, problems: NONE, token, sourceUrl });
    }),
    post(/^\/forms\/d\/e\/([\w-]+)\/formResponse$/, async ({ form: posted }, published = '') => {
      const form = formOf(published);
      const filled = answersIn(posted);
      const editOf = posted.get('edit2') ?? undefined;
      const screen = forms.describe(form.id, new Map(editOf === undefined ? [] : [['edit2', editOf]]));
      if (!screen.open) return formNotice(screen, screen.message, null, sourceUrl);
      const index = pageIndex(posted.get('page'), screen);
      const trail = (posted.get('trail') ?? '').split(',').filter(Boolean).map(Number);
      const email = (posted.get('emailAddress') ?? '').trim();
      const step = { screen, filled, email, token, sourceUrl };
      if (posted.get('go') === 'back' && trail.length > 0) {
        return formPage({
          ...step,
          index: pageIndex(String(trail.at(-1)), screen),
          trail: trail.slice(0, -1),
          problems: NONE,
        });
      }
      const page = screen.pages[index] ?? { title: '', help: '', items: [], next: 'submit' as const };
      const answers = forms.readSubmission(form.id, filled);
      const here = new Set(page.items.map((item) => item.id));
      const problems = new Map<number | 'email', string>(
        problemsOf(form, answers)
          .filter(({ itemId }) => here.has(itemId))
          .map(({ itemId, message }) => [itemId, message]),
      );
      if (screen.collectsEmail && index === 0 && email === '') problems.set('email', words.form.emailMissing);
      if (problems.size > 0) return formPage({ ...step, index, trail, problems });
      const next = nextPage(page, filled);
      if (next !== 'submit' && !trail.includes(next))
        return formPage({ ...step, index: next, trail: [...trail, index], problems: NONE });
      const submission = { answers, respondentEmail: email, ...(editOf === undefined ? {} : { editOf }) };
      const { outcome } = await submitForm(host, form.id, submission);
      if (outcome.kind === 'accepted') return thanks(screen, outcome.responseId, sourceUrl);
      if (outcome.problems.length === 0) return formNotice(screen, outcome.message, null, sourceUrl);
      return firstMistake(step, outcome.problems);
    }),
  ];
}

/** Back to the first page that has something to correct. */
function firstMistake(
  step: Omit<Parameters<typeof formPage>[0], 'index' | 'trail' | 'problems'>,
  found: readonly { readonly itemId: number; readonly message: string }[],
): Reply {
  const index = step.screen.pages.findIndex((page) => page.items.some((item) => item.id === found[0]?.itemId));
  const here = new Set(step.screen.pages[index]?.items.map((item) => item.id));
  const problems = new Map(
    found.filter(({ itemId }) => here.has(itemId)).map(({ itemId, message }) => [itemId, message]),
  );
  return formPage({ ...step, index: Math.max(0, index), trail: [], problems });
}

function thanks(screen: FormScreen, responseId: string, sourceUrl: string): Reply {
  const address = `/forms/d/e/${screen.publishedId}/viewform`;
  const links = html`<p class="moves">${
    screen.allowsEdits
      ? html`<a class="button second" href="${address}?edit2=${encodeURIComponent(responseId)}">${words.form.edit}</a>`
      : null
  }${screen.respondAgain ? html`<a class="button second" href="${address}">${words.form.again}</a>` : null}</p>`;
  return formNotice(screen, screen.confirmation, links, sourceUrl);
}

/** A choice that leads somewhere overrules the page's own way on; the last one on the page wins. */
function nextPage(page: ScreenPage, filled: Filled): ScreenTarget {
  let next = page.next;
  for (const item of page.items) {
    const [value] = filled.get(item.field ?? '') ?? [];
    const target = item.choices.find((choice) => choice.value === value)?.target;
    if (target !== undefined && target !== null) next = target;
  }
  return next;
}

function fieldsOf(parameters: URLSearchParams): Map<string, readonly string[]> {
  return new Map([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));
}

function answersIn(posted: URLSearchParams): Map<string, readonly string[]> {
  return new Map([...fieldsOf(posted)].filter(([name]) => name.startsWith('entry.')));
}

function pageIndex(text: string | null, screen: FormScreen): number {
  const index = Number(text ?? 0);
  return Number.isInteger(index) && index >= 0 && index < screen.pages.length ? index : 0;
}
