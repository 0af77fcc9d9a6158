import { askList } from '../../src/gas/ask-list.ts';
import { campaignTables } from '../support/campaign-workbook.ts';

/** Somebody who types these answers one after the other. */
function asked(...typed: (string | undefined)[]) {
  const tables = campaignTables();
  tables.seed('lists', [
    { id: 'la', label: 'Avec vous', commune: 'Malakoff' },
    { id: 'lb', label: 'Bien vivre', commune: 'Malakoff' },
  ]);
  const questions: string[] = [];
  const conversation = {
    ask: (_: string, text: string) => {
      questions.push(text);
      return typed.shift();
    },
  };
  return { questions, list: () => askList({ conversation, tables }, 'Liste', 'Laquelle ?') };
}

it('takes an identifier or words of a name, shows those that fit when several do', () => {
  expect(asked('la').list()).toMatchObject({ id: 'la' });
  const several = asked('Malakoff', 'lb');
  expect(several.list()).toMatchObject({ id: 'lb' });
  expect(several.questions).toEqual(['Laquelle ?', expect.stringContaining('Bien vivre')]);
});

it('left blank is no list in particular at first, and giving up once several were shown', () => {
  expect([asked('').list(), asked('Malakoff', '').list(), asked(undefined).list()]).toEqual([
    null,
    undefined,
    undefined,
  ]);
});
