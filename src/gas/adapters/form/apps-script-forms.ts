import { CampaignError } from '../../../app/campaign-error.ts';
import { messages } from '../../../app/messages.fr.ts';
import type { Memory } from '../../../app/ports.ts';
import type { FormDesign, FormElement, FormPort, FormResponse } from '../../../app/questionnaire/form-port.ts';
import { FormEntries } from './form-entries.ts';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Which form this is: the properties that remember it, and whether Google copies its responses into the workbook. */
export interface FormIdentity {
  readonly id: string;
  readonly entries: string;
  readonly feedsWorkbook: boolean;
}

/** The questionnaire that lists answer. */
export const QUESTIONNAIRE: FormIdentity = {
  id: 'interpelle.form',
  entries: 'interpelle.form.entries',
  feedsWorkbook: true,
};

/** The call form that volunteers fill in: their words go to Échanges and nowhere else. */
export const CALL_FORM: FormIdentity = {
  id: 'interpelle.calls.form',
  entries: 'interpelle.calls.entries',
  feedsWorkbook: false,
};

/** The form by which a person asks for no more mails: what it takes goes to Contacts and nowhere else. */
export const OBJECTION_FORM: FormIdentity = {
  id: 'interpelle.objects.form',
  entries: 'interpelle.objects.entries',
  feedsWorkbook: false,
};

/** One of the campaign's Google Forms. */
export class AppsScriptForms implements FormPort {
  private opened: Form | undefined;
  private readonly entries: FormEntries;

  constructor(
    private readonly memory: Memory,
    private readonly spreadsheet: () => Spreadsheet,
    private readonly identity: FormIdentity,
  ) {
    this.entries = new FormEntries(memory, identity.entries);
  }

  exists(): boolean {
    return this.memory.read(this.identity.id) !== null;
  }

  build(design: FormDesign, known: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    const form = this.exists() ? this.open() : this.create(design.title);
    form.setTitle(design.title).setDescription(design.description).setConfirmationMessage(design.confirmation);
    form.setCustomClosedFormMessage(design.closedMessage).setProgressBar(true);
    // A list may edit what it sent, or send again: the latter completes. Calls are noted once each, on sheets of their own.
    form.setAllowResponseEdits(this.identity.feedsWorkbook).setShowLinkToRespondAgain(false);
    if (this.identity.feedsWorkbook) this.sendToSpreadsheet(form);
    const present = form.getItems();
    const itemOf = new Map(present.map((item) => [String(item.getId()), item]));
    const unfinished = new Unfinished(present, known);
    const items = new Map<string, string>();
    design.elements.forEach((element, place) => {
      const item = itemOf.get(known.get(element.key) ?? '') ?? unfinished.take(element) ?? addItem(form, element);
      dressItem(item, element);
      // New items come last, and people may have moved others: each goes to its place from the top.
      if (item.getIndex() !== place) form.moveItem(item.getIndex(), place);
      items.set(element.key, String(item.getId()));
    });
    const wanted = new Set(items.values());
    for (const id of known.values()) {
      const gone = wanted.has(id) ? undefined : itemOf.get(id);
      if (gone !== undefined) form.deleteItem(gone.getIndex());
    }
    for (const item of unfinished.untitled()) form.deleteItem(item.getIndex());
    this.entries.learn(form, examples(form, design, items));
    if (this.identity.feedsWorkbook) this.dressFeed(form);
    return items;
  }

  prefilledUrl(itemId: string, value: string): string {
    const form = this.open();
    const item: Item | null = form.getItemById(Number(itemId));
    if (item === null) throw new CampaignError('no_form', {});
    return form.createResponse().withItemResponse(item.asTextItem().createResponse(value)).toPrefilledUrl();
  }

  filledIn(answers: ReadonlyMap<string, string>): string {
    return this.entries.filledIn(answers);
  }

  url(): string {
    return this.open().getPublishedUrl();
  }

  accepts(open: boolean): void {
    this.open().setAcceptingResponses(open);
  }

  responsesSince(at: number): readonly FormResponse[] {
    return this.open()
      .getResponses(new Date(at))
      .map((response) => this.read(response))
      .sort((a, b) => a.at - b.at);
  }

  submitted(event: unknown): FormResponse | undefined {
    const { response } = (event ?? {}) as Partial<GoogleAppsScript.Events.FormsOnFormSubmit>;
    // A stranger may call by the trigger's name with an event of their own.
    return typeof response?.getId === 'function' ? this.read(response) : undefined;
  }

  private read(response: GoogleAppsScript.Forms.FormResponse): FormResponse {
    return {
      responseId: response.getId(),
      at: response.getTimestamp().getTime(),
      answers: () => this.entries.answersOf(response) ?? answersOneByOne(response),
    };
  }

  private create(title: string): Form {
    // Forms are born unpublished since mid-2026 unless the second argument says otherwise.
    const forms: { create(title: string, isPublished: boolean): Form } = FormApp;
    const form = forms.create(title, true);
    this.memory.write(this.identity.id, form.getId());
    this.opened = form;
    return form;
  }

  /** A form whose building was cut may not have its destination yet: Google then throws when asked for it. */
  private sendToSpreadsheet(form: Form): void {
    try {
      form.getDestinationId();
    } catch {
      form.setDestination(FormApp.DestinationType.SPREADSHEET, this.spreadsheet().getId());
    }
  }

  /** The form itself. Throws `no_form` or `form_gone`. */
  open(): Form {
    if (this.opened !== undefined) return this.opened;
    const id = this.memory.read(this.identity.id);
    if (id === null) throw new CampaignError('no_form', {});
    try {
      this.opened = FormApp.openById(id);
    } catch (cause) {
      throw new CampaignError('form_gone', { url: `https://docs.google.com/forms/d/${id}/edit` }, { cause });
    }
    return this.opened;
  }

  /** The tab that Google writes is only a feed: hidden, and read-only for everyone but its owner. */
  private dressFeed(form: Form): void {
    SpreadsheetApp.flush();
    const id = form.getId();
    for (const sheet of this.spreadsheet().getSheets()) {
      const url: string | null = sheet.getFormUrl();
      if (url === null || !url.includes(id) || sheet.getName() === messages.workbook.feedTab) continue;
      sheet.setName(messages.workbook.feedTab);
      sheet.protect().setDescription(messages.workbook.protectedTab(messages.workbook.feedTab)).setWarningOnly(true);
      sheet.hideSheet();
    }
  }
}

/** Items of a build that was cut before it could record them: taken up by their title, so that no question is asked twice. */
class Unfinished {
  private readonly left: Map<string, Item>;

  constructor(present: readonly Item[], known: ReadonlyMap<string, string>) {
    const recorded = new Set(known.values());
    const unknown = present.filter((item) => !recorded.has(String(item.getId())));
    this.left = new Map(unknown.map((item) => [item.getTitle(), item]));
  }

  take({ title }: FormElement): Item | undefined {
    const found = this.left.get(title);
    this.left.delete(title);
    return found;
  }

  /** The item being made when the build was cut; those that people added by hand have a title. */
  untitled(): readonly Item[] {
    const found = this.left.get('');
    return found === undefined ? [] : [found];
  }
}

/** An answer to each question of the form, to be seen in an address. */
function examples(
  form: Form,
  { elements }: FormDesign,
  items: ReadonlyMap<string, string>,
): ReadonlyMap<string, () => GoogleAppsScript.Forms.ItemResponse> {
  const found = new Map<string, () => GoogleAppsScript.Forms.ItemResponse>();
  for (const element of elements) {
    const id = items.get(element.key) ?? '';
    const item = () => form.getItemById(Number(id));
    if (element.kind === 'text') found.set(id, () => item().asTextItem().createResponse(id));
    if (element.kind === 'paragraph') found.set(id, () => item().asParagraphTextItem().createResponse(id));
    if (element.kind === 'choice') {
      found.set(id, () =>
        item()
          .asMultipleChoiceItem()
          .createResponse(element.options[0] ?? ''),
      );
    }
  }
  return found;
}

function answersOneByOne(response: GoogleAppsScript.Forms.FormResponse): ReadonlyMap<string, string> {
  return new Map(
    response.getItemResponses().map((answer) => [String(answer.getItem().getId()), textOf(answer.getResponse())]),
  );
}

function addItem(form: Form, element: FormElement): Item {
  const made = {
    page: () => form.addPageBreakItem(),
    section: () => form.addSectionHeaderItem(),
    text: () => form.addTextItem(),
    paragraph: () => form.addParagraphTextItem(),
    choice: () => form.addMultipleChoiceItem(),
  }[element.kind]();
  // Each class of item has Item's own members; the types do not say that one is the other.
  return form.getItemById(made.getId());
}

function dressItem(item: Item, element: FormElement): void {
  item.setTitle(element.title).setHelpText(element.help);
  switch (element.kind) {
    case 'text':
      item.asTextItem().setRequired(element.required);
      break;
    case 'paragraph':
      item.asParagraphTextItem().setRequired(element.required);
      break;
    case 'choice':
      item
        .asMultipleChoiceItem()
        .setChoiceValues([...element.options])
        .setRequired(element.required);
      break;
  }
}

/** Every item of ours gives one text; a list would come from an item that somebody added by hand. */
function textOf(response: string | string[] | string[][]): string {
  return typeof response === 'string' ? response : response.flat().join(', ');
}
