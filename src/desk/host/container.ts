import { TextDocuments } from '../../emulator/document/text-documents.ts';
import { FormStore } from '../../emulator/form/form-store.ts';
import type { Container } from '../../emulator/kernel/session.ts';
import type { World } from '../../emulator/kernel/world.ts';

/** What a script may be bound to besides the host's own spreadsheet; `nothing` is a project of its own. */
export type BoundTo = Container['kind'] | 'nothing';

/** Names Google gives to new documents. */
const NAMES = { form: 'Formulaire sans titre', document: 'Document sans titre' };

/** The document a script is bound to, made on first use and kept with the state; `spreadsheetId` is the host's own. */
export function containerOf(world: World, boundTo: BoundTo, spreadsheetId: string): Container | null {
  if (boundTo === 'nothing') return null;
  if (boundTo === 'spreadsheet') return { kind: 'spreadsheet', id: spreadsheetId };
  const key = `host/bound/${boundTo}`;
  const id = world.documents.get<string>(key) ?? create(world, boundTo);
  world.documents.set(key, id);
  return { kind: boundTo, id };
}

function create(world: World, kind: 'form' | 'document'): string {
  if (kind === 'form') return world.of(FormStore).create(NAMES.form, true, world.owner).id;
  return world.of(TextDocuments).create(NAMES.document).id;
}
