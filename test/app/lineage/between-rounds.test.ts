import { buildBetweenRounds } from '../../../src/app/lineage/between-rounds.ts';
import { betweenRoundsPage } from '../../../src/gas/screens/between-rounds-page.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { importWorld } from '../../support/candidates-file.ts';

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
    const view = buildBetweenRounds(tables);
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
  });

  it('writes names as text', () => {
    const { tables } = importWorld();
    tables.seed('lists', [row('a', '<b>', 1, { label: '<script>x</script>' })]);
    const page = betweenRoundsPage(buildBetweenRounds(tables), campaign);
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>');
  });
});
