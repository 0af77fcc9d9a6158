import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTold } from '../../src/app/hearing/told.ts';
import { messages } from '../../src/app/messages.fr.ts';
import { AnswerDesk } from '../support/answer-desk.ts';
import { campaign, fieldOf } from '../support/campaign-workbook.ts';
import { caseOf, KINDS } from '../support/crashes.ts';
import { rounds } from '../support/rounds.ts';

const { tabs } = messages.workbook;
const POSITIONS = campaign.questions.filter(({ kind }) => kind !== 'open').length;
const FIRST = { [fieldOf('measure', 'words')]: 'Oui.' };
const SECOND = { [fieldOf('measure', 'words')]: 'Oui, dès 2027.' };

/** When the list answers again. */
const AGAIN = '2026-03-10T10:00:00+01:00';

let folder: string;
let formId: string;
/** Service calls of the run that takes the second answer in. */
let calls: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interpelle-answer-crashes-'));
  const desk = await AnswerDesk.keeping(folder, 2);
  formId = desk.formId;
  await desk.answer('l1', FIRST);
  // Heard since, and open again: what the list sends now also contests what was to be published.
  const hearing = {
    key: 'h|l1',
    mailingId: 'm1',
    template: 'hearing',
    told: writeTold('t1-92046'),
    listId: 'l1',
    commune: '92046',
    rehearsal: 'non',
  };
  await desk.fill('sendings', [{ ...hearing, email: 'l1@listes.example', state: 'sent', at: '2026-03-09 10:00' }]);
  await desk.host.run('setList', ['l1', tabs.lists.columns.reopenedUntil.label, '2026-03-12 12:00']);
  await desk.close();
  const probe = await AnswerDesk.from(folder, formId, { now: AGAIN });
  await probe.answer('l1', SECOND);
  calls = probe.host.calls().length;
  await probe.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a failure at any service call loses no answer nor contestation, doubles none, and sends no receipt twice', async () => {
  expect(calls).toBeGreaterThan(60);
  const cases = calls * KINDS.length;
  for (const round of rounds({ sample: 4, exhaustive: cases })) {
    const chosen = caseOf(round, cases);
    const fault = { call: 1 + Math.floor(chosen / KINDS.length), ...(KINDS[chosen % KINDS.length] ?? KINDS[0]) };
    const desk = await AnswerDesk.from(folder, formId, { now: AGAIN, faults: [fault] });
    await desk.answer('l1', SECOND);
    // A turn to send that a killed run held ends by itself.
    desk.host.advance(15 * 60_000);
    await desk.host.run('balayerReponses');
    await desk.host.run('balayerReponses');
    const answers = desk.rows('answers');
    const positions = desk.rows('commitments');
    const sent = desk.host.outbox().length;
    const inDoubt = desk.rows('sendings').filter(({ state }) => state === 'à vérifier').length;
    expect({
      fault,
      answers: answers.map(({ listId, version, status }) => `${listId} ${version} ${status}`),
      difference: answers[1]?.difference,
      contested: desk.rows('disputes').map(({ id }) => id),
      positions: [positions.length, new Set(positions.map(({ id }) => id)).size],
      current: positions.filter((row) => row.current === 'oui').map(({ version }) => version),
      // Two receipts, unless nobody can tell whether the second left: then a person decides.
      receipts: sent === 2 || (sent === 1 && inDoubt === 1),
    }).toEqual({
      fault,
      answers: ['l1 1 acceptée', 'l1 2 acceptée'],
      difference: expect.stringContaining('dès 2027'),
      contested: [`d-${answers[1]?.id}`],
      positions: [2 * POSITIONS, 2 * POSITIONS],
      current: Array.from({ length: POSITIONS }, () => '2'),
      receipts: true,
    });
    await desk.close();
  }
});
