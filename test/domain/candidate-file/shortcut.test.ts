import fc from 'fast-check';
import { COLUMNS_2026 } from '../../../src/domain/candidate-file/formats/lists-2026.ts';
import {
  createCandidateFileReader,
  readCandidateFile,
  type WholeCandidateFile,
} from '../../../src/domain/candidate-file/read-candidate-file.ts';
import { encodeUtf8 } from '../../../src/domain/candidate-file/rows/encode.ts';

const HEADER_2020 =
  'Code du département\tLibellé du département\tCode commune\tLibellé commune\tN° Panneau Liste\tLibellé abrégé liste\tLibellé Etendu Liste\tNuance Liste\tN° candidat\tSexe candidat\tNom candidat\tPrénom candidat\tNationalité\tCandidat au conseil communautaire';
const HEADER_2026 = COLUMNS_2026.join(';');

const fixed = {
  commune: fc.constantFrom('001', '002', '066', ''),
  panel: fc.constantFrom('1', '2', ''),
  label: fc.constantFrom('VIVRE ICI', 'L"AVENIR', 'Écologie ; demain', 'Deux\nlignes', ''),
  order: fc.constantFrom('1', '2', '3', '', 'x'),
  leads: fc.constantFrom('OUI', '', ''),
  sex: fc.constantFrom('F', 'M'),
  surname: fc.constantFrom('ZORVAN', 'BÉLUMEAU', 'LE "GUI"', ''),
};
const candidate = fc.record(fixed);
/** Who has neither number nor label stands in no list. */
const ofList = ({ panel, label }: Pick<Candidate, 'panel' | 'label'>, cell: string) => (panel || label ? cell : '');
type Candidate = Readonly<Record<'commune' | 'panel' | 'label' | 'order' | 'leads' | 'sex' | 'surname', string>>;

const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
const row2026 = ({ commune, panel, label, order, leads, sex, surname }: Candidate) =>
  quoted([
    '93',
    'Dépt',
    commune && `93${commune}`,
    'Ville',
    panel,
    ofList({ panel, label }, 'ABR'),
    label,
    'LDIV',
    'Divers',
    leads,
    order,
    sex,
    surname,
    'Anne',
    'Française',
    '',
    '',
  ]);
const row2020 = ({ commune, panel, label, order, sex, surname }: Candidate) =>
  [
    '93',
    'Dépt',
    commune,
    'Ville',
    panel,
    ofList({ panel, label }, 'ABR'),
    label.replace('\n', '\t'),
    ofList({ panel, label }, 'LDIV'),
    order,
    sex,
    surname,
    'Anne',
    'Française',
    '',
  ].join('\t');

const FILES = [
  ['2026', HEADER_2026, row2026],
  ['2020', HEADER_2020, row2020],
] as const;

/** All that a reading says, but for line numbers and the order of lists. */
function told(reading: ReturnType<typeof readCandidateFile>) {
  if ('fault' in reading) return reading;
  const { lists, rows, repeated, withoutList, refused, repaired, communes } = reading;
  return {
    lists: lists.map((list) => JSON.stringify(list)).sort(),
    counts: [rows, repeated, withoutList, repaired.length, communes.size],
    refused: refused.map(({ reason }) => reason).sort(),
  };
}

function inBlocks(text: string, size: number): ReturnType<typeof readCandidateFile> {
  const bytes = encodeUtf8(text);
  const reader = createCandidateFileReader();
  for (let at = 0; at < bytes.length; at += size) reader.block(bytes.slice(at, at + size));
  const reading = reader.end();
  return 'fault' in reading ? reading : { ...reading, lists: [...reading.lists] };
}

describe.each(FILES)('rows of %s that go on like the one before', (_year, header, rowOf) => {
  const alone = fc.record({ ...fixed, panel: fc.constant(''), label: fc.constant('') });
  const file = fc.array(fc.oneof(candidate, alone), { minLength: 1, maxLength: 30 });

  it('are read as each would be alone: a blank line between two rows changes nothing', () => {
    fc.assert(
      fc.property(file, (candidates) => {
        const rows = candidates.map(rowOf);
        const careful = readCandidateFile(`${header}\n${rows.join('\n\n')}\n`);
        expect(told(readCandidateFile(`${header}\n${rows.join('\n')}\n`))).toEqual(told(careful));
        expect(told(readCandidateFile(`${header}\r\n${rows.join('\r\n')}\r\n`))).toEqual(told(careful));
      }),
      { seed: 20260315, numRuns: 30 },
    );
  });

  it('are read the same however the file is cut into blocks, line numbers included', () => {
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 400 }), (candidates, size) => {
        const text = `${header}\r\n${candidates.map(rowOf).join('\r\n')}\r\n`;
        const whole = readCandidateFile(text);
        const cut = inBlocks(text, Math.max(size, header.length));
        expect(told(cut)).toEqual(told(whole));
        if (!('fault' in whole)) expect((cut as WholeCandidateFile).refused).toEqual(whole.refused);
      }),
      { seed: 20260315, numRuns: 30 },
    );
  });

  it('make the same lists in any order', () => {
    // A person is told by panel and place: two persons at one place are a conflict that order decides.
    const clean = fc.uniqueArray(
      candidate.map((one) => ({
        ...one,
        panel: one.panel || '1',
        label: 'VIVRE ICI',
        order: one.order.replace('x', '4') || '5',
        leads: '',
      })),
      { selector: ({ commune, panel, order }) => `${commune}|${panel}|${order}`, minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(clean, fc.infiniteStream(fc.integer()), (candidates, ranks) => {
        const keyed = candidates.map((one) => ({ one, rank: ranks.next().value ?? 0 }));
        const shuffled = keyed.sort((a, b) => a.rank - b.rank).map(({ one }) => rowOf(one));
        const reading = readCandidateFile(`${header}\n${candidates.map(rowOf).join('\n')}\n`);
        expect(told(readCandidateFile(`${header}\n${shuffled.join('\n')}\n`))).toEqual(told(reading));
      }),
      { seed: 20260315, numRuns: 30 },
    );
  });
});

describe('rows outside the territory', () => {
  const outside = [
    '77',
    'Dépt',
    '77001',
    'Loin',
    '1',
    'A',
    'Deux\nlignes',
    '',
    '',
    'OUI',
    '1',
    'F',
    'ZORVAN',
    'Anne',
    '',
    '',
    '',
  ];
  const inside = outside.map((cell) => cell.replace('77', '93').replace('Loin', 'Ici'));

  it('are counted, cells over several lines too, and not looked into', () => {
    const rows = [outside, outside, inside, outside, inside.map((cell, at) => (at === 10 ? '2' : cell))].map(quoted);
    const reading = readCandidateFile(`${HEADER_2026}\n${rows.join('\n')}\n`, { keeps: (code) => code === '93001' });
    expect(reading).toMatchObject({ rows: 5, refused: [], lists: [{ label: 'Deux lignes', members: 2 }] });
  });

  it('are read when the file ends there, so that a cut file is known', () => {
    const rows = [inside, outside].map(quoted).join('\n');
    const cut = readCandidateFile(`${HEADER_2026}\n${rows.slice(0, -20)}`, { keeps: (code) => code === '93001' });
    expect(cut).toEqual({ fault: { tag: 'cut_last_row', line: expect.any(Number) } });
  });
});

describe('line ends', () => {
  it.each([
    ['carriage returns alone', '\r'],
    ['a mixture', undefined],
  ])('may be %s', (_name, end) => {
    const rows = [1, 2, 3, 4].map((order) =>
      row2020({ commune: '066', panel: '1', label: 'A', order: `${order}`, leads: '', sex: 'F', surname: `N${order}` }),
    );
    const ends = ['\n', '\r\n', '\r', '\n', '\r\n'];
    const text = [HEADER_2020, ...rows].map((line, index) => line + (end ?? ends[index])).join('');
    expect(readCandidateFile(text)).toMatchObject({ rows: 4, refused: [], lists: [{ members: 4 }] });
  });
});
