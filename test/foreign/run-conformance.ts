import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HostHandle, openHost } from '../../src/desk/host/open-host.ts';

const folder = join('test', 'foreign', 'conformance');
const shared = readFileSync(join(folder, 'checks.gs'), 'utf8');

/**
 * Declares one jest test for each documented function of the conformance scripts whose name begins with `prefix`.
 * The title is the function's comment, which names the suite its expectation was learned from.
 */
export function runConformance(prefix: string): void {
  const files = readdirSync(folder).filter((file) => file.startsWith(prefix) && file.endsWith('.gs'));
  for (const file of files) {
    const source = readFileSync(join(folder, file), 'utf8');
    const cases = [...source.matchAll(/^\/\*\* ([^\n]+?) \*\/\nfunction (\w+)\(\)/gm)];
    describe(file, () => {
      let host: HostHandle;
      beforeAll(async () => {
        host = await openHost({
          code: `${shared}\n${source}`,
          locale: 'en_US',
          now: Date.UTC(2026, 1, 27, 11),
          seed: 11,
          html: { Part: '<i><?= 1 + 1 ?></i>' },
        });
      });
      afterAll(() => host.close());
      test.each(cases.map(([, title = '', name = '']) => [title, name]))('%s', async (_title, name) => {
        await host.run(name);
      });
    });
  }
}
