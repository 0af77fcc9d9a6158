import { messages } from '../../src/app/messages.fr.ts';
import type { TabKey } from '../../src/app/schema/tabs.ts';
import { contentMark } from '../../src/app/scores/readings.ts';
import { type HostHandle, openHost } from '../../src/desk/host/open-host.ts';
import { installedWorkbook, OFFICER } from '../support/installed-workbook.ts';
import {
  type HandAnswer,
  type HandList,
  type HandQuestion,
  handIntervals,
  handPoints,
  handRanks,
  handScore,
  lehmer,
} from '../support/method-by-hand.ts';
import { shippedBundle } from '../support/shipped-bundle.ts';

const BUNDLE = shippedBundle(`
function refill(tab, rows) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  const header = sheet.getDataRange().getDisplayValues()[0];
  sheet.getRange(2, 1, sheet.getMaxRows() - 1, header.length).clearContent();
  const values = rows.map((row) => header.map((label) => (label in row ? row[label] : '')));
  if (values.length > 0) sheet.getRange(2, 1, values.length, header.length).setValues(values);
}
function formula(name, more) {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const written = book.getSheetByName('Notes').getRange('A1').getFormula();
  const sheet = book.getSheetByName('Essai') || book.insertSheet('Essai');
  sheet.clear();
  const text = name === 'TAUX_REPONSE'
    ? '=TAUX_REPONSE(' + written.slice(written.indexOf('(') + 1).split('}')[0] + '})'
    : written.replace('NOTES_LISTES', name).replace(/\\)$/, (more || '') + ')');
  sheet.getRange('A1').setFormula(text);
  SpreadsheetApp.flush();
  return sheet.getDataRange().getValues();
}`);
const { tabs } = messages.workbook;

/** Weights 3, 2, 2, 1, 1; one that weighs nothing, one nobody can score, one that is words. */
const QUESTIONS: readonly HandQuestion[] = [
  {
    id: 'omr',
    kind: 'quantity',
    weight: 3,
    better: 'down',
    start: 250,
    benchmark: 100,
    expects: ['figure', 'deadline', 'scope'],
  },
  { id: 'bio', kind: 'quantity', weight: 2, better: 'up', start: 10, benchmark: 50, expects: ['figure', 'deadline'] },
  { id: 'dma', kind: 'change_percent', weight: 2, better: 'down', benchmark: -20, expects: ['figure'] },
  { id: 'vrac', kind: 'measure', weight: 1, expects: ['deadline'] },
  { id: 'regie', kind: 'choice', weight: 1, options: { aucune: 0, partielle: 0.5, totale: 1 } },
  { id: 'zero', kind: 'measure', weight: 0 },
  { id: 'faute', kind: 'quantity', weight: 4, better: 'down', start: 100, benchmark: 100 },
  { id: 'mots', kind: 'open', weight: 5 },
];
const FULL: HandList = {
  omr: { stance: 'unconditional', target: 100, deadline: '2028-12-31', scope: 'toute la ville' },
  bio: { stance: 'unconditional', target: 50, deadline: '2028-12-31' },
  dma: { stance: 'unconditional', target: -20 },
  vrac: { stance: 'unconditional', deadline: '2028-12-31' },
  regie: { stance: 'unconditional', option: 'totale' },
};
const only = (question: string, answer: HandAnswer): HandList => ({ ...FULL, [question]: answer });
const without = (...questions: readonly string[]): HandList =>
  Object.fromEntries(Object.entries(FULL).filter(([id]) => !questions.includes(id)));
const everything = (answer: HandAnswer): HandList => Object.fromEntries(Object.keys(FULL).map((id) => [id, answer]));

/** One commune a case, its lists in order; lists that answered unless a state is given. */
const CASES: Readonly<Record<string, readonly (HandList | { readonly state: string })[]>> = {
  'everything, and nothing at all': [FULL, everything({ stance: 'declined' })],
  'conditional, study': [
    everything({ stance: 'study', target: 40 }),
    only('omr', { stance: 'conditional', target: 175 }),
  ],
  'quantity without figure': [
    only('omr', { stance: 'unconditional', scope: 'les écoles' }),
    only('bio', { stance: 'unconditional' }),
  ],
  'worse than the situation, and as it is': [
    only('omr', { stance: 'unconditional', target: 300, deadline: '2028-12-31', scope: 'ville' }),
    only('bio', { stance: 'unconditional', target: 10, deadline: '2028-12-31' }),
    only('dma', { stance: 'unconditional', target: 5 }),
  ],
  'beyond the repère': [
    only('omr', { stance: 'unconditional', target: 60 }),
    only('dma', { stance: 'unconditional', target: -35 }),
  ],
  'a deadline after the mandate': [
    only('vrac', { stance: 'unconditional', deadline: '2032-04-01' }),
    only('vrac', { stance: 'unconditional', deadline: '2032-03-31' }),
  ],
  'unanswered, declined, not applicable': [
    without('omr'),
    only('omr', { stance: 'declined' }),
    only('omr', { stance: 'not_applicable' }),
    only('omr', { stance: 'unanswered' }),
  ],
  'just at the minimum, and just under': [
    // 6 of 9 answered; then 5 of 9.
    without('bio', 'vrac'),
    without('omr', 'regie'),
    FULL,
  ],
  'nothing applies': [everything({ stance: 'not_applicable' }), FULL, without('vrac')],
  unconfirmed: [only('omr', { ...FULL.omr, stance: 'unconditional', unconfirmed: true }), without('omr')],
  'what weighs nothing or cannot be scored': [
    {
      ...FULL,
      zero: { stance: 'declined' },
      faute: { stance: 'unconditional', target: 50 },
      mots: { stance: 'unconditional' },
    },
    FULL,
  ],
  'a tie at the tolerance, a chain that is none': [
    // 1.35 kg are 0.3 points: 100, 99.7, 99.4, of which the third is more than half a point from the first.
    FULL,
    only('omr', { ...FULL.omr, stance: 'unconditional', target: 101.35 }),
    only('omr', { ...FULL.omr, stance: 'unconditional', target: 102.7 }),
    // Exactly half a point below the first.
    only('omr', { ...FULL.omr, stance: 'unconditional', target: 102.25 }),
  ],
  'one alone': [FULL, { state: 'no_reply' }, { state: 'withdrawn' }],
  nobody: [{ state: 'no_reply' }, { state: 'contact_not_established' }, { state: 'declined' }],
  'every other state beside two': [
    FULL,
    only('regie', { stance: 'unconditional', option: 'aucune' }),
    { state: 'answered_private' },
    { state: 'partial' },
    { state: 'merged_into' },
    { state: 'eliminated' },
    { state: 'unreachable' },
    { state: 'to_contact' },
    { state: 'contacted' },
  ],
};

/** Answers drawn at random, so that no case that nobody thought of is missing. */
function drawnLists(): Readonly<Record<string, readonly HandList[]>> {
  const random = lehmer(41);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const stances = ['unconditional', 'unconditional', 'conditional', 'study', 'declined', 'not_applicable'] as const;
  const answer = (question: HandQuestion): HandAnswer | undefined =>
    random() < 0.1
      ? undefined
      : {
          stance: pick(stances),
          ...(question.benchmark !== undefined &&
            random() < 0.8 && { target: pick([-25, -10, 0, 12.5, 33, 100, 130.75, 260]) }),
          ...(question.kind === 'choice' && random() < 0.8 && { option: pick(['aucune', 'partielle', 'totale']) }),
          ...(random() < 0.5 && { deadline: pick(['2027-06-30', '2032-03-31', '2035-12-31']) }),
          ...(random() < 0.5 && { scope: 'toute la commune' }),
        };
  return Object.fromEntries(
    Array.from({ length: 8 }, (_, contest) => [
      `drawn ${contest + 1}`,
      Array.from({ length: 2 + (contest % 6) }, () =>
        Object.fromEntries(
          QUESTIONS.flatMap((question) => {
            const given = answer(question);
            return given === undefined ? [] : [[question.id, given]];
          }),
        ),
      ),
    ]),
  );
}

const contests = Object.entries({ ...CASES, ...drawnLists() });
const idOf = (contest: number, list: number) => `c${contest}-l${list}`;
const isList = (list: HandList | { readonly state: string }): list is HandList =>
  typeof (list as { state?: unknown }).state !== 'string';

describe('scores, ranks and intervals worked out a second time', () => {
  let host: HostHandle;
  let notes: Map<string, Record<string, unknown>>;
  let places: Map<string, Record<string, unknown>>;

  beforeAll(async () => {
    host = await openHost({
      ...BUNDLE,
      startFrom: await installedWorkbook(),
      user: OFFICER,
      seed: 5,
      now: Date.parse('2026-03-10T10:00:00+01:00'),
    });
    await refill(host, 'questions', QUESTIONS.map(questionRow));
    await refill(
      host,
      'lists',
      contests.flatMap(([name, lists], at) => lists.map((list, row) => listRow(name, at, list, row))),
    );
    await refill(
      host,
      'commitments',
      contests.flatMap(([, lists], at) =>
        lists.flatMap((list, row) => (isList(list) ? positionsOf(idOf(at, row), list) : [])),
      ),
    );
    notes = byList(await host.run('formula', ['NOTES_LISTES']));
    places = byList(await host.run('formula', ['CLASSEMENT_COMMUNE']));
  });
  afterAll(() => host.close());

  const { headers } = messages.scores;
  test.each(contests.map(([name], at) => [name, at] as const))('%s', (name, at) => {
    const lists = contests[at]?.[1] ?? [];
    const scored = lists.map((list) => (isList(list) ? handScore(QUESTIONS, list) : undefined));
    // Under six tenths of the weight answered, an answer is partial: neither scored nor ranked.
    const isScored = scored.map(
      (score) => score !== undefined && (score.total === undefined || score.coverage >= 0.6 - 1e-9),
    );
    const ranked = lists.flatMap((list, row) =>
      isList(list) && isScored[row] && scored[row]?.total !== undefined
        ? [{ row, list, total: scored[row]?.total ?? 0 }]
        : [],
    );
    const ranks = handRanks(ranked.map(({ total }) => total));
    const intervals =
      ranked.length < 2
        ? []
        : handIntervals(
            QUESTIONS,
            ranked.map(({ list }) => list),
          );
    lists.forEach((_, row) => {
      const id = idOf(at, row);
      const [note, place] = [notes.get(id), places.get(id)];
      const score = isScored[row] ? scored[row] : undefined;
      for (const shown of [note, place]) {
        expectNumber(shown?.[headers.total], score?.total);
        expectNumber(shown?.[headers.answeredOnly], score?.answeredOnly);
        expectNumber(shown?.[headers.equalWeight], score?.equalWeight);
        expectNumber(shown?.[headers.coverage], score?.coverage);
      }
      const standing = ranked.findIndex((each) => each.row === row);
      const rank = String(place?.[headers.rank]);
      if (ranked.length < 2 || standing < 0) {
        expect([name, id, rank]).toEqual([name, id, expect.not.stringMatching(/^\d/)]);
        expect(place?.[headers.interval]).toBe('');
        return;
      }
      expect([name, id, Number.parseInt(rank, 10)]).toEqual([name, id, ranks[standing]]);
      const numbers = [...String(place?.[headers.interval]).matchAll(/(\d+)(?:re|e)/g)].map((match) =>
        Number(match[1]),
      );
      const [low, high = low] = numbers;
      const expected = intervals[standing];
      if (expected?.isClose === false) expect([name, id, low, high]).toEqual([name, id, expected.low, expected.high]);
    });
  });

  it('EXPLIQUER_NOTE shows the points of every question, and a sentence', async () => {
    const rows = ((await host.run('formula', ['EXPLIQUER_NOTE', ';""'])) as unknown[][]).slice(1);
    const points = new Map(rows.map((row) => [`${row[0]} ${row[3]}`, row[4]]));
    contests.forEach(([, lists], at) => {
      lists.forEach((list, row) => {
        if (!isList(list) || notes.get(idOf(at, row))?.[headers.coverage] === '') return;
        for (const question of QUESTIONS) {
          const expected = handPoints(question, list[question.id]);
          const shown = points.get(`${idOf(at, row)} ${titleOf(question)}`);
          if (expected === 'outside') expect(shown).toBe('');
          else expectNumber(shown, expected === 'blank' ? 0 : 100 * expected);
        }
      });
    });
    expect(rows.every((row) => String(row[5]).length > 10)).toBe(true);
  });

  it('TAUX_REPONSE counts lists that stand and lists that answered, partial and private ones too', async () => {
    const rows = ((await host.run('formula', ['TAUX_REPONSE'])) as unknown[][]).slice(1);
    const of = new Map(rows.map(([commune, running, replied]) => [commune, [running, replied]]));
    expect(of.get('every other state beside two')).toEqual([7, 4]);
    expect(of.get('one alone')).toEqual([2, 1]);
    expect(of.get('nobody')).toEqual([3, 0]);
    const lists = contests.flatMap(([, each]) => each);
    const gone = lists.filter(
      (list) => !isList(list) && ['withdrawn', 'merged_into', 'eliminated'].includes(list.state),
    );
    const replied = lists.filter((list) => isList(list) || ['partial', 'answered_private'].includes(list.state));
    expect(rows[0]?.slice(1, 3)).toEqual([lists.length - gone.length, replied.length]);
  });

  it('an empty sheet says so', async () => {
    await refill(host, 'lists', []);
    expect(await host.run('formula', ['CLASSEMENT_COMMUNE'])).toEqual([['Aucune liste']]);
    expect(await host.run('formula', ['EXPLIQUER_NOTE', ';""'])).toEqual([['Aucune liste']]);
    expect(await host.run('formula', ['NOTES_LISTES'])).toEqual([['Aucune liste']]);
  });
});

/** To the two decimals that are shown; '' where there is none. */
function expectNumber(shown: unknown, expected: number | undefined): void {
  if (expected === undefined) expect(shown).toBe('');
  else expect(Math.abs(Number(shown) - expected)).toBeLessThanOrEqual(0.005 + 1e-9);
}

function titleOf({ id }: HandQuestion): string {
  return `Question ${id} ?`;
}

function questionRow(question: HandQuestion): Record<string, unknown> {
  return {
    id: question.id,
    theme: 'Essai',
    question: titleOf(question),
    demand: 'Demande',
    kind: question.kind,
    unit: { quantity: 'kg/hab/an', change_percent: '%' }[question.kind as string] ?? '',
    direction: question.better ?? 'up',
    baseline: question.start ?? '',
    baselineYear: question.start === undefined ? '' : 2020,
    benchmark: question.benchmark ?? '',
    benchmarkLabel: 'Repère',
    expected: (question.expects ?? []).map((element) => messages.questionnaire.elements[element]).join(', '),
    weight: question.weight,
    competence: 'commune',
    options: Object.entries(question.options ?? {})
      .map(([label, value]) => `${label} = ${String(value).replace('.', ',')}`)
      .join('\n'),
    active: 'oui',
  };
}

function listRow(name: string, at: number, list: HandList | { readonly state: string }, row: number) {
  return {
    id: idOf(at, row),
    communeCode: `9${String(at).padStart(4, '0')}`,
    commune: name,
    contest: `t1-${at}`,
    round: 1,
    label: `Liste ${row + 1}`,
    state: isList(list) ? 'answered' : list.state,
  };
}

function positionsOf(listId: string, list: HandList): Record<string, unknown>[] {
  return Object.entries(list).map(([criterionId, { stance, target, option, deadline, scope, unconfirmed }]) => {
    const kind = QUESTIONS.find(({ id }) => id === criterionId)?.kind;
    const unit = target === undefined ? null : kind === 'change_percent' ? '%' : 'kg/hab/an';
    const content = {
      stance,
      target: target ?? null,
      option: option ?? null,
      unit,
      deadline: deadline ?? null,
      condition: null,
      scope: scope ?? null,
      means: null,
      words: 'Mots.',
      source: 'form' as const,
      sourceLink: null,
      confirmed: unconfirmed !== true,
    };
    return {
      ...Object.fromEntries(Object.entries(content).map(([key, value]) => [key, value ?? ''])),
      id: `${listId}-${criterionId}`,
      listId,
      criterionId,
      version: 1,
      current: 'oui',
      confirmed: unconfirmed === true ? 'non' : 'oui',
      firstReader: 'une@asso.example',
      secondReader: 'deux@asso.example',
      readContent: contentMark(content),
    };
  });
}

/** Rows under their labels, choices as people see them. */
function refill(host: HostHandle, tab: TabKey, rows: readonly Readonly<Record<string, unknown>>[]): Promise<unknown> {
  const columns = tabs[tab].columns as Readonly<
    Record<string, { readonly label: string; readonly choices?: Readonly<Record<string, string>> }>
  >;
  const labelled = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        columns[key]?.label ?? key,
        columns[key]?.choices?.[String(value)] ?? value,
      ]),
    ),
  );
  return host.run('refill', [tabs[tab].title, labelled]);
}

/** Rows of a formula by the identifier of their list, cells by their heading. */
function byList(values: unknown): Map<string, Record<string, unknown>> {
  const [header = [], ...rows] = values as unknown[][];
  const at = header.indexOf(messages.scores.headers.listId);
  return new Map(
    rows.map((row) => [
      String(row[at]),
      Object.fromEntries(header.map((label, column) => [String(label), row[column]])),
    ]),
  );
}
