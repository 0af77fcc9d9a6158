import { importContacts } from '../../../src/app/contacts/import-contacts.ts';
import { foundKey } from '../../../src/app/lists/found-key.ts';
import { importAnnouncedLists, kindOfFile, previewAnnouncedLists } from '../../../src/app/lists/import-by-hand.ts';
import { importLists, previewImport } from '../../../src/app/lists/import-lists.ts';
import { keepColumnMap } from '../../../src/app/lists/keep-column-map.ts';
import { headOfName } from '../../../src/app/lists/list-rows.ts';
import { strandedWork } from '../../../src/app/lists/stranded-work.ts';
import { computePriorities } from '../../../src/app/priority/compute-priorities.ts';
import { settingsOf } from '../../../src/app/workbook/settings.ts';
import { campaign, campaignTables } from '../../support/campaign-workbook.ts';
import { FakeOfficersFile } from '../../support/fake-officers-file.ts';
import { FakeClock, FakeMemory, FakeSigner } from '../../support/fake-ports.ts';

const HEADER =
  'Code département;Département;Code circonscription;Circonscription;Numéro de panneau;Libellé abrégé de liste;Libellé de la liste;Code nuance de liste;Nuance de liste;Tête de liste;Ordre;Sexe;Nom sur le bulletin de vote;Prénom sur le bulletin de vote;Nationalité;Code personnalité;CC';
const row = (code: string, commune: string, panel: number, label: string, name: string, given: string) =>
  `92;Hauts-de-Seine;${code};${commune};${panel};${label};${label};LNC;Non communiquée;OUI;1;F;${name};${given};Française;;OUI`;
const file = (...rows: string[]) => ({ name: 'candidats.csv', text: [HEADER, ...rows, ''].join('\r\n') });
const official = file(
  row('92046', 'Malakoff', 1, 'Malakoff en commun', 'DURAND', 'Inès'),
  row('92046', 'Malakoff', 2, 'Cap au Sud', 'LE GALL', 'Yann'),
  row('13055', 'Marseille', 1, 'Hors territoire', 'PETIT', 'Luc'),
);

function ports() {
  return {
    tables: campaignTables(),
    signer: new FakeSigner(),
    memory: new FakeMemory(),
    clock: new FakeClock(Date.parse('2026-02-27T09:00:00+01:00')),
  };
}

describe('imports', () => {
  it('keep no birth, profession nor nationality of anybody, and no name but that of heads', () => {
    const world = ports();
    const cells = (order: number, surname: string) =>
      [
        '92',
        'H',
        '46',
        'Malakoff',
        1,
        7,
        'A',
        'ICI',
        'LDVG',
        order,
        'F',
        surname,
        'Anne',
        '01/02/1970',
        'Nulle-Part',
        'DVG',
      ]
        .concat(['Luthière', 'Moldave', 'O'])
        .join('\t');
    const titles =
      'Code du département,Libellé du département,Code commune,Libellé commune,N° Panneau Liste,N° dépôt,Libellé abrégé liste,Libellé Etendu Liste,Nuance Liste,N° candidat,Sexe candidat,Nom candidat,Prénom candidat,Né le,Né à,Nuance candidat,Profession,Nationalité,Candidat au conseil communautaire';
    const text = [titles.replaceAll(',', '\t'), cells(1, 'ZORVAN'), cells(2, 'TRAVIK'), ''].join('\n');
    importLists(world, campaign, { name: 't2.txt', text });
    const tabs = ['lists', 'members', 'imports', 'contacts', 'commitments', 'journal'] as const;
    const stored = JSON.stringify([tabs.map((tab) => world.tables.all(tab)), [...world.memory.values]]);
    expect(stored).toContain('ZORVAN');
    expect(stored).not.toMatch(/1970|Nulle-Part|Luthière|Moldave|TRAVIK/i);
  });

  it('joins the official list to the one announced by hand and keeps what people wrote', () => {
    const world = ports();
    // A volunteer typed this row: no identifier, the commune by its name.
    world.tables.seed('lists', [
      { commune: 'malakoff', label: 'malakoff en commun', owner: 'Sam', notes: 'À rappeler' },
      { commune: 'Saint Denis', label: 'Ailleurs' },
    ]);
    const plan = previewImport(world, campaign, official);
    expect([plan.added.length, plan.changed.length, plan.communesOutside]).toEqual([1, 1, 1]);
    importLists(world, campaign, official);
    const rows = world.tables.all('lists');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatchObject({ commune: 'Saint-Denis', communeCode: '93066', contest: 't1-93066' });
    expect(rows[0]).toMatchObject({
      communeCode: '92046',
      label: 'Malakoff en commun',
      head: 'Inès DURAND',
      reconciliation: 'official',
      owner: 'Sam',
      notes: 'À rappeler',
    });
    const before = JSON.stringify(rows);
    expect(importLists(world, campaign, official)).toMatchObject({
      added: [],
      changed: [],
      vanished: [],
      unchanged: 2,
    });
    expect(JSON.stringify(world.tables.all('lists'))).toBe(before);
  });

  it('count once a list that the file gives under two numbers, whichever comes first, and say so', () => {
    const twice = [
      row('92046', 'Malakoff', 9, 'CAP  AU SUD', 'LE GALL', 'Yann'),
      row('92046', 'Malakoff', 2, 'Cap au Sud', 'LE GALL', 'Yann'),
      row('92046', 'Malakoff', 3, 'Cap au Sud', 'DURAND', 'Inès'),
    ];
    for (const rows of [twice, [...twice].reverse()]) {
      const world = ports();
      const plan = importLists(world, campaign, file(...rows));
      expect(plan.repeated.map(({ panel }) => panel)).toEqual([9]);
      expect(
        world.tables
          .all('lists')
          .map(({ panel }) => panel)
          .sort(),
      ).toEqual(['2', '3']);
      expect(previewImport(world, campaign, file(...rows))).toMatchObject({ added: [], changed: [], toConfirm: [] });
    }
  });

  it('give a list its identifier back where its row was deleted or its cell emptied, and name the work that is left without list', () => {
    const world = ports();
    const { tables } = world;
    importLists(world, campaign, official);
    const before = tables.all('lists').map(({ id, label }) => [id, label]);
    const [[first = ''] = [], [second = ''] = []] = before;
    tables.seed('contacts', [
      { id: 'c1', listId: first, email: 'a@liste.example' },
      { id: 'c2', listId: second, email: 'b@liste.example' },
    ]);
    tables.edit('lists', (rows) => rows.slice(1).map((each) => ({ ...each, id: null, owner: 'Sam' })));
    expect(strandedWork(tables)).toEqual([
      expect.stringMatching(new RegExp(`${first}.*« Malakoff en commun ».*1 contact`)),
      expect.stringMatching(new RegExp(`${second}.*« Cap au Sud ».*1 contact`)),
    ]);
    expect(importLists(world, campaign, official).added.map(({ id }) => id)).toEqual([first]);
    expect(tables.all('lists').map(({ id, owner }) => [id, owner])).toEqual([
      [second, 'Sam'],
      [first, null],
    ]);
    expect(strandedWork(tables)).toEqual([]);
    // An identifier that somebody typed over is theirs to put right: the list is known by its name meanwhile.
    tables.edit('lists', (rows) => rows.map((each) => (each.id === second ? { ...each, id: 'oups' } : each)));
    expect(previewImport(world, campaign, official)).toMatchObject({ added: [], changed: [] });
    expect(strandedWork(tables)).toEqual([expect.stringContaining(`Remettez « ${second} »`)]);
  });

  it('marks a list that the file no longer has, and writes nothing from a file it cannot read', () => {
    const world = ports();
    importLists(world, campaign, official);
    importLists(world, campaign, file(row('92046', 'Malakoff', 1, 'Malakoff en commun', 'DURAND', 'Inès')));
    expect(world.tables.all('lists').map(({ reconciliation }) => reconciliation)).toEqual(['official', 'vanished']);
    const before = JSON.stringify(world.tables.all('lists'));
    expect(() => importLists(world, campaign, { name: 'x.csv', text: 'a;b\n1;2\n' })).toThrow('« x.csv »');
    expect(() => importLists(world, campaign, { name: 'vide.csv', text: '' })).toThrow('vide');
    expect(JSON.stringify(world.tables.all('lists'))).toBe(before);
  });

  it('adds contacts and announced lists once, and names the lines it cannot place', () => {
    const world = ports();
    const announced = {
      name: 'a.csv',
      text: 'code,commune,liste,prenom,nom,source,date\n92046,Malakoff,Cap au Sud,Yann,Le Gall,Tract,2026-01-05\n',
    };
    const contacts = {
      name: 'c.csv',
      text: 'code,commune,liste,role,nom,courriel,source,date\n92046,Malakoff,"Cap au sud",Tête,Yann,y@liste.example,Site,2026-01-06\n92046,Malakoff,Inconnue,Tête,Zoé,z@liste.example,Site,2026-01-06\n',
    };
    expect([kindOfFile(announced), kindOfFile(contacts), kindOfFile(official)]).toEqual([
      'announced',
      'contacts',
      'official',
    ]);
    expect(importAnnouncedLists(world, announced)).toMatchObject({
      toAdd: [{ head: 'Yann Le Gall' }],
      alreadyKnown: 0,
    });
    expect(importAnnouncedLists(world, announced)).toMatchObject({ toAdd: [], alreadyKnown: 1 });
    importContacts({ ...world, memory: new FakeMemory() }, contacts);
    importLists(world, campaign, official);
    expect(world.tables.all('lists').find(({ label }) => label === 'Cap au Sud')?.reconciliation).toBe('official');
    expect(computePriorities({ ...world, officersFile: new FakeOfficersFile() }, campaign)).toEqual({ count: 2 });
    const [known, unknown] = world.tables.all('lists');
    expect(known?.toDo).not.toContain('contact');
    expect(unknown?.toDo).toContain('trouver un contact');
  });

  it('calls a list that its file does not name after its head, never after its number, until a file names it', () => {
    const world = ports();
    const unnamed = (...lists: readonly (readonly [panel: number, name: string])[]) => ({
      name: 'export-2020.csv',
      text: [
        'Insee;NumListe;NomPsn;PrePsn;CivilitePsn;NumOrdCand;TeteListe',
        ...lists.flatMap(([panel, name]) => [
          `92046;${panel};${name};Inès;Mme;1;O`,
          `92046;${panel};AUTRE${panel};Luc;M.;2;N`,
        ]),
        '',
      ].join('\n'),
    });
    importLists(world, campaign, unnamed([1, 'DURAND'], [2, 'LE GALL']));
    const labels = () => world.tables.all('lists').map(({ label, panel }) => [label, panel]);
    expect(labels()).toEqual([
      ['Liste conduite par Inès DURAND', '1'],
      ['Liste conduite par Inès LE GALL', '2'],
    ]);
    importLists(world, campaign, unnamed([2, 'DURAND'], [1, 'NOUVELLE']));
    expect(labels()).toEqual([
      ['Liste conduite par Inès DURAND', '2'],
      ['Liste conduite par Inès LE GALL', '2'],
      ['Liste conduite par Inès NOUVELLE', '1'],
    ]);
    importLists(world, campaign, official);
    expect(labels()[0]).toEqual(['Malakoff en commun', '1']);
  });

  it('leaves alone an announced list whose head or label is known, and asks about one that is alike', () => {
    const world = ports();
    importLists(world, campaign, official);
    const header = 'commune,liste,prenom,nom,source,date';
    const rows = [
      'Malakoff,Un autre nom,Inès,Durand,Presse,2026-01-05',
      'Malakoff,Le Cap au Sud de Malakoff,Zoé,Nouvelle,Presse,2026-01-05',
      'Malakoff,Tout à fait autre,Ana,Roy,Presse,2026-01-05',
      'Malakoff,Tout à fait autre,Ana,Roy,Presse,2026-01-05',
      'Ailleurs,Sans commune,Ana,Roy,Presse,2026-01-05',
      'Malakoff,,Ana,Roy,Presse,2026-01-05',
    ];
    const file = { name: 'a.csv', text: [header, ...rows, ''].join('\r\n') };
    const before = JSON.stringify(world.tables.all('lists'));
    const plan = previewAnnouncedLists(world, file);
    expect(JSON.stringify(world.tables.all('lists'))).toBe(before);
    expect(plan).toMatchObject({
      toAdd: [{ label: 'Tout à fait autre', head: 'Ana Roy', source: 'Presse', announcedOn: '2026-01-05' }],
      alreadyKnown: 2,
      toConfirm: [{ candidates: [{ label: 'Cap au Sud' }] }],
      notFound: [
        { line: 6, what: '« Ailleurs » n’est pas une commune du territoire' },
        { line: 7, what: 'le nom de la liste manque' },
      ],
    });
    const [doubtful] = plan.toConfirm;
    const choose = (choice: string) => ({
      lists: new Map(doubtful === undefined ? [] : [[foundKey(doubtful.found), choice]]),
    });
    expect(previewAnnouncedLists(world, file, choose(doubtful?.candidates[0]?.id ?? ''))).toMatchObject({
      toAdd: [{}],
      alreadyKnown: 3,
      toConfirm: [],
    });
    importAnnouncedLists(world, file, choose('new'));
    expect(world.tables.all('lists').map(({ label }) => label)).toEqual([
      'Malakoff en commun',
      'Cap au Sud',
      'Le Cap au Sud de Malakoff',
      'Tout à fait autre',
    ]);
  });

  it('reads a head’s name back as it was written', () => {
    expect(headOfName('Jean-Pierre LE GALL')).toMatchObject({ givenName: 'Jean-Pierre', surname: 'LE GALL' });
    expect(headOfName('Inès Pelligrave')).toMatchObject({ givenName: 'Inès', surname: 'Pelligrave' });
    expect(headOfName('')).toMatchObject({ givenName: '', surname: '' });
  });

  it('keeps the columns chosen for a table whole, or says that it cannot', () => {
    const { tables } = ports();
    const map = { commune: 'Gemeente', label: 'Lijst'.padEnd(2500, '.') };
    keepColumnMap(tables, JSON.stringify(map));
    expect(settingsOf(tables, campaign).columnMap).toEqual(map);
    const birth = JSON.stringify({ ...map, surname: 'Geboortedatum' });
    const long = JSON.stringify({ ...map, label: 'x'.repeat(50_000) });
    for (const sent of ['{"commune":"Geme', '[]', '{"label":"Lijst"}', '{"__proto__":"x"}', birth, long]) {
      expect(() => keepColumnMap(tables, sent)).toThrow('ne peuvent pas être gardées');
    }
    expect(settingsOf(tables, campaign).columnMap).toEqual(map);
  });
});
