import { messages } from '../../src/app/messages.fr.ts';
import { AnswerDesk } from '../support/answer-desk.ts';
import { campaign, fieldOf } from '../support/campaign-workbook.ts';

const DAY = 86_400_000;
const measures = campaign.questions.filter(({ kind }) => kind === 'measure');
const [kept, removed] = measures;
const { questions: columns } = messages.workbook.tabs;

/** What a list said about a question, in the version given. */
const position = (desk: AnswerDesk, listId: string, criterionId: string, version: string) =>
  desk
    .rows('commitments')
    .find((row) => row.listId === listId && row.criterionId === criterionId && row.version === version);

describe('a questionnaire that changes while lists answer', () => {
  let desk: AnswerDesk;
  beforeAll(async () => {
    desk = await AnswerDesk.open({ lists: 3 });
  });
  afterAll(() => desk.close());

  it('keeps answers attached to their questions through rewording, reordering and removal, and keeps each version', async () => {
    const words = (id = '') => `${id}.words`;
    await desk.answer('l1', { [words(kept?.id)]: 'Avant.', [words(removed?.id)]: 'Gardé.' });
    const formItems = desk.rows('questions').find(({ id }) => id === kept?.id)?.formItems;
    await desk.host.run('setQuestion', [
      kept?.id,
      columns.columns.question.label,
      'La même question, dite autrement ?',
    ]);
    await desk.host.run('setQuestion', [removed?.id, columns.columns.active.label, 'non']);
    await desk.host.run('moveQuestionToEnd', [kept?.id]);
    await desk.host.run('menuConstruireFormulaire');
    expect(desk.rows('questions').find(({ id }) => id === kept?.id)?.formItems).toBe(formItems);
    expect(position(desk, 'l1', removed?.id ?? '', '1')).toMatchObject({ words: 'Gardé.' });
    expect(position(desk, 'l1', kept?.id ?? '', '1')).toMatchObject({ words: 'Avant.', current: 'oui' });
    const versions = desk.rows('questionnaires');
    expect(versions.map(({ version }) => version)).toEqual(['1', '2']);
    expect(new Set(versions.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(versions[1]?.changes).toContain('dite autrement');
    expect(versions[1]?.changes).toContain('Retiré');
    await desk.host.run('menuConstruireFormulaire');
    expect(desk.rows('questionnaires')).toHaveLength(2);
  });

  it('makes the questionnaire readable beforehand: a page, a PDF, a Word document', async () => {
    await desk.host.run('menuVersionLisible');
    const files = (await desk.host.run('readable', [messages.questionnaire.readableFolder])) as Record<string, unknown>;
    const [pdf, word] = ['.pdf', '.docx'].map((end) => Object.keys(files).find((name) => name.endsWith(end)) ?? '');
    expect(files[pdf ?? '']).toBe('%PDF-');
    const parts = new Map(files[word ?? ''] as [string, string][]);
    expect([...parts.keys()].sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/styles.xml',
    ]);
    const text = (parts.get('word/document.xml') ?? '').replace(/<[^>]+>/g, '');
    for (const { question } of campaign.questions.filter(
      ({ active, id }) => active && id !== kept?.id && id !== removed?.id,
    )) {
      expect(text).toContain(question.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;'));
    }
    // Twice makes no second copy, and words that the form does not ask make none at all.
    await desk.host.run('menuVersionLisible');
    await desk.host.run('setQuestion', [
      removed?.id,
      columns.columns.question.label,
      'Que le formulaire ne pose pas ?',
    ]);
    await desk.host.run('setQuestion', [removed?.id, columns.columns.active.label, 'oui']);
    expect(await desk.host.run('menuVersionLisible')).toContain('L’onglet Questions a changé depuis la version 2');
    expect(desk.rows('questionnaires')).toHaveLength(2);
    const again = (await desk.host.run('readable', [messages.questionnaire.readableFolder])) as Record<string, unknown>;
    expect(Object.keys(again)).toHaveLength(2);
  });
});

describe('codes that are not the list’s own', () => {
  let desk: AnswerDesk;
  beforeAll(async () => {
    desk = await AnswerDesk.open({ lists: 3 });
  });
  afterAll(() => desk.close());

  it('put every forged code in quarantine, where it counts for no list', async () => {
    const [listId = '', round = '', version = '', signature = ''] = desk.codeOf('l1').split('.');
    const other = desk.codeOf('l2').split('.')[3] ?? '';
    const forged = [
      'je suis la liste 1',
      listId,
      `l2.${round}.${version}.${signature}`,
      `${listId}.2.${version}.${signature}`,
      `${listId}.${round}.2.${signature}`,
      `${listId}.${round}.0.${signature}`,
      `${listId}.${round}.${version}.${other}`,
      `${listId}.${round}.${version}.${signature.slice(0, -1)}`,
      `${listId}.${round}.${version}.${signature}A`,
      `${listId}.${round}.${version}.${signature}.`,
      `${listId}.${round}.${version}.`,
      `${listId}.${round}.${version}.${signature.toLowerCase()}x`,
      `L1.${round}.${version}.${signature}`,
      `${listId}|${round}.${version}.${signature}`,
      `../${listId}.${round}.${version}.${signature}`,
      `=HYPERLINK("x").1.1.${signature}`,
    ];
    for (const code of forged) await desk.send(code);
    const rows = desk.rows('answers');
    expect(rows.map(({ status }) => status)).toEqual(forged.map(() => 'en quarantaine'));
    expect(rows.every(({ reason }) => reason !== '')).toBe(true);
    expect(desk.rows('commitments')).toEqual([]);
    expect(new Set(desk.rows('lists').map(({ state }) => state)).has('a répondu')).toBe(false);
    expect(desk.host.outbox()).toEqual([]);
  });

  it('withdraws one list’s link alone, and every link at once; answers come in with the new ones', async () => {
    const [leaked, others] = [desk.codeOf('l2'), desk.codeOf('l3')];
    const asked: string[] = [];
    const naming = (id: string) =>
      desk.host.answerDialogs(({ kind, title }) => {
        asked.push(title);
        return kind === 'prompt' ? { button: 'OK', text: id } : 'YES';
      });
    naming('l2');
    await desk.host.run('menuRenouvelerLiens');
    expect(asked.at(-2)).toContain('Liste l2');
    expect([desk.codeOf('l2') === leaked, desk.codeOf('l3') === others]).toEqual([false, true]);
    expect(desk.rows('journal').at(-1)?.summary).toContain('liste l2');
    await desk.send(leaked);
    expect(desk.rows('answers').at(-1)).toMatchObject({
      status: 'en quarantaine',
      reason: expect.stringContaining('nouveau lien'),
    });
    naming('inconnue');
    await desk.host.run('menuRenouvelerLiens');
    expect(desk.codeOf('l3')).toBe(others);
    naming('');
    const old = desk.codeOf('l1');
    await desk.host.run('menuRenouvelerLiens');
    expect(desk.codeOf('l1')).not.toBe(old);
    expect(desk.codeOf('l1')).toMatch(/^l1\.1\.2\./);
    await desk.send(old);
    expect(desk.rows('answers').at(-1)).toMatchObject({
      status: 'en quarantaine',
      reason: expect.stringContaining('nouveau lien'),
    });
    await desk.answer('l1');
    expect(desk.rows('answers').at(-1)).toMatchObject({ status: 'acceptée', listId: 'l1', version: '1' });
  });

  it('quarantines what comes after the closing, except from the list that a person opened it to again', async () => {
    const before = desk.rows('answers').length;
    desk.host.advance(30 * DAY);
    await desk.answer('l3');
    expect(desk.rows('answers')[before]).toMatchObject({
      status: 'en quarantaine',
      reason: expect.stringContaining('clôture'),
    });
    const day = new Date(desk.host.now() + 2 * DAY).toLocaleDateString('fr-FR');
    desk.host.answerDialogs(({ message }) => ({ button: 'OK', text: message.includes('JJ/MM/AAAA') ? day : 'l3' }));
    await desk.host.run('menuRouvrirListe');
    expect(desk.rows('journal').at(-1)?.summary).toContain('Liste l3');
    await desk.answer('l3', { [fieldOf('measure', 'words')]: 'Nous revoici.' });
    await desk.answer('l2');
    expect(
      desk
        .rows('answers')
        .slice(before)
        .map(({ listId, status }) => `${listId} ${status}`),
    ).toEqual(['l3 en quarantaine', 'l3 acceptée', 'l2 en quarantaine']);
  });
});
