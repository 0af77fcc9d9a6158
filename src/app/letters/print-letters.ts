import { calendarDate } from '../../domain/calendar/calendar-date.ts';
import { dayAt } from '../campaign/election-calendar.ts';
import { groupBy } from '../group-by.ts';
import { listsMailed } from '../hearing/other-hearings.ts';
import { listLabel } from '../lists/name-new-rows.ts';
import { LONGEST_RUN } from '../longest-run.ts';
import { MailingLetter, type MailingRow } from '../mailing/mail/mailing-letter.ts';
import type { MailingPorts } from '../mailing/mailing-ports.ts';
import { planOf } from '../mailing/plan-mailing.ts';
import { requireNoSilence } from '../mailing/start-mailing.ts';
import { dateInFrench } from '../messages/dates.fr.ts';
import { messages } from '../messages.fr.ts';
import { labelsPage } from './labels-page.ts';
import type { LetterFiles } from './letter-files.ts';
import { lettersPage } from './letter-page.ts';
import { type LetterPlan, planLetters } from './plan-letters.ts';

/** What a printing made, and what it left. */
export interface LettersReport {
  readonly letters: readonly LetterPlan[];
  /** Lists of the audience, named with their commune, whose contacts have no postal address. */
  readonly withoutAddress: readonly string[];
  readonly communes: number;
  /** Communes whose file is not made yet: the same action goes on with them. */
  readonly left: number;
  readonly url: string;
}

/** The file under way must still be written. */
const TIME_TO_PRINT = LONGEST_RUN - 90_000;

/**
 * Writes the letters of a mailing, a PDF a commune, then a PDF of address labels, in a folder of the mailing's and the
 * day's own; those of a hearing, only to lists that no mail of it left for. A commune whose file is already there is not
 * made again, so that an interrupted printing goes on.
 * Throws what stops a mailing: a fault of its wording, the electoral silence.
 */
export function printLetters(ports: MailingPorts, files: LetterFiles, mailing: MailingRow): LettersReport {
  requireNoSilence(ports);
  const { tables, campaign, clock } = ports;
  const begun = clock.now();
  const sendings = tables.of('sendings').rows();
  const mailed = mailing.template === 'hearing' ? listsMailed(sendings, mailing.id) : new Set<string | null>();
  const { letters, withoutAddress } = planLetters(
    planOf(ports, mailing, sendings),
    tables.of('contacts').rows(),
    ports.isOpposed,
    mailed,
  );
  const letter = new MailingLetter(ports, mailing);
  letter.requireFaultless(letters.map(({ list }) => list));
  const missing = withoutAddress.map(listLabel);
  if (letters.length === 0) return { letters, withoutAddress: missing, communes: 0, left: 0, url: '' };

  const { name, address, site } = campaign.association;
  const date = dateInFrench(calendarDate(dayAt(begun, campaign)));
  const folder = files.open(messages.letters.folder(mailing.id, date, mailed.size > 0));
  const kept = folder.names();
  const byCommune = groupBy(letters, ({ list }) => messages.letters.fileOf(list.commune ?? '', list.communeCode ?? ''));
  let left = 0;
  for (const [title, ofCommune] of byCommune) {
    const file = `${title}.pdf`;
    if (kept.has(file)) continue;
    if (clock.now() - begun > TIME_TO_PRINT) {
      left += 1;
      continue;
    }
    const written = ofCommune.map((plan) => {
      const { subject, text } = letter.write('', plan.list);
      return { ...plan, subject, text, link: plan.list.link ?? '' };
    });
    folder.savePdf(file, lettersPage(title, { association: name, address, site, date }, written));
  }
  const labels = `${messages.letters.labels}.pdf`;
  if (left === 0 && !kept.has(labels)) folder.savePdf(labels, labelsPage(messages.letters.labels, letters));
  return { letters, withoutAddress: missing, communes: byCommune.size, left, url: folder.url };
}
