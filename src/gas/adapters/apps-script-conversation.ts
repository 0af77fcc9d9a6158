import type { Conversation } from '../conversation.ts';

/** Google's alerts, prompts and dialogs. */
export class AppsScriptConversation implements Conversation {
  private constructor(private readonly ui: GoogleAppsScript.Base.Ui) {}

  /** Null from a trigger or a web app, where Google refuses any Ui. */
  static open(): AppsScriptConversation | null {
    let ui: GoogleAppsScript.Base.Ui;
    try {
      ui = SpreadsheetApp.getUi();
    } catch {
      // "Cannot call SpreadsheetApp.getUi() from this context." is the only way Google says that nobody is there.
      return null;
    }
    return new AppsScriptConversation(ui);
  }

  tell(title: string, text: string): void {
    this.ui.alert(title, text, this.ui.ButtonSet.OK);
  }

  confirm(title: string, text: string): boolean {
    const pressed = this.ui.alert(title, text, this.ui.ButtonSet.YES_NO);
    return pressed === this.ui.Button.YES;
  }

  ask(title: string, text: string): string | undefined {
    const response = this.ui.prompt(title, text, this.ui.ButtonSet.OK_CANCEL);
    return response.getSelectedButton() === this.ui.Button.OK ? response.getResponseText().trim() : undefined;
  }

  show(dialog: string, title: string, size: { readonly width: number; readonly height: number }): void {
    this.open(HtmlService.createHtmlOutputFromFile(dialog), title, size);
  }

  showBeside(dialog: string, title: string): void {
    this.ui.showSidebar(HtmlService.createHtmlOutputFromFile(dialog).setTitle(title));
  }

  showHtml(html: string, title: string, size: { readonly width: number; readonly height: number }): void {
    this.open(HtmlService.createHtmlOutput(html), title, size);
  }

  private open(
    page: GoogleAppsScript.HTML.HtmlOutput,
    title: string,
    { width, height }: { readonly width: number; readonly height: number },
  ): void {
    this.ui.showModalDialog(page.setWidth(width).setHeight(height), title);
  }
}
