import { recordLetters } from '../../../src/app/letters/record-letters.ts';
import { prepareMailing } from '../../../src/app/mailing/prepare-mailing.ts';
import { noteSending } from '../../../src/app/mailing/sending/after-sending.ts';
import { startMailing } from '../../../src/app/mailing/start-mailing.ts';
import { emptyRow } from '../../../src/app/schema/empty-row.ts';
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
    const [malakoff] = treatmentRecords(invited().tables, EUROPE_PARIS);
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
    const records = treatmentRecords(tables, EUROPE_PARIS);
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
    const [malakoff] = treatmentRecords(tables, EUROPE_PARIS);
    expect(malakoff?.exceptions.map(({ tag }) => tag)).toEqual(['not_reached', 'other_words', 'other_days']);
  });

  it('takes an evening and the next morning for two days', () => {
    const { tables } = invited();
    tables.edit('sendings', (rows) =>
      rows.map((row, at) => (at === 1 ? { ...row, at: NOW + DAY - 11 * 3_600_000 } : row)),
    );
    expect(treatmentRecords(tables, EUROPE_PARIS)[0]?.exceptions.map(({ tag }) => tag)).toEqual(['not_reached']);
    tables.edit('sendings', (rows) => rows.map((row, at) => (at === 1 ? { ...row, at: NOW + DAY - 60_000 } : row)));
    const [malakoff] = treatmentRecords(tables, EUROPE_PARIS);
    expect(malakoff?.exceptions.at(-1)).toEqual({ tag: 'other_days', what: 'Invitation', days: 1 });
  });

  it('shows which version of the questionnaire each list got, and that they differ', () => {
    const { tables } = invited();
    const versions = [
      'invitation-1a2b3c4d + questionnaire v1 (0123456789ab)',
      'invitation-1a2b3c4d + questionnaire v2 (ba9876543210)',
    ];
    tables.edit('sendings', (rows) =>
      rows.map((row, at) => ({ ...row, wordingVersion: versions[at] ?? row.wordingVersion })),
    );
    const records = treatmentRecords(tables, EUROPE_PARIS);
    expect(records[0]?.exceptions.at(-1)).toEqual({ tag: 'other_words', what: 'Invitation', versions });
    const page = treatmentPage(records, EUROPE_PARIS, NOW);
    for (const version of versions) expect(page.split(version)).toHaveLength(3);
  });

  it('names a list found after the invitation had left, and when it got its own', () => {
    const { tables } = invited();
    tables.seed('lists', [
      {
        id: 'l4',
        label: 'Liste Tardive',
        commune: 'Malakoff',
        communeCode: '92046',
        state: 'to_contact',
        foundOn: NOW + DAY,
      },
    ]);
    const late = { tag: 'found_later', list: 'Liste Tardive', what: 'Invitation', found: '2026-03-03' };
    const last = () => treatmentRecords(tables, EUROPE_PARIS)[0]?.exceptions.at(-1);
    expect(last()).toEqual({ ...late, invited: undefined });
    tables.seed('sendings', [
      { key: 'c2|l4|x', mailingId: 'c2', listId: 'l4', template: 'invitation', state: 'sent', at: NOW + 2 * DAY },
    ]);
    expect(treatmentRecords(tables, EUROPE_PARIS)[0]?.exceptions).toContainEqual({ ...late, invited: '2026-03-04' });
  });

  it('shows a letter as the mailing that it is, to the lists in the same case', () => {
    const { tables } = invited();
    const list = { ...emptyRow('lists'), id: 'l3', label: 'Liste Trois' };
    recordLetters(tables, 'c1', [{ list, name: '', address: [] }], { at: NOW + DAY, author: 'Ana' });
    const [, , three] = treatmentRecords(tables, EUROPE_PARIS)[0]?.lists ?? [];
    expect(three?.events.map(({ kind, channel, what }) => [kind, channel, what])).toEqual([
      ['common', 'lettre', 'Invitation'],
    ]);
  });

  it('calls a receipt what one list got', () => {
    const { tables } = invited();
    tables.seed('sendings', [
      { key: 'accuses|l1|x|v1', mailingId: 'accuses', listId: 'l1', template: 'receipt', state: 'sent', at: NOW + DAY },
    ]);
    const [one] = treatmentRecords(tables, EUROPE_PARIS)[0]?.lists ?? [];
    expect(one?.events.map(({ what, kind }) => [what, kind])).toEqual([
      ['Invitation', 'common'],
      ['Accusé de réception', 'extra'],
    ]);
  });

  it('keeps what lists are called as words, never as HTML', () => {
    const { tables } = invited();
    tables.edit('lists', (rows) => rows.map((row) => ({ ...row, label: '<script>alert(1)</script>' })));
    expect(treatmentPage(treatmentRecords(tables, EUROPE_PARIS), EUROPE_PARIS, NOW)).not.toContain('<script>');
  });
});
