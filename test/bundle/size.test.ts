import { readFileSync, statSync } from 'node:fs';
import { messages } from '../../src/app/messages.fr.ts';

test('what Google evaluates for every formula stays under 250 kB: docs/decisions/0006', () => {
  expect(statSync('dist/Code.js').size).toBeLessThanOrEqual(250_000);
});

test('what Google evaluates for every formula holds none of the sentences that actions alone say', () => {
  const code = readFileSync('dist/Code.js', 'utf8');
  const ofActions = [
    messages.answers.nothingQuarantined,
    messages.publication.freezeReasonExplained,
    messages.publication.replied,
  ];
  const actions = readFileSync('dist/actions.html', 'utf8');
  expect(ofActions.map((sentence) => [code, actions].map((part) => part.includes(sentence)))).toEqual(
    ofActions.map(() => [false, true]),
  );
});
