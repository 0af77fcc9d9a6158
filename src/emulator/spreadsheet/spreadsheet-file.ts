import { Blob } from '../blob/blob.ts';
import { MIME_TYPES } from '../blob/mime-types.ts';
import { asText } from '../calls/arguments.ts';
import type { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { User } from '../session/user.ts';
import { isTimeZone } from '../utilities/zone.ts';
import { areNumbers, member, memberOf } from './call-arguments.ts';
import { handles } from './handles.ts';
import { addressesOf } from './protection.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { SpreadsheetSheets } from './spreadsheet-sheets.ts';
import { copyWorkbook } from './workbook/workbook-copy.ts';
import { exportWorkbook } from './workbook/workbook-page.ts';

/** A spreadsheet as a file: name, address, people, locale and calculation settings. */
export abstract class SpreadsheetFile extends SpreadsheetSheets {
  getId(): string {
    return this.book.id;
  }

  getKey(): string {
    return this.book.id;
  }

  getName(): string {
    this.assertThere();
    return this.book.properties.name;
  }

  getUrl(): string {
    return `${this.session.world.siteOf('docs')}/spreadsheets/d/${this.book.id}/edit`;
  }

  rename(...args: unknown[]): void {
    this.workbooks.rename(this.book, this.text(args, 'rename'));
  }

  copy(...args: unknown[]): Spreadsheet {
    const name = this.text(args, 'copy');
    const copy = copyWorkbook(this.workbooks, this.book, name, this.session.options.effectiveUser);
    return handles.spreadsheet(this.session, copy);
  }

  /** The tabs people see, as a PDF. */
  getBlob(): Blob | Promise<Blob> {
    return this.getAs(MIME_TYPES.PDF);
  }

  getAs(...args: unknown[]): Blob | Promise<Blob> {
    const contentType = this.text(args, 'getAs');
    this.assertThere();
    const bytes = exportWorkbook(this.session.world, this.book, contentType);
    if (bytes === null) {
      throw new ScriptException(`Converting from ${MIME_TYPES.GOOGLE_SHEETS} to ${contentType} is not supported.`);
    }
    const make = (content: Uint8Array) => new Blob(this.session, content, contentType, `${this.getName()}.pdf`);
    return bytes instanceof Uint8Array ? make(bytes) : bytes.then(make);
  }

  getFormUrl(): string | null {
    this.assertThere();
    return this.book.properties.formUrl;
  }

  getOwner(): User | null {
    this.assertThere();
    return new User(this.session, this.book.properties.owner);
  }

  /** Everyone who may edit, the owner first. */
  getEditors(): User[] {
    this.assertThere();
    const { owner, editors } = this.book.properties;
    return [owner, ...editors].map((email) => new User(this.session, email));
  }

  getViewers(): User[] {
    this.assertThere();
    const { owner, editors, viewers } = this.book.properties;
    return [...new Set([owner, ...editors, ...viewers])].map((email) => new User(this.session, email));
  }

  addEditor(...args: unknown[]): this {
    return this.share('editors', args, 'addEditor');
  }

  addEditors(...args: unknown[]): this {
    return this.share('editors', args, 'addEditors');
  }

  addViewer(...args: unknown[]): this {
    return this.share('viewers', args, 'addViewer');
  }

  addViewers(...args: unknown[]): this {
    return this.share('viewers', args, 'addViewers');
  }

  removeEditor(...args: unknown[]): this {
    return this.unshare('editors', args, 'removeEditor');
  }

  removeViewer(...args: unknown[]): this {
    return this.unshare('viewers', args, 'removeViewer');
  }

  getSpreadsheetLocale(): string {
    this.assertThere();
    return this.book.properties.locale;
  }

  setSpreadsheetLocale(...args: unknown[]): void {
    const locale = this.text(args, 'setSpreadsheetLocale').replaceAll('-', '_');
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw new ScriptException(`Invalid argument: ${locale}`);
    this.book.changeProperties({ locale });
  }

  getSpreadsheetTimeZone(): string {
    this.assertThere();
    return this.book.properties.timeZone;
  }

  setSpreadsheetTimeZone(...args: unknown[]): void {
    const timeZone = this.text(args, 'setSpreadsheetTimeZone');
    if (!isTimeZone(timeZone)) throw new ScriptException(`Invalid argument: ${timeZone}`);
    this.book.changeProperties({ timeZone });
  }

  getRecalculationInterval(): EnumValue {
    return member('RecalculationInterval', this.book.properties.recalculation);
  }

  setRecalculationInterval(...args: unknown[]): this {
    const recalculation = memberOf(args[0], 'RecalculationInterval');
    if (args.length !== 1 || !recalculation) throw signatureMismatch(args, this.named('setRecalculationInterval'));
    this.book.changeProperties({ recalculation });
    return this;
  }

  isIterativeCalculationEnabled(): boolean {
    return this.book.properties.iterative.enabled;
  }

  getMaxIterativeCalculationCycles(): number {
    return this.book.properties.iterative.cycles;
  }

  getIterativeCalculationConvergenceThreshold(): number {
    return this.book.properties.iterative.threshold;
  }

  setIterativeCalculationEnabled(...args: unknown[]): this {
    const [enabled] = args;
    if (args.length !== 1 || typeof enabled !== 'boolean') {
      throw signatureMismatch(args, this.named('setIterativeCalculationEnabled'));
    }
    return this.iterate({ enabled });
  }

  setMaxIterativeCalculationCycles(...args: unknown[]): this {
    if (!areNumbers(args, 1)) throw signatureMismatch(args, this.named('setMaxIterativeCalculationCycles'));
    return this.iterate({ cycles: Math.trunc(args[0] ?? 1) });
  }

  setIterativeCalculationConvergenceThreshold(...args: unknown[]): this {
    if (!areNumbers(args, 1)) throw signatureMismatch(args, this.named('setIterativeCalculationConvergenceThreshold'));
    return this.iterate({ threshold: args[0] ?? 0 });
  }

  private iterate(change: Partial<{ enabled: boolean; cycles: number; threshold: number }>): this {
    this.book.changeProperties({ iterative: { ...this.book.properties.iterative, ...change } });
    return this;
  }

  private share(role: 'editors' | 'viewers', args: readonly unknown[], method: string): this {
    const added = this.addresses(args, method).filter((email) => email !== this.book.properties.owner);
    this.workbooks.share(this.book, { [role]: [...new Set([...this.book.properties[role], ...added])] });
    return this;
  }

  private unshare(role: 'editors' | 'viewers', args: readonly unknown[], method: string): this {
    const gone = this.addresses(args, method);
    this.workbooks.share(this.book, { [role]: this.book.properties[role].filter((email) => !gone.includes(email)) });
    return this;
  }

  private addresses(args: readonly unknown[], method: string): string[] {
    const found = args.length === 1 ? addressesOf(args[0]) : undefined;
    if (!found) throw signatureMismatch(args, this.named(method));
    this.assertThere();
    const wrong = found.find((email) => !/^[^\s@]+@[^\s@]+$/.test(email));
    if (wrong !== undefined) throw new ScriptException(`Invalid email: ${wrong}`);
    return found;
  }

  private text(args: readonly unknown[], method: string): string {
    const text = asText(args[0]);
    if (args.length !== 1 || text === undefined) throw signatureMismatch(args, this.named(method));
    this.assertThere();
    return text;
  }
}
