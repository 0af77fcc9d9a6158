import { textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { DriveFiles } from '../drive/drive-files.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { User } from '../session/user.ts';
import { FormStore } from './form-store.ts';
import { Forms } from './forms.ts';
import type { FormRecord } from './model.ts';

type Switch = { [K in keyof FormRecord]: FormRecord[K] extends boolean ? K : never }[keyof FormRecord];
type Wording = 'title' | 'description' | 'confirmationMessage' | 'closedMessage';

/** The settings of a form: words, switches, people. */
export abstract class FormSettings extends CellFreeObject {
  constructor(
    session: Session,
    readonly formId: string,
  ) {
    super(session);
  }

  getId(): string {
    return this.formId;
  }

  getTitle(): string {
    return this.form.title;
  }
  setTitle(...args: unknown[]): this {
    return this.word('title', args, 'setTitle');
  }

  getDescription(): string {
    return this.form.description;
  }
  setDescription(...args: unknown[]): this {
    return this.word('description', args, 'setDescription');
  }

  getConfirmationMessage(): string {
    return this.form.confirmationMessage;
  }
  setConfirmationMessage(...args: unknown[]): this {
    return this.word('confirmationMessage', args, 'setConfirmationMessage');
  }

  getCustomClosedFormMessage(): string {
    return this.form.closedMessage;
  }
  setCustomClosedFormMessage(...args: unknown[]): this {
    return this.word('closedMessage', args, 'setCustomClosedFormMessage');
  }

  isPublished(): boolean {
    return this.form.published;
  }
  /** Publishing opens the form to responses, unpublishing closes it. */
  setPublished(...args: unknown[]): this {
    this.turn('published', args, 'setPublished');
    this.form.acceptingResponses = this.form.published;
    return this;
  }

  isAcceptingResponses(): boolean {
    return this.form.acceptingResponses;
  }
  setAcceptingResponses(...args: unknown[]): this {
    if (args[0] === true && !this.form.published) {
      throw new ScriptException('Unpublished forms cannot accept responses. Publish the form first.');
    }
    return this.turn('acceptingResponses', args, 'setAcceptingResponses');
  }

  canEditResponse(): boolean {
    return this.form.allowResponseEdits;
  }
  setAllowResponseEdits(...args: unknown[]): this {
    return this.turn('allowResponseEdits', args, 'setAllowResponseEdits');
  }

  collectsEmail(): boolean {
    return this.form.collectEmail;
  }
  setCollectEmail(...args: unknown[]): this {
    return this.turn('collectEmail', args, 'setCollectEmail');
  }

  hasLimitOneResponsePerUser(): boolean {
    return this.form.limitOneResponse;
  }
  setLimitOneResponsePerUser(...args: unknown[]): this {
    return this.turn('limitOneResponse', args, 'setLimitOneResponsePerUser');
  }

  hasProgressBar(): boolean {
    return this.form.progressBar;
  }
  setProgressBar(...args: unknown[]): this {
    return this.turn('progressBar', args, 'setProgressBar');
  }

  hasRespondAgainLink(): boolean {
    return this.form.respondAgainLink;
  }
  setShowLinkToRespondAgain(...args: unknown[]): this {
    return this.turn('respondAgainLink', args, 'setShowLinkToRespondAgain');
  }

  isPublishingSummary(): boolean {
    return this.form.publishingSummary;
  }
  setPublishingSummary(...args: unknown[]): this {
    return this.turn('publishingSummary', args, 'setPublishingSummary');
  }

  isQuiz(): boolean {
    return this.form.quiz;
  }
  setIsQuiz(...args: unknown[]): this {
    return this.turn('quiz', args, 'setIsQuiz');
  }

  requiresLogin(): boolean {
    return this.form.requireLogin;
  }
  setRequireLogin(...args: unknown[]): this {
    return this.turn('requireLogin', args, 'setRequireLogin');
  }

  getShuffleQuestions(): boolean {
    return this.form.shuffleQuestions;
  }
  setShuffleQuestions(...args: unknown[]): this {
    return this.turn('shuffleQuestions', args, 'setShuffleQuestions');
  }

  supportsAdvancedResponderPermissions(): boolean {
    return true;
  }

  /** Those Drive knows as the file's editors; its owner is not among them. */
  getEditors(): User[] {
    return this.editors.map((email) => new User(this.session, email));
  }
  addEditor(...args: unknown[]): this {
    return this.setEditors([...this.editors, this.person(args, 'addEditor')]);
  }
  addEditors(...args: unknown[]): this {
    return this.setEditors([...this.editors, ...this.people(args, 'addEditors')]);
  }
  removeEditor(...args: unknown[]): this {
    const gone = this.person(args, 'removeEditor');
    return this.setEditors(this.editors.filter((email) => email !== gone));
  }

  getPublishedReaders(): User[] {
    return this.form.responders.map((email) => new User(this.session, email));
  }
  addPublishedReader(...args: unknown[]): this {
    return this.setResponders([...this.form.responders, this.person(args, 'addPublishedReader')]);
  }
  addPublishedReaders(...args: unknown[]): this {
    return this.setResponders([...this.form.responders, ...this.people(args, 'addPublishedReaders')]);
  }
  removePublishedReader(...args: unknown[]): this {
    const gone = this.person(args, 'removePublishedReader');
    return this.setResponders(this.form.responders.filter((email) => email !== gone));
  }

  protected get store(): FormStore {
    return this.session.world.of(FormStore);
  }

  protected get form(): FormRecord {
    return this.store.open(this.formId);
  }

  protected change(apply: (form: FormRecord) => void): this {
    apply(this.form);
    this.session.world.of(Forms).changed(this.form);
    return this;
  }

  private word(name: Wording, args: readonly unknown[], method: string): this {
    const [text = ''] = textArguments(args, `${this.gasName}.${method}`, 1);
    return this.change((form) => {
      form[name] = text;
    });
  }

  private turn(name: Switch, args: readonly unknown[], method: string): this {
    const [on] = args;
    if (args.length !== 1 || typeof on !== 'boolean') throw signatureMismatch(args, `${this.gasName}.${method}`);
    return this.change((form) => {
      form[name] = on;
    });
  }

  private person(args: readonly unknown[], method: string): string {
    const [person] = args;
    if (args.length === 1 && person instanceof User) return person.getEmail();
    const [email = ''] = textArguments(args, `${this.gasName}.${method}`, 1);
    return email;
  }

  private people(args: readonly unknown[], method: string): string[] {
    const [list] = args;
    const signature = `${this.gasName}.${method}`;
    if (args.length !== 1 || !Array.isArray(list)) throw signatureMismatch(args, signature);
    return textArguments(list, signature, list.length);
  }

  private get editors(): readonly string[] {
    return this.session.world.of(DriveFiles).get(this.formId)?.editors ?? [];
  }

  private setEditors(emails: readonly string[]): this {
    this.session.world.of(DriveFiles).update(this.formId, { editors: [...new Set(emails)] });
    return this;
  }

  private setResponders(emails: readonly string[]): this {
    return this.change((form) => {
      form.responders = [...new Set(emails)];
    });
  }
}
