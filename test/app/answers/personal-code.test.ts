import { PersonalCodes } from '../../../src/app/questionnaire/personal-link.ts';
import { FakeMemory, FakeSigner } from '../../support/fake-ports.ts';

const codes = new PersonalCodes(new FakeMemory(), new FakeSigner());
codes.renewAll();
const CODE = codes.write({ listId: 'l1', round: 1 });
const OTHER = codes.write({ listId: 'l2', round: 1 });
const [listId = '', round = '', version = '', signature = ''] = CODE.split('.');
const half = CODE.length - 8;

test.each<readonly [what: string, typed: string]>([
  ['as written', CODE],
  ['between spaces and line ends', ` \r\n${CODE}\u00a0\n`],
  ['cut by a line that was too long', `${CODE.slice(0, half)}\r\n${CODE.slice(half)}`],
  ['cut at a dot', CODE.replace('.', '. ')],
  ['with a space in it', `${CODE.slice(0, half)} ${CODE.slice(half)}`],
  ['with characters nobody sees', `\uFEFF${CODE.slice(0, 3)}\u200B${CODE.slice(3)}\u00AD`],
  ['in brackets', `<${CODE}>`],
  ['twice', `${CODE}\n${CODE}`],
])('a code %s is genuine', (_, typed) => {
  expect(codes.read(typed)).toEqual({ kind: 'genuine', listId: 'l1', round: 1 });
});

test.each<readonly [what: string, typed: string, kind: string]>([
  ['nothing', '', 'unknown'],
  ['spaces', ' \n', 'unknown'],
  ['a name', 'Liste Un', 'unknown'],
  ['the list alone', 'l1', 'unknown'],
  ['dots alone', '....', 'unknown'],
  ['a code without its signature', `${listId}.${round}.${version}.`, 'unknown'],
  ['a part too many', `${CODE}.x`, 'unknown'],
  ['a dot too many', `${CODE}.`, 'unknown'],
  ['a round that is no number', `${listId}.un.${version}.${signature}`, 'unknown'],
  ['a round in other digits', `${listId}.１.${version}.${signature}`, 'unknown'],
  ['a code that was cut', CODE.slice(0, -1), 'altered'],
  ['a code with more behind it', `${CODE}x`, 'altered'],
  ['another list', `l2.${round}.${version}.${signature}`, 'altered'],
  ['another list’s signature', `${listId}.${round}.${version}.${OTHER.split('.')[3]}`, 'altered'],
  ['a list in other letters', `l１.${round}.${version}.${signature}`, 'altered'],
  ['the list in capitals', `${listId.toUpperCase()}.${round}.${version}.${signature}`, 'altered'],
  ['another round', `${listId}.2.${version}.${signature}`, 'altered'],
  ['a zero before the round', `${listId}.01.${version}.${signature}`, 'altered'],
  ['a version to come', `${listId}.${round}.99.${signature}`, 'altered'],
  ['a version that is none', `${listId}.${round}.key.${signature}`, 'altered'],
  ['a version withdrawn', `${listId}.${round}.1.${signature}`, 'revoked'],
  ['the codes of two lists', `${CODE} ${OTHER}`, 'several'],
  ['a code and a forged one', `${CODE} l2.1.2.forged`, 'several'],
  ['the codes of two lists run together', `${CODE}${OTHER}`, 'unknown'],
])('%s is %s: %s', (_, typed, kind) => {
  expect(codes.read(typed).kind).toBe(kind);
});

test('the signature in other letters is altered', () => {
  const changed = signature === signature.toUpperCase() ? signature.toLowerCase() : signature.toUpperCase();
  expect(changed).not.toBe(signature);
  expect(codes.read(`${listId}.${round}.${version}.${changed}`).kind).toBe('altered');
});

test('a renewal that was cut before it forgot the old key leaves no old code genuine', () => {
  const memory = new FakeMemory();
  const written = new PersonalCodes(memory, new FakeSigner());
  const old = written.write({ listId: 'l1', round: 1 });
  const key = memory.read('interpelle.link.key.1') ?? '';
  written.renewAll();
  memory.write('interpelle.link.key.1', key);
  expect(new PersonalCodes(memory, new FakeSigner()).read(old).kind).toBe('revoked');
});

test('one list’s code is renewed alone: its old ones are revoked, those of others stay, whoever reads them', () => {
  const memory = new FakeMemory();
  const written = new PersonalCodes(memory, new FakeSigner());
  const [first, other] = ['l1', 'l2'].map((id) => written.write({ listId: id, round: 1 })) as [string, string];
  written.renew('l1');
  const second = written.write({ listId: 'l1', round: 1 });
  written.renew('l1');
  const third = written.write({ listId: 'l1', round: 2 });
  expect(new Set([first, second, third]).size).toBe(3);
  for (const reader of [written, new PersonalCodes(memory, new FakeSigner())]) {
    expect([first, second, third, other].map((code) => reader.read(code).kind)).toEqual([
      'revoked',
      'revoked',
      'genuine',
      'genuine',
    ]);
    // Nobody makes a newer code out of an older one.
    expect(reader.read(second.replace('1-1', '1-2')).kind).toBe('altered');
    expect(reader.read(first.replace(/\.1\.1\./, '.1.1-2.')).kind).toBe('altered');
  }
  written.renewAll();
  expect([third, other].map((code) => written.read(code).kind)).toEqual(['revoked', 'revoked']);
  expect(written.read(written.write({ listId: 'l1', round: 1 })).kind).toBe('genuine');
});
