import type { ServiceObject } from '../../kernel/service-object.ts';
import type { Session } from '../../kernel/session.ts';
import type { ItemType } from '../model.ts';

/** Makes the object of one item. */
export type ItemClass = new (session: Session, formId: string, itemId: number) => ServiceObject;

/**
 * The class of each type of item. Filled by `every-kind.ts`: an Item can become any of the classes, whose answers
 * lead back to an Item, so none of them can import the others.
 */
export const KINDS = new Map<ItemType, ItemClass>();
