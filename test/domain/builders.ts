import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import type { Criterion } from '../../src/domain/criterion.ts';

/** A question that can be scored: residual waste down from 250 kg to 100 kg, three elements expected. */
export function aCriterion(changes: Partial<Criterion> = {}): Criterion {
  return {
    id: 'omr',
    theme: 'Réduire',
    question: 'Quel niveau d’ordures ménagères résiduelles visez-vous ?',
    demand: 'Moins de 100 kg.',
    kind: 'quantity',
    unit: 'kg/hab/an',
    direction: 'down',
    baseline: { value: 250, year: 2017 },
    benchmark: { value: 100, label: 'meilleurs territoires', source: 'fictif' },
    expected: ['figure', 'deadline', 'scope'],
    weight: 1,
    competence: 'commune',
    options: [],
    active: true,
    methodVersion: '1',
    ...changes,
  };
}

/** A confirmed, firm, fully precise promise of 175 kg: half of the way from 250 to 100. */
export function aCommitment(changes: Partial<Commitment> = {}): Commitment {
  return {
    listId: 'L1',
    criterionId: 'omr',
    stance: 'unconditional',
    target: 175,
    deadline: calendarDate('2030-12-31'),
    scope: 'toute la commune',
    words: 'Nous viserons 175 kg.',
    source: { kind: 'form', date: calendarDate('2026-02-01'), author: 'Liste fictive' },
    confirmed: true,
    version: 1,
    validators: ['A', 'B'],
    ...changes,
  };
}
