import Sequencer from '@jest/test-sequencer';

/** How paths under test/ begin, the slowest first: the one started last is waited for alone. */
const SLOW = [
  'scripts/journey',
  'browser/',
  'exhaustive/mailing',
  'bundle/',
  'exhaustive/',
  'scripts/',
  'app/mailing/',
  'foreign/',
];

const rank = ({ path }) => {
  const at = SLOW.findIndex((begin) => path.includes(`/test/${begin}`));
  return at < 0 ? SLOW.length : at;
};

/** On a fresh clone nobody knows yet how long a file takes; jest would go by its size. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}
