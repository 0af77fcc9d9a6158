import { namedText, textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { HtmlOutput } from '../html/html-output.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { AlertRequest, ShownHtml, UiPort } from '../kernel/ports.ts';
import type { Container, Session } from '../kernel/session.ts';
import { Menu } from './menu.ts';

/** Title of a menu made by `createAddonMenu`: Google shows it under the extensions menu, by the add-on's name. */
const ADDON_CAPTION = '';

/** What a script may show to the person in front of the document. */
export class Ui extends CellFreeObject {
  static override readonly gasName = 'Base.Ui';

  private constructor(
    session: Session,
    private readonly screen: UiPort,
  ) {
    super(session);
  }

  /**
   * The run's user interface, for `SpreadsheetApp.getUi()` and its like; `app` is the global's name.
   * @throws ScriptException when nobody sits in front of a document of that kind
   */
  static of(session: Session, app: string, kind: Container['kind']): Ui {
    const { ui: screen, project } = session.options;
    if (screen === null || project.container?.kind !== kind)
      throw new ScriptException(`Cannot call ${app}.getUi() from this context.`);
    return new Ui(session, screen);
  }

  async alert(...args: unknown[]): Promise<EnumValue> {
    const button = await this.screen.alert(readRequest(args, 'Ui.alert'));
    return EnumValue.of('Base.Button', button);
  }

  async prompt(...args: unknown[]): Promise<PromptResponse> {
    const { button, text } = await this.screen.prompt(readRequest(args, 'Ui.prompt'));
    return new PromptResponse(this.session, EnumValue.of('Base.Button', button), text);
  }

  createMenu(...args: unknown[]): Menu {
    const [caption = ''] = textArguments(args, 'Ui.createMenu', 1);
    return new Menu(this.session, this.screen, caption);
  }

  createAddonMenu(): Menu {
    return new Menu(this.session, this.screen, ADDON_CAPTION);
  }

  showModalDialog(...args: unknown[]): void {
    this.screen.showDialog(readDialog(args, 'Ui.showModalDialog'), true);
  }

  showModelessDialog(...args: unknown[]): void {
    this.screen.showDialog(readDialog(args, 'Ui.showModelessDialog'), false);
  }

  showDialog(...args: unknown[]): void {
    this.screen.showDialog(shown(onlyHtml(args, 'Ui.showDialog')), false);
  }

  showSidebar(...args: unknown[]): void {
    this.screen.showSidebar(shown(onlyHtml(args, 'Ui.showSidebar')));
  }
}

/** What a person typed in a prompt and the button that closed it. */
export class PromptResponse extends CellFreeObject {
  static override readonly gasName = 'Base.PromptResponse';

  constructor(
    session: Session,
    private readonly button: EnumValue,
    private readonly text: string,
  ) {
    super(session);
  }

  getResponseText(): string {
    return this.text;
  }

  getSelectedButton(): EnumValue {
    return this.button;
  }
}

/** Reads `(prompt)`, `(prompt, buttons)`, `(title, prompt, buttons)`, as alerts, prompts and message boxes take them. */
export function readRequest(args: readonly unknown[], method: string): AlertRequest {
  if (args.length === 1) {
    return { title: '', message: namedText(args[0], 'prompt', args, method), buttons: 'OK' };
  }
  const buttons = args[args.length - 1];
  if (args.length < 2 || args.length > 3 || !(buttons instanceof EnumValue) || buttons.type !== 'Base.ButtonSet') {
    throw signatureMismatch(args, method);
  }
  const title = args.length === 3 ? namedText(args[0], 'title', args, method) : '';
  const message = namedText(args[args.length - 2], 'prompt', args, method);
  return { title, message, buttons: buttons.name };
}

function readDialog(args: readonly unknown[], method: string): ShownHtml {
  const [html, title] = args;
  if (args.length !== 2 || !(html instanceof HtmlOutput)) throw signatureMismatch(args, method);
  return { ...shown(html), title: namedText(title, 'title', args, method) };
}

function onlyHtml(args: readonly unknown[], method: string): HtmlOutput {
  const [html] = args;
  if (args.length !== 1 || !(html instanceof HtmlOutput)) throw signatureMismatch(args, method);
  return html;
}

function shown(html: HtmlOutput): ShownHtml {
  return { html: html.getContent(), title: html.getTitle(), width: html.getWidth(), height: html.getHeight() };
}
