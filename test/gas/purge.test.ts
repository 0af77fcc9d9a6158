import { personalDataEntryPoints } from '../../src/gas/entrypoints/personal-data.ts';
import { FakeExclusive } from '../support/fake-ports.ts';
import { mailingWorld } from '../support/mailing-world.ts';

it('empties nothing while mails are sent, whose rows it would change', () => {
  const world = mailingWorld(Date.parse('2028-01-10T10:00:00+01:00'));
  const conversation = { confirm: () => true, tell: () => undefined };
  const context = { ...world.ports(), signer: world.signer, exclusive: new FakeExclusive(), conversation };
  world.turn.heldBy = { account: 'officier@asso.example', since: world.clock.at };
  const purge = personalDataEntryPoints.find(({ name }) => name === 'menuPurger');
  expect(() => purge?.run(context as never, undefined)).toThrow(expect.objectContaining({ code: 'sending_busy' }));
  expect(world.tables.all('contacts').map(({ email }) => email)).toEqual(['un@un.example', 'deux@deux.example']);
});
