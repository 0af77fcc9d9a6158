import fc from 'fast-check';
import { SCHEMA_VERSION } from '../../../src/app/schema/schema-version.ts';
import type { RowValue } from '../../../src/app/workbook/cell-codec.ts';
import { fromCell, toCell } from '../../../src/app/workbook/cell-codec.ts';
import { defaultSettings } from '../../../src/app/workbook/default-settings.ts';
import { columnsOf, officersDesign, tabKeys, workbookDesign } from '../../../src/app/workbook/design.ts';
import { workbookFormulas } from '../../../src/app/workbook/formulas.ts';
import { rowsOfRange } from '../../../src/app/workbook/range-rows.ts';
import { readSettings } from '../../../src/app/workbook/settings.ts';
import { zoneNamed } from '../../../src/app/workbook/zone-named.ts';
import { instantOf } from '../../../src/domain/calendar/instant.ts';
import { EUROPE_PARIS } from '../../../src/domain/calendar/zone.ts';
import { textHash } from '../../../src/domain/digest/text-hash.ts';
import { campaign } from '../../support/campaign-workbook.ts';

const column = (tab: Parameters<typeof columnsOf>[0], key: string) => {
  const found = columnsOf(tab).find((each) => each.key === key);
  if (found === undefined) throw new RangeError(key);
  return found;
};
const roundTrip = (tab: Parameters<typeof columnsOf>[0], key: string, value: RowValue) => {
  const { column: type, words } = column(tab, key);
  const cell = toCell(type, words, value, EUROPE_PARIS);
  // Sheets hides the apostrophe that makes a text of it.
  const shown = typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;
  return fromCell(type, words, shown, EUROPE_PARIS);
};

describe('cells', () => {
  it('keeps every value through the sheet, choices as French labels', () => {
    expect(roundTrip('lists', 'state', 'answered_private')).toEqual({ kind: 'value', value: 'answered_private' });
    expect(roundTrip('lists', 'announcedOn', '2026-03-29')).toEqual({ kind: 'value', value: '2026-03-29' });
    expect(roundTrip('commitments', 'confirmed', false)).toEqual({ kind: 'value', value: false });
    expect(roundTrip('lists', 'label', null)).toEqual({ kind: 'value', value: null });
    const { column: state, words } = column('lists', 'state');
    expect(toCell(state, words, 'answered_private', EUROPE_PARIS)).toBe('a répondu, sans publication');
  });

  it('never lets a text become a formula', () => {
    const { column: text, words } = column('commitments', 'words');
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (start, rest) => {
        const cell = toCell(text, words, start + rest, EUROPE_PARIS);
        expect(String(cell).startsWith(`'${start}`)).toBe(true);
      }),
      { seed: 1 },
    );
  });

  it('reads what people type, and says when it cannot', () => {
    const read = (tab: Parameters<typeof columnsOf>[0], key: string, cell: string | number | boolean) => {
      const { column: type, words } = column(tab, key);
      return fromCell(type, words, cell, EUROPE_PARIS);
    };
    expect(read('lists', 'openness', '0,5')).toEqual({ kind: 'value', value: 0.5 });
    expect(read('lists', 'certainty', '80 %')).toEqual({ kind: 'value', value: 0.8 });
    expect(read('lists', 'factOn', '5/3/2026')).toEqual({ kind: 'value', value: '2026-03-05' });
    expect(read('lists', 'communeCode', 93066)).toEqual({ kind: 'value', value: '93066' });
    expect(read('lists', 'fact', 'A Décliné')).toEqual({ kind: 'value', value: 'declined' });
    expect(read('lists', 'incumbent', true)).toEqual({ kind: 'value', value: true });
    expect(read('exchanges', 'at', '5/3/2026 18h')).toEqual({
      kind: 'value',
      value: Date.parse('2026-03-05T18:00+01:00'),
    });
    expect(read('exchanges', 'at', '2026-03-05T18:05:30')).toEqual({
      kind: 'value',
      value: Date.parse('2026-03-05T18:05+01:00'),
    });
    expect(read('exchanges', 'at', '5/3/2026 24:59')).toEqual({ kind: 'unreadable', value: null });
    expect(read('lists', 'openness', '5 % 5')).toEqual({ kind: 'unreadable', value: null });
    expect(read('lists', 'fact', 'peut-être')).toEqual({ kind: 'unreadable', value: null });
    expect(read('lists', 'openness', 'beaucoup')).toEqual({ kind: 'unreadable', value: null });
    // A contact's state in somebody's own words is no empty cell, and is not made one by being written back.
    expect(read('contacts', 'status', 'ne pas appeler')).toEqual({ kind: 'unreadable', value: 'unclear' });
    expect(roundTrip('contacts', 'status', 'unclear')).toEqual({ kind: 'unreadable', value: 'unclear' });
  });

  it('knows other zones by the engine’s tables, as Paris by its rule', () => {
    const summer = instantOf('2026-07-01T12:00:00Z');
    expect(zoneNamed('Indian/Reunion').offsetMinutes(summer)).toBe(240);
    expect(zoneNamed('Europe/Berlin').offsetMinutes(summer)).toBe(EUROPE_PARIS.offsetMinutes(summer));
    expect(() => zoneNamed('Nowhere/Land').offsetMinutes(summer)).toThrow(RangeError);
  });
});

describe('design', () => {
  const { tabs } = workbookDesign('Europe/Paris');

  it('opens on Accueil and has every tab, each column labelled once with a note', () => {
    expect(tabs[0]?.title).toBe('Accueil');
    expect(tabs.map(({ key }) => key).sort()).toEqual(tabKeys().sort());
    for (const tab of tabs) {
      const labels = tab.columns.map(({ label }) => label);
      expect([tab.title, new Set(labels).size]).toEqual([tab.title, labels.length]);
    }
  });

  it('says on personal columns that they are never published, and colours no state without its words', () => {
    const contacts = tabs.find(({ key }) => key === 'contacts');
    expect(contacts?.columns.find(({ key }) => key === 'email')?.note).toContain('jamais publiée');
    for (const { tones = [] } of tabs.flatMap(({ columns }) => columns)) {
      for (const { label } of tones) expect(label).not.toBe('');
    }
  });

  it('keeps the officers’ own spreadsheet out of the campaign’s workbook', () => {
    expect(tabs.map(({ key }) => key)).not.toContain('strategy');
    const [own, ...others] = officersDesign('Europe/Paris').tabs;
    expect(others).toEqual([]);
    expect(own?.columns.filter(({ protectedFromPeople }) => !protectedFromPeople).map(({ key }) => key)).toEqual([
      'incumbent',
      'previousShare',
      'openness',
    ]);
  });

  it('writes formulas from where the columns are', () => {
    const text = workbookFormulas[0]?.text((tab, key) => `${tab}!$X$2:$X${key.length}`);
    expect(text).toMatch(/^=NOTES_LISTES\(\{lists!/);
    expect(text?.split(';')).toHaveLength(4);
  });
});

describe('settings', () => {
  const rows = (changes: Readonly<Record<string, string>> = {}) =>
    [...new Map([...defaultSettings(campaign), ...Object.entries(changes)])].map(([key, value]) => ({ key, value }));

  it('reads a fresh workbook as the campaign’s own values', () => {
    const settings = readSettings(rows(), campaign);
    expect(settings.constants).toEqual(campaign.constants);
    expect(settings.senders).toEqual(campaign.senders);
    expect(settings.rehearsal).toBe(true);
    expect(new Date(settings.closes).toISOString()).toBe('2026-03-07T22:59:00.000Z');
  });

  it('names the row that cannot be used', () => {
    expect(() => readSettings(rows({ hearingDays: 'cinq' }), campaign)).toThrow('« Jours pour contester »');
    expect(() => readSettings(rows({ 'constants.studyFirmness': '0,9' }), campaign)).toThrow('promesse d’étude');
    expect(() => readSettings(rows({ closes: '2026-02-30 10:00' }), campaign)).toThrow('Clôture');
  });

  it.each([
    ['hearingDays', ['-1', '0', '0,1', '61'], 'Jours pour contester', 'un nombre entre 1 et 60'],
    ['minimumReplyDays', ['0', '100'], 'Jours pour répondre', 'un nombre entre 1 et 60'],
    [
      'closes',
      ['2026-02-27 09:00', '2026-03-07', '2026-03-07 24:59'],
      'Clôture',
      'après « Ouverture du questionnaire »',
    ],
    ['publishes', ['2026-03-07 23:59'], 'Publication prévue', 'après « Clôture du questionnaire »'],
    ['senders', ['ana@asso.example, bo@asso', 'ana'], 'Comptes autorisés', 'des adresses de courriel'],
    ['replyTo', ['', 'ana@asso', 'a@x.example, b@x.example'], 'Adresse de réponse', 'une adresse de courriel'],
    ['bulk.from', ['asso.example'], 'Prestataire', 'une adresse de courriel'],
  ])('refuses for « %s » what would break a promise: %s', (key, values, label, expected) => {
    for (const value of values) {
      const read = () => readSettings(rows({ [key]: value }), campaign);
      expect(read).toThrow(label);
      expect(read).toThrow(expected);
    }
  });

  it('reads what is typed as cells do', () => {
    const typed = {
      hearingDays: '+7',
      closes: '8/3/2026 22h30',
      'constants.minimumCoverage': '60 %',
      senders: 'ana@asso.example; bo@asso.example',
      acceptLate: 'VRAI',
      columnMap: '{"commune":"Gemeente","label":"Lijst"}',
    };
    expect(readSettings(rows(typed), campaign)).toMatchObject({
      hearingDays: 7,
      closes: Date.parse('2026-03-08T22:30:00+01:00'),
      constants: { minimumCoverage: 0.6 },
      senders: ['ana@asso.example', 'bo@asso.example'],
      acceptLate: true,
      columnMap: { commune: 'Gemeente', label: 'Lijst' },
    });
    expect(readSettings(rows({ columnMap: '{"label":"Lijst","x":1' }), campaign).columnMap).toBeUndefined();
  });

  it('says which columns a formula’s range must have', () => {
    expect(() => rowsOfRange('settings', ['key', 'value'], 'x', 'reglages', EUROPE_PARIS)).toThrow('une plage');
    expect(() => rowsOfRange('settings', ['key', 'value'], [['a']], 'reglages', EUROPE_PARIS)).toThrow('2 colonnes');
    expect(
      rowsOfRange(
        'settings',
        ['key', 'value'],
        [
          ['a', 'b'],
          ['', ''],
        ],
        'reglages',
        EUROPE_PARIS,
      ),
    ).toHaveLength(1);
  });
});

it('has a version that whoever changes tabs, columns or formulas raises, so that older workbooks are told to be repaired', () => {
  const shape = [
    workbookDesign('Europe/Paris').tabs.map(({ key, columns }) => [key, columns.map((each) => each.key)]),
    workbookFormulas.map(({ tab, cell, text }) => [tab, cell, text((from, of) => `${from}.${of}`)]),
  ];
  expect([SCHEMA_VERSION, textHash(JSON.stringify(shape))]).toEqual([4, 2_828_500_226]);
});
