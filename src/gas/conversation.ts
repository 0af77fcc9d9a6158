/** Talks with the person in front of the workbook. */
export interface Conversation {
  tell(title: string, text: string): void;
  confirm(title: string, text: string): boolean;
  /** The typed text, trimmed; undefined when the person gave up. */
  ask(title: string, text: string): string | undefined;
  /** Shows a dialog of `src/dialogs` by its folder name. */
  show(dialog: string, title: string, size: { readonly width: number; readonly height: number }): void;
  /** Shows one of them beside the workbook, where it stays while other actions run. */
  showBeside(dialog: string, title: string): void;
  /** Shows a ready page in a dialog. */
  showHtml(html: string, title: string, size: { readonly width: number; readonly height: number }): void;
}
