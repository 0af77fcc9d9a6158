import { isExhaustive, rounds } from '../support/rounds.ts';
import { readyToSend, SendingHost } from '../support/sending-host.ts';

const MAILS = 25;

/** What people do in « Suivi des envois » and beside the program while a mailing is on its way. */
const VOLUNTEERS = `
function suivi() { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Suivi des envois'); }
function repeter(fait) { for (var tour = 0; tour < 25; tour++) { var f = suivi(); if (f.getLastRow() > 2) fait(f, tour); SpreadsheetApp.flush(); } }
function benevoleTrie() {
  repeter(function (f, tour) {
    f.getRange(2, 1, f.getLastRow() - 1, f.getLastColumn()).sort({ column: 1 + (tour % 6), ascending: tour % 2 === 0 });
  });
}
function benevoleInsere() { repeter(function (f, tour) { f.insertRowBefore(2 + (tour % 9)); }); }
function benevoleFiltre() {
  repeter(function (f, tour) {
    if (f.getFilter()) f.getFilter().remove();
    else f.getDataRange().createFilter().setColumnFilterCriteria(7, SpreadsheetApp.newFilterCriteria().whenTextContains('env').build());
  });
}
function benevoleSupprime() {
  var f = suivi();
  for (var tour = 0; tour < 40 && f.getLastRow() < 10; tour++) Utilities.sleep(500);
  if (f.getLastRow() >= 10) f.deleteRows(4, 3);
}
function autreScript() { for (var n = 0; n < 7; n++) MailApp.sendEmail('ailleurs@autre.example', 'Autre', 'Autre'); }
`;

/** Starts a sending and what disturbs it at once; the seed decides how their calls interleave. */
async function disturbed(seed: number, ...others: readonly string[]): Promise<SendingHost> {
  const sending = await SendingHost.open({ startFrom: await readyToSend(MAILS), seed, extra: VOLUNTEERS });
  const runs = ['menuEnvoyerCourriels', ...others].map((name) => sending.host.start(name).done.catch(() => undefined));
  await Promise.all(runs);
  await sending.letTimePass(12);
  for (let click = 0; click < 3 && sending.mailingState() !== 'terminé'; click += 1) {
    await sending.host.run('menuReprendreEnvoi').catch(() => undefined);
    await sending.letTimePass(12);
  }
  return sending;
}

describe('a mailing on its way', () => {
  it.each([
    { what: 'two clicks and the timer at once', others: ['menuEnvoyerCourriels', 'poursuivreEnvoi'], sample: 1 },
    { what: 'a volunteer who sorts the ledger', others: ['benevoleTrie'], sample: 2 },
    { what: 'a volunteer who inserts rows', others: ['benevoleInsere'], sample: 1 },
    { what: 'a volunteer who filters', others: ['benevoleFiltre'], sample: 1 },
    { what: 'a volunteer who deletes rows', others: ['benevoleSupprime'], sample: 1 },
    { what: 'all of them', others: ['benevoleTrie', 'benevoleSupprime', 'poursuivreEnvoi'], sample: 1 },
  ])('sends each mail once in spite of $what', async ({ others, sample }) => {
    for (const { seed } of rounds({ sample, exhaustive: 200 })) {
      const sending = await disturbed(seed, ...others);
      try {
        expect([seed, sending.mailingState()]).toEqual([seed, 'terminé']);
        sending.expectExact(MAILS, 0);
      } finally {
        await sending.host.close();
      }
    }
  });

  it('ends wherever the quota does, also when another script spends it, and goes on the next day', async () => {
    for (const round of rounds({ sample: 1, exhaustive: 60 })) {
      const mailRecipientsPerDay = 8 + round.below(25);
      const sending = await SendingHost.open({
        startFrom: await readyToSend(MAILS),
        seed: round.seed,
        extra: VOLUNTEERS,
        limits: { mailRecipientsPerDay },
      });
      const runs = ['menuEnvoyerCourriels', 'autreScript'].map((name) =>
        sending.host.start(name).done.catch(() => undefined),
      );
      await Promise.all(runs);
      await sending.letTimePass(200);
      expect([mailRecipientsPerDay, sending.mailingState()]).toEqual([mailRecipientsPerDay, 'terminé']);
      const ours = sending.host.outbox().filter(({ to }) => !to.startsWith('ailleurs@'));
      expect(new Set(ours.map(({ to }) => to)).size).toBe(ours.length);
      expect(sending.states()).toEqual({ envoyé: MAILS });
      await sending.host.close();
    }
  });
});

describe('a mailing larger than a run or a day', () => {
  // A tenth of it in `npm test`, on a tenth of the quota.
  const share = isExhaustive() ? 1 : 10;

  it.each([
    { lists: 1000, profile: 'workspace', perDay: 1500, perCommune: 13, runs: 4, days: 1 },
    { lists: 415, profile: 'consumer', perDay: 100, perCommune: 5, runs: 5, days: 5 },
  ] as const)('sends $lists mails by itself on a $profile account, no commune cut across days', async (large) => {
    const { profile, perCommune, days } = large;
    const mails = Math.floor(large.lists / share);
    const limits = { mailRecipientsPerDay: large.perDay / share };
    const sending = await SendingHost.open({ startFrom: await readyToSend(mails, perCommune), profile, limits });
    await sending.host.run('menuEnvoyerCourriels');
    await sending.letTimePass(200);
    expect(sending.states()).toEqual({ envoyé: mails });
    const runs = sending.host.runs();
    expect(runs.filter(({ status }) => status !== 'done')).toEqual([]);
    // The fewest that the time of a run, or the quota of a day, allows.
    const sendings = runs.filter(({ functionName }) =>
      /^(menuEnvoyerCourriels|poursuivreEnvoi|continuerEnvoi)$/.test(functionName),
    );
    expect(sendings).toHaveLength(isExhaustive() ? large.runs : days);
    const daysOf = new Map<string, Set<string>>();
    for (const { Commune = '', Le = '' } of sending.rows('Suivi des envois')) {
      daysOf.set(Commune, (daysOf.get(Commune) ?? new Set()).add(Le.slice(0, 10)));
    }
    expect([...daysOf.values()].filter(({ size }) => size > 1)).toEqual([]);
    expect(new Set([...daysOf.values()].flatMap((ofCommune) => [...ofCommune])).size).toBe(days);
    await sending.host.close();
  });
});
