import { textArguments, wholeNumber } from '../../calls/arguments.ts';
import { CellFreeObject } from '../../calls/cell-free-object.ts';
import { EnumValue } from '../../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import type { Session } from '../../kernel/session.ts';
import { FormStore } from '../form-store.ts';
import { Forms } from '../forms.ts';
import type { FormRecord, ItemRecord } from '../model.ts';

/** Google's answer to a change that would leave the form inconsistent. */
export function invalidUpdate(): ScriptException {
  return new ScriptException('Invalid data updating form.');
}

/** What every item of a form has, whatever its type. */
export abstract class FormElement<R extends ItemRecord = ItemRecord> extends CellFreeObject {
  constructor(
    session: Session,
    readonly formId: string,
    readonly itemId: number,
  ) {
    super(session);
  }

  getId(): number {
    return this.itemId;
  }

  getIndex(): number {
    return this.form.items.indexOf(this.record);
  }

  getTitle(): string {
    return this.record.title;
  }

  getHelpText(): string {
    return this.record.help;
  }

  getType(): EnumValue {
    return EnumValue.of('FormApp.ItemType', this.record.type);
  }

  setTitle(...args: unknown[]): this {
    const title = this.text(args, 'setTitle');
    return this.change((record) => {
      record.title = title;
    });
  }

  setHelpText(...args: unknown[]): this {
    const help = this.text(args, 'setHelpText');
    return this.change((record) => {
      record.help = help;
    });
  }

  /** A copy at the end of the form, of the same class. */
  duplicate(): this {
    const copy = this.store.duplicateItem(this.form, this.record);
    this.session.world.of(Forms).changed(this.form);
    const kind = this.constructor as new (session: Session, formId: string, itemId: number) => this;
    return new kind(this.session, this.formId, copy.id);
  }

  protected get store(): FormStore {
    return this.session.world.of(FormStore);
  }

  protected get form(): FormRecord {
    return this.store.open(this.formId);
  }

  /** The item as stored. @throws ScriptException when it was deleted meanwhile */
  protected get record(): R {
    const found = this.form.items.find((item) => item.id === this.itemId);
    if (!found) throw new ScriptException('The item no longer exists.');
    return found as R;
  }

  protected change(apply: (record: R) => void): this {
    apply(this.record);
    this.session.world.of(Forms).changed(this.form);
    return this;
  }

  protected signature(method: string): string {
    return `${this.gasName}.${method}`;
  }

  protected text(args: readonly unknown[], method: string): string {
    const [text = ''] = textArguments(args, this.signature(method), 1);
    return text;
  }

  protected flag(args: readonly unknown[], method: string): boolean {
    const [flag] = args;
    if (args.length !== 1 || typeof flag !== 'boolean') throw signatureMismatch(args, this.signature(method));
    return flag;
  }

  protected integer(args: readonly unknown[], method: string): number {
    if (args.length !== 1) throw signatureMismatch(args, this.signature(method));
    return wholeNumber(args[0], args, this.signature(method));
  }

  /** One array of texts. @throws ScriptException `Array is empty: NAME` */
  protected texts(args: readonly unknown[], method: string, name: string): string[] {
    const [list] = args;
    if (args.length !== 1 || !Array.isArray(list)) throw signatureMismatch(args, this.signature(method));
    if (list.length === 0) throw new ScriptException(`Array is empty: ${name}`);
    return textArguments(list, this.signature(method), list.length);
  }
}
