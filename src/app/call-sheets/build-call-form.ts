import type { CampaignData } from '../campaign.ts';
import { listLabel } from '../lists/name-new-rows.ts';
import { messages } from '../messages.fr.ts';
import type { Memory, Signer, Tables } from '../ports.ts';
import type { FormPort } from '../questionnaire/form-port.ts';
import type { RowOf } from '../schema/tabs.ts';
import { SignedCodes } from '../signed-code.ts';

import { type CallField, callFormDesign } from './call-form.ts';

/** What call sheets need. */
export interface CallPorts {
  readonly tables: Tables;
  readonly memory: Memory;
  readonly signer: Signer;
  readonly callForm: FormPort;
}

/** Script property of the item of each element. */
const ITEMS = 'interpelle.calls.items';

/** Stands in the prefilled address where each list's words go; letters only, so that no encoding touches it. */
const PLACE = 'LISTEDELAFICHE';

/** Creates or updates the call form, then writes each list's sheet; gives how many lists have one. */
export function buildCallForm(ports: CallPorts, campaign: CampaignData): number {
  const { memory, callForm } = ports;
  const items = callForm.build(callFormDesign(campaign.name), itemsOf(memory));
  memory.write(ITEMS, JSON.stringify([...items]));
  return writeCallLinks(ports);
}

/** Writes the call sheet's address of every list that has none or an outdated one; 0 before the form exists. */
export function writeCallLinks({ tables, memory, signer, callForm }: CallPorts): number {
  const item = itemsOf(memory).get('code');
  if (item === undefined || !callForm.exists()) return 0;
  const rows = tables.of('lists').rows();
  const pattern = callForm.prefilledUrl(item, PLACE);
  const codes = new SignedCodes(memory, signer, 'call');
  const changes = new Map<string, Partial<RowOf<'lists'>>>();
  for (const list of rows) {
    if (list.id === null) continue;
    const filled = messages.callSheets.codeOf(listLabel(list), codes.write(list.id));
    const callLink = pattern.replace(PLACE, encodeURIComponent(filled));
    if (list.callLink !== callLink) changes.set(list.id, { callLink });
  }
  tables.of('lists').update(changes);
  return rows.length;
}

/** Item of each element of the form built last; empty before it exists. */
export function itemsOf(memory: Memory): ReadonlyMap<CallField, string> {
  return new Map(JSON.parse(memory.read(ITEMS) ?? '[]') as [CallField, string][]);
}
