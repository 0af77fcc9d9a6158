import { noteHearingLetters } from '../../../src/app/hearing/other-hearings.ts';
import { writeTold } from '../../../src/app/hearing/told.ts';
import type { LetterFiles } from '../../../src/app/letters/letter-files.ts';
import { printLetters } from '../../../src/app/letters/print-letters.ts';
import { recordLetters } from '../../../src/app/letters/record-letters.ts';
import { mailingsForLetters } from '../../../src/app/mailing/find-mailing.ts';
import { prepareMailing } from '../../../src/app/mailing/prepare-mailing.ts';
import { startMailing } from '../../../src/app/mailing/start-mailing.ts';
import { FakeExclusive } from '../../support/fake-ports.ts';
import { mailingWorld } from '../../support/mailing-world.ts';

const NOW = Date.parse('2026-02-27T10:00:00+01:00');

/** A drive in memory. */
class FakeFiles implements LetterFiles {
  readonly folders = new Map<string, Map<string, string>>();
  /** Called after each file. */
  afterSave: () => void = () => undefined;

  open(name: string) {
    const files = this.folders.get(name) ?? new Map<string, string>();
    this.folders.set(name, files);
    return {
      url: `https://drive.example/${name}`,
      names: () => new Set(files.keys()),
      savePdf: (file: string, html: string) => {
        files.set(file, html);
        this.afterSave();
      },
    };
  }
}

/** Three lists of Malakoff and one of Vanves; two lists of Malakoff and that of Vanves have a postal address. */
function printingWorld() {
  const world = mailingWorld(NOW);
  const { tables } = world;
  tables.seed('lists', [
    {
      id: 'l4',
      label: 'Liste Quatre',
      head: 'Dominique Exemple',
      commune: 'Vanves',
      communeCode: '92075',
      contest: 't1-92075',
      round: 1,
      state: 'to_contact',
      foundOn: NOW,
      link: 'https://forms.example/l4',
    },
  ]);
  tables.seed('contacts', [
    { id: 'p1', listId: 'l1', name: 'Ana <b>Exemple</b>', postal: '1 rue d’Essai\n92240 Malakoff' },
    { id: 'p3', listId: 'l3', name: 'Luc Exemple', postal: '3 rue d’Essai ; 92240 Malakoff' },
    { id: 'p4', listId: 'l4', name: 'Zoé Exemple', postal: '4 rue d’Essai | 92170 Vanves' },
  ]);
  const { mailing } = prepareMailing(world.ports(), 'invitation');
  const files = new FakeFiles();
  return { ...world, files, print: () => printLetters(world.ports(), files, mailing) };
}

test('the audience of a mailing by post: a file a commune, a letter a list, also where no mail can leave', () => {
  const { files, print } = printingWorld();
  const report = print();
  expect(report).toMatchObject({ communes: 2, left: 0, withoutAddress: ['Malakoff – Liste Deux'] });
  expect(report.letters.map(({ list, address }) => [list.id, address])).toEqual([
    ['l1', ['1 rue d’Essai', '92240 Malakoff']],
    ['l3', ['3 rue d’Essai', '92240 Malakoff']],
    ['l4', ['4 rue d’Essai', '92170 Vanves']],
  ]);
  const [folder, made = new Map<string, string>()] = [...files.folders][0] ?? [];
  expect(folder).toBe('Interpelle – lettres c1 – 27 février 2026');
  expect([...made.keys()]).toEqual([
    'Malakoff (92046).pdf',
    'Vanves (92075).pdf',
    'Étiquettes à découper (24 par feuille).pdf',
  ]);
  const page = made.get('Malakoff (92046).pdf') ?? '';
  expect(page).toContain('Ana &lt;b&gt;Exemple&lt;/b&gt;<br>Liste Un<br>1 rue d’Essai<br>92240 Malakoff');
  expect(page).not.toContain('<b>');
  expect(page.match(/data:image\/png;base64,/g)).toHaveLength(2);
  expect(page.match(/page-break-after/g)).toHaveLength(1);
  expect(page).toContain('https://forms.example/l3');
  expect(page).not.toContain('https://forms.example/l2');
});

test('names and addresses of any length leave room for the street and the town, and nothing else is wasted', () => {
  const { tables, files, print } = printingWorld();
  tables.of('lists').update(new Map([['l1', { label: `Liste\r\nBcc: x@y.example ${'très '.repeat(60)}longue` }]]));
  tables
    .of('contacts')
    .update(
      new Map([['p1', { name: 'N'.repeat(120), postal: `${'bâtiment '.repeat(30)};1 rue d’Essai;92240 Malakoff` }]]),
    );
  print();
  const [made = new Map<string, string>()] = [...files.folders.values()];
  const [page = '', labels = ''] = ['Malakoff (92046).pdf', 'Étiquettes à découper (24 par feuille).pdf'].map((name) =>
    made.get(name),
  );
  const block = (html: string, start: string) => html.slice(html.indexOf(start)).split('</td>')[0]?.split('<br>') ?? [];
  expect(block(page, 'NNN')).toHaveLength(6);
  expect(block(page, 'NNN').at(-1)).toBe('92240 Malakoff');
  expect(Math.max(...block(page, 'NNN').map((line) => line.length))).toBeLessThanOrEqual(38);
  expect(block(labels, 'NNN')).toHaveLength(7);
  // Whom a mail's foot offers to leave out is whoever has its address: on paper, nobody has.
  expect(page).not.toContain('opposition=');
  expect(page).not.toMatch(/Liste<br>/);
});

test('a person who objected gets no letter, whichever row says so', () => {
  const { tables, print } = printingWorld();
  tables.of('contacts').update(new Map([['p3', { email: 'luc@trois.example' }]]));
  tables.seed('contacts', [{ id: 'k9', listId: 'l2', email: 'LUC@trois.example', status: 'opposed' }]);
  const report = print();
  expect(report.letters.map(({ list }) => list.id)).toEqual(['l1', 'l4']);
  expect(report.withoutAddress).toContain('Malakoff – Liste Trois');
});

test('a printing that runs out of time goes on where it stopped, and makes no file twice', () => {
  const { clock, files, print } = printingWorld();
  files.afterSave = () => {
    clock.at += 5 * 60_000;
  };
  expect(print()).toMatchObject({ left: 1 });
  const [first] = [...files.folders.values()];
  expect([...(first?.keys() ?? [])]).toEqual(['Malakoff (92046).pdf']);
  files.afterSave = () => undefined;
  expect(print()).toMatchObject({ left: 0 });
  expect([...(first?.keys() ?? [])]).toHaveLength(3);
});

test('nothing is printed inside the electoral silence', () => {
  const { clock, files, print } = printingWorld();
  clock.at = Date.parse('2026-03-14T09:00:00+01:00');
  expect(print).toThrow(expect.objectContaining({ code: 'election_silence' }));
  expect(files.folders.size).toBe(0);
});

test('letters are noted in Échanges once, however often it is asked', () => {
  const { tables, print } = printingWorld();
  const { letters } = print();
  const by = { at: NOW, author: 'officier@asso.example' };
  expect([recordLetters(tables, 'c1', letters, by), recordLetters(tables, 'c1', letters, by)]).toEqual([3, 0]);
  expect(tables.of('exchanges').rows()[0]).toMatchObject({
    id: 'lettre-c1-l1',
    listId: 'l1',
    list: 'Malakoff – Liste Un',
    channel: 'letter',
    at: NOW,
  });
});

describe('letters of a hearing', () => {
  /** A hearing that a mail took to « l1 » alone, « l2 » having an address only by post. */
  const hearing = () => {
    const world = printingWorld();
    world.tables.of('contacts').update(new Map([['k2', { email: null, postal: '2 rue d’Essai ; 92240 Malakoff' }]]));
    const { mailing } = prepareMailing(world.ports(), 'hearing');
    const exclusive = new FakeExclusive();
    const ports = () => ({ ...world.ports(), exclusive });
    const print = () => printLetters(ports(), world.files, mailing).letters.map(({ list }) => list);
    const note = (lists: ReturnType<typeof print>, said: string) =>
      noteHearingLetters(ports(), mailing.id, lists, () => writeTold('t1', [said]));
    const noted = () =>
      world.tables.all('sendings').flatMap((row) => (row.mailingId === null ? [[row.listId, row.at, row.told]] : []));
    return { ...world, ports, exclusive, mailing, print, note, noted };
  };

  test('are noted with what they told, from their first day until they tell something else', () => {
    const { clock, print, note, noted } = hearing();
    const lists = print();
    note(lists, 'q:1');
    clock.at = NOW + 9;
    note(lists, 'q:1');
    expect(noted()).toEqual(['l1', 'l2', 'l3', 'l4'].map((id) => [id, NOW, 't1 q:1']));
    note(lists, 'q:2');
    expect(noted()).toEqual(['l1', 'l2', 'l3', 'l4'].map((id) => [id, NOW + 9, 't1 q:2']));
  });

  test('are printed, once it was sent, and noted only where none of its mails left', () => {
    const { ports, tables, files, mailing, print, note, noted } = hearing();
    const before = print();
    expect(startMailing(ports(), mailing.id)).toMatchObject({ ended: 'done', sent: 1 });
    expect(mailingsForLetters(tables).map(({ id }) => id)).toContain(mailing.id);
    expect(print().map(({ id }) => id)).toEqual(['l2', 'l3', 'l4']);
    // Files made the same day for all the lists are not taken for these.
    const pages = [...files.folders.values()].map((made) => made.get('Malakoff (92046).pdf') ?? '');
    expect(pages.map((page) => ['Liste Un', 'Liste Deux'].map((label) => page.includes(label)))).toEqual([
      [true, true],
      [false, true],
    ]);
    // What was printed for all, before the mails left, is noted for the same lists alone.
    note(before, 'q:1');
    expect(noted().map(([id]) => id)).toEqual(['l2', 'l3', 'l4']);
  });

  test('are noted neither while mails are sent, nor while another action works', () => {
    const { exclusive, turn, print, note, noted } = hearing();
    const lists = print();
    turn.heldBy = { account: 'officier@asso.example', since: NOW };
    expect(() => note(lists, 'q:1')).toThrow(expect.objectContaining({ code: 'sending_busy' }));
    turn.heldBy = undefined;
    exclusive.heldElsewhere = true;
    expect(() => note(lists, 'q:1')).toThrow(expect.objectContaining({ code: 'busy' }));
    expect(noted()).toEqual([]);
  });
});
