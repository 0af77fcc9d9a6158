import { buildBetweenRounds } from '../../../src/app/lineage/between-rounds.ts';
import { betweenRoundsPage } from '../../../src/gas/screens/between-rounds-page.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { importWorld } from '../../support/candidates-file.ts';

const MONDAY = Date.parse('2026-03-16T09:00+01:00');

describe('« lundi d’entre-deux-tours »', () => {
  const row = (id: string, commune: string, round: number, changes: object) => ({
    id,
    commune,
    label: `Liste ${id}`,
    round,
    contest: `t${round}-${commune}`,
    state: 'answered' as const,
    ...changes,
  });

  it('says per commune what is left, most first, and nothing where the council is elected', () => {
    const { tables } = importWorld();
    tables.seed('lists', [
      row('a', 'Malakoff', 1, { result: 'qualified' }),
      row('b', 'Malakoff', 1, { result: 'eliminated', state: 'eliminated' }),
      row('c', 'Malakoff', 2, { state: 'to_contact' }),
      row('d', 'Ivry', 1, {}),
      row('e', 'Clichy', 1, { result: 'elected' }),
      row('f', 'Clichy', 1, {}),
    ]);
    tables.seed('contacts', [{ id: 'k', listId: 'c', email: 'c@liste.example', status: 'valid' }]);
    tables.seed('commitments', [{ id: 'p', listId: 'c', criterionId: 'q', current: true, confirmed: false }]);
    const view = buildBetweenRounds(tables, campaign, MONDAY);
    expect(view.communes.map(({ name, lists }) => [name, lists.map(({ label, left }) => [label, left])])).toEqual([
      [
        'Malakoff',
        [
          ['Liste a', ['fate']],
          ['Liste c', ['reconfirm', 'answer']],
        ],
      ],
      ['Ivry', [['Liste d', ['result']]]],
    ]);
    expect(view.left).toBe(4);
    expect(view.kinds.map(({ what, count }) => [what, count])).toEqual([
      ['result', 1],
      ['fate', 1],
      ['reconfirm', 1],
      ['answer', 1],
    ]);
  });

  it('says from which day it is of use, until a result is known; then one line tells all lists that await theirs', () => {
    const { tables } = importWorld();
    tables.seed('lists', [row('a', 'Malakoff', 1, {}), row('b', 'Malakoff', 1, {})]);
    const pageAt = (moment: string) =>
      betweenRoundsPage(buildBetweenRounds(tables, campaign, Date.parse(moment)), campaign);
    const before = pageAt('2026-03-14T23:59+01:00');
    expect(before).toContain('avant le premier tour (dimanche 15 mars 2026)');
    expect(before).not.toContain('Malakoff');
    const after = pageAt('2026-03-15T20:00+01:00');
    expect(after).toContain('2 résultats à noter');
    expect(after).toContain('Liste a · Liste b');
    expect(after.match(/<li>/g)).toHaveLength(2);
    tables.edit('lists', (rows) => rows.map((each) => (each.id === 'a' ? { ...each, result: 'qualified' } : each)));
    expect(pageAt('2026-03-14T23:59+01:00')).toContain('Liste b');
  });

  it('writes names as text', () => {
    const { tables } = importWorld();
    tables.seed('lists', [row('a', '<b>', 1, { label: '<script>x</script>' })]);
    const page = betweenRoundsPage(buildBetweenRounds(tables, campaign, MONDAY), campaign);
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>');
  });
});
