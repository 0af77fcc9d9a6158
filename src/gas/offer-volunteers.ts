import { textHash } from '../domain/digest/text-hash.ts';
import type { CampaignContext } from './context.ts';

/** Where a mark of the names last offered is kept. */
const OFFERED = 'interpelle.volunteersOffered';

/** Somebody named since in Réglages, or by a list, joins the dropdowns; dropdowns that already offer them are left alone. */
export function offerVolunteers({ workbook, memory }: CampaignContext, names: readonly string[]): void {
  // A mark is enough: a purge has one place less to look at.
  const offered = String(textHash(JSON.stringify(names)));
  if (memory.read(OFFERED) === offered) return;
  workbook.offerVolunteers(names);
  memory.write(OFFERED, offered);
}
