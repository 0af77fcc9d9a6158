import { figuresIn, unsupportedPhrases } from '../../../src/app/press/check-figures.ts';
import { readPublishedFacts } from '../../../src/app/press/published-facts.ts';
import { releasesOf } from '../../../src/app/press/write-releases.ts';
import { campaign } from '../../support/campaign-workbook.ts';

const FILES: Readonly<Record<string, string>> = {
  'open-data/method.json': JSON.stringify({ publication: '2026-03-13', published_at: '2026-03-13T08:00:00.000Z' }),
  'open-data/lists.csv': [
    'id,contest,commune_code,commune,label,head,nuance,state,panel,round,published,answered_on',
    'a,t1,92046,Malakoff,"Cap, demain",Ana Sol,,answered,1,1,true,2026-03-01',
    "b,t1,92046,Malakoff,'=1+1,Bo Lin,,answered,2,1,true,2026-03-02",
    'c,t1,92046,Malakoff,Trois,Cy Mar,,no_reply,3,1,true,',
    'd,t1,92046,Malakoff,Quatre,Di Rey,,withdrawn,4,1,true,',
    'e,t2,94041,Ivry-sur-Seine,Cinq,El Roy,,answered,1,1,false,2026-03-02',
  ].join('\r\n'),
  'open-data/ranks.csv': [
    'contest,commune,list_id,score,rank,out_of,in_contest,class,low,high',
    't1,Malakoff,a,71.25,1,2,3,1,1,2',
    't1,Malakoff,b,40,2,2,3,1,2,2',
  ].join('\r\n'),
  'open-data/commitments.csv': [
    'list_id,criterion_id,version,stance,target,option,unit,deadline,condition,scope,means,words,source,received_at,confirmed',
    'a,q1,1,unconditional,25,,kg/hab/an,,,,,Oui,form,2026-03-01T08:00:00.000Z,true',
    'a,q2,1,unconditional,,,,,,,,Oui,form,2026-03-01T08:00:00.000Z,true',
    'a,q3,1,unconditional,30,,kg/hab/an,,,,,Dit en réunion,meeting,2026-03-01T08:00:00.000Z,false',
    'a,q4,1,conditional,30,,kg/hab/an,,,,,Si,form,2026-03-01T08:00:00.000Z,true',
  ].join('\r\n'),
};
const facts = readPublishedFacts((path) => FILES[path]);

test('a text for the press says what the open data say, contest by contest, and nothing of what is not published', () => {
  const [territory, malakoff, ...others] = releasesOf(facts, campaign, 'https://pages.example');
  expect(others).toEqual([]);
  expect(territory?.text).toContain('Malakoff\u202f: 2 sur 3 listes.');
  expect(malakoff?.title).toBe('Malakoff\u202f: 2 listes sur 3 ont répondu');
  expect(malakoff?.text).toContain('Ont répondu\u202f: Cap, demain et =1+1.');
  expect(malakoff?.text).toContain('État «\u202fsans réponse\u202f»\u202f: Trois.');
  expect(malakoff?.text).toContain(
    '1re Cap, demain (71,3 sur 100, de 1 à 2 selon les pondérations testées) ; 2e =1+1 (40 sur 100, quelles que soient'.replace(
      ' ;',
      '\u202f;',
    ),
  );
  // What was only said in a meeting, or on a condition, is no firm pledge.
  expect(malakoff?.text).toContain('Cap, demain\u202f: 2 engagements sans condition, dont 1 chiffré.');
  expect(malakoff?.text).not.toContain('Ivry');
});

test('nothing published, nothing written', () => {
  expect(() => readPublishedFacts(() => undefined)).toThrow('Rien n’est publié');
  const unheard = { ...FILES, 'open-data/lists.csv': (FILES['open-data/lists.csv'] ?? '').replace(/true/g, 'false') };
  expect(() => readPublishedFacts((path) => unheard[path as keyof typeof unheard])).toThrow('Rien n’est publié');
});

test('figures are read as people write them', () => {
  expect(figuresIn('5\u202f000 t, 12,5 %, 2e liste sur 13, le 1er mars 2026')).toEqual([
    '5000',
    '12,5',
    '2e',
    '13',
    '1er',
    '2026',
  ]);
});

describe('a text that people corrected', () => {
  const [territory, malakoff] = releasesOf(facts, campaign, 'https://pages.example');
  const check = (of: typeof malakoff, corrected: (text: string) => string) => {
    const drafted = `${of?.title}\n${of?.text}`;
    return unsupportedPhrases({ drafted, corrected: corrected(drafted), names: of?.names ?? [] });
  };
  const swap = (one: string, other: string) => (text: string) =>
    text.replaceAll(one, '\ue000').replaceAll(other, one).replaceAll('\ue000', other);

  it('may say less, and otherwise, with what is published of each list', () => {
    expect(check(malakoff, (text) => text)).toEqual([]);
    expect(
      check(malakoff, () => 'Deux réponses sur 3 listes. Cap, demain obtient 71,3 sur 100.\n=1+1 : 40 sur 100 !'),
    ).toEqual([]);
    expect(check(territory, (text) => text)).toEqual([]);
  });

  it.each([
    ['scores exchanged', swap('71,3', '40')],
    ['names exchanged', swap('Cap, demain', '=1+1')],
    ['ranks exchanged', swap('1re', '2e')],
    ['one list’s figure told of another', (text: string) => `${text}\nTrois\u202f: 40 sur 100.`],
    ['two lists in one phrase', () => 'Cap, demain (40) passe devant =1+1 (71,3).'],
    ['a figure from nowhere', (text: string) => `${text}\nUne avance de 31 points.`],
  ])('is refused with %s', (_, corrected) => {
    expect(check(malakoff, corrected).length).toBeGreaterThan(0);
  });

  it('is refused with the numbers of two communes exchanged', () => {
    const text = 'Malakoff : 2 sur 3 listes.\nIvry : 1 sur 5 listes.';
    const names = ['Malakoff', 'Ivry'];
    expect(unsupportedPhrases({ drafted: text, corrected: text, names })).toEqual([]);
    expect(unsupportedPhrases({ drafted: text, corrected: swap('Malakoff', 'Ivry')(text), names })).toEqual([
      'Ivry : 2 sur 3 listes',
      'Malakoff : 1 sur 5 listes',
    ]);
  });
});
