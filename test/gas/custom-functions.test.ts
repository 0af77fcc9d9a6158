import { MY_CONTACT_COLUMNS, MY_EXCHANGE_COLUMNS, MY_LIST_COLUMNS } from '../../src/app/follow-up/my-lists.ts';
import { messages } from '../../src/app/messages.fr.ts';
import {
  PRIORITY_COMMUNE_COLUMNS,
  PRIORITY_CONTACT_COLUMNS,
  PRIORITY_LIST_COLUMNS,
} from '../../src/app/priority/prioritise.ts';
import type { Column } from '../../src/app/schema/column.ts';
import { type ColumnKey, type RowOf, type TabKey, tabs } from '../../src/app/schema/tabs.ts';
import { COMMITMENT_COLUMNS } from '../../src/app/scores/commitment-rows.ts';
import { QUESTION_COLUMNS, rowOfQuestion } from '../../src/app/scores/question-rows.ts';
import { contentMark } from '../../src/app/scores/readings.ts';
import { LIST_COLUMNS } from '../../src/app/scores/score-campaign.ts';
import { CALCULATED_LOOKS, type CalculatedLook, OTHER_LOOK } from '../../src/app/workbook/calculated-looks.ts';
import { type Cell, type RowValue, toCell } from '../../src/app/workbook/cell-codec.ts';
import { defaultSettings } from '../../src/app/workbook/default-settings.ts';
import { columnsOf } from '../../src/app/workbook/design.ts';
import { workbookFormulas } from '../../src/app/workbook/formulas.ts';
import { zoneNamed } from '../../src/app/workbook/zone-named.ts';
import { callCustomFunction, customFunctions } from '../../src/gas/custom-functions.ts';
import { campaign } from '../support/campaign-workbook.ts';

const zone = zoneNamed(campaign.election.zone);

/** Rows as the cells that a formula is given; rows that are empty follow, as in an open range. */
function range<Tab extends TabKey>(
  tab: Tab,
  columns: readonly ColumnKey<Tab>[],
  rows: readonly Partial<RowOf<Tab>>[],
): Cell[][] {
  const words = new Map(columnsOf(tab).map((column) => [column.key, column]));
  const declared: Readonly<Record<string, Column>> = tabs[tab].columns;
  const cells = rows.map((row) =>
    columns.map((key) => {
      const [column, of] = [declared[key], words.get(key)];
      if (column === undefined || of === undefined) throw new RangeError(`No column ${key}.`);
      return toCell(column, of.words, (row as Readonly<Record<string, RowValue>>)[key], zone);
    }),
  );
  return [...cells, columns.map(() => '')];
}

const call = (name: string, ...args: readonly unknown[]) => {
  const formula = customFunctions.find((known) => known.name === name);
  if (formula === undefined) throw new RangeError(`There is no custom function ${name}.`);
  return callCustomFunction(formula, campaign, args);
};

/** 250 kg down to 100 kg, weight 3; and a measure, weight 1. Both expect a deadline and a scope at most. */
const weighed = campaign.questions.find(({ kind }) => kind === 'quantity');
const measure = campaign.questions.find(({ kind }) => kind === 'measure');
if (weighed === undefined || measure === undefined) throw new RangeError('The campaign lacks a kind of question.');
const criteria = [
  {
    ...weighed,
    baseline: { value: 250, year: 2017 },
    baselineByCommune: {},
    expected: ['figure', 'deadline', 'scope'] as const,
    weight: 3,
  },
  { ...measure, expected: [], weight: 1 },
];
const questions = range(
  'questions',
  QUESTION_COLUMNS,
  criteria.map((question) => rowOfQuestion(question, campaign.themes)),
);
const settingsWith = (changes: Readonly<Record<string, string>> = {}) =>
  range(
    'settings',
    ['key', 'value'],
    [...new Map([...defaultSettings(campaign), ...Object.entries(changes)])].map(([key, value]) => ({ key, value })),
  );
const settings = settingsWith();
const list = (id: string, state: RowOf<'lists'>['state'], changes: Partial<RowOf<'lists'>> = {}) => ({
  id,
  communeCode: '92046',
  commune: 'Malakoff',
  contest: 't1-92046',
  label: `Liste ${id}`,
  state,
  ...changes,
});
const lists = [list('l1', 'answered'), list('l2', 'answered'), list('l3', 'no_reply'), list('l4', 'withdrawn')];
const position = (listId: string, question: { readonly id: string }, changes: Partial<RowOf<'commitments'>>) => {
  const row = {
    ...(Object.fromEntries(COMMITMENT_COLUMNS.map((column) => [column, null])) as RowOf<'commitments'>),
    listId,
    criterionId: question.id,
    version: 1,
    current: true,
    stance: 'unconditional' as const,
    source: 'form' as const,
    receivedAt: 0,
    confirmed: true,
    firstReader: 'a@x.example',
    secondReader: 'b@x.example',
    ...changes,
  };
  return { ...row, readContent: contentMark(row) };
};
const commitments = range('commitments', COMMITMENT_COLUMNS, [
  // 175 kg is half of the way; two of three elements give 0,3 + 0,7 × 2/3; under condition 0,7: 0,26833…
  position('l1', weighed, { target: 175, unit: weighed.unit, scope: 'Toute la ville', stance: 'conditional' }),
  position('l1', measure, {}),
  position('l2', weighed, { stance: 'declined' }),
  position('l2', measure, { stance: 'study' }),
]);
const scoring = [range('lists', LIST_COLUMNS, lists), commitments, questions, settings] as const;

describe('custom functions about scores', () => {
  it('NOTES_LISTES gives the scores worked by hand, and none to a list without a ranked answer', () => {
    const [header, ...rows] = call('NOTES_LISTES', ...scoring);
    expect(header?.slice(3, 8)).toEqual([
      'État',
      'Note sur 100',
      'Note sur les questions répondues',
      'Note à poids égaux',
      'Part de réponses',
    ]);
    // l1: (3 × 0,26833 + 1) / 4; l2: 1 × 0,4 / 4, « ne s’engage pas » being an answer.
    expect(rows.map((row) => row.slice(0, 8))).toEqual([
      ['l1', 'Malakoff', 'Liste l1', 'a répondu', 45.13, 45.13, 63.42, 1],
      ['l2', 'Malakoff', 'Liste l2', 'a répondu', 10, 10, 20, 1],
      ['l3', 'Malakoff', 'Liste l3', 'sans réponse', '', '', '', ''],
      ['l4', 'Malakoff', 'Liste l4', 'retirée', '', '', '', ''],
    ]);
  });

  it('CLASSEMENT_COMMUNE prints each rank with its denominator, and no rank for a lone answer', () => {
    const places = (rows: readonly ReturnType<typeof list>[]) =>
      call('CLASSEMENT_COMMUNE', range('lists', LIST_COLUMNS, rows), ...scoring.slice(1))
        .slice(1)
        .map((row) => [row[1], row[9], row[10], row[11]]);
    expect(places(lists)).toEqual([
      ['Malakoff', '1re sur 2 listes ayant répondu, 3 en lice', 1, '1re selon toutes les pondérations testées'],
      ['Malakoff', '2e sur 2 listes ayant répondu, 3 en lice', 2, '2e selon toutes les pondérations testées'],
      ['Malakoff', 'sans réponse', '', ''],
      ['Malakoff', 'retirée', '', ''],
    ]);
    expect(places([list('l1', 'answered'), list('l3', 'no_reply')])[0]).toEqual([
      'Malakoff',
      'seule liste classable, 2 en lice\u202f: pas de rang',
      '',
      '',
    ]);
  });

  it('FOURCHETTES_RANG is the end of CLASSEMENT_COMMUNE, which 0 leaves out', () => {
    const whole = call('CLASSEMENT_COMMUNE', ...scoring);
    expect(call('CLASSEMENT_COMMUNE', ...scoring, 0)).toEqual(whole.map((row) => row.slice(0, 10)));
    expect(call('FOURCHETTES_RANG', ...scoring)).toEqual(whole.map((row) => row.slice(10)));
    const [ranks, intervals] = workbookFormulas.filter(({ tab }) => tab === 'ranking');
    const width = call('CLASSEMENT_COMMUNE', ...scoring, 0)[0]?.length ?? 0;
    expect([ranks?.cell, intervals?.cell]).toEqual([undefined, `${String.fromCharCode(65 + width)}1`]);
    expect(call('FOURCHETTES_RANG', range('lists', LIST_COLUMNS, []), ...scoring.slice(1))).toEqual([['']]);
  });

  it('EXPLIQUER_NOTE says why, for one list or for all, from the numbers of the score', () => {
    const rows = call('EXPLIQUER_NOTE', ...scoring, 'l1');
    expect(rows).toHaveLength(3);
    expect(rows[1]?.slice(4)).toEqual([
      26.83,
      expect.stringMatching(/^S’engage sous condition.*250.*100.*50\u202f% du chemin.*donner une échéance/),
    ]);
    expect(call('EXPLIQUER_NOTE', ...scoring, '')).toHaveLength(5);
    expect(call('EXPLIQUER_NOTE', ...scoring, 'l3')).toEqual([
      ['La liste «\u202fListe l3\u202f» n’a pas de note (sans réponse).'],
    ]);
    expect(call('EXPLIQUER_NOTE', ...scoring, 'l9')).toEqual([
      ['EXPLIQUER_NOTE\u202f: aucune liste n’a l’identifiant «\u202fl9\u202f».'],
    ]);
  });

  it('NOTES_AUTRES_POIDS weighs the same points otherwise, and names the cell it cannot read', () => {
    const points = [
      [100, 40, ''],
      [0, 'sans objet', 50],
      ['sans objet', 'Sans objet', 'sans objet'],
    ];
    expect(call('NOTES_AUTRES_POIDS', points, [[3, 1, 0]])).toEqual([
      ['Note sur 100', 'Note sur les questions répondues', 'Note à poids égaux', 'Part de réponses'],
      [85, 85, 70, 1],
      [0, 0, 0, 1],
      ['', '', '', 0],
    ]);
    // 140 / 4 with the last left unanswered; 100 / 5 without the second.
    expect(call('NOTES_AUTRES_POIDS', points, [[1, 1, 2]]).slice(1, 3)).toEqual([
      [35, 70, 46.67, 0.5],
      [33.33, 33.33, 25, 1],
    ]);
    const told = (...args: readonly unknown[]) => call('NOTES_AUTRES_POIDS', ...args)[0]?.[0];
    expect(told([[1, 'oui']], [[1, 1]])).toContain('oui\u202f» (ligne 1, colonne 2');
    expect(told([[1]], [[1, 1]])).toContain('autant de colonnes');
    expect(told([[1]], [[-1]])).toContain('poids');
    expect(told([[1]], [[1], [1]])).toContain('une seule ligne');
    expect(told()).toContain('doit être une plage');
    // A range of one cell comes as its value.
    expect(call('NOTES_AUTRES_POIDS', 40, 2)[1]).toEqual([40, 40, 40, 1]);
  });

  it('TAUX_REPONSE counts lists in the running, a partial or private answer being an answer', () => {
    const rows = range('lists', LIST_COLUMNS, [
      ...lists,
      list('l5', 'partial', { communeCode: '94041', commune: 'Ivry-sur-Seine' }),
      list('l6', 'answered_private', { communeCode: '94041', commune: 'Ivry-sur-Seine' }),
    ]);
    expect(call('TAUX_REPONSE', rows)).toEqual([
      ['Commune', 'Listes en lice', 'Ont répondu', 'Taux de réponse'],
      ['Toutes les communes', 5, 4, 0.8],
      ['Ivry-sur-Seine', 2, 2, 1],
      ['Malakoff', 3, 2, 2 / 3],
    ]);
    expect(call('TAUX_REPONSE', range('lists', LIST_COLUMNS, []))).toEqual([
      ['Commune', 'Listes en lice', 'Ont répondu', 'Taux de réponse'],
      ['Toutes les communes', 0, 0, ''],
    ]);
  });

  it('an empty sheet is no mistake; a wrong range, constant or question is said in one short sentence', () => {
    const [ranges, empty] = [scoring.slice(1), range('lists', LIST_COLUMNS, [])];
    for (const name of ['NOTES_LISTES', 'CLASSEMENT_COMMUNE'])
      expect(call(name, empty, ...ranges)).toEqual([['Aucune liste']]);
    const told = (...args: readonly unknown[]) => call('NOTES_LISTES', ...args)[0]?.[0];
    expect(told()).toContain('« listes »'.replace(/ /g, '\u202f'));
    expect(told('Listes!A1', ...ranges)).toContain('doit être une plage');
    expect(told([['l1', '92046']], ...ranges)).toContain('doit avoir 6 colonnes');
    expect(told(...scoring.slice(0, 3), [['constants.tieTolerance', 'beaucoup']])).toContain('Tolérance d’égalité');
    const broken = range('questions', QUESTION_COLUMNS, [
      { ...rowOfQuestion({ ...measure, expected: [] }, campaign.themes), expected: 'couleur' },
    ]);
    expect(told(scoring[0], scoring[1], broken, scoring[3])).toContain('couleur');
  });

  describe('gives the right numbers or a sentence, never other numbers', () => {
    const [listCells, commitmentCells, questionCells, settingCells] = scoring;
    const changed = (cells: readonly Cell[][], columns: readonly string[], key: string, cell: unknown): Cell[][] =>
      cells.map((row, at) =>
        at === 0 ? row.map((known, place) => (place === columns.indexOf(key) ? (cell as Cell) : known)) : row,
      );
    const question = (key: string, cell: unknown) => [
      listCells,
      commitmentCells,
      changed(questionCells, QUESTION_COLUMNS, key, cell),
      settingCells,
    ];
    const asList = (key: string, cell: unknown) => [
      changed(listCells, LIST_COLUMNS, key, cell),
      commitmentCells,
      questionCells,
      settingCells,
    ];
    const labels = (tab: TabKey, columns: readonly string[]) =>
      columns.map((key) => columnsOf(tab).find((column) => column.key === key)?.words.label ?? '');

    test.each<[string, readonly unknown[], string]>([
      ['a weight in words', question('weight', 'deux'), 'colonne « Poids » : « deux » n’est pas lisible'],
      ['a weight that became a date', question('weight', new Date(0)), '« une date » n’est pas lisible'],
      ['a weight ticked', question('weight', true), '« true » n’est pas lisible'],
      ['a weight that failed', question('weight', '#DIV/0!'), '« #DIV/0! » n’est pas lisible'],
      ['no weight', question('weight', ''), 'son poids manque'],
      ['no kind', question('kind', ''), 'son type manque'],
      ['a direction that is none', question('direction', 'bas'), 'colonne « Sens »'],
      ['a baseline with its unit', question('baseline', '250 kg'), 'colonne « Situation de départ »'],
      ['a state that is none', asList('state', 'a repondu'), 'ligne 1 de la plage (« l1 »), colonne « État »'],
      ['an identifier that failed', asList('id', '#N/A'), '« #N/A » n’est pas lisible'],
      ['an identifier twice', asList('id', 'l2'), 'deux lignes portent l’identifiant « l2 »'],
      [
        'a question twice',
        [listCells, commitmentCells, [...questionCells, ...questionCells], settingCells],
        'deux lignes',
      ],
      [
        'headers in another order than their columns',
        [[[...labels('lists', LIST_COLUMNS)].sort(), ...listCells], ...scoring.slice(1)],
        'deux lignes portent l’identifiant « Malakoff »',
      ],
      [
        'a header whose first column alone is right',
        [[['Identifiant', 'x', 'x', 'x', 'x', 'x'], ...listCells], ...scoring.slice(1)],
        'n’a pas les colonnes attendues, dans cet ordre',
      ],
      ['a missing argument', scoring.slice(0, 3), 'doit être une plage'],
    ])('%s', (_, args, told) => {
      for (const name of ['NOTES_LISTES', 'CLASSEMENT_COMMUNE', 'EXPLIQUER_NOTE', 'FOURCHETTES_RANG']) {
        const cells = call(name, ...args);
        expect(cells).toHaveLength(1);
        expect(String(cells[0]?.[0]).replaceAll('\u202f', ' ')).toContain(told);
      }
    });

    test.each<[string, readonly unknown[]]>([
      ['a weight as text', question('weight', '3,0')],
      ['numbers as text, with thousands', question('baseline', '0 250')],
      ['capitals in a state', asList('state', 'A RÉPONDU')],
      ['spaces around an identifier', asList('id', ' l1 ')],
      ['an identifier of commune as a number', asList('communeCode', 92046)],
      ['TRUE where « oui » is written', question('active', true)],
      [
        'headers taken along',
        [
          [labels('lists', LIST_COLUMNS), ...listCells],
          [labels('commitments', COMMITMENT_COLUMNS), ...commitmentCells],
          [labels('questions', QUESTION_COLUMNS), ...questionCells],
          [labels('settings', ['key', 'value']), ...settingCells],
        ],
      ],
      [
        'whole tabs with their headers, columns moved and added',
        [
          [labels('lists', LIST_COLUMNS), ...listCells].map((row) => ['Couleur', ...row].reverse()),
          commitmentCells,
          [labels('questions', QUESTION_COLUMNS), ...questionCells].map(([id = '', ...row]) => [...row, 'à voir', id]),
          [labels('settings', ['key', 'value']), ...settingCells].map((row) => ['aide', ...row]),
        ],
      ],
      [
        'ranges of unequal height',
        [
          listCells,
          [...commitmentCells, ...Array.from({ length: 900 }, () => COMMITMENT_COLUMNS.map(() => ''))],
          ...scoring.slice(2),
        ],
      ],
    ])('%s changes nothing', (_, args) => {
      for (const name of ['NOTES_LISTES', 'CLASSEMENT_COMMUNE', 'EXPLIQUER_NOTE']) {
        expect(call(name, ...args)).toEqual(call(name, ...scoring));
      }
    });

    it('a position that cannot be read waits for its readers again', () => {
      for (const [key, cell] of [
        ['target', '175 kg'],
        ['target', '#N/A'],
        ['stance', 'oui'],
        ['unit', 't/an'],
      ]) {
        const args = [listCells, changed(commitmentCells, COMMITMENT_COLUMNS, key ?? '', cell), ...scoring.slice(2)];
        const [, ...rows] = call('CLASSEMENT_COMMUNE', ...args, 0);
        expect(rows.find((row) => row[2] === 'l1')?.slice(4)).toEqual([
          messages.scores.awaitsReaders,
          '',
          '',
          '',
          '',
          messages.scores.awaitsReaders,
        ]);
      }
    });

    it('a year of the situation left blank is left out of the sentence', () => {
      const [, row] = call('EXPLIQUER_NOTE', ...question('baselineYear', ''), 'l1');
      expect(row?.[5]).toContain('(situation de départ\u202f: 250\u00a0kg/hab/an\u202f; repère');
    });
  });

  it('a benchmark equal to the situation de départ is told in the explanation and scores nobody', () => {
    const faulty = range(
      'questions',
      QUESTION_COLUMNS,
      criteria.map((question) =>
        rowOfQuestion(
          question.id === weighed.id ? { ...question, baseline: { value: 100, year: 2017 } } : question,
          campaign.themes,
        ),
      ),
    );
    const rows = call('EXPLIQUER_NOTE', scoring[0], scoring[1], faulty, scoring[3], 'l1');
    expect(rows[1]?.slice(4)).toEqual([
      '',
      expect.stringContaining('le repère est égal à la situation de départ (100)'),
    ]);
    const [header = [], first = []] = call('NOTES_LISTES', scoring[0], scoring[1], faulty, scoring[3]);
    expect(first[4]).toBe(100);
    expect(first[header.indexOf('Questions à corriger')]).toBe(
      `«\u202f${weighed.question}\u202f» n’est pas comptée\u202f: le repère est égal à la situation de départ (100).`,
    );
  });

  describe('worked by hand on measures of weights 3, 1 and 0', () => {
    const weighing = (weight: number) => ({ ...measure, id: `m${weight}`, expected: [], weight });
    const [heavy, light, weightless] = [weighing(3), weighing(1), weighing(0)];
    const asked = range(
      'questions',
      QUESTION_COLUMNS,
      [heavy, light, weightless].map((question) => rowOfQuestion(question, campaign.themes)),
    );
    const placesOf = (answers: Readonly<Record<string, readonly RowOf<'commitments'>[]>>) =>
      call(
        'CLASSEMENT_COMMUNE',
        range(
          'lists',
          LIST_COLUMNS,
          Object.keys(answers).map((id) => list(id, 'answered')),
        ),
        range('commitments', COMMITMENT_COLUMNS, Object.values(answers).flat()),
        asked,
        settings,
      )
        .slice(1)
        .map((row) => [row[2], row[4], row[5], row[6], row[7], row[8], row[9]]);

    test.each<[string, Parameters<typeof placesOf>[0], unknown[][]]>([
      [
        'weights 3 and 1; the third weighs nothing anywhere, not even at equal weights',
        {
          a: [position('a', heavy, {}), position('a', light, { stance: 'study' }), position('a', weightless, {})],
          b: [position('b', heavy, { stance: 'conditional' }), position('b', light, {})],
        },
        [
          ['a', 'a répondu', 85, 85, 70, 1, '1re sur 2 listes ayant répondu, 2 en lice'],
          ['b', 'a répondu', 77.5, 77.5, 85, 1, '2e sur 2 listes ayant répondu, 2 en lice'],
        ],
      ],
      [
        'unanswered counts 0 in the total and lowers coverage; declined is an answer worth 0',
        {
          a: [position('a', heavy, {})],
          b: [position('b', heavy, {}), position('b', light, { stance: 'declined' })],
        },
        [
          ['a', 'a répondu', 75, 100, 50, 0.75, '1re ex æquo sur 2 listes ayant répondu, 2 en lice'],
          ['b', 'a répondu', 75, 75, 50, 1, '1re ex æquo sur 2 listes ayant répondu, 2 en lice'],
        ],
      ],
      [
        'a quarter of the weight is under the minimum: no score, no rank, and the other is alone',
        { a: [position('a', light, {})], b: [position('b', heavy, {}), position('b', light, {})] },
        [
          ['b', 'a répondu', 100, 100, 100, 1, 'seule liste classable, 2 en lice\u202f: pas de rang'],
          ['a', 'réponse partielle, non classée', '', '', '', '', 'réponse partielle, non classée'],
        ],
      ],
      [
        'sans objet leaves both sums; a list to which nothing applies has neither score nor rank',
        {
          a: [position('a', heavy, { stance: 'not_applicable' }), position('a', light, { stance: 'study' })],
          b: [heavy, light].map((question) => position('b', question, { stance: 'not_applicable' })),
          c: [position('c', heavy, {})],
        },
        [
          ['c', 'a répondu', 75, 100, 50, 0.75, '1re sur 2 listes classées, 3 ayant répondu, 3 en lice'],
          ['a', 'a répondu', 40, 40, 40, 1, '2e sur 2 listes classées, 3 ayant répondu, 3 en lice'],
          ['b', 'a répondu', '', '', '', 0, 'aucune question ne s’applique'],
        ],
      ],
      [
        'a pledge that the list did not confirm is no answer; a condition that recalls a competence is none',
        {
          a: [position('a', heavy, {}), position('a', light, { confirmed: false })],
          b: [position('b', heavy, { stance: 'conditional', condition: 'si le Syctom le décide' })],
        },
        [
          ['a', 'a répondu', 75, 100, 50, 0.75, '1re ex æquo sur 2 listes ayant répondu, 2 en lice'],
          ['b', 'a répondu', 75, 100, 50, 0.75, '1re ex æquo sur 2 listes ayant répondu, 2 en lice'],
        ],
      ],
    ])('%s', (_, answers, expected) => {
      expect(placesOf(answers)).toEqual(expected);
    });
  });
});

describe('PRIORITE_LISTES', () => {
  const contacts = range('contacts', PRIORITY_CONTACT_COLUMNS, [
    { listId: 'l1', email: 'l1@liste.example', status: 'valid' },
    { listId: 'l2', email: 'l2@liste.example', status: 'bounced' },
  ]);
  const communes = range('communes', PRIORITY_COMMUNE_COLUMNS, [
    { code: '92046', population: 50_000, delegates: 5, basin: 'ivry' },
  ]);
  const asked = [
    list('l2', 'to_contact'),
    list('l1', 'to_contact', { owner: 'Sam', incumbent: true, previousShare: 0.25, openness: 1 }),
    list('l4', 'withdrawn'),
  ];
  const of = (date: unknown, changes: Readonly<Record<string, string>> = {}) =>
    call(
      'PRIORITE_LISTES',
      range('lists', PRIORITY_LIST_COLUMNS, asked),
      contacts,
      communes,
      settingsWith(changes),
      date,
    );

  it('orders the lists still standing, says what is known and what is left to do', () => {
    const [header, first, second, ...rest] = of(new Date('2026-02-01T12:00:00+01:00'));
    expect(header).toEqual([
      'Ordre',
      'Identifiant de la liste',
      'Commune',
      'Liste',
      'Priorité',
      'Certitude',
      'Points\u202f: levier',
      'Points\u202f: chance',
      'Points\u202f: ouverture',
      'Points\u202f: joignabilité',
      'Pourquoi',
      'À faire',
    ]);
    expect(rest).toEqual([]);
    // Known of l1: population 20 × 0,5, delegates 10, basin 10, incumbent 10, previous share 10 × 0,25 ÷ 0,5, two lists
    // 5, openness 10, contact 10, owner 5: 75 of 90. Of l2: 10 + 10 + 10 + 5 of 60; the contract is unknown to both.
    expect(first?.slice(0, 10)).toEqual([1, 'l1', 'Malakoff', 'Liste l1', 83.33, 0.9, 33.33, 22.22, 11.11, 16.67]);
    expect(second?.slice(0, 10)).toEqual([2, 'l2', 'Malakoff', 'Liste l2', 58.33, 0.6, 50, 8.33, 0, 0]);
    expect(first?.[10]).toBe(
      'Priorité 83,3 sur 100 : population (+11,1), délégués (+11,1), bassin d’une usine (+11,1), majorité sortante (+11,1), ouverture (+11,1), contact connu (+11,1), résultat précédent (+5,6), peu de listes en lice (+5,6) et bénévole attribué (+5,6). Certitude 90 % : il manque contrat bientôt à échéance.'.replace(
        / ([:%])/g,
        '\u202f$1',
      ),
    );
    expect(first?.[11]).toBe('chercher la fin du contrat de collecte');
    expect(second?.[11]).toContain('trouver un contact');
  });

  it('shows shares as percentages, and the names of lists whole, in every calculated tab', () => {
    const { scores, ranking, priorities } = CALCULATED_LOOKS;
    const shown = [
      [scores, call('NOTES_LISTES', ...scoring)],
      [ranking, call('CLASSEMENT_COMMUNE', ...scoring, 0)],
      [priorities, of(new Date('2026-02-01T12:00:00+01:00'))],
    ] as const;
    for (const [looks, [header = []]] of shown) {
      const headersOf = (wanted: (look: CalculatedLook) => boolean) =>
        header.filter((_, at) => wanted(looks[at] ?? OTHER_LOOK));
      expect(headersOf(({ format }) => format === '0%')).toEqual([
        expect.stringMatching(/^(Part de réponses|Certitude)$/),
      ]);
      expect(headersOf(({ width }) => width >= 300)).toContain('Liste');
    }
  });

  it('takes the day priorities were computed for when none is given, and never reads the clock instead', () => {
    expect(of('')[0]?.[0]).toMatch(/^PRIORITE_LISTES\u202f: donnez une date de référence/);
    expect(of('demain')).toEqual([['PRIORITE_LISTES\u202f: la date de référence doit être une date.']]);
    const day = new Date('2026-02-01T12:00:00+01:00');
    expect(of(undefined, { priorityDay: '2026-02-01' })).toEqual(of(day));
  });

  it('shows nothing in the workbook of a campaign that keeps its strategy apart', () => {
    const [[told], ...rest] = of(new Date(), { strategyPlace: messages.priority.places.apart }) as [[string]];
    expect([told, rest]).toEqual([messages.priority.keptApart, []]);
  });

  it('refuses a weight or a size that no sum can use', () => {
    expect(of(new Date(), { 'priority.delegates': '-1' })[0]?.[0]).toContain('Priorité\u202f: délégués');
    expect(of(new Date(), { 'priority.fullPopulation': '0' })[0]?.[0]).toContain('plus grand que 0');
  });
});

it.each([
  ['nothing', {}],
  ['a day to call again in words', { nextOn: 'après le 8' }],
  ['an exchange of « 5 mars »', { at: '5 mars' }],
  ['an outcome that is none', { outcome: 'on verra' }],
  ['a contact to be called by nobody', { status: 'ne pas appeler' }],
  ['a population in words', { population: '30 000 hab.' }],
  ['a delegate too many', { delegates: 'cinq' }],
] as const)('lists to follow and to reach are shown though one cell cannot be read: %s', (_, typed) => {
  const cells: Readonly<Record<string, Cell>> = {
    id: 'l1',
    listId: 'l1',
    code: '92046',
    communeCode: '92046',
    commune: 'Malakoff',
    label: 'Avec vous',
    state: 'à contacter',
    owner: 'Zoé',
    email: 'l1@liste.example',
    ...typed,
  };
  const row = (columns: readonly string[]) => [columns.map((key) => cells[key] ?? '')];
  const dated = settingsWith({ today: '2026-03-01', priorityDay: '2026-03-01' });
  const mine = call(
    'MES_LISTES',
    'Zoé',
    row(MY_LIST_COLUMNS),
    row(MY_CONTACT_COLUMNS),
    row(MY_EXCHANGE_COLUMNS),
    dated,
  );
  const mayBeReached = !('status' in typed);
  const reach = mayBeReached ? 'l1@liste.example' : expect.stringMatching(/^un contact : état non reconnu, à corriger/);
  expect(mine).toMatchObject([expect.anything(), expect.arrayContaining(['Zoé', 'Malakoff', 'Avec vous', reach])]);
  const priorities = call(
    'PRIORITE_LISTES',
    row(PRIORITY_LIST_COLUMNS),
    row(PRIORITY_CONTACT_COLUMNS),
    row(PRIORITY_COMMUNE_COLUMNS),
    dated,
    '',
  );
  expect(priorities[1]?.slice(0, 4)).toEqual([1, 'l1', 'Malakoff', 'Avec vous']);
});
