import { textArguments } from '../calls/arguments.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Effect } from '../kernel/service-object.ts';
import { editUrl, linkedUrl, publishedUrl, summaryUrl } from './addresses.ts';
import { linkDestination } from './destination.ts';
import { FormItems } from './form-items.ts';
import { FormResponse } from './form-response.ts';
import { Forms } from './forms.ts';
import type { DestinationRecord } from './model.ts';

const NO_DESTINATION = 'The form currently has no response destination.';

/** A form as a script holds it: its settings and items, its responses, and where they go. */
export class Form extends FormItems {
  static override readonly gasName = 'FormApp.Form';
  static override readonly effects: Readonly<Record<string, Effect>> = new Proxy(
    {},
    { get: (_, method) => (method === 'setDestination' ? 'read' : 'none') },
  );

  createResponse(): FormResponse {
    return new FormResponse(this.session, this.formId, null);
  }

  /** @throws ScriptException when there is none with that id */
  getResponse(...args: unknown[]): FormResponse {
    const [id = ''] = textArguments(args, 'FormApp.Form.getResponse', 1);
    return new FormResponse(this.session, this.formId, this.responseWith(id));
  }

  /** In order of arrival; with a date, those received then or later. */
  getResponses(...args: unknown[]): FormResponse[] {
    const [since] = args;
    if (args.length > 1 || (args.length === 1 && !(since instanceof Date))) {
      throw signatureMismatch(args, 'FormApp.Form.getResponses');
    }
    const from = since instanceof Date ? since.getTime() : Number.NEGATIVE_INFINITY;
    return this.store
      .responsesOf(this.formId)
      .filter((response) => response.timestamp >= from)
      .map((response) => new FormResponse(this.session, this.formId, response));
  }

  deleteResponse(...args: unknown[]): this {
    const [id = ''] = textArguments(args, 'FormApp.Form.deleteResponse', 1);
    this.store.deleteResponse(this.form, this.responseWith(id));
    return this;
  }

  deleteAllResponses(): this {
    for (const response of [...this.store.responsesOf(this.formId)]) this.store.deleteResponse(this.form, response);
    return this;
  }

  submitGrades(...args: unknown[]): this {
    const [responses] = args;
    if (args.length !== 1 || !Array.isArray(responses)) throw signatureMismatch(args, 'FormApp.Form.submitGrades');
    for (const response of responses) {
      const id = response instanceof FormResponse ? response.getId() : null;
      if (id === null) throw signatureMismatch(args, 'FormApp.Form.submitGrades');
      const grades = Object.fromEntries((response as FormResponse).graded);
      this.forms.grade(this.form, this.responseWith(id), grades);
    }
    return this;
  }

  getDestinationId(): string {
    return this.destination.spreadsheetId;
  }

  getDestinationType(): EnumValue {
    return this.destination && EnumValue.of('FormApp.DestinationType', 'SPREADSHEET');
  }

  /** Adds a tab to the spreadsheet and copies there the responses already received. */
  setDestination(...args: unknown[]): this {
    const [type, id] = args;
    const isSpreadsheet = type instanceof EnumValue && type.type === 'FormApp.DestinationType';
    if (args.length !== 2 || !isSpreadsheet || typeof id !== 'string') {
      throw signatureMismatch(args, 'FormApp.Form.setDestination');
    }
    const book = this.forms.openDestination(id);
    if (!book) throw this.store.noSuchFile();
    this.removeDestination();
    const { form } = this;
    const responses = this.store.responsesOf(this.formId);
    linkDestination(form, id, book, linkedUrl(this.session.world, form), responses);
    for (const response of responses) this.store.storeResponse(form, response);
    return this.change(() => {});
  }

  removeDestination(): this {
    const { form } = this;
    if (!form.destination) return this;
    this.forms.openDestination(form.destination.spreadsheetId)?.sheet(form.destination.sheetId)?.unlink();
    return this.change(() => {
      form.destination = null;
    });
  }

  getPublishedUrl(): string {
    return publishedUrl(this.session.world, this.form);
  }

  getEditUrl(): string {
    return editUrl(this.session.world, this.form);
  }

  getSummaryUrl(): string {
    return summaryUrl(this.session.world, this.form);
  }

  /** A short address of the respondents' page; what follows the `?` of a prefilled one is kept. */
  shortenFormUrl(...args: unknown[]): string {
    const [url = ''] = textArguments(args, 'FormApp.Form.shortenFormUrl', 1);
    const origin = this.session.world.siteOf('docs');
    const published = /\/forms\/d\/e\/([\w-]+)\/viewform(\?.*)?$/.exec(url);
    const form = published && url.startsWith(origin) ? this.store.findPublished(published[1] ?? '') : undefined;
    if (!form) throw new ScriptException(`Invalid argument: ${url}`);
    return `${origin}/forms/s/${this.store.shorten(published?.[0] ?? '')}`;
  }

  private get forms(): Forms {
    return this.session.world.of(Forms);
  }

  private get destination(): DestinationRecord {
    const { destination } = this.form;
    if (!destination) throw new ScriptException(NO_DESTINATION);
    return destination;
  }

  private responseWith(id: string) {
    const found = this.store.findResponse(this.formId, id);
    if (!found) throw new ScriptException('No response with the given ID could be found.');
    return found;
  }
}
