import { dayAt } from '../campaign/election-calendar.ts';
import { oneLine } from '../mailing/wording/render-wording.ts';
import { messages } from '../messages.fr.ts';
import { LONGEST_CODE } from '../signed-code.ts';
import { withoutAddresses } from '../treatment/without-addresses.ts';
import type { ObjectionPorts } from './take-objection.ts';

/** Script property of the day and of how many unknown codes it has seen. */
const COUNT = 'interpelle.objects.unknown';

/** Anybody can send anything to the page: more lines a day would only bury the Journal. */
const MOST_A_DAY = 20;

const LONGEST = 80;

/** Keeps a code that is not ours in the Journal, without any address, for a person to see: once each, and a few a day. */
export function quarantineObjection(
  { tables, memory, signer, clock, campaign }: Omit<ObjectionPorts, 'exclusive'>,
  received: string,
): void {
  const typed = received.slice(0, LONGEST_CODE);
  const at = clock.now();
  const day = dayAt(at, campaign);
  const [countedOn, count = '0'] = (memory.read(COUNT) ?? '').split(' ');
  const before = countedOn === day ? Number(count) : 0;
  if (before >= MOST_A_DAY) return;
  const journal = tables.of('journal');
  const id = `o${signer.sha256(typed).slice(0, 16)}`;
  if (journal.rows().some((row) => row.id === id)) return;
  memory.write(COUNT, `${day} ${before + 1}`);
  const { title, quarantined } = messages.objection;
  journal.append([{ id, at, action: title, summary: quarantined(oneLine(withoutAddresses(typed)).slice(0, LONGEST)) }]);
  tables.flush();
}
