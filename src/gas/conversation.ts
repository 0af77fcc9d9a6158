import { CampaignError } from '../app/campaign-error.ts';
import { messages } from '../app/messages.fr.ts';

/** Talks with the person who clicked; absent when nobody is in front of the workbook. */
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

/** The person who clicked, for an action that asks or shows something. Throws `no_ui` naming the menu item. */
export function talkOf(
  { conversation }: { readonly conversation: Conversation | null },
  action: keyof typeof messages.menu.items,
): Conversation {
  if (conversation === null) throw new CampaignError('no_ui', { action: messages.menu.items[action] });
  return conversation;
}
