import { TextDocuments } from '../../emulator/document/text-documents.ts';
import { FormStore } from '../../emulator/form/form-store.ts';
import type { Container } from '../../emulator/kernel/session.ts';
import type { World } from '../../emulator/kernel/world.ts';

/** What a script may be bound to besides the host's own spreadsheet; `nothing` is a project of its own. */
export type BoundTo = Container['kind'] | 'nothing';

/** Names Google gives to new documents, in French and in English. */
const NAMES = {
  spreadsheet: ['Feuille de calcul sans titre', 'Untitled spreadsheet'],
  form: ['Formulaire sans titre', 'Untitled form'],
  document: ['Document sans titre', 'Untitled document'],
} as const;

/** The name of a new document in the world's language. */
export function untitled(world: World, kind: Container['kind']): string {
  const [french, english] = NAMES[kind];
  return world.locale.startsWith('fr') ? french : english;
}

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
  if (kind === 'form') return world.of(FormStore).create(untitled(world, kind), true, world.owner).id;
  return world.of(TextDocuments).create(untitled(world, kind)).id;
}
