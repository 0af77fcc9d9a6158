import type { PlantedFault } from '../../src/desk/host/open-host.ts';
import { caseOf, KINDS } from '../support/crashes.ts';
import { rounds } from '../support/rounds.ts';
import { PreparedWorkbooks, SendingHost } from '../support/sending-host.ts';

const workbooks = new PreparedWorkbooks();
afterAll(() => workbooks.remove());

/** Calls made before the sending, and by it, when nothing goes wrong. */
async function countCalls(mails: number): Promise<{ readonly before: number; readonly calls: number }> {
  const sending = await SendingHost.open({ stateDir: await workbooks.copy(mails) });
  const before = sending.host.calls().length;
  const calls = await sending.callsToSend();
  await sending.host.close();
  return { before, calls };
}

async function sendThrough(mails: number, faults: readonly PlantedFault[]): Promise<void> {
  const sending = await SendingHost.open({ stateDir: await workbooks.copy(mails), faults });
  try {
    await sending.sendToTheEnd();
    expect([faults, sending.mailingState()]).toEqual([faults, 'terminé']);
    sending.expectExact(mails, faults.length);
  } finally {
    await sending.host.close();
  }
}

describe.each([
  { mails: 25, sample: 3 },
  { mails: 100, sample: 1 },
])('a mailing of $mails crashed at a service call', ({ mails, sample }) => {
  it('repeats no mail, loses none, and leaves at most one in doubt', async () => {
    const { before, calls } = await countCalls(mails);
    const cases = calls * KINDS.length;
    for (const round of rounds({ sample, exhaustive: cases })) {
      const chosen = caseOf(round, cases);
      const kind = KINDS[chosen % KINDS.length] ?? KINDS[0];
      await sendThrough(mails, [{ call: before + 1 + Math.floor(chosen / KINDS.length), ...kind }]);
    }
  });
});

describe('a mailing of 25 crashed twice', () => {
  it('repeats no mail, loses none, and leaves at most one in doubt for each crash', async () => {
    const { before, calls } = await countCalls(25);
    const cases = calls * calls;
    for (const round of rounds({ sample: 2, exhaustive: cases })) {
      const chosen = caseOf(round, cases);
      const first = before + 1 + Math.floor(chosen / calls);
      const kindOf = (at: number) => KINDS[at % KINDS.length] ?? KINDS[0];
      await sendThrough(25, [
        { call: first, ...kindOf(chosen) },
        { call: first + 1 + (chosen % calls), ...kindOf(Math.floor(chosen / KINDS.length)) },
      ]);
    }
  });
});
