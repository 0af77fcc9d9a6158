import { textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { signatureMismatch } from '../kernel/errors.ts';
import type { MenuEntry, UiPort } from '../kernel/ports.ts';
import type { Session } from '../kernel/session.ts';

/** A menu under construction; nothing shows before `addToUi`. */
export class Menu extends CellFreeObject {
  static override readonly gasName = 'Base.Menu';

  private readonly entries: (MenuEntry | Menu)[] = [];

  constructor(
    session: Session,
    private readonly screen: UiPort,
    private readonly caption: string,
  ) {
    super(session);
  }

  addItem(...args: unknown[]): this {
    const [caption = '', functionName = ''] = textArguments(args, 'Menu.addItem', 2);
    this.entries.push({ kind: 'item', caption, functionName, entries: [] });
    return this;
  }

  addSeparator(): this {
    this.entries.push({ kind: 'separator', caption: '', functionName: '', entries: [] });
    return this;
  }

  addSubMenu(...args: unknown[]): this {
    const [menu] = args;
    if (args.length !== 1 || !(menu instanceof Menu)) throw signatureMismatch(args, 'Menu.addSubMenu');
    this.entries.push(menu);
    return this;
  }

  addToUi(): void {
    this.screen.setMenu(this.toEntry());
  }

  private toEntry(): MenuEntry {
    const entries = this.entries.map((entry) => (entry instanceof Menu ? entry.toEntry() : entry));
    return { kind: 'submenu', caption: this.caption, functionName: '', entries };
  }
}
