import { confirmAnswer, unconfirmedAnswers } from '../../../src/app/answers/confirm-answer.ts';
import { deriveCommitments } from '../../../src/app/answers/derive-commitments.ts';
import { type AnswerEntry, enterAnswer } from '../../../src/app/answers/enter-answer.ts';
import { carryPledges } from '../../../src/app/lineage/carry-pledges.ts';
import { AnsweredPositions } from '../../../src/app/mailing/contents/answered-positions.ts';
import { confirmationContents } from '../../../src/app/mailing/contents/confirmation-contents.ts';
import { receiptContents } from '../../../src/app/mailing/contents/receipt-contents.ts';
import { sendingKey } from '../../../src/app/mailing/ledger/sending-key.ts';
import { messages } from '../../../src/app/messages.fr.ts';
import { emptyRow } from '../../../src/app/schema/empty-row.ts';
import { scoredCommitments } from '../../../src/app/scores/commitment-rows.ts';
import { settingsOf } from '../../../src/app/workbook/settings.ts';
import { EUROPE_PARIS } from '../../../src/domain/calendar/zone.ts';
import { campaign, FakeForm } from '../../support/campaign-workbook.ts';
import { exportWorld } from '../../support/export-world.ts';
import { FakeMemory } from '../../support/fake-ports.ts';

const { stances } = messages.questionnaire;
const measure = campaign.questions.find(({ kind }) => kind === 'measure')?.id ?? '';

function world() {
  const { tables, ports } = exportWorld(['Liste Un']);
  const enter = (changes: Partial<AnswerEntry> = {}) =>
    enterAnswer(ports, campaign, {
      id: 'entry-0001',
      listId: 'l1',
      source: 'email',
      on: '2026-03-03',
      author: 'Camille Exemple',
      link: '',
      consent: true,
      original: 'Bonjour, oui pour la mesure, d’ici 2028.',
      positions: { [measure]: { stance: stances.unconditional, words: 'Oui, d’ici 2028.' } },
      ...changes,
    });
  return { tables, ports, enter };
}

describe('an answer received otherwise', () => {
  it('keeps the original, its source, its date and who entered it, shown and not scored', () => {
    const { tables, enter } = world();
    enter();
    expect(tables.all('answers')).toEqual([
      expect.objectContaining({
        status: 'accepted',
        version: 1,
        entitled: false,
        source: 'email',
        respondent: 'Camille Exemple',
        original: 'Bonjour, oui pour la mesure, d’ici 2028.',
        enteredBy: 'ana@asso.example',
        receivedAt: Date.parse('2026-03-03T12:00:00+01:00'),
      }),
    ]);
    const [position] = tables.all('commitments');
    expect(position).toMatchObject({ criterionId: measure, confirmed: false, current: true, source: 'email' });
    expect(scoredCommitments(tables.all('commitments'), EUROPE_PARIS).every(({ confirmed }) => !confirmed)).toBe(true);
  });

  it('enters nothing twice when the window sends it twice', () => {
    const { tables, enter } = world();
    enter();
    enter();
    expect(tables.all('answers')).toHaveLength(1);
    expect(tables.all('commitments')).toHaveLength(1);
  });

  it('is refused when it does not fit in a cell, the text or what was taken from it', () => {
    const { tables, enter } = world();
    const long = 'x'.repeat(46_000);
    expect(() => enter({ original: long })).toThrow('45000');
    expect(() => enter({ positions: { [measure]: { words: long } } })).toThrow('45000');
    expect(tables.all('answers')).toEqual([]);
  });

  it('does not make a reply of what the press or a manifesto says', () => {
    const { tables, enter } = world();
    enter({ source: 'manifesto', link: 'page 12' });
    expect(tables.all('answers')[0]).toMatchObject({ status: 'precoded', sourceLink: 'page 12' });
    expect(tables.all('lists')[0]?.state).toBe('to_contact');
    expect(tables.all('commitments')[0]).toMatchObject({ current: true, confirmed: false, source: 'manifesto' });
  });

  it('is scored once the list confirmed it, with who noted it and how', () => {
    const { tables, ports, enter } = world();
    enter();
    const [waiting] = unconfirmedAnswers(tables.all('answers'));
    expect(() =>
      confirmAnswer(ports, campaign, waiting?.id ?? '', { confirmed: true, proof: ' ', consent: true }),
    ).toThrow('comment');
    confirmAnswer(ports, campaign, waiting?.id ?? '', { confirmed: true, proof: 'courriel du 4 mars', consent: true });
    expect(tables.all('commitments')[0]).toMatchObject({ confirmed: true, current: true });
    expect(tables.all('answers')[0]?.reason).toContain('courriel du 4 mars');
    expect(tables.all('answers')[0]?.reason).toContain('ana@asso.example');
    expect(unconfirmedAnswers(tables.all('answers'))).toEqual([]);
    expect(() =>
      confirmAnswer(ports, campaign, waiting?.id ?? '', { confirmed: true, proof: 'encore', consent: true }),
    ).toThrow('n’attend pas de confirmation');
  });

  it('of a list that another joined is confirmed alone: what the other had promised, under the same version, is not', () => {
    const { tables, ports } = exportWorld(['Liste A', 'Liste B']);
    const other = campaign.questions.find(({ kind, id }) => kind === 'measure' && id !== measure)?.id ?? '';
    const entry = { source: 'email', on: '2026-03-03', author: 'Camille', link: '', consent: true } as const;
    for (const [listId, question, words] of [
      ['l1', measure, 'Mots de A.'],
      ['l2', other, 'Mots de B.'],
    ] as const) {
      const positions = { [question]: { stance: stances.unconditional, words } };
      enterAnswer(ports, campaign, { ...entry, id: `de-${listId}`, listId, original: words, positions });
    }
    const waiting = (listId: string) =>
      unconfirmedAnswers(tables.all('answers')).find((row) => row.listId === listId)?.id ?? '';
    const confirm = (listId: string) =>
      confirmAnswer(ports, campaign, waiting(listId), { confirmed: true, proof: 'courriel', consent: true });
    confirm('l2');
    const merged = [{ id: 'l1', label: 'Liste A', joinedBy: [{ id: 'l2', label: 'Liste B' }] }];
    const { added } = carryPledges(merged, tables.all('commitments'), tables.all('answers'));
    // As workbooks of before kept them, with the number of an answer of the other list.
    tables.of('commitments').append(added.map((row) => ({ ...row, version: 1 })));
    const [list] = tables.all('lists');
    if (list === undefined) throw new RangeError('No list.');
    const answered = new AnsweredPositions(tables);
    const key = sendingKey({ mailingId: 'accuse', listId: 'l1', email: 'a@liste.example', version: 1 });
    const receipt = receiptContents(answered)(list, { ...emptyRow('sendings'), key });
    const asked = confirmationContents({ tables, campaign, memory: new FakeMemory(), form: new FakeForm() })(list);
    for (const said of [receipt, asked].map(({ answers }) => JSON.stringify(answers))) {
      expect(said).toContain('Mots de A.');
      expect(said).not.toContain('Mots de B.');
    }
    confirm('l1');
    const ofA = tables.all('commitments').filter(({ listId }) => listId === 'l1');
    expect(ofA.map(({ words, confirmed }) => [words, confirmed])).toEqual([
      ['Mots de A.', true],
      ['Mots de B.', false],
    ]);
    expect(added.map(({ version }) => version)).toEqual([null]);
  });

  it('of a programme stays in force where the list’s own answer says nothing, until it does', () => {
    const { tables, ports, enter } = world();
    const other = campaign.questions.find(({ kind, id }) => kind === 'measure' && id !== measure)?.id ?? '';
    const yes = { stance: stances.unconditional };
    enter({ source: 'manifesto', positions: { [measure]: yes, [other]: yes } });
    const reply = (id: string, question: string, at: number) =>
      tables.of('answers').append([
        {
          id,
          responseId: id,
          listId: 'l1',
          status: 'accepted',
          version: at,
          receivedAt: ports.clock.now() + at,
          entitled: true,
          consent: 'public',
          asReceived: JSON.stringify({ [`${question}.stance`]: stances.declined, [`${other}.words`]: '' }),
        },
      ]);
    const inForce = () => {
      deriveCommitments(tables, campaign, settingsOf(tables, campaign));
      const current = tables.all('commitments').filter((row) => row.current === true);
      return current.map(({ criterionId, source, confirmed }) => [criterionId, source, confirmed]);
    };
    reply('r2', measure, 2);
    expect(inForce()).toEqual([
      [other, 'manifesto', false],
      [measure, 'form', true],
    ]);
    expect(unconfirmedAnswers(tables.all('answers'))).toHaveLength(1);
    reply('r3', other, 3);
    expect(inForce()).toEqual([
      [measure, 'form', true],
      [other, 'form', true],
    ]);
    expect(unconfirmedAnswers(tables.all('answers'))).toEqual([]);
  });

  it('takes nothing back from what the list itself confirmed', () => {
    const { tables, ports, enter } = world();
    enter();
    confirmAnswer(ports, campaign, unconfirmedAnswers(tables.all('answers'))[0]?.id ?? '', {
      confirmed: true,
      proof: 'lettre',
      consent: true,
    });
    enter({ id: 'entry-0002', source: 'press', positions: { [measure]: { stance: stances.declined } } });
    const [confirmed, rumour] = tables.all('commitments');
    expect(confirmed).toMatchObject({ current: true, stance: 'unconditional' });
    expect(rumour).toMatchObject({ current: false, version: 2 });
  });

  it('is shown no more once the list refused it, and the list is asked no more', () => {
    const { tables, ports, enter } = world();
    enter();
    enter({ id: 'entry-0002', source: 'press', on: '2026-03-04', positions: { [measure]: { words: 'Jamais.' } } });
    const [mail, press] = unconfirmedAnswers(tables.all('answers'));
    const shown = () => tables.all('commitments').flatMap(({ current, words }) => (current === true ? [words] : []));
    expect(shown()).toEqual(['Jamais.']);
    const refusal = { confirmed: false, proof: 'appel du 5 mars', consent: false };
    confirmAnswer(ports, campaign, press?.id ?? '', refusal);
    expect(shown()).toEqual(['Oui, d’ici 2028.']);
    expect(tables.all('answers')[1]).toMatchObject({ status: 'rejected', entitled: false });
    expect(tables.all('answers')[1]?.reason).toContain('appel du 5 mars');
    expect(unconfirmedAnswers(tables.all('answers')).map(({ id }) => id)).toEqual([mail?.id]);
    // What is entered next has a number of its own.
    enter({ id: 'entry-0003', source: 'press', on: '2026-03-05' });
    expect(tables.all('answers').map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it.each<[what: string, changes: Partial<AnswerEntry>, sentence: string]>([
    ['a list that is gone', { listId: 'gone' }, 'aucune liste'],
    ['a day that does not exist', { on: '2026-02-30' }, 'n’est pas une date'],
    ['a day to come', { on: '2026-04-01' }, 'dans l’avenir'],
    ['no author', { author: ' ' }, 'auteur·e'],
    ['no original', { original: '' }, 'texte d’origine manque'],
    ['more than a cell holds', { original: 'a'.repeat(45_001) }, '45000'],
  ])('refuses %s, and keeps nothing', (_, changes, sentence) => {
    const { tables, enter } = world();
    expect(() => enter(changes)).toThrow(sentence);
    expect(tables.all('answers')).toEqual([]);
  });
});
