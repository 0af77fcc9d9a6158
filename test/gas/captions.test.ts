import { captionOf } from '../../src/gas/caption.ts';
import { entryPoints } from '../../src/gas/entrypoints.ts';

test('the Journal names every action as the menu does, windows and timers by the item they belong to', () => {
  const named = entryPoints.filter(({ kind }) => kind !== 'web');
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ name }) => captionOf(name) === undefined).map(({ name }) => name)).toEqual([]);
});
