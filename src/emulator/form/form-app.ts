import { idArgument, namedText, textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { Ui } from '../ui/ui.ts';
import { Form } from './form.ts';
import { FormStore } from './form-store.ts';
import { QuizFeedbackBuilder } from './quiz-feedback.ts';
import {
  CheckboxGridValidationBuilder,
  CheckboxValidationBuilder,
  GridValidationBuilder,
  ParagraphTextValidationBuilder,
  TextValidationBuilder,
} from './validations.ts';

/** Creates and opens forms. */
export class FormApp extends CellFreeObject {
  static override readonly gasName = 'FormApp';

  create(...args: unknown[]): Form {
    const [title, published = true] = args;
    if (args.length < 1 || args.length > 2 || typeof published !== 'boolean') {
      throw signatureMismatch(args, 'FormApp.create');
    }
    const name = namedText(title, 'title', args, 'FormApp.create');
    if (name === '') throw new ScriptException('Argument cannot be empty: title');
    const form = this.store.create(name, published, this.session.options.effectiveUser);
    return new Form(this.session, form.id);
  }

  openById(...args: unknown[]): Form {
    return new Form(this.session, this.store.open(idArgument(args, 'FormApp.openById')).id);
  }

  /** Takes the address of the editor, or of the respondents' page. */
  openByUrl(...args: unknown[]): Form {
    const [url = ''] = textArguments(args, 'FormApp.openByUrl', 1);
    const match = /\/forms\/d\/(e\/)?([\w-]+)/.exec(url);
    if (!match?.[2]) throw new ScriptException('Invalid argument: url');
    const form = match[1] ? this.store.findPublished(match[2]) : this.store.find(match[2]);
    if (!form) throw this.store.noSuchFile();
    return new Form(this.session, form.id);
  }

  /** @returns the form the script is bound to, or null */
  getActiveForm(): Form | null {
    const { container } = this.session.options.project;
    return container?.kind === 'form' ? new Form(this.session, container.id) : null;
  }

  getUi(): Ui {
    return Ui.of(this.session, 'FormApp', 'form');
  }

  createFeedback(): QuizFeedbackBuilder {
    return new QuizFeedbackBuilder(this.session);
  }
  createTextValidation(): TextValidationBuilder {
    return new TextValidationBuilder(this.session);
  }
  createParagraphTextValidation(): ParagraphTextValidationBuilder {
    return new ParagraphTextValidationBuilder(this.session);
  }
  createCheckboxValidation(): CheckboxValidationBuilder {
    return new CheckboxValidationBuilder(this.session);
  }
  createGridValidation(): GridValidationBuilder {
    return new GridValidationBuilder(this.session);
  }
  createCheckboxGridValidation(): CheckboxGridValidationBuilder {
    return new CheckboxGridValidationBuilder(this.session);
  }

  private get store(): FormStore {
    return this.session.world.of(FormStore);
  }
}
