import type { ImportScreen } from '../../src/app/windows.ts';
import type { HostHandle } from '../../src/desk/host/open-host.ts';
import { CampaignDesk } from '../support/campaign-desk.ts';
import { candidatesFile } from '../support/candidates-file.ts';

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
  let desk: CampaignDesk;
  let host: HostHandle;
  const table = (name: string) => desk.shown(name);
  const column = (label: string) => desk.column('Listes', label);
  const bring = (file: typeof first, step: 'apercuImport' | 'appliquerImport', choices = '{}') =>
    desk.importFile<ImportScreen>(file, step, choices);

  beforeAll(async () => {
    desk = await CampaignDesk.open();
    host = desk.host;
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

    const members = await table('Membres');
    const preview = await bring(second, 'apercuImport', '{"round":2}');
    expect(preview.rows.map(({ choice }) => choice?.chosen.split(' ')[0])).toEqual(['continued', 'merged', undefined]);
    expect(await table('Listes')).toEqual(before);
    await bring(second, 'appliquerImport', '{"round":2}');
    expect(await column('Tour')).toEqual(['2', '1']);
    expect(await column('Bénévole')).toEqual(['Sam', '']);
    expect(await column('État')).toEqual(['à contacter', 'fusionnée']);
    expect(await column('Identifiant')).toEqual(before.slice(1).map((row) => row[0]));
    const settled = (await bring(second, 'apercuImport', '{"round":2}')).rows;
    expect(
      settled.map(({ what, list, detail, choice }) => [what, list, detail, choice?.options.at(-1)?.label]),
    ).toEqual([
      [
        'déjà décidé',
        'Cap au Sud – Yann LE GALL',
        '3 candidats communs sur 3',
        'ne rien changer (a fusionné dans : Malakoff en commun)',
      ],
    ]);

    await host.run('menuAnnulerImport');
    expect(await table('Listes')).toEqual(before);
    expect(await table('Membres')).toEqual(members);
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

  it('take the pieces of two files of one name apart, and forget them once they are used', async () => {
    const halves = ({ text }: typeof first) => [text.slice(0, 200), text.slice(200)] as const;
    for (const rank of [0, 1]) {
      for (const [sending, file] of [
        ['window-1', first],
        ['window-2', second],
      ] as const)
        await host.run('recevoirMorceauFichier', [sending, halves(file)[rank], rank]);
    }
    const apply = (sending: string, choices: string) =>
      host.run('appliquerImport', ['listes.csv', 2, choices, sending]) as Promise<ImportScreen>;
    expect((await apply('window-2', '{"round":1}')).summary).toContain('1 nouvelle');
    expect((await apply('window-1', '{"round":1}')).summary).toContain('1 nouvelle');
    await expect(apply('window-1', '{}')).rejects.toThrow('n’est pas arrivé en entier');
    await host.run('menuAnnulerImport');
    await host.run('menuAnnulerImport');
  });
});
