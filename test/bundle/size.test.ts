import { statSync } from 'node:fs';

test('what Google evaluates for every formula stays under 250 kB: docs/decisions/0006', () => {
  expect(statSync('dist/Code.js').size).toBeLessThanOrEqual(250_000);
});
