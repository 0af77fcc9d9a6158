import { doubtfulDeclarations } from '../app/answers/declared-interests.ts';
import { ReadingSeals } from '../app/answers/reading-seals.ts';
import { CampaignError } from '../app/campaign-error.ts';
import { doubtsOf } from '../app/contacts/check-contacts.ts';
import { strandedWork } from '../app/lists/stranded-work.ts';
import { messages } from '../app/messages.fr.ts';
import { usableQuestions } from '../app/questionnaire/build-questionnaire.ts';
import { isCalculated, tabKeys } from '../app/workbook/design.ts';
import { settingsOf } from '../app/workbook/settings.ts';
import type { CampaignContext } from './context.ts';

/** Everything that would stop an action or be silently left out, as sentences; empty when all is in order. */
export function diagnose(context: CampaignContext): string[] {
  const { tables, campaign } = context;
  const findings: string[] = [];
  const check = (work: () => void) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof CampaignError)) throw error;
      findings.push(`${error.sentences.happened} ${error.sentences.toDo}`);
    }
  };
  for (const tab of tabKeys()) if (!isCalculated(tab)) check(() => tables.of(tab).rows());
  if (findings.length > 0) return findings;
  check(() => {
    const { methodVersion } = settingsOf(tables, campaign);
    usableQuestions(tables.of('questions').rows(), campaign, methodVersion);
  });
  const { unplaced, unreadable, tabs } = messages.workbook;
  const lists = tables.of('lists').rows();
  for (const { contest, label, commune } of lists) {
    if (contest === null) findings.push(unplaced(label ?? '', commune ?? ''));
  }
  findings.push(...strandedWork(tables));
  const seals = new ReadingSeals(context.memory, context.signer, lists);
  const { unsealed } = seals.check(tables.of('commitments').rows());
  if (unsealed.length > 0) findings.push(messages.readings.unsealed(unsealed));
  const { altered, removed } = doubtfulDeclarations(context);
  if (altered.length > 0) findings.push(messages.readings.alteredLines(altered));
  if (removed > 0) findings.push(messages.readings.removedLines(removed));
  const contacts = tables.of('contacts').rows();
  for (const [id, sentence] of doubtsOf(contacts)) {
    const contact = contacts.find((known) => known.id === id);
    findings.push(messages.contacts.diagnosis([contact?.list, contact?.name].filter(Boolean).join(', '), sentence));
  }
  for (const { tab, column, row, value } of tables.unreadable()) {
    findings.push(unreadable(tabs[tab].title, column, row, value));
  }
  return findings;
}
