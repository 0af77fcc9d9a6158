import type { PlantedFault } from '../../src/desk/host/open-host.ts';
import { caseOf, KINDS, kindOf } from '../support/crashes.ts';
import { isExhaustive, parts, rounds } from '../support/rounds.ts';
import { readyToSend, SendingHost } from '../support/sending-host.ts';

/** What the officer chooses in Courriels: every mail carries the questionnaire's PDF, made while the mailing is sent. */
const ATTACH = `function attach() {
  var mailings = SpreadsheetApp.getActive().getSheetByName('Courriels');
  var header = mailings.getRange(1, 1, 1, mailings.getLastColumn()).getValues()[0];
  mailings.getRange(2, header.indexOf('Pièce jointe') + 1).setValue('questionnaire');
}`;

interface Mailing {
  readonly mails: number;
  readonly attached: boolean;
}

async function openMailing({ mails, attached }: Mailing, faults: readonly PlantedFault[] = []): Promise<SendingHost> {
  const sending = await SendingHost.open({ startFrom: await readyToSend(mails), extra: ATTACH, faults });
  if (attached) await sending.host.run('attach');
  return sending;
}

/** Calls made before the sending, and by it, when nothing goes wrong. */
async function countCalls(mailing: Mailing): Promise<{ readonly before: number; readonly calls: number }> {
  const sending = await openMailing(mailing);
  const before = sending.host.calls().length;
  const calls = await sending.callsToSend();
  await sending.host.close();
  return { before, calls };
}

/** Sends to the end through faults, of which none came too late; gives how many calls the host counted by then. */
async function sendThrough(mailing: Mailing, faults: readonly PlantedFault[]): Promise<number> {
  const sending = await openMailing(mailing, faults);
  try {
    await sending.sendToTheEnd();
    const calls = sending.host.calls().length;
    const missed = faults.filter(({ call }) => call > calls);
    expect({ faults, missed, state: sending.mailingState() }).toEqual({ faults, missed: [], state: 'terminé' });
    sending.expectExact(mailing.mails, faults.length);
    return calls;
  } catch (error) {
    throw new Error(`Crashed at ${JSON.stringify(faults)}`, { cause: error });
  } finally {
    await sending.host.close();
  }
}

describe.each([
  { mails: 25, attached: false, sample: 3, long: 2 },
  { mails: 100, attached: false, sample: 1, long: 12 },
  { mails: 6, attached: true, sample: 1, long: 1 },
])(
  'a mailing of $mails crashed at a service call, questionnaire attached: $attached',
  ({ sample, long, ...mailing }) => {
    it.each(parts(long))('repeats no mail, loses none, and leaves at most one in doubt: $part/$of', async (part) => {
      const { before, calls } = await countCalls(mailing);
      const cases = calls * KINDS.length;
      for (const round of rounds({ sample, exhaustive: cases, part })) {
        const chosen = caseOf(round, cases);
        await sendThrough(mailing, [{ call: before + 1 + Math.floor(chosen / KINDS.length), ...kindOf(chosen) }]);
      }
    });
  },
);

describe('a mailing of 25 crashed twice', () => {
  const mailing: Mailing = { mails: 25, attached: false };

  it.each(parts(24))(
    'repeats no mail, loses none, and leaves at most one in doubt for each crash: $part/$of',
    async (part) => {
      const { before, calls } = await countCalls(mailing);
      for (const round of rounds({ sample: 1, exhaustive: calls, part })) {
        const first = { call: before + 1 + caseOf(round, calls), ...kindOf(round.seed) };
        // The second crash falls while the first is being recovered from, or after: only the first says how long that takes.
        const after = (await sendThrough(mailing, [first])) - first.call;
        const places = Array.from({ length: after }, (_, at) => at);
        const drawn = round.below(after);
        const seconds = isExhaustive() ? places : places.slice(drawn, drawn + 1);
        for (const second of seconds) {
          await sendThrough(mailing, [first, { call: first.call + 1 + second, ...kindOf(round.seed + second) }]);
        }
      }
    },
  );
});
