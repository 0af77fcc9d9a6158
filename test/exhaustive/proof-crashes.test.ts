import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlantedFault } from '../../src/desk/host/open-host.ts';
import { AnswerDesk } from '../support/answer-desk.ts';
import { caseOf, KINDS } from '../support/crashes.ts';
import { type Round, rounds } from '../support/rounds.ts';
import { plain, readyToSend, SendingHost } from '../support/sending-host.ts';

const READERS = ['a@asso.example', 'b@asso.example'];
const READ_AT = '2026-03-02T10:00:00+01:00';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interpelle-proof-crashes-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The fault that a turn plants among so many calls. */
function faultOf(round: Round, calls: number): PlantedFault {
  const chosen = caseOf(round, calls * KINDS.length);
  return { call: 1 + Math.floor(chosen / KINDS.length), ...(KINDS[chosen % KINDS.length] ?? KINDS[0]) };
}

/** Each reads and signs all that the screen gives them. */
async function readAll(desk: AnswerDesk): Promise<void> {
  for (const reader of READERS) {
    const run = (name: string, ...args: string[]) => desk.host.run('asColleague', [reader, name, args]);
    const screen = (await run('ecranLectures', '')) as { list: { positions: { id: string; mark: string }[] } | null };
    const readings = (screen.list?.positions ?? []).map(({ id, mark }) => ({ id, mark, remark: '' }));
    if (readings.length > 0) await run('signerLectures', JSON.stringify(readings), '');
  }
}

test('a failure at any service call of two readings leaves no names without their seal, and none to type again', async () => {
  const state = join(folder, 'answered');
  const prepared = await AnswerDesk.keeping(state, 1);
  const { formId } = prepared;
  await prepared.answer('l1');
  for (const reader of READERS) await prepared.host.run('asColleague', [reader, 'declarerInterets', ['']]);
  await prepared.close();
  const open = (faults: readonly PlantedFault[]) => AnswerDesk.from(state, formId, { now: READ_AT, faults });
  const probe = await open([]);
  await readAll(probe);
  const calls = probe.host.calls().length;
  const readTwice = (desk: AnswerDesk) =>
    desk.rows('commitments').map(({ firstReader, secondReader }) => `${firstReader} ${secondReader}`);
  const signed = readTwice(probe);
  expect(new Set(signed)).toEqual(new Set([READERS.join(' ')]));
  await probe.close();
  for (const round of rounds({ sample: 1, exhaustive: calls * KINDS.length })) {
    const fault = faultOf(round, calls);
    const desk = await open([fault]);
    await readAll(desk).catch(() => undefined);
    const after = String(await desk.host.run('menuDiagnostic'));
    await readAll(desk);
    expect({ fault, after, rows: readTwice(desk), end: await desk.host.run('menuDiagnostic') }).toEqual({
      fault,
      after: expect.not.stringContaining('sceau'),
      rows: signed,
      end: expect.not.stringContaining('sceau'),
    });
    await desk.close();
  }
});

test('a failure at any service call of an objection never tells the person it is noted, nor the tab, and still has them written to', async () => {
  const state = join(folder, 'invited');
  cpSync(await readyToSend(2), state, { recursive: true });
  const extra = `
function kept() {
  return PropertiesService.getScriptProperties().getKeys().some((name) => name.startsWith('interpelle.opposed.'));
}`;
  const inviting = await SendingHost.open({ stateDir: state, extra });
  await inviting.host.run('menuEnvoyerCourriels');
  const [mail] = inviting.host.outbox();
  const [, address = ''] = /Ne plus recevoir nos courriels : (\S+)/.exec(plain(mail?.text)) ?? [];
  const invited = inviting.host.outbox().length;
  const query = new URL(address).search.slice(1);
  expect(query).toMatch(/^opposition=/);
  await inviting.host.close();
  const open = (faults: readonly PlantedFault[]) =>
    SendingHost.open({ startFrom: state, extra, faults, now: Date.parse('2026-02-10T10:00:00+01:00') });
  const object = async ({ host }: SendingHost) =>
    host.request({ query, body: query }).then(
      ({ body }) => body,
      () => '',
    );
  const probe = await open([]);
  expect(await object(probe)).toContain('C’est noté.');
  const calls = probe.host.calls().length;
  await probe.host.close();
  for (const round of rounds({ sample: 1, exhaustive: calls * KINDS.length })) {
    const fault = faultOf(round, calls);
    const sending = await open([fault]);
    const { host } = sending;
    const said = await object(sending);
    const isOpposed = sending.rows('Contacts').some(({ Courriel, État }) => Courriel === mail?.to && État === 'opposé');
    const isKept = (await host.run('kept')) === true;
    // Told, or shown: kept.
    expect([fault, isKept || !(said.includes('C’est noté') || isOpposed)]).toEqual([fault, true]);
    await host.run('menuPreparerRelance');
    await host.run('menuEnvoyerCourriels');
    const written = host
      .outbox()
      .slice(invited)
      .map(({ to }) => to);
    expect([fault, written.includes(mail?.to ?? '')]).toEqual([fault, !isKept]);
    expect(written.length).toBeGreaterThan(0);
    expect(await object(sending)).toMatch(/C’est noté\.|C’était déjà noté\./);
    await host.close();
  }
});
