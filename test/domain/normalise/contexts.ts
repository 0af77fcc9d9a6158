import { calendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import type { QuantityContext } from '../../../src/domain/normalise/figure.ts';

/** A mandate of six years that has not begun yet. */
export const time = {
  today: calendarDate('2026-02-01'),
  mandateStart: calendarDate('2026-03-22'),
  mandateEnd: calendarDate('2032-03-21'),
};

const biowaste: QuantityContext = {
  ...time,
  kind: 'quantity',
  question: 'Quelle collecte séparée des biodéchets visez-vous, par habitant et par an ?',
  unit: 'kg/hab/an',
  direction: 'up',
  baseline: { value: 10, year: 2024 },
  population: 50_000,
  plausible: { warn: 80, challenge: 110 },
};
const residual: QuantityContext = {
  ...biowaste,
  question: 'Quel poids d’ordures ménagères résiduelles par habitant et par an visez-vous ?',
  direction: 'down',
  baseline: { value: 254, year: 2017 },
  plausible: undefined,
};

/** Questions that phrases are typed to, in a commune of 50,000 inhabitants. */
export const questions = {
  /** More biowaste collected, from 10 kg. */
  biowaste,
  /** Less residual waste, from 254 kg. */
  residual,
  /** Less residual waste, in tonnes a year, from 12,700. */
  tonnes: { ...residual, unit: 't/an', baseline: { value: 12_700, year: 2017 } },
  /** A larger share, from 30 %. */
  share: { ...biowaste, unit: '%', baseline: { value: 30, year: 2024 }, plausible: undefined },
  /** A fall in percent since 2010. */
  fall: {
    ...time,
    kind: 'change_percent',
    question: 'Visez-vous une baisse des déchets ménagers et assimilés par rapport à 2010, et de combien ?',
    unit: '%',
    direction: 'down',
    baseline: { value: 0, year: 2010 },
  },
  /** A rise in percent of a budget. */
  budget: {
    ...time,
    kind: 'change_percent',
    question: 'Comment évoluera le budget consacré à la prévention et au réemploi pendant le mandat ?',
    unit: '%',
    direction: 'up',
  },
  /** Euros a year for prevention. */
  euros: { ...time, kind: 'quantity', unit: '€/an', direction: 'up', baseline: { value: 100_000, year: 2024 } },
  /** Things to put in place. */
  composters: { ...time, kind: 'quantity', unit: 'composteurs', direction: 'up', baseline: { value: 5, year: 2024 } },
} as const satisfies Readonly<Record<string, QuantityContext>>;
