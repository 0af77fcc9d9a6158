import { closeSync, openSync, writeSync } from 'node:fs';
import { choices } from '../scripts/sample/random.ts';
import { COLUMNS_2026 } from '../src/domain/candidate-file/formats/lists-2026.ts';

const WORDS = ['VIVRE', 'ENSEMBLE', 'DEMAIN', 'AUTREMENT', 'CITOYENNE', 'ÉLAN', 'AVENIR', 'ŒUVRONS', 'POUR', 'NOTRE'];
const SURNAMES = ['ZORVAN', 'BÉLUMEAU', 'TRAVIK', 'PELLIGRAVE', 'D’ORMESSAC', 'LE GUILVIC', 'MARTINOZ', 'ÇELIKAN'];
const GIVEN_NAMES = ['Anne', 'Inès', 'Jean-Pierre', 'Yann', 'Cléo', 'François', 'Zoë', 'Marie'];

/** Lists of each département, so that the file has the size and the number of lists of 2026. */
const LISTS_OF_DEPARTMENT = 500;

/** Writes a file of invented candidates with the columns and the size of the Ministry's of 2026: some 145 MB for 900,000 rows. */
export function writeNationalFile(path: string, rows: number): void {
  const random = choices('national file');
  const file = openSync(path, 'w');
  writeSync(file, `\uFEFF${quoted(COLUMNS_2026)}`);
  let written = 0;
  for (let department = 1; written < rows; department += 1) {
    const code = String(department).padStart(2, '0');
    const lines: string[] = [];
    for (let list = 0; list < LISTS_OF_DEPARTMENT; list += 1) {
      const commune = `${code}${String(1 + Math.floor(list / 2)).padStart(3, '0')}`;
      const label = [1, 2, 3, 4].map(() => random.pick(WORDS)).join(' ');
      const members = Math.min(15 + random.below(8), rows - written);
      for (let order = 1; order <= members; order += 1) {
        const place = [code, `Département ${code}`, commune, `Commune ${commune}`, String(1 + (list % 2))];
        const names = [random.pick(SURNAMES), random.pick(GIVEN_NAMES)];
        const head = [order === 1 ? 'OUI' : '', String(order), order % 2 === 0 ? 'M' : 'F'];
        lines.push(
          quoted([...place, label.slice(0, 12), label, 'LDIV', 'Divers', ...head, ...names, 'Française', '', 'OUI']),
        );
      }
      written += members;
    }
    writeSync(file, lines.join(''));
  }
  closeSync(file);
}

function quoted(cells: readonly string[]): string {
  return `"${cells.join('";"')}"\r\n`;
}
