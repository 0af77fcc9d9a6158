import fc from 'fast-check';
import { judgeAddress } from '../../src/domain/contacts/judge-address.ts';
import { isOneSlipAway } from '../../src/domain/contacts/one-slip-away.ts';

describe('what is doubtful in an address', () => {
  it.each([
    ['camille@gmial.com', 'camille@gmail.com'],
    ['camille@gmail.con', 'camille@gmail.com'],
    ['camille@gmaill.com', 'camille@gmail.com'],
    ['camille@hotmial.fr', 'camille@hotmail.fr'],
    ['camille@wanadoo.rf', 'camille@wanadoo.fr'],
    ['camille@orage.fr', 'camille@orange.fr'],
    ['camille@la-liste.frr', 'camille@la-liste.fr'],
  ])('%s is an address, and sure to be meant for %s', (typed, suggestion) => {
    expect(judgeAddress(typed)).toEqual({ tag: 'likely_typo', suggestion });
  });

  it.each([
    ['camille@gmailcom', 'camille@gmail.com'],
    ['camille@orange,fr', 'camille@orange.fr'],
    ['camille @ laposte.net', 'camille@laposte.net'],
    ['mailto:camille@liste.example', 'camille@liste.example'],
    ['camille@liste.example.', 'camille@liste.example'],
    ['<camille@liste.example>', 'camille@liste.example'],
  ])('%s is no address; %s would be', (typed, suggestion) => {
    expect(judgeAddress(typed)).toEqual({ tag: 'not_address', suggestion });
  });

  it.each(['camille', 'camille@', '@liste.example', 'camille@liste', 'à compléter'])(
    '%s is no address at all',
    (typed) => {
      expect(judgeAddress(typed)).toEqual({ tag: 'not_address' });
    },
  );

  it.each([
    'mairie@malakoff.example',
    'contact@mairie-malakoff.fr',
    'cabinet@ville-pantin.fr',
    'prenom.nom@interieur.gouv.fr',
    'etat-civil@exemple.fr',
    'elus@cachan.mairie.example',
  ])('%s belongs to an institution', (typed) => {
    expect(judgeAddress(typed)).toEqual({ tag: 'institutional' });
  });

  it.each([
    'camille@gmail.com',
    'c@live.fr',
    'camille@mail.com',
    'contact@malakoff-en-commun.example',
    'marie@ensemble.example',
    'maire2026@liste.example',
    'village@liste.example',
    'c@be.com',
  ])('%s is left in peace', (typed) => {
    expect(judgeAddress(typed)).toBeUndefined();
  });

  it('sees two addresses in a cell', () => {
    expect(judgeAddress('a@liste.example; b@liste.example')).toEqual({ tag: 'several' });
  });

  it('finds one slip of the keyboard whichever way round, and never in the same text', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (text, place, letter) => {
        const at = place % text.length;
        const dropped = text.slice(0, at) + text.slice(at + 1);
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        expect(isOneSlipAway(text, dropped)).toBe(true);
        expect(isOneSlipAway(dropped, text)).toBe(true);
        expect(isOneSlipAway(text, changed)).toBe(text !== changed);
        expect(isOneSlipAway(text, text)).toBe(false);
      }),
      { seed: 31 },
    );
    expect(isOneSlipAway('gmail.com', 'gmial.com')).toBe(true);
    expect(isOneSlipAway('gmail.com', 'gmaol.con')).toBe(false);
  });
});
