import { textArguments, wholeNumber } from '../calls/arguments.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Effect, ServiceObject } from '../kernel/service-object.ts';
import { editUrl, linkedUrl, publishedUrl, summaryUrl } from './addresses.ts';
import { linkDestination } from './destination.ts';
import { FormResponse } from './form-response.ts';
import { FormSettings } from './form-settings.ts';
import { Forms } from './forms.ts';
import type { CheckboxItem, ListItem, MultipleChoiceItem } from './item/choice-items.ts';
import type { DateItem, DateTimeItem, DurationItem, TimeItem } from './item/date-items.ts';
import { classOf } from './item/every-kind.ts';
import { FormElement, invalidUpdate } from './item/form-element.ts';
import type { CheckboxGridItem, GridItem } from './item/grid-items.ts';
import { Item } from './item/item.ts';
import type { ImageItem, SectionHeaderItem, VideoItem } from './item/layout-items.ts';
import type { PageBreakItem } from './item/page-break-item.ts';
import type { RatingItem, ScaleItem } from './item/scale-items.ts';
import type { ParagraphTextItem, TextItem } from './item/text-items.ts';
import type { DestinationRecord, ItemRecord, ItemType } from './model.ts';

const NO_DESTINATION = 'The form currently has no response destination.';

/** A form as a script holds it: its items, its responses and where they go. */
export class Form extends FormSettings {
  static override readonly gasName = 'FormApp.Form';
  static override readonly effects: Readonly<Record<string, Effect>> = new Proxy(
    {},
    { get: (_, method) => (method === 'setDestination' ? 'read' : 'none') },
  );

  addCheckboxGridItem(): CheckboxGridItem {
    return this.add('CHECKBOX_GRID');
  }
  addCheckboxItem(): CheckboxItem {
    return this.add('CHECKBOX');
  }
  addDateItem(): DateItem {
    return this.add('DATE');
  }
  addDateTimeItem(): DateTimeItem {
    return this.add('DATETIME');
  }
  addDurationItem(): DurationItem {
    return this.add('DURATION');
  }
  addGridItem(): GridItem {
    return this.add('GRID');
  }
  addImageItem(): ImageItem {
    return this.add('IMAGE');
  }
  addListItem(): ListItem {
    return this.add('LIST');
  }
  addMultipleChoiceItem(): MultipleChoiceItem {
    return this.add('MULTIPLE_CHOICE');
  }
  addPageBreakItem(): PageBreakItem {
    return this.add('PAGE_BREAK');
  }
  addParagraphTextItem(): ParagraphTextItem {
    return this.add('PARAGRAPH_TEXT');
  }
  addRatingItem(): RatingItem {
    return this.add('RATING');
  }
  addScaleItem(): ScaleItem {
    return this.add('SCALE');
  }
  addSectionHeaderItem(): SectionHeaderItem {
    return this.add('SECTION_HEADER');
  }
  addTextItem(): TextItem {
    return this.add('TEXT');
  }
  addTimeItem(): TimeItem {
    return this.add('TIME');
  }
  addVideoItem(): VideoItem {
    return this.add('VIDEO');
  }

  /** @returns null when the form has no such item */
  getItemById(...args: unknown[]): Item | null {
    if (args.length !== 1) throw signatureMismatch(args, 'FormApp.Form.getItemById');
    const id = wholeNumber(args[0], args, 'FormApp.Form.getItemById');
    return this.form.items.some((item) => item.id === id) ? new Item(this.session, this.formId, id) : null;
  }

  getItems(...args: unknown[]): Item[] {
    const [type] = args;
    const isType = type instanceof EnumValue && type.type === 'FormApp.ItemType';
    if (args.length > 1 || (args.length === 1 && !isType)) throw signatureMismatch(args, 'FormApp.Form.getItems');
    return this.form.items
      .filter((item) => !isType || item.type === type.name)
      .map((item) => new Item(this.session, this.formId, item.id));
  }

  moveItem(...args: unknown[]): Item {
    const [from, to] = args;
    if (args.length !== 2) throw signatureMismatch(args, 'FormApp.Form.moveItem');
    const item = this.itemAt(from, args, 'moveItem');
    const index = wholeNumber(to, args, 'FormApp.Form.moveItem');
    const { items } = this.form;
    if (index < 0 || index >= items.length) throw invalidUpdate();
    this.change(() => {
      items.splice(items.indexOf(item), 1);
      items.splice(index, 0, item);
    });
    return new Item(this.session, this.formId, item.id);
  }

  /** @throws ScriptException when another item still leads to the page break being deleted */
  deleteItem(...args: unknown[]): void {
    const [which] = args;
    if (args.length !== 1) throw signatureMismatch(args, 'FormApp.Form.deleteItem');
    const item = this.itemAt(which, args, 'deleteItem');
    const { items } = this.form;
    if (items.some((other) => other !== item && leadsTo(other, item.id))) throw invalidUpdate();
    this.change(() => {
      items.splice(items.indexOf(item), 1);
    });
  }

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
      this.store.storeResponse(this.form, { ...this.responseWith(id), grades });
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
    const { origin } = this.session.world;
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

  private add<T extends ServiceObject>(type: ItemType): T {
    const item = this.store.addItem(this.form, type);
    const kind = classOf(type);
    return new kind(this.session, this.formId, item.id) as T;
  }

  private itemAt(which: unknown, args: readonly unknown[], method: string): ItemRecord {
    const { items } = this.form;
    const item =
      which instanceof FormElement && which.formId === this.formId
        ? items.find(({ id }) => id === which.itemId)
        : items[wholeNumber(which, args, `FormApp.Form.${method}`)];
    if (!item) throw invalidUpdate();
    return item;
  }

  private responseWith(id: string) {
    const found = this.store.findResponse(this.formId, id);
    if (!found) throw new ScriptException('No response with the given ID could be found.');
    return found;
  }
}

function leadsTo(item: ItemRecord, page: number): boolean {
  if (item.type === 'PAGE_BREAK') return item.navigation.page === page;
  return 'choices' in item && item.choices.some(({ navigation }) => navigation?.page === page);
}
