import { messages } from '../app/messages.fr.ts';

/** Caption of a menu item, as the Journal names actions. */
export function caption(entryPoint: keyof typeof messages.menu.items): string {
  return messages.menu.items[entryPoint];
}
