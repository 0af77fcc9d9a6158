import { messages } from '../../src/app/messages.fr.ts';
import { AnswerDesk } from '../support/answer-desk.ts';
import { campaign } from '../support/campaign-workbook.ts';

const { stances } = messages.questionnaire;
const scored = campaign.questions.filter(({ kind }) => kind !== 'open');
const MEASURE = campaign.questions.find(({ kind }) => kind === 'measure')?.id ?? '';
const HEARD = 'Nous ouvrirons les comptes, promis, dès 2027.';
const NEVER_CONFIRMED = 'Nous y viendrons un jour, entre nous soit dit.';

/** What the window « Saisir une réponse reçue autrement » sends after a meeting where a list said yes to everything. */
function noted(listId: string): string {
  const words = listId === 'l4' ? NEVER_CONFIRMED : HEARD;
  const yes = scored.map(({ id }) => [id, { stance: stances.unconditional, ...(id === MEASURE && { words }) }]);
  const about = { source: 'meeting', on: '2026-02-28', author: 'Camille Exemple', link: '', consent: false };
  return JSON.stringify({
    ...about,
    id: `entry-${listId}`,
    listId,
    original: words,
    positions: Object.fromEntries(yes),
  });
}

describe('words noted at a meeting, in the host', () => {
  let desk: AnswerDesk;
  const run = (name: string, ...args: readonly unknown[]) => desk.host.run(name, args);
  const inForce = (listId: string) =>
    desk.rows('commitments').filter((row) => row.listId === listId && row.current === 'oui');
  const onMeasure = (listId: string) => inForce(listId).find(({ criterionId }) => criterionId === MEASURE);
  const mailsTo = (listId: string) => desk.host.outbox().filter(({ to }) => to === `${listId}@listes.example`);
  const send = async () => {
    await run('menuPreparerAutre');
    await run('menuEnvoyerCourriels');
  };
  /** What the last link that a list received fills in, by question title. */
  const linkFills = (listId: string) => {
    const link = /https?:\S+entry\.\S+/.exec(mailsTo(listId).at(-1)?.text ?? '')?.[0] ?? '';
    return [...new URL(link).searchParams.values()];
  };

  beforeAll(async () => {
    desk = await AnswerDesk.open({ lists: 4 });
    // The second of the other mails asks for a confirmation.
    desk.host.answerDialogs(({ kind }) => (kind === 'prompt' ? { button: 'OK', text: '2' } : 'YES'));
    await run('menuBasculerRepetition');
    for (const listId of ['l1', 'l2', 'l3', 'l4']) await run('enregistrerSaisie', noted(listId));
    await send();
  });
  afterAll(() => desk.close());

  it('are sent to their list with the original kept, and a link that holds them to be read again', () => {
    expect(desk.rows('answers')[0]).toMatchObject({
      original: HEARD,
      respondent: 'Camille Exemple',
      source: 'rencontre',
    });
    expect(mailsTo('l1')).toHaveLength(1);
    expect(mailsTo('l1')[0]?.text).toContain(`> ${HEARD}`);
    const filled = linkFills('l1');
    expect(filled).toContain(desk.codeOf('l1'));
    expect(filled).toContain(HEARD);
    expect(filled.filter((text) => text === stances.unconditional)).toHaveLength(scored.length);
  });

  it('are scored once the list sent them back, and two people read them; corrected words replace them', async () => {
    await desk.answer('l1', { [`${MEASURE}.words`]: HEARD });
    await desk.answer('l2', { [`${MEASURE}.words`]: 'Oui, mais en 2029 seulement.' });
    expect(onMeasure('l1')).toMatchObject({ words: HEARD, confirmed: 'oui', source: 'formulaire', version: '2' });
    expect(onMeasure('l2')).toMatchObject({ words: 'Oui, mais en 2029 seulement.', confirmed: 'oui' });
    const totalOf = (listId: string) => {
      const [header = [], ...rows] = desk.host.values(messages.workbook.tabs.scores.title);
      const { headers } = messages.scores;
      return rows.find((row) => row[header.indexOf(headers.listId)] === listId)?.[header.indexOf(headers.total)];
    };
    expect([totalOf('l1'), totalOf('l4')]).toEqual(['', '']);
    for (const reader of ['a@asso.example', 'b@asso.example']) {
      const read = (name: string, ...args: string[]) => run('asColleague', reader, name, args);
      await read('declarerInterets', '');
      const { list } = (await read('ecranLectures', '')) as { list: { positions: { id: string; mark: string }[] } };
      const readings = list.positions.map(({ id, mark }) => ({ id, mark, remark: '' }));
      await read('signerLectures', JSON.stringify(readings), '');
    }
    expect(Number(totalOf('l1')?.replace(',', '.'))).toBeGreaterThan(0);
    expect(totalOf('l4')).toBe('');
  });

  it('are taken back when the list refuses them, asked again when it is silent, and never scored meanwhile', async () => {
    const pending = async () => ((await run('ecranSaisie')) as { pending: { value: string }[] }).pending;
    expect((await pending()).map(({ value }) => value)).toEqual(['saisie.entry-l3', 'saisie.entry-l4']);
    // A window opened before the button of refusals was there says nothing of it.
    await expect(run('confirmerSaisie', 'saisie.entry-l3', 'courriel du 2 mars', 1)).rejects.toThrow('mise à jour');
    expect((await pending()).map(({ value }) => value)).toContain('saisie.entry-l3');
    await run('confirmerSaisie', 'saisie.entry-l3', 'appel de la tête de liste le 2 mars', 0, 0);
    expect(inForce('l3')).toEqual([]);
    expect(desk.rows('answers').find(({ listId }) => listId === 'l3')).toMatchObject({ status: 'écartée' });
    await send();
    expect(
      ['l1', 'l2', 'l3', 'l4'].map(
        (listId) => mailsTo(listId).filter(({ subject }) => /position/.test(subject)).length,
      ),
    ).toEqual([1, 1, 1, 2]);
    expect(onMeasure('l4')).toMatchObject({ words: NEVER_CONFIRMED, confirmed: 'non' });
  });

  it('are on no published page unless their list sent them back, and are there then', async () => {
    const listIds = ['l1', 'l2', 'l3', 'l4'];
    await run('menuEnvoyerAudience');
    expect(mailsTo('l1').at(-1)?.text).toContain(HEARD);
    desk.host.advance(6 * 86_400_000);
    await run('menuFigerMethode');
    expect(await run('menuPublier')).toContain('1 scrutin publié');
    const pageOf = async (listId: string) => String(await run('pageServed', `liste/${listId}.html`));
    const pages = await Promise.all(listIds.map(pageOf));
    expect(pages.map((page) => page.includes(HEARD))).toEqual([true, false, false, false]);
    expect([...pages, String(await run('pageServed', 'commune/92046.html'))].join('')).not.toContain(NEVER_CONFIRMED);
    for (const page of pages) expect(page).toContain('Malakoff');
  });
});
