import type { ImportedFile } from '../lists/import-plan.ts';
import { applyImport } from '../lists/import-record.ts';
import { idSource, type NamingPorts, nameNewRows } from '../lists/name-new-rows.ts';
import type { Memory } from '../ports.ts';
import { checkContacts, upToDateRegister } from './check-contacts.ts';
import { type ContactsPlan, planContacts } from './plan-contacts.ts';

/** What importing contacts needs. */
export interface ContactImportPorts extends NamingPorts {
  readonly memory: Memory;
}

/** Says what importing a table of contacts would do. */
export function previewContacts(ports: ContactImportPorts, file: ImportedFile): ContactsPlan {
  const { tables } = ports;
  const contacts = tables.of('contacts').rows();
  const register = upToDateRegister(ports, contacts);
  return planContacts(file, tables.of('lists').rows(), contacts, (way) => register.isOpposed(way));
}

/** Adds the contacts that the table brings, all in one write, which can be undone; those already there are left as people keep them. */
export function importContacts(ports: ContactImportPorts, file: ImportedFile): ContactsPlan {
  nameNewRows(ports);
  const plan = previewContacts(ports, file);
  const { tables, signer } = ports;
  const contacts = tables.of('contacts');
  const nextId = idSource(
    signer,
    'c',
    contacts.rows().map(({ id }) => id),
  );
  const added = plan.toAdd.map(({ row, toCheck }) => ({ ...row, id: nextId(), toCheck: toCheck || null }));
  applyImport(ports, file.name, { contacts: { changed: new Map(), added } });
  checkContacts(ports);
  tables.flush();
  return plan;
}
