/** A process that writes until it is killed, and says each transaction once it is acknowledged. */
import { writeSync } from 'node:fs';
import { JournalStore } from '../../src/desk/storage/journal-store.ts';

const [, , folder = ''] = process.argv;
writeSync(1, 'starts\n');
const store = new JournalStore(folder);
const last = Number(store.read('last') ?? 0);
for (let n = last + 1; ; n++) {
  // A large document now and then: its write takes several calls, its rewriting at opening too.
  const size = n % 7 === 0 ? 300_000 : (n * 37) % 900;
  store.write(
    new Map([
      ['last', String(n)],
      [`row/${n % 20}`, `${n} ${'x'.repeat(size)}`],
      [`twin/${n % 20}`, String(n)],
      [`row/${(n + 10) % 20}`, null],
    ]),
  );
  writeSync(1, `${n}\n`);
}
