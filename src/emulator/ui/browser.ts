import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException } from '../kernel/errors.ts';
import type { UiPort } from '../kernel/ports.ts';
import { readRequest } from './ui.ts';

/** The older dialogs of spreadsheets: they give plain words instead of enum values. */
export class Browser extends CellFreeObject {
  static override readonly gasName = 'Browser';

  /** Gives `ok`, `cancel`, `yes` or `no`; closing the box counts as `cancel`. */
  async msgBox(...args: unknown[]): Promise<string> {
    const button = await this.screen('msgBox').alert(readRequest(args, 'Browser.msgBox'));
    return button === 'CLOSE' ? 'cancel' : button.toLowerCase();
  }

  /** Gives the text typed, or `cancel`. */
  async inputBox(...args: unknown[]): Promise<string> {
    const { button, text } = await this.screen('inputBox').prompt(readRequest(args, 'Browser.inputBox'));
    return button === 'CLOSE' || button === 'CANCEL' ? 'cancel' : text;
  }

  private screen(method: string): UiPort {
    const screen = this.session.options.ui;
    if (screen === null) throw new ScriptException(`Cannot call Browser.${method}() from this context.`);
    return screen;
  }
}
