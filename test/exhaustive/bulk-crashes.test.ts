import type { PlantedFault } from '../../src/desk/host/open-host.ts';
import { BulkHosts, MAILS } from '../support/bulk-hosts.ts';
import { caseOf, KINDS } from '../support/crashes.ts';
import { rounds } from '../support/rounds.ts';

const hosts = new BulkHosts();
beforeAll(() => hosts.listen());
afterEach(() => hosts.expectRight());
afterAll(() => hosts.close());

describe('a mailing through a mail service crashed at a service call', () => {
  it('repeats no mail, loses none, and leaves none in doubt', async () => {
    const counted = await hosts.open();
    const before = counted.host.calls().length;
    const calls = await counted.callsToSend();
    await counted.host.close();
    const cases = calls * KINDS.length;
    for (const round of rounds({ sample: 2, exhaustive: cases })) {
      const chosen = caseOf(round, cases);
      const kind = KINDS[chosen % KINDS.length] ?? KINDS[0];
      const fault: PlantedFault = { call: before + 1 + Math.floor(chosen / KINDS.length), ...kind };
      const sending = await hosts.open([], [fault]);
      await sending.sendToTheEnd();
      expect([fault, sending.mailingState(), sending.states()]).toEqual([fault, 'terminé', { envoyé: MAILS }]);
      expect(hosts.server.delivered).toHaveLength(MAILS);
      hosts.expectRight();
      await sending.host.close();
    }
  });
});
