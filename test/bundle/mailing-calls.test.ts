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

it('asks at most 2.2 service calls a mail of Google at 1,000 mails, which take four runs', async () => {
  const short = await mailing(25);
  const long = await mailing(280, 13);
  expect([short.runs, long.runs]).toEqual([1, 2]);
  // What the second run asks beside its mails, the third and the fourth do too.
  const goingOn = long.beside - short.beside;
  // The last run looks twice whether to stop, as full ones do, and the tab grows for so many rows: three calls.
  expect(2 + (short.beside + 3 * goingOn + 5) / 1_000).toBeLessThanOrEqual(2.2);
});
