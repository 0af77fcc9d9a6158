import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { territory } from '../../scripts/territory/territory.ts';
import { mergedCommunesSource } from '../../scripts/territory/write-merged-communes.ts';
import { readCommunes } from '../../src/app/campaign/commune.ts';
import { splitLine } from '../../src/domain/candidate-file/rows/split-line.ts';

const OURS = readFileSync('campaigns/collectif-3r-2026/communes.csv', 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interpelle-territory-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const told: string[] = [];
  const code = await territory([folder, ...args], (text) => told.push(text));
  return { code, told: told.join('\n').replaceAll('\u202f', ' ') };
}
const path = () => join(folder, 'communes.csv');
const written = () => readFileSync(path(), 'utf8');
function rows(): Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = written().trim().split('\n');
  const columns = splitLine(header, ',').cells;
  return lines.map((line) => {
    const { cells } = splitLine(line, ',');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}
const namesIn = () => rows().map(({ nom }) => nom);

describe('npm run territory', () => {
  it('changes nothing in the campaign’s own table: its populations and names are the State’s', async () => {
    writeFileSync(path(), OURS);
    expect(await run()).toEqual({ code: 0, told: expect.stringMatching(/^118 communes, dont 0 nouvelles et 0 /) });
    expect(written()).toBe(OURS);
  });

  it('starts another campaign from a département, ready to be built', async () => {
    expect(await run('--departement', '2A')).toMatchObject({ code: 0 });
    expect(rows().length).toBeGreaterThan(100);
    expect(rows().find(({ nom }) => nom === 'Ajaccio')).toMatchObject({
      code: '2A004',
      departement: '2A',
      territoire_nom: expect.stringContaining('Ajaccien'),
      certitude: 'plausible',
      source: 'à vérifier',
      bassin: 'unknown',
      delegues: '',
    });
    const faults: unknown[] = [];
    const communes = readCommunes(written(), [], (place, problem) => faults.push([place, problem]));
    expect([communes.length, faults]).toEqual([rows().length, []]);
  });

  it('takes an intercommunal body by name or number, before the metropolis where there are both', async () => {
    await run('--epci', 'est ensemble');
    expect(namesIn()).toEqual(
      [
        'Bagnolet',
        'Bobigny',
        'Bondy',
        'Les Lilas',
        'Montreuil',
        'Noisy-le-Sec',
        'Pantin',
        'Le Pré-Saint-Gervais',
        'Romainville',
      ].sort((a, b) => a.localeCompare(b, 'fr')),
    );
    expect(new Set(rows().map(({ territoire_nom }) => territoire_nom))).toEqual(new Set(['Est Ensemble']));
    rmSync(path());
    await run('--epci', '200057867', '--codes', '94041, 92046');
    expect(namesIn()).toEqual(
      expect.arrayContaining(['Saint-Denis', 'L’Île-Saint-Denis', 'Ivry-sur-Seine', 'Malakoff']),
    );
    expect(rows()).toHaveLength(10);
  });

  it('keeps what people entered, their own columns and rows outside the selection', async () => {
    writeFileSync(
      path(),
      'code;nom;population;certitude;source;delegues;mon_avis\n92046;Malakof;1;documented;statuts 2024;2;"oui; sûr"\n93059;Pierrefitte;30000;documented;x;;\n',
    );
    const list = join(folder, 'codes.txt');
    writeFileSync(list, 'Insee\n92046\n92049 # Montrouge\n');
    const { told } = await run('--codes', list);
    expect(rows()).toMatchObject([
      {
        code: '92046',
        nom: 'Malakoff',
        population: '30557',
        certitude: 'documented',
        source: 'statuts 2024',
        delegues: '2',
        mon_avis: 'oui; sûr',
      },
      { code: '93059', nom: 'Pierrefitte', population: '' },
      { code: '92049', nom: 'Montrouge', territoire_nom: 'Vallée Sud-Grand Paris', mon_avis: '' },
    ]);
    expect(told).toMatch(/3 communes, dont 1 nouvelles et 1 dont.*Gardées bien que hors de la sélection : 1/s);
    expect(told).toContain('Pierrefitte fait maintenant partie de Saint-Denis');
    const once = written();
    await run('--codes', list);
    expect(written()).toBe(once);
  });

  it('knows every commune of France, and says that no workbook holds them', async () => {
    const { told } = await run('--france');
    const codes = rows().map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(34_000);
    expect(new Set(codes).size).toBe(codes.length);
    expect(told).toContain('ne tient pas dans un classeur');
  });

  it.each([
    [['--departement', '99'], 'Introuvable dans le découpage administratif : 99'],
    [['--epci', 'Nulle Part', '--codes', '93066'], 'Nulle Part'],
    [['--codes', '93059'], '93059'],
    [[], 'Aucune commune n’est choisie'],
    [['--nonsense'], 'Utilisation'],
    [['un', 'autre'], 'Utilisation'],
  ])('refuses %j in a sentence, and writes nothing', async (args, sentence) => {
    expect(await run(...args)).toEqual({ code: 2, told: expect.stringContaining(sentence) });
    expect(existsSync(path())).toBe(false);
  });

  it('says what it would do without doing it, and which folder is missing', async () => {
    expect((await run('--epci', 'Plaine Commune', '--dry-run')).told).toMatch(/8 communes.*rien n’a été écrit/s);
    expect(existsSync(path())).toBe(false);
    const told: string[] = [];
    expect(await territory([join(folder, 'absent')], (text) => told.push(text))).toBe(2);
    expect(told.join()).toContain('absent');
  });
});

test('the communes merged into others that the import follows are the State’s of today', () => {
  expect(readFileSync('scripts/territory/merged-communes.ts', 'utf8')).toBe(mergedCommunesSource());
});
