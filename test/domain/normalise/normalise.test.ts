import fc from 'fast-check';
import { readDeadline } from '../../../src/domain/normalise/deadline.ts';
import type { QuantityContext } from '../../../src/domain/normalise/figure.ts';
import { foldText } from '../../../src/domain/normalise/fold-text.ts';
import { findNumbers } from '../../../src/domain/normalise/numbers.ts';
import { plausibilityOf } from '../../../src/domain/normalise/plausibility.ts';
import { readQuantity } from '../../../src/domain/normalise/quantity.ts';
import { convert, unitOf } from '../../../src/domain/normalise/units.ts';
import { questions, time } from './contexts.ts';

const { biowaste, residual, tonnes, share, fall, budget } = questions;

describe('quantities understood', () => {
  test.each<[string, QuantityContext, number]>([
    ['10 %', fall, -10],
    ['10\u202f%', fall, -10],
    ['dix pour cent', fall, -10],
    ['−10 %', fall, -10],
    ['réduction de 15 % par rapport à 2010', fall, -15],
    ['une baisse d’au moins 15 %', fall, -15],
    ['10,5\u202f%', fall, -10.5],
    ['au moins 10 %', fall, -10],
    ['minimum 15 %', fall, -15],
    ['+10%', budget, 10],
    ['au moins 50 %', budget, 50],
    ['doubler', budget, 100],
    ['x2', budget, 100],
    ['× 1,5', budget, 50],
    ['multiplier par trois le budget', budget, 200],
    ['deux fois plus', budget, 100],
    ['doubler', biowaste, 20],
    ['25 kg/hab/an', biowaste, 25],
    ['25 kg par habitant et par an', biowaste, 25],
    ['25 kg de biodéchets par habitant et par an', biowaste, 25],
    ['vingt-cinq kilos par habitant', biowaste, 25],
    ['quatre-vingt-dix kg/hab/an', biowaste, 90],
    ['12,5 kg/hab/an', biowaste, 12.5],
    ['25', biowaste, 25],
    ['au moins 25 kg/hab/an d’ici 2028', biowaste, 25],
    ['augmenter de 5 kg/hab/an', biowaste, 15],
    ['moins de 100 kg', residual, 100],
    ['réduire à 200 kg/hab/an', residual, 200],
    ['réduire de 10 %', residual, 228.6], // 254 × 0.9
    ['10 % de moins', residual, 228.6],
    ['-25 kg/hab/an', residual, 229],
    ['réduire de moitié', residual, 127],
    ['diviser par deux', residual, 127],
    ['5 000 t par an', residual, 100], // 5,000,000 kg over 50,000 inhabitants
    ['5\u202f000 tonnes par an', tonnes, 5000],
    ['100 kg/hab/an', tonnes, 5000],
    ['deux cent mille tonnes par an', tonnes, 200_000],
    ['3 milliers de tonnes par an', tonnes, 3000],
    ['65 %', share, 65],
    ['+10 points', share, 40],
    ['50 k€', { ...budget, kind: 'quantity', unit: '€' }, 50_000],
    ['12 composteurs', { ...budget, kind: 'quantity', unit: 'composteurs' }, 12],
  ])('%s', (text, context, value) => {
    const reading = readQuantity(text, context);
    expect(reading).toMatchObject({ kind: 'understood', unit: context.unit });
    if (reading.kind === 'understood') expect(reading.value).toBeCloseTo(value, 9);
  });

  test('multiplier, change, condition and stated baseline are kept beside the value', () => {
    expect(readQuantity('tripler', biowaste)).toMatchObject({ multiplier: 3, isChange: true, value: 30 });
    expect(readQuantity('passer de 260 à 200 kg/hab/an', residual)).toMatchObject({ value: 200, statedBaseline: 260 });
    expect(readQuantity('25 kg/hab/an, oui mais si l’État aide', biowaste)).toMatchObject({
      value: 25,
      condition: 'oui mais si l’État aide',
    });
    expect(readQuantity('Oui, sous réserve du vote de l’EPT', biowaste)).toEqual({
      kind: 'ask',
      reason: 'no_number',
      condition: 'sous réserve du vote de l’EPT',
    });
  });

  test('what was left unsaid lowers confidence', () => {
    const confidence = (text: string) => {
      const reading = readQuantity(text, biowaste);
      return reading.kind === 'understood' ? reading.confidence : 0;
    };
    expect(confidence('25 kg/hab/an')).toBe(1);
    expect(confidence('25')).toBeLessThan(1);
    expect(confidence('25 kg')).toBeLessThan(1);
    expect(confidence('environ 25 kg/hab/an')).toBeLessThan(1);
  });
});

describe('what can be read in two ways is asked', () => {
  test.each<[string, QuantityContext, string]>([
    ['', biowaste, 'empty'],
    ['oui', biowaste, 'no_number'],
    ['20 à 25 kg/hab/an', biowaste, 'range'],
    ['entre vingt et vingt-cinq kg', biowaste, 'range'],
    ['25 kg et 3 composteurs, 12 bacs', biowaste, 'several_numbers'],
    ['5.000 t par an', tonnes, 'ambiguous_separator'],
    ['- 25 kg', biowaste, 'minus_or_bullet'],
    ['10 %', residual, 'level_or_change'],
    ['+10 %', share, 'points_or_percent'],
    ['+10 %', fall, 'against_direction'],
    ['jusqu’à 10 %', fall, 'level_or_change'],
    ['10 % par an', fall, 'unit_differs'],
    ['10 %/an', budget, 'unit_differs'],
    ['oui mais pas tout de suite', biowaste, 'no_number'],
    ['diviser par deux', budget, 'against_direction'],
    ['jusqu’à 25 kg/hab/an', biowaste, 'bound_against_direction'],
    ['réduction de 15 % par rapport à 2020', fall, 'other_reference_year'],
    ['25 kg par semaine', biowaste, 'unit_differs'],
    ['25 composteurs', biowaste, 'unit_differs'],
    ['200 kg', budget, 'unit_differs'],
    ['5 000 t par an', { ...residual, population: undefined }, 'population_needed'],
    ['doubler', { ...biowaste, baseline: undefined }, 'baseline_needed'],
    ['réduire de 300 kg/hab/an', residual, 'impossible_value'],
    ['doubler, voire tripler', budget, 'multiplier_unclear'],
    ['diviser par 2, soit 120 kg/hab/an', residual, 'several_numbers'],
    ['réduire de 15 à 20 %', fall, 'range'],
  ])('%s → %#', (text, context, reason) => {
    expect(readQuantity(text, context)).toMatchObject({ kind: 'ask', reason });
  });
});

describe('deadlines', () => {
  test.each<[string, string]>([
    ['d’ici 2028', '2028-12-31'],
    ['avant 2028', '2027-12-31'],
    ['avant fin 2028', '2028-12-31'],
    ['avant l’été 2027', '2027-06-20'],
    ['début 2028', '2028-03-31'],
    ['mi-2028', '2028-06-30'],
    ['fin juin 2027', '2027-06-30'],
    ['31/12/2028', '2028-12-31'],
    ['31-12-28', '2028-12-31'],
    ['1er janvier 2029', '2029-01-01'],
    ['2028-02-29', '2028-02-29'],
    ['d’ici à décembre 2028', '2028-12-31'],
    ['12/2028', '2028-12-31'],
    ['2e semestre 2028', '2028-12-31'],
    ['T1 2029', '2029-03-31'],
    ['à la rentrée 2027', '2027-09-30'],
    ['fin de mandat', '2032-03-21'],
    ['d’ici la fin du mandat', '2032-03-21'],
    ['sur la durée du mandat', '2032-03-21'],
    ['mi-mandat', '2029-03-21'],
    ['d’ici deux ans', '2028-03-22'],
    ['sous 18 mois', '2027-09-22'],
    ['dans les 100 premiers jours', '2026-06-30'],
    ['dans les 100 premiers jours du mandat', '2026-06-30'],
    ['la première année du mandat', '2027-03-22'],
  ])('%s', (text, date) => {
    expect(readDeadline(text, time)).toMatchObject({ kind: 'understood', date });
  });

  test.each<[string, string]>([
    ['rapidement', 'vague'],
    ['dès le début du mandat', 'vague'],
    ['hiver 2027', 'vague'],
    ['l’hiver 2027-2028', 'vague'],
    ['à la fin du prochain mandat', 'vague'],
    ['la première moitié du mandat', 'vague'],
    ['en 2032', 'year_of_mandate_end'],
    ['2024', 'in_the_past'],
    ['entre 2027 et 2028', 'several_dates'],
    ['2027-2028', 'several_dates'],
  ])('%s is asked', (text, reason) => {
    expect(readDeadline(text, time)).toEqual({ kind: 'ask', reason });
  });

  test('no deadline, and a mandate whose dates are not known', () => {
    expect(readDeadline('25 kg pour toute la ville', time)).toEqual({ kind: 'none' });
    expect(readDeadline('2025 tonnes', time)).toEqual({ kind: 'none' });
    const unknown = { kind: 'ask', reason: 'mandate_unknown' };
    expect(readDeadline('fin de mandat', { today: time.today })).toEqual(unknown);
    expect(readDeadline('dans 3 ans', { today: time.today })).toEqual(unknown);
  });
});

describe('parts', () => {
  test('numbers in words and figures', () => {
    const values = (text: string) => findNumbers(foldText(text)).map((number) => number.value);
    expect(values('soixante et onze')).toEqual([71]);
    expect(values('mille deux cent trente-quatre')).toEqual([1234]);
    expect(values('quatre-vingts puis quatre-vingt-dix-neuf')).toEqual([80, 99]);
    expect(values('un million deux cent mille')).toEqual([1_200_000]);
    expect(values('2,5 millions')).toEqual([2_500_000]);
    expect(values('une étude, un plan, le 1er et le CO2')).toEqual([]);
    expect(values('cinq pour cent')).toEqual([5]);
  });

  test('folding keeps positions and unifies typography', () => {
    expect(foldText('É−’\u202fœ×')).toBe("e-' œx");
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(text).length === text.normalize('NFC').length),
      { seed: 49, numRuns: 300 },
    );
  });

  test('a total and a rate convert there and back through the population', () => {
    const rate = unitOf('kg/hab/an');
    const total = unitOf('t/an');
    const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(positive, fc.integer({ min: 1, max: 3_000_000 }), (value, population) => {
        const there = convert(value, rate, total, population);
        const back = there.kind === 'converted' ? convert(there.value, total, rate, population) : there;
        return back.kind === 'converted' && Math.abs(back.value / value - 1) < 1e-9;
      }),
      { seed: 7, numRuns: 200 },
    );
    expect(convert(1, unitOf('t/an'), unitOf('€'))).toEqual({ kind: 'unit_differs' });
  });

  test('plausible limits lie along the direction', () => {
    const limits = { warn: 80, challenge: 110 };
    expect([60, 80, 90, 120].map((value) => plausibilityOf(value, 'up', limits))).toEqual([
      'plausible',
      'plausible',
      'warn',
      'challenge',
    ]);
    expect(plausibilityOf(40, 'down', { warn: 80, challenge: 50 })).toBe('challenge');
    expect(plausibilityOf(150, 'up', undefined, '%')).toBe('challenge');
  });

  test('any text whatever gives an answer or a question, never an exception', () => {
    const words = fc.constantFrom(
      '10',
      '%',
      'kg',
      'd’ici',
      '2028',
      'mandat',
      'x',
      '-',
      'dix',
      'à',
      'de',
      '/hab',
      '1/2/28',
      'fin',
      '١',
      'T1',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 8 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(biowaste, fall, tonnes, share), (typed, context) => {
        const reading = readQuantity(typed, context);
        readDeadline(typed, context);
        return reading.kind === 'ask' || Number.isFinite(reading.value);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
});
