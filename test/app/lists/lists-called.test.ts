import { listsCalled } from '../../../src/app/lists/lists-called.ts';
import { emptyRow } from '../../../src/app/schema/empty-row.ts';

const list = (id: string, commune: string, label: string, head: string) => ({
  ...emptyRow('lists'),
  id,
  commune,
  label,
  head,
});
const lists = [
  list('la', 'Pantin', 'Pantin en commun', 'Zoé Élan'),
  list('lb', 'Pantin', 'L’Atelier des places', 'Ali Pré'),
  list('lc', 'Bondy', 'L’ATELIER', 'Éva Pantinois'),
];

test.each([
  ['lb', 'lb'],
  ['atelier pantin', 'lb,lc'],
  ['l’atelier des', 'lb'],
  ['zoe elan', 'la'],
  ['elier', ''],
  ['', ''],
  ['***', ''],
])('« %s » may be: %s', (typed, ids) => {
  expect(String(listsCalled(lists, typed).map(({ id }) => id))).toBe(ids);
});
