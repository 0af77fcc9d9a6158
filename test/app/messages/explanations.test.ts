import { listInFrench, numberInFrench, quantityInFrench } from '../../../src/app/messages/numbers.fr.ts';
import { explainInFrench } from '../../../src/app/messages/scores/explanations.fr.ts';
import { scoreFaultInFrench } from '../../../src/app/messages/scores/score-faults.fr.ts';
import { calendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import type { Commitment } from '../../../src/domain/commitment.ts';
import { DEFAULT_CONSTANTS } from '../../../src/domain/constants.ts';
import type { Baseline, Criterion } from '../../../src/domain/criterion.ts';
import { explainScore } from '../../../src/domain/explain.ts';
import { scoreCriterion } from '../../../src/domain/score.ts';
import { aCommitment, aCriterion } from '../../domain/builders.ts';

/** The sentence of a question and an answer, with narrow (_) and plain (~) no-break spaces made visible. */
function sentence(question: Partial<Criterion>, answer: Partial<Commitment> | undefined, baseline?: Baseline): string {
  const criterion = aCriterion(question);
  const score = scoreCriterion(criterion, answer && aCommitment(answer), DEFAULT_CONSTANTS, {
    baseline,
    mandateEnd: calendarDate('2032-03-21'),
  });
  return explainInFrench(explainScore({ criterion, score })).replaceAll('\u202f', '_').replaceAll('\u00a0', '~');
}

const choice = {
  kind: 'choice',
  expected: [],
  options: [
    { label: 'en régie', value: 1 },
    { label: 'à l’étude', value: 0.5 },
  ],
} as const;

describe('one French sentence per criterion and list', () => {
  test.each<[string, string]>([
    [
      sentence({}, {}),
      'S’engage sur un objectif de 175~kg/hab/an, d’ici au 31 décembre 2030 (situation de départ_: 250~kg/hab/an en 2017_; repère «_meilleurs territoires_»_: 100~kg/hab/an), soit 50_% du chemin vers le repère_; note_: 50 sur 100_; pour gagner des points_: aller jusqu’au repère (100~kg/hab/an).',
    ],
    [
      // 0.5 × (0.3 + 0.7 × 2/3) × 0.7 = 0.2683
      sentence(
        {},
        { stance: 'conditional', condition: { text: 'si l’État aide', recallsCompetence: false }, scope: '' },
      ),
      'S’engage sous condition («_si l’État aide_») sur un objectif de 175~kg/hab/an, d’ici au 31 décembre 2030 (situation de départ_: 250~kg/hab/an en 2017_; repère «_meilleurs territoires_»_: 100~kg/hab/an), soit 50_% du chemin vers le repère_; note_: 26,8 sur 100_; pour gagner des points_: aller jusqu’au repère (100~kg/hab/an), préciser le périmètre et lever la condition.',
    ],
    [
      sentence(
        { kind: 'measure', expected: [], competence: 'syctom' },
        {
          stance: 'conditional',
          target: undefined,
          deadline: undefined,
          condition: { text: 'si le Syctom le décide', recallsCompetence: true },
        },
      ),
      'S’engage à défendre et voter au Syctom la mesure demandée_; la condition («_si le Syctom le décide_») ne fait que rappeler la compétence d’un autre organisme et ne retire rien à l’engagement_; note_: 100 sur 100.',
    ],
    [
      sentence({}, { target: undefined, deadline: calendarDate('2033-01-01') }),
      'Accord de principe, non chiffré, d’ici au 1er janvier 2033 (situation de départ_: 250~kg/hab/an en 2017_; repère «_meilleurs territoires_»_: 100~kg/hab/an)_; note_: 0 sur 100_; pour gagner des points_: donner un chiffre et ramener l’échéance dans le mandat.',
    ],
    [
      sentence(
        {
          kind: 'change_percent',
          unit: '%',
          baseline: undefined,
          expected: [],
          benchmark: { value: -15, label: 'loi AGEC', source: '' },
        },
        { target: -15, deadline: undefined },
      ),
      'S’engage sur une baisse de 15_% (repère «_loi AGEC_»_: −15_%), ce qui atteint le repère_; note_: 100 sur 100.',
    ],
    [
      sentence({ kind: 'measure', expected: [], competence: 'syctom' }, { target: undefined, deadline: undefined }),
      'S’engage à défendre et voter au Syctom la mesure demandée_; note_: 100 sur 100.',
    ],
    [
      sentence({ kind: 'measure', expected: [] }, { stance: 'study', target: undefined, deadline: undefined }),
      'Promet d’étudier la mesure demandée_; note_: 40 sur 100_; pour gagner des points_: s’engager au-delà d’une étude.',
    ],
    [
      sentence(choice, { option: 'à l’étude', deadline: undefined }),
      'S’engage sur «_à l’étude_»_; note_: 50 sur 100_; pour gagner des points_: choisir une réponse plus ambitieuse.',
    ],
    [
      sentence(
        { unit: 't/an', baseline: { value: 12_700, year: 2017 }, benchmark: { value: 5000, label: '', source: '' } },
        { target: 13_000.5, deadline: undefined, contestedBaseline: { value: 14_000 } },
      ),
      'S’engage sur un objectif de 13_000,5~t/an (situation de départ_: 12_700~t/an en 2017_; repère_: 5_000~t/an), ce qui est moins bien que la situation de départ_; la liste conteste la situation de départ (14_000~t/an selon elle), ce qui est affiché sans changer la note_; note_: 0 sur 100_; pour gagner des points_: aller jusqu’au repère (5_000~t/an) et donner une échéance.',
    ],
    [
      sentence({ expected: [] }, { target: 90, deadline: undefined }, { value: 95, year: 2024 }),
      'S’engage sur un objectif de 90~kg/hab/an (situation de départ_: 95~kg/hab/an en 2024_; repère «_meilleurs territoires_»_: 100~kg/hab/an), ce qui conserve un repère déjà atteint_; note_: 100 sur 100.',
    ],
    [
      sentence({ expected: [] }, { target: 100.001, deadline: undefined }),
      'S’engage sur un objectif de 100~kg/hab/an (situation de départ_: 250~kg/hab/an en 2017_; repère «_meilleurs territoires_»_: 100~kg/hab/an), soit 99,99_% du chemin vers le repère_; note_: 100 sur 100_; pour gagner des points_: aller jusqu’au repère (100~kg/hab/an).',
    ],
    [sentence({}, { stance: 'declined' }), 'Ne s’engage pas_: 0 sur 100.'],
    [
      sentence({}, undefined),
      'Pas de réponse à cette question_: elle compte 0 dans le total et réduit la part de réponses.',
    ],
    [
      sentence({}, { confirmed: false, source: { kind: 'press', date: calendarDate('2026-02-03'), author: 'X' } }),
      'Position relevée dans la presse le 3 février 2026, non confirmée par la liste_: affichée, non notée.',
    ],
    [
      // A list that another joined confirmed it before: its new head has not.
      sentence({}, { confirmed: false, source: { kind: 'form', date: calendarDate('2026-02-03'), author: 'X' } }),
      'Position relevée dans un formulaire le 3 février 2026, pas encore confirmée par la tête de liste actuelle_: affichée, non notée.',
    ],
    [sentence({}, { stance: 'not_applicable' }), 'Question sans objet ici_: elle ne compte pas dans la note.'],
    [sentence({ kind: 'open' }, {}), 'Question ouverte_: la réponse est affichée, jamais notée.'],
    [sentence({ active: false }, {}), 'Question retirée_: la réponse est conservée, non notée.'],
    [
      sentence({ benchmark: { value: 250, label: '', source: '' } }, {}),
      'Note impossible tant que la question n’est pas corrigée_: le repère est égal à la situation de départ (250).',
    ],
  ])('sentence %#', (written, expected) => {
    expect(written).toBe(expected);
  });
});

describe('numbers and faults in French', () => {
  test('decimal commas, grouped thousands, true minus, agreement', () => {
    expect(numberInFrench(1_234_567.891, 2)).toBe('1\u202f234\u202f567,89');
    expect(numberInFrench(-0.04)).toBe('0');
    expect(numberInFrench(-2.5)).toBe('−2,5');
    expect(quantityInFrench(1, 'composteurs')).toBe('1\u00a0composteur');
    expect(quantityInFrench(2, 'composteurs')).toBe('2\u00a0composteurs');
    expect(quantityInFrench(0.5, 't/an')).toBe('0,5\u00a0t/an');
    const written = (value: number, unit: string) => quantityInFrench(value, unit).replace('\u00a0', ' ');
    expect([0, 1, 1.5, 2].map((value) => written(value, 'composteurs collectifs'))).toEqual([
      '0 composteur collectif',
      '1 composteur collectif',
      '1,5 composteur collectif',
      '2 composteurs collectifs',
    ]);
    expect([1, 3].map((value) => written(value, 'places de tri par quartier'))).toEqual([
      '1 place de tri par quartier',
      '3 places de tri par quartier',
    ]);
    expect([1, 3].map((value) => written(value, 'composteur'))).toEqual(['1 composteur', '3 composteurs']);
    expect([1, 3].map((value) => written(value, 'tonnes par an'))).toEqual(['1 tonne par an', '3 tonnes par an']);
    expect([1, 3].map((value) => written(value, 'tonnes/an'))).toEqual(['1 tonne/an', '3 tonnes/an']);
    expect([1, 3].map((value) => written(value, 'repas végétariens'))).toEqual([
      '1 repas végétarien',
      '3 repas végétariens',
    ]);
    for (const [unit, one, many] of [
      ['agents formés', 'agent formé', 'agents formés'],
      ['entreprises locales', 'entreprise locale', 'entreprises locales'],
      ['composteur partagé', 'composteur partagé', 'composteurs partagés'],
      ['gros équipement', 'gros équipement', 'gros équipements'],
      ['bac gris', 'bac gris', 'bacs gris'],
      ['point d’apport volontaire', 'point d’apport volontaire', 'points d’apport volontaire'],
      ['jours par semaine', 'jour par semaine', 'jours par semaine'],
      ['ans', 'an', 'ans'],
      ['vélos', 'vélo', 'vélos'],
      ['place vélo', 'place vélo', 'place vélo'],
      ['euro', 'euro', 'euros'],
    ] as const) {
      expect([1, 2].map((value) => written(value, unit))).toEqual([`1 ${one}`, `2 ${many}`]);
    }
    // In doubt, as typed.
    for (const unit of [
      'agent municipal',
      'emploi local',
      'local à vélos',
      'journal',
      'tiers-lieu',
      'tiers lieux',
      'camion-benne électrique',
      'camions-bennes électriques',
      'sans plastique',
      'fois plus',
      'succès',
      'process',
      'cas',
      'refus',
      'tonne équivalent pétrole',
      'écoles et crèches',
      'min',
      'hab',
    ]) {
      expect([1, 2].map((value) => written(value, unit))).toEqual([`1 ${unit}`, `2 ${unit}`]);
    }
    for (const unit of ['kg/hab/an', '€/an', 'kWh', 'kg par habitant', 'bureaux', 'm²', 'ETP', 'k€']) {
      expect(written(3, unit)).toBe(`3 ${unit}`);
    }
    expect(listInFrench([])).toBe('');
    expect(() => numberInFrench(Number.NaN)).toThrow(RangeError);
  });

  test('faults say what to repair', () => {
    expect(
      scoreFaultInFrench({ tag: 'benchmark_against_direction', baseline: 90, benchmark: 100, direction: 'down' }),
    ).toBe('le repère (100) va contre le sens de la question\u202f: depuis 90, la valeur doit baisser');
    expect(scoreFaultInFrench({ tag: 'unit_mismatch', expected: 'kg/hab/an', found: 't/an' })).toBe(
      'le chiffre promis est en «\u202ft/an\u202f», la question en «\u202fkg/hab/an\u202f»',
    );
    expect(scoreFaultInFrench({ tag: 'number_invalid', field: 'weight' })).toBe('le poids n’est pas un nombre');
    expect(() => scoreFaultInFrench({ tag: 'number_invalid', field: 'colour' })).toThrow('"colour" has no French name');
  });
});
