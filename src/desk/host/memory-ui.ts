import type { AlertRequest, MenuEntry, ShownHtml, UiPort } from '../../emulator/kernel/ports.ts';
import type { DialogAnswer, DialogQuestion, ShownPage } from './host-api.ts';

/** A screen without a person: keeps what was shown, and answers questions as it is told. */
export class MemoryUi implements UiPort {
  readonly menus: MenuEntry[] = [];
  readonly pages: ShownPage[] = [];
  readonly toasts: string[] = [];

  constructor(public answer: (question: DialogQuestion) => DialogAnswer | Promise<DialogAnswer> = consent) {}

  async alert(request: AlertRequest): Promise<string> {
    const given = await this.answer({ kind: 'alert', ...request });
    return typeof given === 'string' ? given : given.button;
  }

  async prompt(request: AlertRequest): Promise<{ button: string; text: string }> {
    const given = await this.answer({ kind: 'prompt', ...request });
    return typeof given === 'string' ? { button: given, text: '' } : given;
  }

  showDialog(dialog: ShownHtml, modal: boolean): void {
    this.pages.push({ kind: modal ? 'dialog' : 'modeless', title: dialog.title, html: dialog.html });
  }

  showSidebar(sidebar: ShownHtml): void {
    this.pages.push({ kind: 'sidebar', title: sidebar.title, html: sidebar.html });
  }

  toast(message: string): void {
    this.toasts.push(message);
  }

  /** A menu set again replaces the one of the same name, as in the sheet's menu bar. */
  setMenu(menu: MenuEntry): void {
    const at = this.menus.findIndex((known) => known.caption === menu.caption);
    if (at < 0) this.menus.push(menu);
    else this.menus[at] = menu;
  }

  removeMenu(caption: string): void {
    const at = this.menus.findIndex((known) => known.caption === caption);
    if (at >= 0) this.menus.splice(at, 1);
  }
}

/** Says yes to everything. */
export function consent({ buttons }: DialogQuestion): string {
  return buttons.startsWith('YES') ? 'YES' : 'OK';
}
