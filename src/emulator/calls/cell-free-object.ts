import { type Effect, ServiceObject } from '../kernel/service-object.ts';

/**
 * Base of objects whose calls touch no cell: waiting spreadsheet writes stay waiting, as at Google, where a script
 * must flush before it releases a lock or shows a dialog.
 */
export abstract class CellFreeObject extends ServiceObject {
  static override readonly effects: Readonly<Record<string, Effect>> = new Proxy({}, { get: () => 'none' });
}
