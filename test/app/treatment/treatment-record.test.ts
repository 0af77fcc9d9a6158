import { prepareMailing } from '../../../src/app/mailing/prepare-mailing.ts';
import { noteSending } from '../../../src/app/mailing/sending/after-sending.ts';
import { startMailing } from '../../../src/app/mailing/start-mailing.ts';
import { treatmentPage } from '../../../src/app/treatment/treatment-page.ts';
import { treatmentRecords } from '../../../src/app/treatment/treatment-record.ts';
import { EUROPE_PARIS } from '../../../src/domain/calendar/zone.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { mailingWorld } from '../../support/mailing-world.ts';

const NOW = Date.parse('2026-03-02T10:00:00+01:00');
const DAY = 86_400_000;

/** An invitation sent to the two lists of Malakoff that have an address; the third has none. */
function invited() {
  const world = mailingWorld(NOW);
  const { mailing } = prepareMailing(world.ports(), 'invitation');
  startMailing(world.ports(), mailing.id);
  noteSending({ ...world, campaign }, mailing.id);
  return world;
}

describe('the equal-treatment record of a commune', () => {
  it('says who got what and when, and why a list got nothing', () => {
    const [malakoff] = treatmentRecords(invited().tables);
    expect(malakoff?.lists.map(({ events }) => events.map(({ what, at }) => [what, at]))).toEqual([
      [['Invitation', NOW]],
      [['Invitation', NOW]],
      [],
    ]);
    expect(malakoff?.exceptions).toEqual([
      { tag: 'not_reached', list: 'Liste Trois', what: 'Invitation', reason: 'aucune adresse connue' },
    ]);
    expect(malakoff?.commonMinimum).toBe(0);
  });

  it('shows a call to one list as extra, without who was called nor what was said', () => {
    const { tables } = invited();
    tables.seed('exchanges', [
      {
        id: 'e1',
        listId: 'l1',
        at: NOW + DAY,
        channel: 'phone',
        outcome: 'reached',
        summary: 'Camille a dit oui',
        author: 'Ana',
      },
    ]);
    const records = treatmentRecords(tables);
    expect(records[0]?.lists[0]?.events.map(({ kind, channel, what }) => [kind, channel, what])).toEqual([
      ['common', 'courriel', 'Invitation'],
      ['extra', 'téléphone', 'jointe'],
    ]);
    const page = treatmentPage(records, EUROPE_PARIS, NOW);
    expect(page).toContain('3 mars 2026');
    expect(page).not.toMatch(/Camille|Ana|@/);
  });

  it('names words and days that differ under one mailing', () => {
    const { tables } = invited();
    tables.edit('sendings', (rows) =>
      rows.map((row, at) => (at === 1 ? { ...row, wordingVersion: 'invitation-autre', at: NOW + 2 * DAY } : row)),
    );
    const [malakoff] = treatmentRecords(tables);
    expect(malakoff?.exceptions.map(({ tag }) => tag)).toEqual(['not_reached', 'other_words', 'other_days']);
  });

  it('keeps what lists are called as words, never as HTML', () => {
    const { tables } = invited();
    tables.edit('lists', (rows) => rows.map((row) => ({ ...row, label: '<script>alert(1)</script>' })));
    expect(treatmentPage(treatmentRecords(tables), EUROPE_PARIS, NOW)).not.toContain('<script>');
  });
});
