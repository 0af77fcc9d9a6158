import { asText, isPlainObject } from '../calls/arguments.ts';
import { HtmlOutput } from '../html/html-output.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { MenuEntry, UiPort } from '../kernel/ports.ts';
import { SpreadsheetFile } from './spreadsheet-file.ts';

/** What older scripts show to the person in front of a spreadsheet: notices, menus, dialogs. */
export abstract class SpreadsheetScreen extends SpreadsheetFile {
  toast(...args: unknown[]): void {
    const [message, title = '', seconds = 5] = args;
    const text = asText(message);
    if (args.length < 1 || args.length > 3 || text === undefined) throw signatureMismatch(args, this.named('toast'));
    const lasting = typeof seconds === 'number' ? seconds : 5;
    this.session.options.ui?.toast(text, asText(title) ?? '', lasting);
  }

  /** A menu from a list of `{name, functionName}`, null for a line between two. */
  addMenu(...args: unknown[]): void {
    this.screen('addMenu').setMenu(this.menu(args, 'addMenu'));
  }

  updateMenu(...args: unknown[]): void {
    this.screen('updateMenu').setMenu(this.menu(args, 'updateMenu'));
  }

  removeMenu(...args: unknown[]): void {
    const caption = asText(args[0]);
    if (args.length !== 1 || caption === undefined) throw signatureMismatch(args, this.named('removeMenu'));
    this.screen('removeMenu').removeMenu(caption);
  }

  /** Former way to open a dialog. */
  show(...args: unknown[]): void {
    const [html] = args;
    if (args.length !== 1 || !(html instanceof HtmlOutput)) throw signatureMismatch(args, this.named('show'));
    const shown = { html: html.getContent(), title: html.getTitle(), width: html.getWidth(), height: html.getHeight() };
    this.screen('show').showDialog(shown, true);
  }

  private menu(args: readonly unknown[], method: string): MenuEntry {
    const [name, items] = args;
    const caption = asText(name);
    if (args.length !== 2 || caption === undefined || !Array.isArray(items)) {
      throw signatureMismatch(args, this.named(method));
    }
    const entries = items.map((item: unknown): MenuEntry => {
      if (item === null) return { kind: 'separator', caption: '', functionName: '', entries: [] };
      const label = isPlainObject(item) ? asText(item.name) : undefined;
      const functionName = isPlainObject(item) ? asText(item.functionName) : undefined;
      if (label === undefined || functionName === undefined) throw signatureMismatch(args, this.named(method));
      return { kind: 'item', caption: label, functionName, entries: [] };
    });
    return { kind: 'submenu', caption, functionName: '', entries };
  }

  private screen(method: string): UiPort {
    const { ui } = this.session.options;
    if (!ui) throw new ScriptException(`Cannot call ${this.named(method)}() from this context.`);
    return ui;
  }
}
