import { asText } from '../calls/arguments.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Effect } from '../kernel/service-object.ts';
import { memberOf } from './call-arguments.ts';
import { addMetadata, type DeveloperMetadata, type MetadataPlace, metadataAt } from './developer-metadata.ts';
import { DeveloperMetadataFinder } from './developer-metadata-finder.ts';
import { Focus } from './focus.ts';
import { handles } from './handles.ts';
import { NamedRange, nameRange } from './named-range.ts';
import { Protection } from './protection.ts';
import type { Range } from './range/range.ts';
import { RangeBase } from './range/range-base.ts';
import { RangeList } from './range/range-list.ts';
import { SpreadsheetScreen } from './spreadsheet-screen.ts';
import { TextFinder } from './text-finder.ts';
import { readNotation } from './workbook/notation.ts';

const PLACE: MetadataPlace = { type: 'SPREADSHEET', sheet: 0, index: 0 };

/** A spreadsheet, as scripts hold it. */
export class Spreadsheet extends SpreadsheetScreen {
  static override readonly effects: Record<string, Effect> = {
    getId: 'none',
    getName: 'none',
    getUrl: 'none',
    getSheets: 'none',
    getNumSheets: 'none',
    getSheetByName: 'none',
    getSheetById: 'none',
    getActiveSheet: 'none',
    setActiveSheet: 'none',
    getRange: 'none',
    getRangeList: 'none',
    getRangeByName: 'none',
    getNamedRanges: 'none',
    getProtections: 'none',
    getOwner: 'none',
    getEditors: 'none',
    getViewers: 'none',
    getFormUrl: 'none',
    getSpreadsheetLocale: 'none',
    getSpreadsheetTimeZone: 'none',
    getDeveloperMetadata: 'none',
    addDeveloperMetadata: 'none',
    createDeveloperMetadataFinder: 'none',
    createTextFinder: 'none',
    toast: 'none',
    addMenu: 'none',
    updateMenu: 'none',
    removeMenu: 'none',
    show: 'none',
    getKey: 'none',
  };

  getRange(...args: unknown[]): Range {
    const notation = asText(args[0]);
    if (args.length !== 1 || notation === undefined) throw signatureMismatch(args, this.named('getRange'));
    this.assertThere();
    const noted = readNotation(this.book, notation, this.session.of(Focus).sheetOf(this.book));
    if (!noted) throw new ScriptException('Range not found');
    return handles.range(this.session, this.book, noted.sheet, noted.rect, noted.open);
  }

  getRangeList(...args: unknown[]): RangeList {
    const [notations] = args;
    if (args.length !== 1 || !Array.isArray(notations)) throw signatureMismatch(args, this.named('getRangeList'));
    return new RangeList(
      this.session,
      notations.map((notation) => this.getRange(notation)),
    );
  }

  getRangeByName(...args: unknown[]): Range | null {
    const name = asText(args[0]);
    if (args.length !== 1 || name === undefined) throw signatureMismatch(args, this.named('getRangeByName'));
    this.assertThere();
    const named = this.book.namedRange(name);
    const sheet = named && this.book.sheetById(named.area.sheet);
    return named && sheet ? handles.range(this.session, this.book, sheet, named.area) : null;
  }

  getNamedRanges(): NamedRange[] {
    this.assertThere();
    return this.book.namedRanges.map((named) => new NamedRange(this.session, this.book, named.name));
  }

  setNamedRange(...args: unknown[]): void {
    const name = asText(args[0]);
    const [, range] = args;
    if (args.length !== 2 || name === undefined || !(range instanceof RangeBase)) {
      throw signatureMismatch(args, this.named('setNamedRange'));
    }
    this.assertThere();
    nameRange(this.book, name, range);
  }

  removeNamedRange(...args: unknown[]): void {
    const name = asText(args[0]);
    if (args.length !== 1 || name === undefined) throw signatureMismatch(args, this.named('removeNamedRange'));
    this.assertThere();
    if (!this.book.namedRange(name)) throw new ScriptException(`The named range "${name}" does not exist.`);
    new NamedRange(this.session, this.book, name).remove();
  }

  getProtections(...args: unknown[]): Protection[] {
    const type = memberOf(args[0], 'ProtectionType');
    if (args.length !== 1 || !type) throw signatureMismatch(args, this.named('getProtections'));
    this.assertThere();
    return this.book.protections
      .filter((record) => (type === 'SHEET') === (record.rect === null))
      .map((record) => new Protection(this.session, this.book, record.id));
  }

  addDeveloperMetadata(...args: unknown[]): this {
    this.assertThere();
    addMetadata(this.session, this.book, PLACE, args, this.named('addDeveloperMetadata'));
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    this.assertThere();
    return metadataAt(this.session, this.book, PLACE);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    this.assertThere();
    return new DeveloperMetadataFinder(this.session, this.book, { place: PLACE });
  }

  createTextFinder(...args: unknown[]): TextFinder {
    const text = asText(args[0]);
    if (args.length !== 1 || text === undefined) throw signatureMismatch(args, this.named('createTextFinder'));
    this.assertThere();
    const areas = this.book.sheets.map((sheet) => ({ sheet, rect: sheet.rect }));
    return new TextFinder(this.session, this.book, areas, text);
  }
}

/** Methods that act on the active sheet, as older scripts call them. */
const ON_ACTIVE_SHEET = [
  'appendRow',
  'autoResizeColumn',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'getActiveCell',
  'getActiveRange',
  'getActiveRangeList',
  'getBandings',
  'getColumnWidth',
  'getCurrentCell',
  'getDataRange',
  'getFrozenColumns',
  'getFrozenRows',
  'getImages',
  'getLastColumn',
  'getLastRow',
  'getRowHeight',
  'getSelection',
  'getSheetId',
  'getSheetName',
  'getSheetValues',
  'hideColumn',
  'hideRow',
  'insertImage',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'setActiveSelection',
  'setColumnWidth',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
];

for (const method of ON_ACTIVE_SHEET) {
  Object.defineProperty(Spreadsheet.prototype, method, {
    writable: true,
    configurable: true,
    value(this: Spreadsheet, ...args: unknown[]) {
      const sheet = this.getActiveSheet() as unknown as Record<string, (...args: unknown[]) => unknown>;
      return sheet[method]?.(...args);
    },
  });
}

/** Selecting a range leads to its own sheet. */
for (const method of ['setActiveRange', 'setActiveRangeList', 'setCurrentCell']) {
  Object.defineProperty(Spreadsheet.prototype, method, {
    writable: true,
    configurable: true,
    value(this: Spreadsheet, ...args: unknown[]) {
      const [target] = args;
      const range = target instanceof RangeList ? target.ranges[0] : target;
      if (!(range instanceof RangeBase)) throw signatureMismatch(args, `SpreadsheetApp.Spreadsheet.${method}`);
      const sheet = handles.sheet(this.session, range.book, range.model) as unknown as Record<
        string,
        (...args: unknown[]) => unknown
      >;
      return sheet[method]?.(...args);
    },
  });
}
