import { isPlainObject, textArguments } from '../calls/arguments.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { Focus } from './focus.ts';
import type { Sheet } from './sheet/sheet.ts';
import { assertSheetName, SheetBase } from './sheet/sheet-base.ts';
import { copiedSheetName, newSheetName } from './sheet/sheet-names.ts';
import { SpreadsheetBase } from './spreadsheet-base.ts';
import { SheetModel } from './workbook/sheet-model.ts';
import { addSheet, copySheet, removeSheet } from './workbook/structure.ts';

/** Finding, adding, ordering and removing the sheets of a spreadsheet. */
export abstract class SpreadsheetSheets extends SpreadsheetBase {
  getSheets(): Sheet[] {
    this.assertThere();
    return this.book.sheets.map((sheet) => this.sheetHandle(sheet));
  }

  getNumSheets(): number {
    this.assertThere();
    return this.book.sheets.length;
  }

  getSheetByName(...args: unknown[]): Sheet | null {
    const nameless = args.length === 1 && args[0] === null;
    const [name] = nameless ? [] : textArguments(args, this.named('getSheetByName'), 1);
    this.assertThere();
    const sheet = name === undefined ? undefined : this.book.sheetNamed(name);
    return sheet ? this.sheetHandle(sheet) : null;
  }

  getSheetById(...args: unknown[]): Sheet | null {
    const [id] = args;
    if (args.length !== 1 || typeof id !== 'number') throw signatureMismatch(args, this.named('getSheetById'));
    this.assertThere();
    const sheet = this.book.sheetById(id);
    return sheet ? this.sheetHandle(sheet) : null;
  }

  getActiveSheet(): Sheet {
    return this.activeSheet();
  }

  setActiveSheet(...args: unknown[]): Sheet {
    const [sheet] = args;
    if (args.length < 1 || args.length > 2 || !(sheet instanceof SheetBase)) {
      throw signatureMismatch(args, this.named('setActiveSheet'));
    }
    this.assertThere();
    if (sheet.book !== this.book) throw new ScriptException('The sheet must belong to this spreadsheet.');
    this.session.of(Focus).setSheet(this.book, sheet.model);
    return this.sheetHandle(sheet.model);
  }

  insertSheet(...args: unknown[]): Sheet {
    const rest = [...args];
    const name = typeof rest[0] === 'string' ? String(rest.shift()) : undefined;
    const index = typeof rest[0] === 'number' ? Math.trunc(Number(rest.shift())) : undefined;
    const options = isPlainObject(rest[0]) ? (rest.shift() as Record<string, unknown>) : {};
    const template = options.template;
    if (rest.length > 0 || (template !== undefined && !(template instanceof SheetBase))) {
      throw signatureMismatch(args, this.named('insertSheet'));
    }
    this.assertThere();
    const { book, session } = this;
    if (name !== undefined) assertSheetName(book, name);
    if (index !== undefined && (index < 0 || index > book.sheets.length)) {
      throw new ScriptException('The sheet index is out of bounds.');
    }
    const id = session.world.ids.number();
    const place = index ?? book.sheets.indexOf(session.of(Focus).sheetOf(book)) + 1;
    let sheet: SheetModel;
    if (template instanceof SheetBase) {
      sheet = copySheet(template.book, template.model, book, id, name ?? copiedSheetName(book, template.model.name));
      this.moveSheet(sheet, place);
    } else {
      sheet = new SheetModel(id, name ?? newSheetName(book));
      addSheet(book, sheet, place);
    }
    session.of(Focus).setSheet(book, sheet);
    return this.sheetHandle(sheet);
  }

  deleteSheet(...args: unknown[]): void {
    const [sheet] = args;
    if (args.length !== 1 || !(sheet instanceof SheetBase)) throw signatureMismatch(args, this.named('deleteSheet'));
    this.removeOne(sheet.model);
  }

  deleteActiveSheet(): Sheet {
    this.removeOne(this.activeSheet().model);
    return this.activeSheet();
  }

  duplicateActiveSheet(): Sheet {
    const { model } = this.activeSheet();
    const name = copiedSheetName(this.book, model.name);
    const copy = copySheet(this.book, model, this.book, this.session.world.ids.number(), name);
    this.moveSheet(copy, this.book.sheets.indexOf(model) + 1);
    this.session.of(Focus).setSheet(this.book, copy);
    return this.sheetHandle(copy);
  }

  moveActiveSheet(...args: unknown[]): void {
    const [place] = args;
    if (args.length !== 1 || typeof place !== 'number') throw signatureMismatch(args, this.named('moveActiveSheet'));
    const { model } = this.activeSheet();
    if (place < 1 || place > this.book.sheets.length) throw new ScriptException('The sheet index is out of bounds.');
    this.moveSheet(model, Math.trunc(place) - 1);
  }

  renameActiveSheet(...args: unknown[]): void {
    this.activeSheet().setName(...args);
  }

  private moveSheet(sheet: SheetModel, place: number): void {
    const others = this.book.sheets.filter((other) => other !== sheet);
    this.book.sheets = [...others.slice(0, place), sheet, ...others.slice(place)];
    this.book.touch();
  }

  private removeOne(sheet: SheetModel): void {
    this.assertThere();
    if (!this.book.sheets.includes(sheet)) throw new ScriptException(`Sheet ${sheet.id} not found`);
    if (this.book.sheets.length === 1) throw new ScriptException("You can't remove all the sheets in a document.");
    if (this.book.sheets.every((other) => other === sheet || other.hidden)) {
      throw new ScriptException("You can't remove all the visible sheets in a document.");
    }
    if (sheet.formUrl !== null) {
      throw new ScriptException('You cannot delete a sheet with a linked form. Please unlink the form first.');
    }
    removeSheet(this.book, sheet);
    this.workbooks.forgetSheet(this.book, sheet);
  }
}
