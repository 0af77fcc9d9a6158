import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlantedFault } from '../../src/desk/host/open-host.ts';
import { AnswerDesk } from '../support/answer-desk.ts';
import { campaign, fieldOf } from '../support/campaign-workbook.ts';
import { isExhaustive, rounds } from '../support/rounds.ts';

const POSITIONS = campaign.questions.filter(({ kind }) => kind !== 'open').length;
const FIRST = { [fieldOf('measure', 'words')]: 'Oui.' };
const SECOND = { [fieldOf('measure', 'words')]: 'Oui, dès 2027.' };

let folder: string;
let formId: string;
/** Service calls of the run that takes the second answer in. */
let calls: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interpelle-answer-crashes-'));
  const desk = await AnswerDesk.open({ lists: 2, stateDir: join(folder, 'start') });
  formId = desk.formId;
  await desk.answer('l1', FIRST);
  await desk.close();
  const probe = await deskWith([], 'probe');
  await probe.answer('l1', SECOND);
  calls = probe.host.calls().length;
  await probe.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function deskWith(faults: readonly PlantedFault[], name: string): Promise<AnswerDesk> {
  cpSync(join(folder, 'start'), join(folder, name), { recursive: true });
  return AnswerDesk.again(join(folder, name), formId, faults);
}

/** Every way a call can go wrong. */
const WAYS: readonly Omit<PlantedFault, 'call'>[] = (['before', 'after'] as const).flatMap((when) => [
  { when, kind: 'throw' },
  { when, kind: 'kill', unflushed: 'lost' },
  { when, kind: 'kill', unflushed: 'kept' },
]);

/** All of them in the long loop; some, spread over the run, in the sample. */
function faults(): readonly PlantedFault[] {
  const all = Array.from({ length: calls }, (_, at) => WAYS.map((way) => ({ call: at + 1, ...way }))).flat();
  if (isExhaustive()) return all;
  return rounds({ sample: 4, exhaustive: 0 }).map(({ below }) => all[below(all.length)] as PlantedFault);
}

test('a failure at any service call loses no answer, doubles none, and sends no receipt twice', async () => {
  expect(calls).toBeGreaterThan(60);
  for (const [at, fault] of faults().entries()) {
    const where = JSON.stringify(fault);
    const desk = await deskWith([fault], `fault-${at}`);
    await desk.answer('l1', SECOND);
    // A turn to send that a killed run held ends by itself.
    desk.host.advance(15 * 60_000);
    await desk.host.run('balayerReponses');
    await desk.host.run('balayerReponses');
    const answers = desk.rows('answers').map(({ listId, version, status }) => `${listId} ${version} ${status}`);
    expect([where, answers]).toEqual([where, ['l1 1 acceptée', 'l1 2 acceptée']]);
    expect([where, desk.rows('answers')[1]?.difference]).toEqual([where, expect.stringContaining('dès 2027')]);
    const positions = desk.rows('commitments');
    expect([where, new Set(positions.map(({ id }) => id)).size]).toEqual([where, 2 * POSITIONS]);
    expect([where, positions.length]).toEqual([where, 2 * POSITIONS]);
    const current = positions.filter((row) => row.current === 'oui').map(({ version }) => version);
    expect([where, current]).toEqual([where, Array.from({ length: POSITIONS }, () => '2')]);
    const sent = desk.host.outbox().length;
    const inDoubt = desk.rows('sendings').filter(({ state }) => state === 'à vérifier').length;
    // Two receipts, unless nobody can tell whether the second left: then a person decides.
    expect([where, sent === 2 || (sent === 1 && inDoubt === 1)]).toEqual([where, true]);
    await desk.close();
    rmSync(join(folder, `fault-${at}`), { recursive: true, force: true });
  }
});
