import { readyToSend, SendingHost } from '../support/sending-host.ts';

/** A whole mailing, from the click to its end by itself: its runs, and the calls that are not one of the two a mail. */
async function mailing(
  mails: number,
  perCommune?: number,
): Promise<{ readonly runs: number; readonly beside: number }> {
  const startFrom = await readyToSend(mails, perCommune);
  const sending = await SendingHost.open({ startFrom, profile: 'workspace' });
  const before = sending.host.calls().length;
  await sending.host.run('menuEnvoyerCourriels');
  await sending.letTimePass();
  sending.expectExact(mails, 0);
  const runs = sending.host.runs().filter(({ kind }) => kind !== 'custom-function').length;
  const beside = sending.host.calls().length - before - 2 * mails;
  await sending.host.close();
  return { runs, beside };
}

/** Runs that 1,000 mails take; what their last one asks besides: two looks whether to stop, three calls for a longer tab. */
const THOUSAND = { runs: 4, last: 5 };

it('asks at most 2.2 service calls a mail of Google at 1,000 mails, reckoned from a mailing of one run and one of two', async () => {
  const short = await mailing(25);
  const long = await mailing(280, 13);
  expect([short.runs, long.runs]).toEqual([1, 2]);
  // What the second run asks beside its mails, the third and the fourth do too.
  const goingOn = long.beside - short.beside;
  const beside = short.beside + (THOUSAND.runs - 1) * goingOn + THOUSAND.last;
  expect(2 + beside / 1_000).toBeLessThanOrEqual(2.2);
});
