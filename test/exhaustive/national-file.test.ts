import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COLUMNS_2026 } from '../../src/domain/candidate-file/formats/lists-2026.ts';
import { csvLine } from '../../src/domain/candidate-file/reduced-file.ts';
import { rounds } from '../support/rounds.ts';

/** MiB that reading may take, whatever the file. */
const PEAK = 110;
/** Lists of each turn, twenty candidates each, and how often the file holds them: the last has more than two gigabytes. */
const TURNS = [
  { lists: 3_000, times: 1 },
  { lists: 15_000, times: 1 },
  { lists: 45_000, times: 1 },
  { lists: 45_000, times: 16 },
];
const MEMBERS = 20;

/**
 * Has the process tell the most memory it held, when it ends. Linux counts what the parent held before the fork in
 * `maxRSS`: there the high-water mark of the process's own memory is read.
 */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(`
import { existsSync, readFileSync } from 'node:fs';
process.on('exit', () => {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /VmHWM:\\s+(\\d+)/.exec(status);
  process.stderr.write('peak ' + (own ? Number(own[1]) : process.resourceUsage().maxRSS) / 1024);
});`)}`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'national-file-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Rows of so many invented lists, two a commune. */
function candidates(lists: number): string {
  const rows: string[] = [];
  for (let list = 0; list < lists; list += 1) {
    const commune = String(1000 + Math.floor(list / 2)).padStart(5, '0');
    const place = [commune.slice(0, 2), 'Département', commune, `Commune ${commune}`, String(1 + (list % 2))];
    for (let order = 1; order <= MEMBERS; order += 1) {
      const head = [order === 1 ? 'OUI' : '', String(order), order % 2 === 0 ? 'M' : 'F'];
      const label = [`LISTE ${list}`, `VIVRE ENSEMBLE À ${commune}, LISTE ${list}`, 'LDIV', 'Divers'];
      rows.push(csvLine([...place, ...label, ...head, `NOM${order}`, `Prénom ${list % 97}`, 'Française', '', 'OUI']));
    }
  }
  return rows.join('');
}

test.each(rounds({ sample: 1, exhaustive: TURNS.length }))(
  'a national file is read in a heap of 16 MB, and the peak does not grow with it ($seed)',
  ({ seed }) => {
    const { lists, times } = TURNS[seed - 1] ?? { lists: 0, times: 0 };
    const path = join(folder, 'candidats.csv');
    const rows = candidates(lists);
    writeFileSync(path, csvLine(COLUMNS_2026));
    for (let time = 0; time < times; time += 1) appendFileSync(path, rows);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=16', '--import', TELL_PEAK, 'scripts/run.mjs', 'import-lists', path, '--json'],
      { encoding: 'utf8' },
    );
    const result = JSON.parse(stdout === '' ? '{}' : stdout) as object;
    expect({ status, ...result }).toMatchObject({ status: 0, rows: lists * MEMBERS * times, lists, refused: [] });
    expect(Number(/peak ([\d.]+)/.exec(stderr)?.[1])).toBeLessThan(PEAK);
  },
);
