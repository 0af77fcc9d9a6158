import { AnswerDesk } from '../support/answer-desk.ts';
import { campaign, fieldOf, fullAnswer } from '../support/campaign-workbook.ts';

describe('what one answer asks of Google', () => {
  let desk: AnswerDesk;
  /** Service calls until the answer is in and its receipt is sent. */
  const callsOf = async (work: () => Promise<unknown>) => {
    const from = desk.host.calls().length;
    await work();
    return desk.host.calls().slice(from);
  };

  beforeAll(async () => {
    desk = await AnswerDesk.open({ lists: 20 });
    await desk.answer('l1');
  });
  afterAll(() => desk.close());

  it('is the same number of calls however many questions are answered and answers are stored', async () => {
    const blank = Object.fromEntries(
      Object.keys(fullAnswer(''))
        .filter((key) => !key.startsWith('commun.'))
        .map((key) => [key, '']),
    );
    const early = await callsOf(() => desk.answer('l2'));
    const short = await callsOf(() => desk.answer('l3', { ...blank, [fieldOf('measure', 'words')]: 'Oui.' }));
    for (let list = 4; list <= 7; list += 1) await desk.answer(`l${list}`);
    const late = await callsOf(() => desk.answer('l8'));
    // One commitment is appended as one row, several as a block.
    expect(early.length - short.length).toBeLessThanOrEqual(3);
    expect(late.length).toBe(early.length);
    expect(early.length).toBeLessThan(80);
    expect(early.filter(({ service }) => service === 'FormApp').map(({ method }) => method)).toEqual([
      'FormResponse.getId',
      'FormResponse.getTimestamp',
      'FormResponse.toPrefilledUrl',
    ]);
    expect(desk.host.outbox()).toHaveLength(8);
    expect(desk.rows('commitments')).toHaveLength(
      7 * campaign.questions.filter(({ kind }) => kind !== 'open').length + 1,
    );
  });
});

it('takes in submissions whose runs overlap, each once and in turn, with the sweep between them', async () => {
  const desk = await AnswerDesk.open({ lists: 2 });
  const said = (text: string) => ({ [fieldOf('measure', 'words')]: text });
  await Promise.all([
    desk.answer('l1', said('Une.')),
    desk.host.run('balayerReponses'),
    desk.answer('l1', said('Deux.')),
    desk.answer('l2', said('Autre.')),
    desk.host.run('balayerReponses'),
  ]);
  await desk.host.run('balayerReponses');
  const answers = desk.rows('answers').map(({ listId, version, status }) => `${listId} ${version} ${status}`);
  expect(answers.sort()).toEqual(['l1 1 acceptée', 'l1 2 acceptée', 'l2 1 acceptée']);
  const positions = desk.rows('commitments');
  expect(new Set(positions.map(({ id }) => id)).size).toBe(positions.length);
  const current = positions.filter((row) => row.current === 'oui' && row.listId === 'l1');
  // Whichever run came first, what the list said last stands.
  expect(new Set(current.map(({ version }) => version)).size).toBe(1);
  expect(current.map(({ words }) => words).filter((words) => words !== '')).toEqual(['Deux.']);
  // Two versions of one list may share a receipt, never double one.
  const receipts = desk.rows('sendings').map(({ key }) => key);
  expect(new Set(receipts).size).toBe(receipts.length);
  expect(desk.host.outbox().length).toBe(receipts.length);
  await desk.close();
});

it('keeps every word of an answer, whatever characters it is made of', async () => {
  const desk = await AnswerDesk.open({ lists: 1 });
  const words = 'Été + 10 % & « oui » = 100/2 ?\nDeuxième ligne 😀 %C3 entry.1=2 "fin"';
  await desk.answer('l1', { [fieldOf('measure', 'words')]: words, [fieldOf('quantity', 'target')]: '=1+1' });
  expect(JSON.parse(desk.rows('answers')[0]?.asReceived ?? '{}')).toMatchObject({
    [fieldOf('measure', 'words')]: words,
    [fieldOf('quantity', 'target')]: '=1+1',
  });
  // Somebody adds a question by hand: its answer is kept too, and the others stay where they belong.
  await desk.host.run('addByHand', ['Autre chose ?']);
  await desk.answer('l1', { [fieldOf('measure', 'words')]: words, 'Autre chose ?': 'Le compost.' });
  const texts = JSON.parse(desk.rows('answers')[1]?.asReceived ?? '{}') as Record<string, string>;
  expect(texts[fieldOf('measure', 'words')]).toBe(words);
  expect(Object.entries(texts).find(([, text]) => text === 'Le compost.')?.[0]).toMatch(/^item\.\d+$/);
  await desk.close();
});
