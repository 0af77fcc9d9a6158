import {
  decideQuarantine,
  NO_CODE,
  nextQuarantined,
  rejectTogether,
} from '../../../src/app/answers/decide-quarantine.ts';
import { refreshInForce } from '../../../src/app/answers/derive-commitments.ts';
import { processAnswers } from '../../../src/app/answers/process-answers.ts';
import { messages } from '../../../src/app/messages.fr.ts';
import { buildQuestionnaire } from '../../../src/app/questionnaire/build-questionnaire.ts';
import { commonKey } from '../../../src/app/questionnaire/form-design.ts';
import { PersonalCodes } from '../../../src/app/questionnaire/personal-link.ts';
import { scoreCampaign } from '../../../src/app/scores/score-campaign.ts';
import { readSettings } from '../../../src/app/workbook/settings.ts';
import { campaign, campaignTables, FakeForm, fieldOf, fullAnswer } from '../../support/campaign-workbook.ts';
import { FakeClock, FakeExclusive, FakeMemory, FakeSigner } from '../../support/fake-ports.ts';
import { Gate } from '../../support/gate.ts';
import { lehmer } from '../../support/method-by-hand.ts';
import { readAll } from '../../support/read-all.ts';

const NOW = Date.parse('2026-03-01T10:00:00+01:00');

function world() {
  const gate = new Gate();
  const tables = campaignTables(gate);
  const list = (id: string, label: string) => ({
    id,
    label,
    commune: 'Malakoff',
    communeCode: '92046',
    contest: 't1-92046',
    round: 1,
    state: 'to_contact' as const,
    foundOn: Date.parse('2026-02-27T09:00:00+01:00'),
  });
  tables.seed('lists', [list('l1', 'Liste Un'), list('l2', 'Liste Deux'), list('l3', 'Liste Trois')]);
  const form = new FakeForm(gate);
  const memory = new FakeMemory(gate);
  const ports = {
    tables,
    form,
    memory,
    signer: new FakeSigner(),
    exclusive: new FakeExclusive(),
    clock: new FakeClock(NOW),
  };
  buildQuestionnaire(ports, campaign, 'essai');
  const codes = new PersonalCodes(memory, ports.signer);
  const code = (listId: string) => codes.write({ listId, round: 1 });
  const submit = (responseId: string, at: number, texts: Readonly<Record<string, string>>) =>
    form.responses.push({ responseId, at, texts });
  const process = () => processAnswers(ports, campaign);
  const state = (id: string) => tables.all('lists').find((row) => row.id === id)?.state;
  return { gate, tables, ports, form, codes, code, submit, process, state };
}

describe('answers', () => {
  it('writes each personal link, and takes an answer in exactly once', () => {
    const { tables, code, submit, process, state } = world();
    expect(tables.all('lists').every(({ id, link }) => link?.includes(`${id}.1.1.`))).toBe(true);
    submit('r1', NOW, fullAnswer(code('l1'), { [fieldOf('change_percent', 'target')]: '-20 %' }));
    expect(process()).toMatchObject({ accepted: 1, quarantined: 0 });
    expect(process()).toEqual({ accepted: 0, quarantined: 0, commitments: 0, toAsk: 0 });
    expect(tables.all('answers')).toHaveLength(1);
    expect(state('l1')).toBe('answered');
    const target = tables.all('commitments').find(({ typed }) => typed === '-20 %');
    expect(target).toMatchObject({ target: -20, current: true, confirmed: true, version: 1 });
  });

  it('makes of an edited answer a new version, and says what changed', () => {
    const { tables, code, submit, process } = world();
    const words = fieldOf('measure', 'words');
    submit('r1', NOW, fullAnswer(code('l1'), { [words]: 'Oui.' }));
    process();
    submit('r1', NOW + 60_000, fullAnswer(code('l1'), { [words]: 'Oui, mais si l’État paie.' }));
    expect(process()).toMatchObject({ accepted: 1 });
    expect(tables.all('answers')[1]).toMatchObject({ version: 2 });
    expect(tables.all('answers')[1]?.difference).toContain('« Oui. » devient « Oui, mais si l’État paie. »');
    const current = tables.all('commitments').filter((row) => row.current === true);
    expect(new Set(current.map(({ version }) => version))).toEqual(new Set([2]));
    expect(current.find((row) => row.words?.startsWith('Oui, mais'))).toMatchObject({ stance: 'conditional' });
  });

  it('sets aside a submission sent again with the code of another list, and leaves both lists what they said', () => {
    const { tables, code, submit, process } = world();
    submit('r1', NOW, fullAnswer(code('l1')));
    process();
    submit('r1', NOW + 60_000, fullAnswer(code('l2')));
    expect(process()).toMatchObject({ accepted: 0, quarantined: 1, commitments: 0 });
    expect(tables.all('answers')[1]).toMatchObject({ status: 'quarantined', listId: 'l2', version: null });
    expect(new Set(tables.all('commitments').map(({ listId }) => listId))).toEqual(new Set(['l1']));
  });

  it('keeps what a list said before on the questions that its next submission leaves blank', () => {
    const { tables, code, submit, process, state } = world();
    const blank = Object.fromEntries(Object.keys(fullAnswer('')).map((key) => [key, '']));
    const common = Object.fromEntries(
      Object.entries(fullAnswer(code('l1'))).filter(([key]) => key.startsWith('commun.')),
    );
    const [measure, choice] = [fieldOf('measure', 'words'), fieldOf('choice', 'words')];
    const current = () =>
      tables.all('commitments').flatMap((row) => (row.current === true ? [`v${row.version} ${row.words}`] : []));
    submit('r1', NOW, { ...blank, ...common, [measure]: 'Oui.' });
    submit('r2', NOW + 60_000, { ...blank, ...common, [choice]: 'La régie.' });
    process();
    expect(current()).toEqual(['v1 Oui.', 'v2 La régie.']);
    expect(tables.all('answers')[1]?.difference).not.toContain('Oui.');
    expect(state('l1')).toBe('partial');
    // Google's link shows all of the second submission: what is blank there now is taken back.
    submit('r2', NOW + 120_000, { ...blank, ...common, [measure]: 'Oui, en 2027.' });
    process();
    expect(current()).toEqual(['v3 Oui, en 2027.']);
    expect(tables.all('answers')[2]?.difference).toContain('La régie.');
  });

  it('lets the words given last stand when Google tells of the ones before after them', () => {
    const { tables, ports, code, form, submit, process } = world();
    const words = fieldOf('measure', 'words');
    submit('r1', NOW, fullAnswer(code('l1'), { [words]: 'Un.' }));
    submit('r1', NOW + 1000, fullAnswer(code('l1'), { [words]: 'Deux.' }));
    for (const told of [...form.responsesSince(0)].reverse()) processAnswers(ports, campaign, told);
    process();
    const current = tables.all('commitments').filter((row) => row.current === true);
    expect(current.flatMap((row) => row.words ?? [])).toEqual(['Deux.']);
    expect(tables.all('answers').map(({ difference }) => difference)).toEqual([null, null]);
  });

  it('takes in events that are doubled, in disorder or missed, each version once', () => {
    const { tables, ports, code, form, submit, process } = world();
    const words = fieldOf('measure', 'words');
    for (const [at, text] of ['Un.', 'Deux.', 'Trois.'].entries()) {
      submit('r1', NOW + at * 1000, fullAnswer(code('l1'), { [words]: text }));
    }
    const [first, second] = form.responsesSince(0);
    // The second comes first and twice, then the first; nobody tells of the third.
    for (const told of [second, second, first]) processAnswers(ports, campaign, told);
    process();
    process();
    expect(tables.all('answers').map(({ id }) => id)).toEqual([1, 0, 2].map((at) => `r1@${NOW + at * 1000}`));
    expect(tables.all('answers').map(({ version }) => version)).toEqual([1, 2, 3]);
    const current = tables.all('commitments').filter((row) => row.current === true);
    expect(current.map((row) => row.words).filter((text) => text !== null)).toEqual(['Trois.']);
  });

  it('ends the same whatever the order in which events come, are doubled or missed', () => {
    const random = lehmer(26);
    const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
    const blank = Object.fromEntries(Object.keys(fullAnswer('')).map((key) => [key, '']));
    for (let round = 0; round < 12; round += 1) {
      // Two members of a list, one of them through two submissions; another list.
      const said = Array.from({ length: 5 }, (_, at) => ({
        responseId: pick(['l1 a', 'l1 b', 'l2 c']),
        at: NOW + at * 60_000,
        texts: {
          [commonKey('entitled')]: pick(['Oui', 'Oui', 'Non']),
          [commonKey('consent')]: pick(['Oui, j’accepte leur publication', 'Non']),
          [fieldOf('measure', 'words')]: pick(['', `Oui, ${at}.`]),
          [fieldOf('choice', 'words')]: pick(['', `La régie, ${at}.`]),
        },
      }));
      const ends = [false, true].map((isDisturbed) => {
        const { tables, ports, code, form, submit, process } = world();
        for (const { responseId, at, texts } of said) {
          const list = code(responseId.slice(0, 2));
          submit(responseId, at, { ...blank, [commonKey('token')]: list, ...texts });
        }
        const events = isDisturbed ? form.responsesSince(0).flatMap((told) => pick([[], [told], [told, told]])) : [];
        for (const told of events.sort(() => random() - 0.5)) processAnswers(ports, campaign, told);
        process();
        const idOf = new Map(tables.all('answers').map(({ id, listId, version }) => [`${listId}.${version}`, id]));
        expect(idOf.size).toBe(said.length);
        return {
          states: tables.all('lists').map(({ state }) => state),
          positions: tables
            .all('commitments')
            .map((row) => [idOf.get(`${row.listId}.${row.version}`), row.criterionId, row.words, row.current].join(' '))
            .sort(),
        };
      });
      expect(ends[1]).toEqual(ends[0]);
    }
  });

  it('sets aside codes that are missing, typed or altered, lists withdrawn, and late answers', () => {
    const { tables, code, submit, process } = world();
    tables.edit('lists', (rows) => rows.map((row) => (row.id === 'l3' ? { ...row, fact: 'withdrawn' as const } : row)));
    submit('a', NOW, fullAnswer(''));
    submit('b', NOW, fullAnswer('Liste Un'));
    submit('c', NOW, fullAnswer(code('l1').replace('l1', 'l2')));
    submit('d', NOW, fullAnswer(code('l3')));
    submit('e', Date.parse('2026-03-09T10:00:00+01:00'), fullAnswer(code('l1')));
    expect(process()).toMatchObject({ accepted: 0, quarantined: 5, commitments: 0 });
    expect(tables.all('answers').map(({ reason }) => reason)).toEqual([
      expect.stringContaining('aucun code'),
      expect.stringContaining('inconnu'),
      expect.stringContaining('modifié'),
      expect.stringContaining('retirée'),
      expect.stringContaining('clôture'),
    ]);
  });

  it('keeps every other answer when one is too long for a cell, and that one for a person to read', () => {
    const { tables, code, submit, process } = world();
    const words = fieldOf('measure', 'words');
    submit(
      'long',
      NOW,
      fullAnswer(code('l1'), { [words]: '\u0001'.repeat(60_000), [commonKey('name')]: 'x'.repeat(60_000) }),
    );
    submit('good', NOW + 1, fullAnswer(code('l2'), { [words]: 'Oui.' }));
    expect(process()).toMatchObject({ accepted: 1, quarantined: 1 });
    const [long, good] = tables.all('answers');
    expect(long).toMatchObject({ listId: 'l1', status: 'quarantined', reason: messages.answers.reasons.tooLong });
    expect(JSON.parse(long?.asReceived ?? '')[words]).toContain(messages.answers.cut);
    expect(good).toMatchObject({ listId: 'l2', status: 'accepted' });
  });

  it('shortens what is drawn from two long answers, which both count', () => {
    const { tables, code, submit, process } = world();
    const [words, target] = [fieldOf('measure', 'words'), fieldOf('quantity', 'target')];
    // One sign that composes to three.
    const composing = '\uFB2C'.repeat(17_000);
    for (const [at, text] of ['a', 'b'].entries()) {
      submit('r1', NOW + at, fullAnswer(code('l1'), { [words]: text.repeat(26_000), [target]: composing }));
    }
    expect(process()).toMatchObject({ accepted: 2, quarantined: 0 });
    expect(tables.all('answers')[1]?.difference).toContain(messages.answers.cut);
    const read = tables.all('commitments').find(({ version, toCheck }) => version === 2 && toCheck !== null);
    expect(read?.toCheck).toContain(messages.answers.check.longText);
    expect(read?.typed).toContain(messages.answers.cut);
  });

  it('gives one submission to one list, though two versions of it are met together', () => {
    const { tables, code, submit, process } = world();
    submit('r1', NOW, fullAnswer(code('l1')));
    submit('r1', NOW + 1000, fullAnswer(code('l2')));
    expect(process()).toMatchObject({ accepted: 1, quarantined: 1 });
    expect(tables.all('answers').map(({ listId, status }) => [listId, status])).toEqual([
      ['l1', 'accepted'],
      ['l2', 'quarantined'],
    ]);
  });

  it('judges by the time that mails promised: an invitation left late, and the second round', () => {
    const { tables, codes, submit, process } = world();
    const left = { mailingId: 'm1', template: 'invitation', state: 'sent' as const, rehearsal: false };
    const late = Date.parse('2026-03-05T10:00:00+01:00');
    tables.seed('sendings', [
      { ...left, key: 'a', listId: 'l1', at: late },
      { ...left, key: 'b', listId: 'l2', at: late, rehearsal: true },
    ]);
    tables.edit('lists', (rows) => rows.map((row) => (row.id === 'l3' ? { ...row, round: 2 } : row)));
    const receivedAt = Date.parse('2026-03-10T23:00:00+01:00');
    for (const [id, round] of [
      ['l1', 1],
      ['l2', 1],
      ['l3', 2],
    ] as const)
      submit(id, receivedAt, fullAnswer(codes.write({ listId: id, round })));
    submit('too late', receivedAt + 3_600_000, fullAnswer(codes.write({ listId: 'l1', round: 1 })));
    process();
    expect(tables.all('answers').map(({ listId, status }) => [listId, status])).toEqual([
      ['l1', 'accepted'],
      ['l2', 'quarantined'],
      ['l3', 'accepted'],
      ['l1', 'quarantined'],
    ]);
  });

  it('gives a quarantined answer to a list or rejects it, once, as a person decides', () => {
    const { tables, ports, code, submit, process, state } = world();
    submit('a', NOW, fullAnswer(code('l1')));
    submit('b', NOW + 1, fullAnswer(''));
    submit('c', NOW + 2, fullAnswer('?'));
    process();
    const first = nextQuarantined(tables);
    expect(first).toMatchObject({ answer: { responseId: 'b' }, list: undefined });
    const id = first?.answer.id ?? '';
    const accept = (listId: string) => decideQuarantine(ports, campaign, id, { kind: 'accept', listId });
    expect(() => accept('l9')).toThrow('l9');
    expect(() => accept('')).toThrow('identifiant');
    accept('l2');
    expect(tables.all('answers').find((row) => row.id === id)).toMatchObject({ status: 'accepted', version: 1 });
    expect(state('l2')).toBe('answered');
    expect(() => accept('l1')).toThrow('quarantaine');
    const second = nextQuarantined(tables)?.answer.id ?? '';
    decideQuarantine(ports, campaign, second, { kind: 'reject' });
    expect(nextQuarantined(tables)).toBeUndefined();
    expect(process()).toEqual({ accepted: 0, quarantined: 0, commitments: 0, toAsk: 0 });
    expect(tables.all('answers').map(({ status }) => status)).toEqual(['accepted', 'accepted', 'rejected']);
  });

  it('rejects at once those that came without any code, and nothing else', () => {
    const { tables, ports, code, submit, process } = world();
    for (const [at, token] of ['', '?', '', code('l1')].entries()) submit(`r${at}`, NOW + at, fullAnswer(token));
    process();
    expect(nextQuarantined(tables)?.withoutCode).toBe(2);
    expect(rejectTogether(ports, NO_CODE)).toBe(2);
    expect(tables.all('answers').map(({ status }) => status)).toEqual([
      'rejected',
      'quarantined',
      'rejected',
      'accepted',
    ]);
    expect(nextQuarantined(tables)).toMatchObject({ answer: { responseId: 'r1' }, withoutCode: 0, alike: 1 });
  });

  it('rejects at once those that wait for the reason shown and name no list', () => {
    const { tables, ports, code, submit, process } = world();
    const [listId = ''] = code('l1').split('.');
    const forged = [1, 2, 3].map((n) => `${listId}.1.1.forged${n}`);
    for (const [at, token] of [...forged, 'inconnu', code('l1')].entries())
      submit(`r${at}`, NOW + at, fullAnswer(token));
    process();
    const waiting = nextQuarantined(tables);
    expect(waiting).toMatchObject({ alike: 3, withoutCode: 0 });
    expect(rejectTogether(ports, waiting?.answer.reason ?? '')).toBe(3);
    expect(tables.all('answers').map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'rejected',
      'quarantined',
      'accepted',
    ]);
  });

  it('never scores an answer refused for publication, unread, or read twice by one person', () => {
    const { tables, ports, code, submit, process, state } = world();
    const refusal = { [commonKey('consent')]: 'Non, je ne l’accepte pas' };
    submit('a', NOW, fullAnswer(code('l1')));
    submit('b', NOW, fullAnswer(code('l2')));
    submit('c', NOW, fullAnswer(code('l3'), refusal));
    process();
    expect(state('l3')).toBe('answered_private');
    const score = () => {
      const rows = {
        lists: tables.all('lists'),
        commitments: tables.all('commitments'),
        questions: tables.all('questions'),
      };
      const [contest] = scoreCampaign(rows, readSettings(tables.all('settings'), campaign), campaign).contests;
      return contest?.lists ?? [];
    };
    const sign = (user: string) => readAll(ports, user);
    expect(sign('a@x.example').first).toBeGreaterThan(0);
    expect(sign('A@x.example')).toMatchObject({ first: 0, second: 0 });
    expect(score().every((list) => list.score === undefined)).toBe(true);
    sign('b@x.example');
    expect(
      score()
        .filter((list) => list.score !== undefined)
        .map(({ listId }) => listId)
        .sort(),
    ).toEqual(['l1', 'l2']);
    expect(score().find(({ listId }) => listId === 'l3')?.place).toMatchObject({ kind: 'unranked' });
    // The first reader, then the second, each after a change nobody read.
    const change = (words: string) =>
      tables.edit('commitments', (rows) =>
        rows.map((row) => (row.listId === 'l1' && row.criterionId === 'transparence-votes' ? { ...row, words } : row)),
      );
    change('Oui.');
    expect(score().find(({ listId }) => listId === 'l1')).toMatchObject({ awaitsReaders: true });
    expect(sign('b@x.example')).toEqual({ first: 1, second: 0, remarked: 0, left: 0 });
    change('Oui, chaque année.');
    expect(sign('a@x.example')).toEqual({ first: 1, second: 0, remarked: 0, left: 0 });
    expect(sign('b@x.example')).toEqual({ first: 0, second: 1, remarked: 0, left: 0 });
    expect(score().find(({ listId }) => listId === 'l1')).toMatchObject({ awaitsReaders: false });
  });

  it('never scores with a later consent what was sent with a refusal, or before one', () => {
    const { tables, code, submit, process, state } = world();
    const blank = Object.fromEntries(Object.keys(fullAnswer('')).map((key) => [key, '']));
    const { [commonKey('consent')]: accepts = '', ...common } = Object.fromEntries(
      Object.entries(fullAnswer(code('l1'))).filter(([key]) => key.startsWith('commun.')),
    );
    const refuses = 'Non, je ne l’accepte pas';
    const [measure, choice] = [fieldOf('measure', 'words'), fieldOf('choice', 'words')];
    const consent = (said: string) => ({ ...blank, ...common, [commonKey('consent')]: said });
    const current = () =>
      tables.all('commitments').flatMap((row) => (row.current === true ? [`v${row.version} ${row.words}`] : []));
    submit('r1', NOW, { ...consent(refuses), [measure]: 'Oui.' });
    process();
    expect([current(), state('l1')]).toEqual([['v1 Oui.'], 'answered_private']);
    submit('r2', NOW + 60_000, { ...consent(accepts), [choice]: 'La régie.' });
    process();
    expect([current(), state('l1')]).toEqual([['v2 La régie.'], 'partial']);
    submit('r3', NOW + 120_000, { ...consent(refuses), [measure]: 'Oui, en 2027.' });
    process();
    expect(state('l1')).toBe('answered_private');
    submit('r4', NOW + 180_000, { ...consent(accepts), [measure]: 'Oui, en 2028.' });
    process();
    expect([current(), state('l1')]).toEqual([['v4 Oui, en 2028.'], 'partial']);
  });

  it('lets a consent corrected by hand in Réponses count before the next answer comes', () => {
    const { tables, code, submit, process } = world();
    const refusal = { [commonKey('consent')]: 'Non, je ne l’accepte pas', [fieldOf('measure', 'words')]: 'Un.' };
    submit('r1', NOW, fullAnswer(code('l1'), refusal));
    const { [fieldOf('measure', 'stance')]: _, ...others } = fullAnswer(code('l1'));
    submit('r2', NOW + 1000, { ...others, [fieldOf('measure', 'stance')]: '' });
    process();
    const inForce = () => tables.all('commitments').filter(({ current, version }) => current === true && version === 1);
    expect(inForce()).toEqual([]);
    tables.edit('answers', (rows) => rows.map((row) => ({ ...row, consent: 'public' as const })));
    refreshInForce(tables);
    expect(inForce().map(({ words }) => words)).toEqual(['Un.']);
  });

  it('keeps what the list committed to when somebody not entitled answers after, until it is confirmed', () => {
    const { tables, code, submit, process, state } = world();
    const words = fieldOf('measure', 'words');
    const notEntitled = { [commonKey('entitled')]: 'Non', [words]: 'Rien de tout cela.' };
    submit('r1', NOW, fullAnswer(code('l1'), { [words]: 'Oui.' }));
    process();
    submit('r2', NOW + 60_000, fullAnswer(code('l1'), notEntitled));
    process();
    const inForce = () => new Set(tables.all('commitments').flatMap((row) => (row.current ? [row.version] : [])));
    expect([inForce(), state('l1')]).toEqual([new Set([1]), 'answered']);
    tables.edit('commitments', (rows) => rows.map((row) => (row.version === 2 ? { ...row, confirmed: true } : row)));
    process();
    expect(inForce()).toEqual(new Set([2]));
    // Consent given by one and refused by the other is no consent.
    submit('r3', NOW + 120_000, fullAnswer(code('l1'), { ...notEntitled, [commonKey('consent')]: 'Non' }));
    process();
    expect(state('l1')).toBe('answered_private');
  });

  it('loses nothing and doubles nothing, wherever a run is killed', () => {
    const untouched = world();
    untouched.submit('r1', NOW, fullAnswer(untouched.code('l1')));
    untouched.submit('r2', NOW + 1, fullAnswer(untouched.code('l2')));
    untouched.gate.startRun();
    untouched.process();
    const { calls } = untouched.gate;
    expect(calls).toBeGreaterThan(10);
    for (let call = 1; call <= calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        for (const unflushed of ['lost', 'kept'] as const) {
          const { gate, tables, code, submit, process } = world();
          submit('r1', NOW, fullAnswer(code('l1')));
          submit('r2', NOW + 1, fullAnswer(code('l2')));
          gate.startRun({ call, when, kind: 'kill', unflushed });
          try {
            process();
          } catch {
            // The run was killed there.
          }
          gate.startRun();
          process();
          const where = `${when} call ${call}, ${unflushed}`;
          expect([
            where,
            tables
              .all('answers')
              .map(({ responseId }) => responseId)
              .sort(),
          ]).toEqual([where, ['r1', 'r2']]);
          const ids = tables.all('commitments').map(({ id }) => id);
          expect([where, new Set(ids).size]).toEqual([where, ids.length]);
          expect([where, ids.length]).toEqual([
            where,
            2 * campaign.questions.filter(({ kind }) => kind !== 'open').length,
          ]);
        }
      }
    }
  });
});
