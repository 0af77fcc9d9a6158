import { MIME_TYPES } from '../blob/mime-types.ts';
import { DriveFiles } from '../drive/drive-files.ts';
import { ScriptException } from '../kernel/errors.ts';
import type { World } from '../kernel/world.ts';
import { editUrl } from './addresses.ts';
import type { FormRecord, ItemRecord, ItemType, ResponseRecord } from './model.ts';
import { copyItem, newItem } from './new-item.ts';

/** What Google says of a file that does not exist or is not shared. */
const NO_SUCH_FILE =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

/** Every form and its responses: one document a form, one a response. */
export class FormStore {
  private readonly loaded = new Map<string, FormRecord>();
  private readonly changed = new Set<string>();
  private readonly responses = new Map<string, ResponseRecord[]>();

  constructor(readonly world: World) {
    world.documents.beforeCommit(() => {
      for (const id of this.changed) world.documents.set(`forms/${id}`, this.loaded.get(id));
      this.changed.clear();
    });
    world.of(DriveFiles).nativeKinds.set(MIME_TYPES.GOOGLE_FORMS, {
      // A form's title is its own: renaming the file leaves it.
      rename: () => {},
      copy: (id, name) => this.copy(this.open(id), name).id,
    });
  }

  /** A new form has a file name and no title of its own, as at Google. */
  create(fileName: string, published: boolean, owner: string): FormRecord {
    const form: FormRecord = {
      ...this.newIds(),
      title: '',
      description: '',
      confirmationMessage: '',
      closedMessage: '',
      published,
      acceptingResponses: published,
      allowResponseEdits: false,
      collectEmail: false,
      limitOneResponse: false,
      progressBar: false,
      respondAgainLink: true,
      publishingSummary: false,
      requireLogin: false,
      shuffleQuestions: false,
      quiz: false,
      items: [],
      destination: null,
      responders: [],
      received: 0,
    };
    return this.add(form, fileName, owner);
  }

  /** The same questions under new addresses, without responses nor destination. */
  private copy(form: FormRecord, fileName: string): FormRecord {
    const same = JSON.parse(JSON.stringify(form)) as FormRecord;
    return this.add({ ...same, ...this.newIds(), destination: null, received: 0 }, fileName, this.world.owner);
  }

  private newIds(): { id: string; publishedId: string } {
    const { ids } = this.world;
    return { id: ids.file(), publishedId: `1FAIpQLS${ids.text(48)}` };
  }

  private add(form: FormRecord, fileName: string, owner: string): FormRecord {
    this.loaded.set(form.id, form);
    this.touch(form);
    this.world.documents.set(`published-forms/${form.publishedId}`, form.id);
    this.world.of(DriveFiles).create({
      id: form.id,
      name: fileName,
      mimeType: MIME_TYPES.GOOGLE_FORMS,
      url: editUrl(this.world, form),
      owner,
    });
    return form;
  }

  /** @throws ScriptException with Google's sentence when there is none. */
  open(id: string): FormRecord {
    const form = this.find(id);
    if (!form) throw this.noSuchFile();
    return form;
  }

  noSuchFile(): ScriptException {
    return new ScriptException(NO_SUCH_FILE);
  }

  find(id: string): FormRecord | undefined {
    const known = this.loaded.get(id);
    if (known) return known;
    const stored = this.world.documents.get<FormRecord>(`forms/${id}`);
    if (stored) this.loaded.set(id, stored);
    return stored;
  }

  /** The form behind a respondents' address (`/forms/d/e/PUBLISHED_ID/viewform`). */
  findPublished(publishedId: string): FormRecord | undefined {
    const id = this.world.documents.get<string>(`published-forms/${publishedId}`);
    return id === undefined ? undefined : this.find(id);
  }

  /** Keeps a path under a short code, the same for the same path. */
  shorten(path: string): string {
    const { documents, ids } = this.world;
    const known = documents.keys('short-forms/').find((key) => documents.get<string>(key) === path);
    if (known !== undefined) return known.slice('short-forms/'.length);
    const code = ids.text(17);
    documents.set(`short-forms/${code}`, path);
    return code;
  }

  /** Where a short address (`/forms/s/CODE`) leads: a path with its parameters. */
  expand(code: string): string | undefined {
    return this.world.documents.get<string>(`short-forms/${code}`);
  }

  /** What respondents read at the top: the form's title, or else the name of its file. */
  headingOf(form: FormRecord): string {
    return form.title || (this.world.of(DriveFiles).get(form.id)?.name ?? '');
  }

  /** Every form's id and heading, by id. */
  list(): { id: string; publishedId: string; heading: string }[] {
    const ids = new Set(this.world.documents.keys('forms/').map((key) => key.slice('forms/'.length)));
    for (const id of this.loaded.keys()) ids.add(id);
    return [...ids].sort().map((id) => {
      const form = this.open(id);
      return { id, publishedId: form.publishedId, heading: this.headingOf(form) };
    });
  }

  /** Says that a record got by `open` was changed in place. */
  touch(form: FormRecord): void {
    this.changed.add(form.id);
    this.world.notify({ kind: 'form' });
  }

  /** The caller says that the form changed. */
  addItem(form: FormRecord, type: ItemType): ItemRecord {
    const item = newItem(this.world.ids, type);
    form.items.push(item);
    return item;
  }

  /** The caller says that the form changed. */
  duplicateItem(form: FormRecord, item: ItemRecord): ItemRecord {
    const copy = copyItem(this.world.ids, item);
    form.items.push(copy);
    return copy;
  }

  /** Responses in order of arrival. */
  responsesOf(formId: string): readonly ResponseRecord[] {
    const known = this.responses.get(formId);
    if (known) return known;
    const { documents } = this.world;
    const stored = documents
      .keys(`form-responses/${formId}/`)
      .map((key) => documents.get<ResponseRecord>(key))
      .filter((response) => response !== undefined);
    this.responses.set(formId, stored);
    return stored;
  }

  findResponse(formId: string, responseId: string): ResponseRecord | undefined {
    return this.responsesOf(formId).find((response) => response.id === responseId);
  }

  /** Adds a response or replaces the one with the same id. */
  storeResponse(form: FormRecord, response: ResponseRecord): void {
    const all = this.responsesOf(form.id) as ResponseRecord[];
    const place = all.findIndex((known) => known.id === response.id);
    if (place < 0) all.push(response);
    else all[place] = response;
    this.world.documents.set(responseKey(form.id, response), response);
    this.world.notify({ kind: 'form' });
  }

  deleteResponse(form: FormRecord, response: ResponseRecord): void {
    const all = this.responsesOf(form.id) as ResponseRecord[];
    all.splice(all.indexOf(response), 1);
    this.world.documents.delete(responseKey(form.id, response));
    this.world.notify({ kind: 'form' });
  }
}

function responseKey(formId: string, response: ResponseRecord): string {
  return `form-responses/${formId}/${String(response.sequence).padStart(9, '0')}`;
}
