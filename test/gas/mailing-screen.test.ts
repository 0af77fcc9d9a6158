import { prepareMailing } from '../../src/app/mailing/prepare-mailing.ts';
import { resumeMailings } from '../../src/app/mailing/resume-mailings.ts';
import { MailNotSent } from '../../src/app/mailing/sending/mail-fault.ts';
import { startMailing } from '../../src/app/mailing/start-mailing.ts';
import { endedSending } from '../../src/gas/screens/mailing-screen.ts';
import { mailingWorld } from '../support/mailing-world.ts';

it('tells of a sending that waits for an address when mails leave and at its end, by night once, never each hour', () => {
  const world = mailingWorld(Date.parse('2026-02-25T10:00:00+01:00'));
  world.mailer.refuse = ({ to }) => (to.startsWith('deux@') ? new MailNotSent('later', '452 Full') : undefined);
  const { mailing } = prepareMailing(world.ports(), 'invitation');
  const end = (sent: Parameters<typeof endedSending>[1]) => endedSending(world.ports(), sent);
  const first = end([{ mailing, report: startMailing(world.ports(), mailing.id) }]);
  expect([first.goesOn, first.text]).toEqual([false, expect.stringContaining('n’acceptent aucun courriel')]);
  const told = [];
  const night = expect.stringContaining('ne partent pas à cette heure');
  for (let run = 0; run < 60 && world.tables.all('mailings')[0]?.state !== 'done'; run += 1) {
    world.clock.at += Number(world.armed.at(-1));
    const ended = end(resumeMailings(world.ports(), 'timer'));
    if (!ended.goesOn) told.push(ended.text);
  }
  expect(told).toEqual([night, night, expect.stringContaining('1 échec')]);
});
