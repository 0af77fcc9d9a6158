import type { ImportScreen } from '../../src/app/windows.ts';
import { type HostHandle, openHost } from '../../src/desk/host/open-host.ts';
import { campaign } from '../support/campaign-workbook.ts';
import { candidatesFile } from '../support/candidates-file.ts';
import { shippedBundle } from '../support/shipped-bundle.ts';

const LOOKING = `
function tab(name) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getDataRange().getDisplayValues(); }
function write(name, row, column, value) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getRange(row, column).setValue(value); }
`;

const first = candidatesFile('tour-1.csv', [
  ['92046', 'Malakoff', 1, 'Malakoff en commun', ['Inès DURAND', 'Léo MARTIN', 'Ana ROY']],
  ['92046', 'Malakoff', 2, 'Cap au Sud', ['Yann LE GALL', 'Zoé PETIT', 'Max NOIR']],
]);
const second = candidatesFile('tour-2.csv', [
  [
    '92046',
    'Malakoff',
    5,
    'Malakoff en commun',
    ['Inès DURAND', 'Léo MARTIN', 'Zoé PETIT', 'Max NOIR', 'Yann LE GALL'],
  ],
]);

describe('imports in the shipped bundle', () => {
  let host: HostHandle;
  const table = async (name: string) => (await host.run('tab', [name])) as string[][];
  const column = async (label: string) => {
    const [header = [], ...rows] = await table('Listes');
    return rows.map((row) => row[header.indexOf(label)] ?? '');
  };
  const bring = async ({ name, text }: typeof first, step: 'apercuImport' | 'appliquerImport', choices = '{}') => {
    await host.run('recevoirMorceauFichier', [name, text, 0, 1]);
    return (await host.run(step, [name, 1, choices])) as ImportScreen;
  };

  beforeAll(async () => {
    const now = Date.parse('2026-02-27T09:00:00+01:00');
    host = await openHost({ ...shippedBundle(LOOKING), now, user: campaign.senders[0] ?? '', seed: 1 });
    host.answerDialogs(() => 'YES');
    await host.run('menuInstallerClasseur');
  });
  afterAll(() => host.close());

  it('keep a volunteer’s work through corrections and the second round, and are undone whole', async () => {
    await bring(first, 'appliquerImport');
    const [header = []] = await table('Listes');
    await host.run('write', ['Listes', 2, header.indexOf('Bénévole') + 1, 'Sam']);
    await host.run('write', ['Listes', 2, header.indexOf('Notes') + 1, 'Rappeler mardi']);
    const before = await table('Listes');
    expect((await bring(first, 'appliquerImport')).summary).toContain('2 inchangées');
    expect(await table('Listes')).toEqual(before);

    const preview = await bring(second, 'apercuImport', '{"round":2}');
    expect(preview.rows.map(({ choice }) => choice?.chosen.split(' ')[0])).toEqual(['continued', 'merged', undefined]);
    expect(await table('Listes')).toEqual(before);
    await bring(second, 'appliquerImport', '{"round":2}');
    expect(await column('Tour')).toEqual(['2', '1']);
    expect(await column('Bénévole')).toEqual(['Sam', '']);
    expect(await column('État')).toEqual(['à contacter', 'fusionnée']);
    expect(await column('Identifiant')).toEqual(before.slice(1).map((row) => row[0]));

    await host.run('menuAnnulerImport');
    expect(await table('Listes')).toEqual(before);
    await host.run('write', ['Listes', 2, header.indexOf('Bénévole') + 1, '']);
    await host.run('write', ['Listes', 2, header.indexOf('Notes') + 1, '']);
    await host.run('menuAnnulerImport');
    expect((await table('Listes')).slice(1)).toEqual([]);
    expect(JSON.stringify([await table('Imports'), await table('Membres')])).not.toMatch(/MARTIN|PETIT|NOIR/);
  });

  it('bring contacts, and note what the first round made of each list, a doubtful one once it is chosen; all undone', async () => {
    await bring(first, 'appliquerImport');
    const header = 'Code département;Code commune;Libellé commune;Exprimés';
    const titles = [1, 2].map((at) => `Libellé de liste ${at};Voix ${at}`).join(';');
    const results = {
      name: 'resultats.csv',
      text: `${header};${titles}\n92;92046;Malakoff;10000;MALAKOFF EN COMMUN;4100;Cap vers le Sud;700\n`,
    };
    const preview = await bring(results, 'apercuImport');
    expect(preview.rows.map(({ list, detail, choice }) => [list, detail.slice(0, 4), choice?.chosen])).toEqual([
      ['Cap vers le Sud', '7\u202f% ', ''],
      ['Malakoff en commun', '41\u202f%', undefined],
    ]);
    const contacts = {
      name: 'contacts.csv',
      text: 'commune;liste;nom;courriel;telephone;date\nMalakoff;Cap au Sud;=Zoé;zoe@cap.example;01 02 03 04 05;2026-02-01\n',
    };
    await bring(contacts, 'appliquerImport');
    expect((await table('Contacts'))[1]).toEqual(expect.arrayContaining(['zoe@cap.example', '01 02 03 04 05']));
    expect(JSON.stringify(await table('Imports'))).not.toMatch(/zoe@|01 02/);
    await host.run('menuAnnulerImport');
    expect((await table('Contacts')).slice(1)).toEqual([]);

    await bring(results, 'appliquerImport');
    expect(await column('Résultat')).toEqual(['qualifiée', '']);
    const [doubtful] = preview.rows;
    const [, sud] = await column('Identifiant');
    await bring(results, 'appliquerImport', JSON.stringify({ lists: { [doubtful?.choice?.key ?? '']: sud } }));
    expect(await column('Résultat')).toEqual(['qualifiée', 'peut fusionner']);
    const same = await bring(
      results,
      'appliquerImport',
      JSON.stringify({ lists: { [doubtful?.choice?.key ?? '']: sud } }),
    );
    expect(same.rows.map(({ detail }) => detail.includes('devient'))).toEqual([false, false]);
    await host.run('menuAnnulerImport');
    expect(await column('Résultat')).toEqual(['qualifiée', '']);
    await host.run('menuAnnulerImport');
    await host.run('menuAnnulerImport');
    expect((await table('Listes')).slice(1)).toEqual([]);
  });
});
