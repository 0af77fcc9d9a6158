import fc from 'fast-check';
import { readCandidateFile } from '../../src/domain/candidate-file/read-candidate-file.ts';
import { readResults } from '../../src/domain/results/read-results.ts';
import { reducedResults } from '../../src/domain/results/reduced-results.ts';
import { roundOutcomes } from '../../src/domain/results/round-outcome.ts';

const OF_2014 =
  "Date de l'export;Code du département;Type de scrutin;Libellé du département;Code de la commune;Libellé de la commune;Inscrits;Abstentions;% Abs/Ins;Votants;% Vot/Ins;Blancs et nuls;% BlNuls/Ins;% BlNuls/Vot;Exprimés;% Exp/Ins;% Exp/Vot;Code Nuance;Sexe;Nom;Prénom;Liste;Sièges / Elu;Sièges Secteur;Sièges CC;Voix;% Voix/Ins;% Voix/Exp;";
const OF_2020 = OF_2014.replace("Date de l'export;", '')
  .replace('Type de scrutin;', '')
  .replace('Code Nuance', 'N.Pan.;Code Nuance')
  .replaceAll(';', '\t');
const LIST_2026 = [
  'Numéro de panneau',
  'Nom candidat',
  'Prénom candidat',
  'Sexe candidat',
  'Nuance liste',
  'Libellé abrégé de liste',
  'Libellé de liste',
  'Voix',
  '% Voix/inscrits',
  '% Voix/exprimés',
  'Elu',
  'Sièges au CM',
  'Sièges au CC',
];
const ONCE_2026 =
  'Code département;Libellé département;Code commune;Libellé commune;Inscrits;Votants;% Votants;Abstentions;% Abstentions;Exprimés;% Exprimés/inscrits;% Exprimés/votants;Blancs;% Blancs/inscrits;% Blancs/votants;Nuls;% Nuls/inscrits;% Nuls/votants';
const OF_2026 = `${ONCE_2026};${[1, 2, 3].map((at) => LIST_2026.map((title) => `${title} ${at}`).join(';')).join(';')}`;

describe('files of results', () => {
  it.each([
    [
      '2014: cells of the next lists without titles, numbers padded',
      `${OF_2014}\n31/03/2014;01;LI2;AIN;004;Ambérieu;00008198;00003619;44,14;00004579;55,86;00000211;2,57;4,61;00004368;53,28;95,39;LDVG;F;ZORVAN;Anne;AVEC VOUS;3;0;1;00000949;11,58;21,73;LDVD;M;TRAVIK;Jan;PAROLE  AUX HABITANTS;27;0;7;00003419;32,67;78,27;\n`,
      undefined,
    ],
    [
      '2020: tabs, panel numbers',
      `${OF_2020}\n1\tAin\t4\tAmbérieu\t8198\t3619\t44,14\t4579\t55,86\t211\t2,57\t4,61\t4368\t53,28\t95,39\t1\tLDVG\tF\tZORVAN\tAnne\tAVEC VOUS\t3\t0\t1\t949\t11,58\t21,73\t2\tLDVD\tM\tTRAVIK\tJan\tPAROLE  AUX HABITANTS\t27\t0\t7\t3419\t32,67\t78,27\n`,
      1,
    ],
    [
      '2026: numbered titles, no names, empty places',
      `${OF_2026}\n01;Ain;01004;Ambérieu;8198;4579;55,86%;3619;44,14%;4368;53%;95%;100;1%;2%;111;1%;2%;1;;;;LDVG;AVEC;AVEC VOUS;949;11%;21,73%;;3;1;2;;;;LDVD;PAROLE;PAROLE AUX HABITANTS;3419;32%;78,27%;;27;7;;;;;;;;;;;;;\n`,
      1,
    ],
    [
      'a portal: numbered titles in its own form',
      'date_de_l_export;code_du_departement;code_de_la_commune;libelle_de_la_commune;insee;geo_shape;exprimes;code_nuance_01;sexe_01;nom_01;prenom_01;liste_01;voix_01;voix_ins_01;code_nuance_02;sexe_02;nom_02;prenom_02;liste_02;voix_02;voix_ins_02\n' +
        '2014-03-31;1;4;Ambérieu;1004;"{""type"": ""Polygon"", ""a"": [[1, 2]]}";4368;LDVG;F;ZORVAN;Anne;AVEC VOUS;949;11.58;LDVD;M;TRAVIK;Jan;PAROLE AUX HABITANTS;3419;32.67\n',
      undefined,
    ],
  ])('of %s', (_name, text, panel) => {
    const read = readResults(text);
    expect(read).toEqual({
      contests: [
        {
          commune: { code: '01004', name: 'Ambérieu' },
          cast: 4368,
          lists: [
            expect.objectContaining({ label: 'AVEC VOUS', nuance: 'LDVG', votes: 949 }),
            expect.objectContaining({ label: 'PAROLE AUX HABITANTS', votes: 3419 }),
          ],
        },
      ],
      rows: 1,
      refused: [],
    });
    expect(read?.contests[0]?.lists[0]?.panel).toBe(panel);
    // Reduced on a computer, then read again by the workbook.
    expect(readResults(reducedResults(read?.contests ?? []))).toEqual(read);
    expect(readCandidateFile(text)).toEqual({ fault: { tag: 'results' } });
  });

  it('of polling stations are added, sectors stay apart, a cut last row is known', () => {
    const header = 'Code département;Code commune;Libellé commune;Code BV;Exprimés;Libellé de liste 1;Voix 1';
    const rows = [
      '75;056SR01;Paris Centre;1;100;A;60',
      '75;056SR01;Paris Centre;2;50;A;10',
      '75;056SR02;Paris 5;1;9;A;4',
    ];
    const read = readResults([header, ...rows].join('\n'));
    expect(read?.contests.map(({ sector, cast, lists }) => [sector, cast, lists[0]?.votes])).toEqual([
      ['75056SR01', 150, 70],
      ['75056SR02', 9, 4],
    ]);
    expect(readResults([header, ...rows].join('\n').slice(0, -3))?.cutAt).toBe(4);
    const spoilt = ['75;Paris;Paris Centre;1;100;A;60', '75;056;Paris;1;cent;A;60', '75;056', ...rows];
    expect(readResults([header, ...spoilt].join('\n'))).toMatchObject({
      rows: 6,
      refused: [
        { line: 2, reason: 'commune_code' },
        { line: 3, reason: 'votes_cast' },
        { line: 4, reason: 'too_few_columns' },
      ],
    });
    expect(readResults([header, ...rows].join('\n'), (code) => code === '93066')?.contests).toEqual([]);
    expect(readResults('Commune;Liste;Courriel\nA;B;c@d.example')).toBeUndefined();
  });
});

describe('what a round makes of a list', () => {
  it.each([
    [1, 1000, [501, 300, 199], ['elected', 'eliminated', 'eliminated']],
    // Exactly half is no majority; exactly a tenth stands, exactly a twentieth may merge.
    [1, 1000, [500, 100, 99, 50, 49], ['qualified', 'qualified', 'may_merge', 'may_merge', 'eliminated']],
    [1, 0, [0, 0], [undefined, undefined]],
    [1, 12, [12], ['elected']],
    [2, 1000, [400, 350, 250], ['elected', 'eliminated', 'eliminated']],
    [2, 1000, [450, 450, 100], [undefined, undefined, 'eliminated']],
  ])('round %d, %d votes cast, %j', (round, cast, votes, expected) => {
    expect(roundOutcomes(round, cast, votes)).toEqual(expected);
  });

  it('never depends on the order of the lists, and elects one at most', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2), fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }), (round, votes) => {
        const cast = votes.reduce((sum, count) => sum + count, 0);
        const made = roundOutcomes(round, cast, votes);
        expect([...roundOutcomes(round, cast, [...votes].reverse())].reverse()).toEqual(made);
        expect(made.filter((outcome) => outcome === 'elected').length).toBeLessThanOrEqual(1);
      }),
      { seed: 20260316 },
    );
  });
});
