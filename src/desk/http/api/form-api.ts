import { answeredQuestions } from '../../../emulator/form/destination.ts';
import { FormStore } from '../../../emulator/form/form-store.ts';
import { type FormRecord, isQuestion } from '../../../emulator/form/model.ts';
import { Workbooks } from '../../../emulator/spreadsheet/workbook/workbooks.ts';
import type { DeskContext } from '../desk-context.ts';
import { HttpError, json } from '../reply.ts';
import { get } from '../route.ts';
import type { Route } from '../server.ts';
import type { FormLine, ResponseLine } from '../wire.ts';
import { words } from '../words.fr.ts';

/** Most responses a screen is sent at once. */
const MOST = 200;

/** The forms, and what they received. */
export function formApi({ host }: DeskContext): Route[] {
  const store = host.world.of(FormStore);
  const workbooks = host.world.of(Workbooks);
  const destinationOf = ({ destination }: FormRecord): FormLine['destination'] => {
    if (!destination) return null;
    const { spreadsheetId, sheetId } = destination;
    const sheet = workbooks.get(spreadsheetId)?.sheetById(sheetId);
    return sheet ? { spreadsheetId, sheet: sheet.name } : null;
  };
  const lineOf = (form: FormRecord): FormLine => {
    const responses = store.responsesOf(form.id);
    return {
      id: form.id,
      title: store.headingOf(form),
      publishedId: form.publishedId,
      published: form.published,
      accepting: form.published && form.acceptingResponses,
      questions: form.items.filter(isQuestion).length,
      responses: responses.length,
      lastAt: responses.reduce<number | null>((last, { timestamp }) => Math.max(last ?? 0, timestamp), null),
      destination: destinationOf(form),
    };
  };
  const responsesTo = (form: FormRecord): ResponseLine[] =>
    [...store.responsesOf(form.id)]
      .sort((a, b) => b.timestamp - a.timestamp || b.sequence - a.sequence)
      .slice(0, MOST)
      .map((response) => ({
        id: response.id,
        at: response.timestamp,
        email: response.email,
        answers: answeredQuestions(form, response),
        editPath: form.allowResponseEdits
          ? `/forms/d/e/${form.publishedId}/viewform?edit2=${encodeURIComponent(response.id)}`
          : null,
      }));
  return [
    get('/api/forms', () => {
      // The one that received last comes first.
      const forms = store.list().map(({ id }) => lineOf(store.open(id)));
      return json(forms.sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0)));
    }),
    get(/^\/api\/forms\/([\w-]+)\/responses$/, (_, id = '') => {
      const form = store.find(id);
      if (!form) throw new HttpError(404, words.notFound);
      return json(responsesTo(form));
    }),
  ];
}
