import { prepareMailing } from '../../../src/app/mailing/prepare-mailing.ts';
import { sendTest } from '../../../src/app/mailing/send-test.ts';
import { MailNotSent } from '../../../src/app/mailing/sending/mail-fault.ts';
import { previewMailing, startMailing } from '../../../src/app/mailing/start-mailing.ts';
import { usableQuestions } from '../../../src/app/questionnaire/build-questionnaire.ts';
import { formDesign } from '../../../src/app/questionnaire/form-design.ts';
import { recordQuestionnaire } from '../../../src/app/questionnaire/record-questionnaire.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { mailingWorld } from '../../support/mailing-world.ts';

const NOW = Date.parse('2026-03-01T10:00:00+01:00');

/** An invitation whose row asks for the questionnaire; `build` makes its next version from the tab Questions. */
function attachingWorld(row: { attachment?: 'none' | 'questionnaire' | null; channel?: 'bulk' } = {}) {
  const world = mailingWorld(NOW);
  const { tables, ports, mailer } = world;
  const prepared = prepareMailing(ports(), 'invitation').mailing;
  const mailing = { ...prepared, attachment: 'questionnaire' as const, ...row };
  tables.of('mailings').update(new Map([[mailing.id, mailing]]));
  const build = () => {
    const questions = usableQuestions(tables.of('questions').rows(), campaign, campaign.methodVersion);
    return recordQuestionnaire(world, formDesign(questions, campaign));
  };
  const reword = () => {
    const asked = tables.all('questions').find(({ active }) => active === true);
    tables.of('questions').update(new Map([[asked?.id ?? '', { question: 'Dite autrement ?' }]]));
  };
  return {
    ...world,
    build,
    reword,
    start: () => startMailing(ports(), mailing.id),
    preview: () => previewMailing(ports(), mailing),
    test: () => sendTest(ports(), mailing),
    attached: () => mailer.sent.map(({ attachments }) => attachments?.map(({ name }) => name)),
    versions: () => tables.all('sendings').flatMap((row) => (row.state === 'excluded' ? [] : [row.wordingVersion])),
  };
}

const TITLE = campaign.wording.form.title;

describe('a mailing that attaches the questionnaire', () => {
  it('makes its PDF once for all its mails, and notes its version and fingerprint beside that of the words', () => {
    const world = attachingWorld();
    const { fingerprint } = world.build();
    expect(world.start()).toMatchObject({ ended: 'done', sent: 2 });
    expect(world.attached()).toEqual(Array(2).fill([`${TITLE} – version 1.pdf`]));
    expect(world.pdf.made).toBe(1);
    const [file, same] = world.mailer.sent.map(({ attachments }) => attachments?.[0]);
    expect(file).toBe(same);
    const version = expect.stringMatching(
      new RegExp(`^invitation-[0-9a-f]{8} \\+ questionnaire v1 \\(${fingerprint.slice(0, 12)}\\)$`),
    );
    expect(world.versions()).toEqual([version, version]);
    world.test();
    expect(world.attached()).toHaveLength(3);
    expect(world.attached()[2]).toEqual(world.attached()[0]);
  });

  it.each([null, 'none'] as const)('makes and reads nothing when the row says %s', (attachment) => {
    const world = attachingWorld({ attachment });
    expect(world.start()).toMatchObject({ ended: 'done', sent: 2 });
    expect([world.attached(), world.pdf.made]).toEqual([[undefined, undefined], 0]);
    expect(world.versions()).toEqual(Array(2).fill(expect.stringMatching(/^invitation-[0-9a-f]{8}$/)));
  });

  it('is refused before anything is planned: never built, changed since, too large, through a mail service', () => {
    const world = attachingWorld();
    const refused = (why: RegExp, { start, preview, test, tables, mailer } = world) => {
      for (const act of [preview, test, start]) expect(act).toThrow(why);
      expect([tables.all('sendings'), mailer.sent]).toEqual([[], []]);
    };
    refused(/jamais été construit/);
    world.build();
    world.reword();
    refused(/L’onglet Questions a changé depuis la version 1/);
    world.build();
    // Google: « Email total attachments size, 25 MB / msg » (developers.google.com/apps-script/guides/services/quotas).
    world.pdf.bytes = Array(25 * 1024 * 1024 + 1).fill(0);
    refused(/version 2\.pdf.*25\sMo.*25 Mo par courriel/);
    world.pdf.bytes = Array(25 * 1024 * 1024).fill(0);
    expect(world.preview()).toMatchObject({ attachments: [{ name: `${TITLE} – version 2.pdf` }] });
    const inBulk = attachingWorld({ channel: 'bulk' });
    inBulk.tables.of('settings').update(new Map([['bulk.from', { value: 'campagne@asso.example' }]]));
    inBulk.build();
    refused(/pièce jointe\s: le prestataire n’en prend pas/, inBulk);
  });

  it('that is cut short goes on with the questionnaire as it then is, and each row says which it got', () => {
    const world = attachingWorld();
    const { mailer, tables } = world;
    world.build();
    mailer.refuse = () => (mailer.sent.length === 0 ? undefined : new MailNotSent('quota', 'spent'));
    expect(world.start()).toMatchObject({ ended: 'quota', sent: 1 });
    world.reword();
    world.build();
    mailer.refuse = () => undefined;
    expect(world.start()).toMatchObject({ ended: 'done', sent: 1 });
    expect(world.attached()).toEqual([1, 2].map((version) => [`${TITLE} – version ${version}.pdf`]));
    expect(world.versions().map((version) => /questionnaire v\d/.exec(version ?? '')?.[0])).toEqual([
      'questionnaire v1',
      'questionnaire v2',
    ]);
    expect(tables.all('sendings').filter(({ state }) => state === 'sent')).toHaveLength(2);
  });
});
