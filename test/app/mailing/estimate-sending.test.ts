import { communesLargerThanADay, estimateSending } from '../../../src/app/mailing/sending/estimate-sending.ts';

const rows = (mails: number, perCommune: number) =>
  Array.from({ length: mails }, (_, at) => ({ key: `k${at}`, commune: `c${Math.floor(at / perCommune)}` }));

it.each([
  { mails: 1000, perCommune: 13, quota: 1500, days: 1, minutes: 35 },
  { mails: 415, perCommune: 5, quota: 100, days: 5, minutes: 3 },
  { mails: 415, perCommune: 13, quota: 100, days: 5, minutes: 2 },
  { mails: 30, perCommune: 4, quota: 10, days: 2, minutes: 1 },
  { mails: 3, perCommune: 1, quota: 1500, days: 1, minutes: 1 },
])(
  '$mails mails by $perCommune, $quota left today: $days days, $minutes minutes',
  ({ mails, perCommune, quota, ...expected }) => {
    expect(estimateSending(rows(mails, perCommune), quota)).toEqual(expected);
  },
);

it('counts a day waited for, then as many as it takes, for a commune larger than any day, and names it', () => {
  expect(estimateSending(rows(300, 300), 100).days).toBe(4);
  expect(communesLargerThanADay(rows(300, 300), 100)).toEqual(['c0']);
  expect(communesLargerThanADay(rows(300, 100), 100)).toEqual([]);
});
