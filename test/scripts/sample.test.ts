import { readFileSync } from 'node:fs';
import type { sampleFacts } from '../../scripts/sample/facts.ts';
import { generateSample } from '../../scripts/sample/generate.ts';
import type { SampleReply } from '../../scripts/sample/replies.ts';
import { readCampaign } from '../../src/app/campaign.ts';
import { territoryCodes } from '../../src/app/lists/territory-codes.ts';
import { readCandidateFile } from '../../src/domain/candidate-file/read-candidate-file.ts';
import { reconcile } from '../../src/domain/candidate-file/reconcile.ts';
import { decodeCandidateFile } from '../../src/domain/candidate-file/rows/decode.ts';
import { normaliseName } from '../../src/domain/candidate-file/same-name.ts';
import { type FoundList, headName } from '../../src/domain/candidate-list.ts';

const FOLDER = 'campaigns/collectif-3r-2026';
const json = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));
const campaign = readCampaign({
  campaign: json('campaign.json'),
  questions: json('questions.json'),
  communesCsv: readFileSync(`${FOLDER}/communes.csv`, 'utf8'),
  wording: json('wording.json'),
});
const sample = generateSample(campaign);
const textOf = (name: string) => Buffer.from(sample.get(name) ?? []).toString('utf8');
const replies = JSON.parse(textOf('answers.json')) as SampleReply[];
const facts = JSON.parse(textOf('facts.json')) as ReturnType<typeof sampleFacts>;

function listsOf(name: string, encoding: string): readonly FoundList[] {
  const decoded = decodeCandidateFile(sample.get(name) ?? new Uint8Array());
  if ('fault' in decoded) throw new Error(decoded.fault.tag);
  expect(decoded.encoding).toBe(encoding);
  const reading = readCandidateFile(decoded.text, {
    keeps: (code) => campaign.communes.some((one) => one.code === code),
  });
  if ('fault' in reading) throw new Error(reading.fault.tag);
  expect(reading.refused).toEqual([]);
  return reading.lists;
}

const keyOf = (code: string, label: string) => `${code} ${normaliseName(label)}`;
const lists = listsOf('candidats-2026.csv', 'utf-8');
const latest = new Map(replies.map((reply) => [keyOf(reply.code, reply.label), reply]));

describe('the fictional sample', () => {
  it('is committed exactly as the generator writes it', () => {
    for (const [name, bytes] of sample) {
      expect({ name, same: readFileSync(`${FOLDER}/sample/${name}`).equals(bytes) }).toEqual({ name, same: true });
    }
  });

  it('has official files of both years, with the faults of the real ones', () => {
    expect(lists).toHaveLength(96);
    expect(new Set(lists.map(({ commune }) => commune.code)).size).toBe(24);
    expect(lists.every(({ members }) => members === 12)).toBe(true);
    expect(listsOf('livre-des-listes-2020.txt', 'windows-1252')).toHaveLength(72);
    const book = Buffer.from(sample.get('livre-des-listes-2020.txt') ?? []).toString('latin1');
    expect(readCandidateFile(book)).toMatchObject({ repaired: expect.arrayContaining([{ line: expect.any(Number) }]) });
    expect(book).toContain('"FICTIVE"');
  });

  it('takes place in campaigned communes, and says that it is fictional', () => {
    const rows = campaign.communes.map(({ code, population = null, membership: { certainty } }) => ({
      code,
      population,
      certainty,
    }));
    const campaigned = territoryCodes(rows, []);
    for (const { commune, label } of lists) {
      expect(campaigned.has(commune.code)).toBe(true);
      expect(label).toMatch(/^LISTE FICTIVE/);
    }
    const addresses = [...sample.keys()].flatMap((name) => textOf(name).match(/[\w.-]+@[\w.-]+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(90);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });

  it('answers like a real campaign: about 55 %, two full replies in most communes, every stance', () => {
    const share = latest.size / lists.length;
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.6);
    const known = new Set(lists.map(({ commune, label }) => keyOf(commune.code, label)));
    expect([...latest.keys()].filter((key) => !known.has(key))).toEqual([]);
    const full = [...latest.values()].filter(
      ({ consent, answers }) => consent && Object.values(answers).every(({ stance }) => stance !== 'unanswered'),
    );
    const perCommune = new Map<string, number>();
    for (const { code } of full) perCommune.set(code, (perCommune.get(code) ?? 0) + 1);
    expect([...perCommune.values()].filter((count) => count >= 2).length).toBeGreaterThanOrEqual(14);
    const stances = new Set(replies.flatMap(({ answers }) => Object.values(answers).map(({ stance }) => stance)));
    expect([...stances].sort()).toEqual([
      'conditional',
      'declined',
      'not_applicable',
      'study',
      'unanswered',
      'unconditional',
    ]);
    expect(replies.length).toBeGreaterThan(latest.size);
    expect(replies.some(({ consent }) => !consent)).toBe(true);
    expect(textOf('answers.json')).toContain('=HYPERLINK(');
    expect(textOf('answers.json')).toContain('<script>');
  });

  it('answers the questions of the campaign, inside its dates, with options that exist', () => {
    const { opens, closes } = campaign.questionnaire;
    for (const { at, answers } of replies) {
      expect(at >= opens && at <= closes).toBe(true);
      for (const [id, { value }] of Object.entries(answers)) {
        const question = campaign.questions.find((one) => one.id === id);
        if (question?.kind === 'choice' && value !== '')
          expect(question.options.map(({ label }) => label)).toContain(value);
        expect(question).toBeDefined();
      }
    }
  });

  it('tells refusals, bounces and calls of lists that did not answer in full', () => {
    for (const { code, label } of [...facts.declined, ...facts.bounced]) {
      expect(latest.has(keyOf(code, label))).toBe(false);
    }
    expect(facts.declined.length).toBeGreaterThan(2);
    expect(facts.bounced.length).toBeGreaterThan(2);
    expect(facts.calls.length).toBeGreaterThan(10);
  });

  it('announced lists are recognised in the official file, but for one that was never filed', () => {
    let next = 0;
    const announced = textOf('announced.csv')
      .trim()
      .split('\n')
      .slice(1)
      .map(
        (line) =>
          line.match(/("[^"]*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '')) ?? [],
      )
      .map(
        ([code = '', name = '', label = '', givenName = '', surname = '']): FoundList => ({
          round: 1,
          commune: { code, name },
          shortLabel: '',
          label,
          nuance: null,
          head: { surname, givenName, sex: '' },
          members: 0,
        }),
      );
    const nextId = () => {
      next += 1;
      return `A${next}`;
    };
    const known = reconcile([], announced, { nextId }).lists.flatMap((one) => (one.kind === 'new' ? one.list : []));
    expect(known).toHaveLength(15);
    const { lists: reconciled, vanished } = reconcile(known, lists, { nextId });
    expect(reconciled.filter(({ kind }) => kind === 'changed')).toHaveLength(14);
    expect(reconciled.filter(({ kind }) => kind === 'ambiguous')).toEqual([]);
    expect(vanished.map(({ head }) => headName(head))).toEqual(['Marek Wolgrenel']);
  });
});
