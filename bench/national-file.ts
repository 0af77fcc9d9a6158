import { closeSync, openSync, writeSync } from 'node:fs';
import { choices } from '../scripts/sample/random.ts';
import { COLUMNS_2020 } from '../src/domain/candidate-file/formats/lists-2020-text.ts';
import { COLUMNS_2026 } from '../src/domain/candidate-file/formats/lists-2026.ts';

const WORDS = ['VIVRE', 'ENSEMBLE', 'DEMAIN', 'AUTREMENT', 'CITOYENNE', 'ÉLAN', 'AVENIR', 'ŒUVRONS', 'POUR', 'NOTRE'];
const SURNAMES = ['ZORVAN', 'BÉLUMEAU', 'TRAVIK', 'PELLIGRAVE', 'D’ORMESSAC', 'LE GUILVIC', 'MARTINOZ', 'ÇELIKAN'];
const GIVEN_NAMES = ['Anne', 'Inès', 'Jean-Pierre', 'Yann', 'Cléo', 'François', 'Zoë', 'Marie'];

/** How a national file of the Ministry is written. */
interface NationalFormat {
  readonly encoding: 'utf8' | 'latin1';
  readonly head: string;
  /** Each département, so that the file has the size and the number of lists of its year: lists, two a commune. */
  readonly lists: number;
  /** Fewest candidates of a list. */
  readonly members: number;
  /** Small communes, where candidates stand alone. */
  readonly alone: number;
  /** Words of a label. */
  readonly words: number;
  line(candidate: Candidate): string;
}

/** Candidates of a small commune. */
const STAND_ALONE = 14;

/** Somebody on a list of a commune. */
interface Candidate {
  readonly department: string;
  /** INSEE code. */
  readonly commune: string;
  /** Undefined for somebody who stands alone. */
  readonly panel: number | undefined;
  readonly label: string;
  readonly order: number;
  readonly surname: string;
  readonly givenName: string;
}

/** The Ministry's formats of which a national file exists. */
export const NATIONAL_FORMATS = {
  '2026': {
    encoding: 'utf8',
    head: `\uFEFF${quoted(COLUMNS_2026)}`,
    lists: 500,
    members: 15,
    alone: 0,
    words: 4,
    line({ department, commune, panel, label, order, surname, givenName }) {
      const place = [department, `Département ${department}`, commune, `Commune ${commune}`, String(panel ?? '')];
      const list = [label.slice(0, 12), label, 'LDIV', 'Divers'];
      const person = [order === 1 ? 'OUI' : '', String(order), sexOf(order), surname, givenName];
      return quoted([...place, ...list, ...person, 'Française', '', 'OUI']);
    },
  },
  '2020': {
    encoding: 'latin1',
    head: `Elections municipales 2020\r\n\r\n${tabbed(COLUMNS_2020)}`,
    lists: 220,
    members: 22,
    alone: 270,
    words: 5,
    line({ department, commune, panel, label, order, surname, givenName }) {
      const name = commune.slice(2);
      const place = [String(Number(department)), `DEPARTEMENT ${department}`, String(Number(name)), `Commune ${name}`];
      const list = panel === undefined ? ['', '', '', ''] : [String(panel), label.slice(0, 30), label, 'LDIV'];
      return tabbed([...place, ...list, String(order), sexOf(order), surname, givenName, 'Française', 'O']);
    },
  },
} as const satisfies Readonly<Record<string, NationalFormat>>;

/**
 * Writes a file of invented candidates with the columns and the size of the Ministry's: for 900,000 rows some 145 MB in
 * 2026, 115 MB in 2020, where four candidates in ten stand alone.
 */
export function writeNationalFile(path: string, rows: number, format: keyof typeof NATIONAL_FORMATS = '2026'): void {
  const { encoding, head, lists, members, alone, words, line } = NATIONAL_FORMATS[format];
  const random = choices('national file');
  const file = openSync(path, 'w');
  writeSync(file, Buffer.from(head, encoding));
  let written = 0;
  for (let number = 1; written < rows; number += 1) {
    const department = String(number).padStart(2, '0');
    const lines: string[] = [];
    const communeAt = (index: number) => `${department}${String(1 + index).padStart(3, '0')}`;
    const add = (count: number, place: Pick<Candidate, 'commune' | 'panel' | 'label'>) => {
      for (let order = 1; order <= count && written < rows; order += 1) {
        const names = { surname: random.pick(SURNAMES), givenName: random.pick(GIVEN_NAMES) };
        lines.push(line({ department, order, ...place, ...names }));
        written += 1;
      }
    };
    for (let list = 0; list < lists; list += 1) {
      const label = Array.from({ length: words }, () => random.pick(WORDS)).join(' ');
      add(members + random.below(8), { commune: communeAt(Math.floor(list / 2)), panel: 1 + (list % 2), label });
    }
    for (let small = 0; small < alone; small += 1) {
      add(STAND_ALONE, { commune: communeAt(lists / 2 + small), panel: undefined, label: '' });
    }
    writeSync(file, Buffer.from(lines.join(''), encoding));
  }
  closeSync(file);
}

function sexOf(order: number): string {
  return order % 2 === 0 ? 'M' : 'F';
}

function quoted(cells: readonly string[]): string {
  return `"${cells.join('";"')}"\r\n`;
}

/** A tab ends every row too. */
function tabbed(cells: readonly string[]): string {
  return `${cells.join('\t')}\t\r\n`;
}
