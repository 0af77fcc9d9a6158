import type { Answer, TextRecord } from '../../src/emulator/form/model.ts';
import { newItem } from '../../src/emulator/form/new-item.ts';
import { keepsRule, misfit, refusal } from '../../src/emulator/form/validation.ts';
import { ruleMessage } from '../../src/emulator/form/wording.ts';
import { testWorld } from '../support/emulator-world.ts';

type Case = readonly [
  rule: string,
  values: readonly (string | number)[],
  kept: readonly Answer[],
  broken: readonly Answer[],
];

const CASES: readonly Case[] = [
  ['requireNumber', [], ['3', '-2,5', '.5', ' 7 '], ['x', '1e3', '1 000', '']],
  ['requireWholeNumber', [], ['3', '-2'], ['2,5']],
  ['requireNumberBetween', [1, 3], ['1', '3', '2,5'], ['0', '3.01']],
  ['requireNumberNotBetween', [1, 3], ['0', '4'], ['1', '2']],
  ['requireNumberEqualTo', [2], ['2', '2,0'], ['3']],
  ['requireNumberNotEqualTo', [2], ['3'], ['2']],
  ['requireNumberGreaterThan', [2], ['3'], ['2']],
  ['requireNumberGreaterThanOrEqualTo', [2], ['2'], ['1,9']],
  ['requireNumberLessThan', [2], ['1'], ['2']],
  ['requireNumberLessThanOrEqualTo', [2], ['2'], ['2,1']],
  ['requireTextIsEmail', [], ['a.b+c@mairie.example', 'é@b.example'], ['a@b', 'a b@c.fr', '@c.fr', 'a@b.fr, c@d.fr']],
  ['requireTextIsUrl', [], ['https://a.example/x?y=1', 'a.example'], ['bonjour', 'http://a b.example']],
  ['requireTextLengthGreaterThanOrEqualTo', [3], ['abc'], ['ab']],
  ['requireTextLengthLessThanOrEqualTo', [3], ['abc'], ['abcd']],
  ['requireTextContainsPattern', ['b+'], ['abbc'], ['ac']],
  ['requireTextDoesNotContainPattern', ['b+'], ['ac'], ['abbc']],
  ['requireTextMatchesPattern', ['a|b'], ['a', 'b'], ['ab']],
  ['requireTextDoesNotMatchPattern', ['a|b'], ['ab'], ['a']],
  ['requireSelectAtLeast', [2], [['a', 'b']], [['a']]],
  ['requireSelectAtMost', [1], [['a']], [['a', 'b']]],
  ['requireSelectExactly', [2], [['a', 'b']], [['a', 'b', 'c']]],
  [
    'requireLimitOneResponsePerColumn',
    [],
    [
      ['1', null, '2'],
      [['1'], ['2']],
    ],
    [
      ['1', '1'],
      [['1', '2'], ['2']],
    ],
  ],
];

test.each(CASES)('%s', (rule, values, kept, broken) => {
  const record = { rule, values: [...values], help: null };
  for (const answer of kept) expect([answer, keepsRule(record, answer)]).toEqual([answer, true]);
  for (const answer of broken) expect([answer, keepsRule(record, answer)]).toEqual([answer, false]);
  expect(ruleMessage(rule, values)).toMatch(/\.$/);
});

test('an optional question left blank breaks no rule; a help text replaces the default message', () => {
  const item = newItem(testWorld().ids, 'TEXT') as TextRecord;
  item.validation = { rule: 'requireNumberBetween', values: [0.5, 10], help: null };
  expect(refusal(item, undefined)).toBeNull();
  expect(refusal(item, '')).toBeNull();
  expect(refusal(item, '0')).toBe('Indiquez un nombre entre 0,5 et 10.');
  item.validation = { ...item.validation, help: 'Entre la moitié et dix' };
  expect(refusal(item, '0')).toBe('Entre la moitié et dix');
});

test('dates and times that do not exist are refused', () => {
  const { ids } = testWorld();
  const date = newItem(ids, 'DATE');
  const both = newItem(ids, 'DATETIME');
  const time = newItem(ids, 'TIME');
  const duration = newItem(ids, 'DURATION');
  if (date.type !== 'DATE' || both.type !== 'DATETIME' || time.type !== 'TIME' || duration.type !== 'DURATION') {
    throw new TypeError('wrong kinds');
  }
  expect(misfit(date, '2028-02-29')).toBeNull();
  expect(misfit(date, '2026-02-29')).not.toBeNull();
  expect(misfit({ ...date, includesYear: false }, '02-29')).toBeNull();
  expect(misfit(date, '15/03/2026')).not.toBeNull();
  expect(misfit(both, '2026-03-15 20:00')).toBeNull();
  expect(misfit(both, '2026-03-15')).not.toBeNull();
  expect(misfit(time, '24:00')).not.toBeNull();
  expect(misfit(duration, '100:59:59')).toBeNull();
  expect(misfit(duration, '1:60:00')).not.toBeNull();
});
