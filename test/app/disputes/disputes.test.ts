import { declareInterests } from '../../../src/app/answers/declare-interests.ts';
import { processAnswers } from '../../../src/app/answers/process-answers.ts';
import { decideDispute } from '../../../src/app/disputes/decide-dispute.ts';
import { type DisputeEntry, recordDispute } from '../../../src/app/disputes/record-dispute.ts';
import { undecided } from '../../../src/app/disputes/undecided.ts';
import { writeTold } from '../../../src/app/hearing/told.ts';
import { PersonalCodes } from '../../../src/app/questionnaire/personal-link.ts';
import { awaitsReaders } from '../../../src/app/scores/commitment-rows.ts';
import { campaign, campaignTables, FakeForm, fullAnswer } from '../../support/campaign-workbook.ts';
import { FakeClock, FakeExclusive, FakeIdentity, FakeMemory, FakeSigner } from '../../support/fake-ports.ts';
import { Gate } from '../../support/gate.ts';
import { readTwice } from '../../support/read-twice.ts';

const NOW = Date.parse('2026-03-10T10:00:00+01:00');
const [first, second] = campaign.questions.map(({ id }) => id);
const upheld = { decision: 'upheld' as const, reason: 'La liste avait bien écrit 35 kg.', reply: '' };

function world() {
  const gate = new Gate();
  const tables = campaignTables(gate);
  const keys = { memory: new FakeMemory(gate), signer: new FakeSigner() };
  tables.seed('lists', [
    {
      id: 'l1',
      label: 'Liste Un',
      commune: 'Malakoff',
      communeCode: '92046',
      contest: 't1-92046',
      round: 1,
      state: 'answered' as const,
    },
  ]);
  tables.seed(
    'commitments',
    [first, second].map((criterionId) =>
      readTwice(
        {
          id: `l1.v1.${criterionId}`,
          listId: 'l1',
          criterionId: criterionId ?? '',
          version: 1,
          current: true,
          stance: 'declined',
          words: 'Non.',
          source: 'form',
          confirmed: true,
        },
        keys,
      ),
    ),
  );
  const ports = {
    tables,
    ...keys,
    exclusive: new FakeExclusive(),
    identity: new FakeIdentity('ana@asso.example'),
    clock: new FakeClock(NOW),
  };
  declareInterests(ports, '');
  const entry: DisputeEntry = {
    id: 'entry-0001',
    listId: 'l1',
    on: '2026-03-09',
    about: 'answer',
    criterionId: first ?? '',
    claim: 'Nous avions écrit 35 kg et non 25.',
    evidence: 'courriel du 9 mars',
  };
  const note = (changes: Partial<DisputeEntry> = {}) => recordDispute(ports, campaign, { ...entry, ...changes });
  const toRead = () =>
    tables
      .all('commitments')
      .filter(awaitsReaders)
      .map(({ criterionId }) => criterionId);
  return { gate, tables, ports, note, toRead };
}

describe('contestations', () => {
  it('are noted once, with who, when and why, and refused when they say nothing', () => {
    const { tables, note } = world();
    note();
    note();
    expect(tables.all('disputes')).toEqual([
      expect.objectContaining({
        id: 'd-entry-0001',
        on: '2026-03-09',
        listId: 'l1',
        about: 'answer',
        criterionId: first,
        enteredBy: 'ana@asso.example',
        decision: null,
      }),
    ]);
    expect(() => note({ id: 'entry-0002', claim: 'Faux.' })).toThrow('conteste');
    expect(() => note({ id: 'entry-0002', on: '2026-03-11' })).toThrow('aujourd’hui');
    expect(() => note({ id: 'entry-0002', on: 'hier' })).toThrow('date');
    expect(() => note({ id: 'entry-0002', listId: 'l9' })).toThrow('liste');
    expect(() => note({ id: 'entry-0002', criterionId: 'q9' })).toThrow('question');
    expect(tables.all('disputes')).toHaveLength(1);
  });

  it('upheld, have the answer read again by two people; decided once, with a reason, by somebody without a stake', () => {
    const { tables, ports, note, toRead } = world();
    note();
    expect(() => decideDispute(ports, 'd-entry-0001', { ...upheld, reason: ' ' })).toThrow('motif');
    const close = { ...ports, identity: new FakeIdentity('zoe@asso.example') };
    expect(() => decideDispute(close, 'd-entry-0001', upheld)).toThrow('Vous n’avez pas encore dit');
    declareInterests(close, 'Malakoff');
    expect(() => decideDispute(close, 'd-entry-0001', upheld)).toThrow('lien avec cette commune');
    expect(toRead()).toEqual([]);
    decideDispute(ports, 'd-entry-0001', upheld);
    expect(toRead()).toEqual([first]);
    expect(tables.all('commitments')[0]?.toCheck).toContain('35 kg');
    expect(tables.all('disputes')[0]).toMatchObject({
      decision: 'upheld',
      decidedBy: 'ana@asso.example',
      decidedAt: NOW,
    });
    expect(() => decideDispute(ports, 'd-entry-0001', upheld)).toThrow('quelqu’un l’a tranchée');
  });

  it('rejected, change nothing, and may leave the list its right of reply, once', () => {
    const { tables, ports, note, toRead } = world();
    note();
    decideDispute(ports, 'd-entry-0001', { decision: 'rejected', reason: 'Écrit ainsi.', reply: 'Nous maintenons.' });
    expect(toRead()).toEqual([]);
    expect(tables.all('publications')).toEqual([
      expect.objectContaining({ kind: 'reply', listId: 'l1', summary: 'Nous maintenons.' }),
    ]);
  });

  it('do everything once, wherever the decision is killed and taken again', () => {
    const probe = world();
    probe.note();
    probe.gate.startRun();
    const decide = ({ ports }: ReturnType<typeof world>) =>
      decideDispute(ports, 'd-entry-0001', { ...upheld, reply: 'Nous maintenons.' });
    decide(probe);
    for (let call = 1; call <= probe.gate.calls; call += 1) {
      for (const unflushed of ['lost', 'kept'] as const) {
        const killed = world();
        killed.note();
        killed.gate.startRun({ call, when: 'after', kind: 'kill', unflushed });
        expect(() => decide(killed)).toThrow();
        killed.gate.startRun();
        if (undecided(killed.tables.all('disputes')).length > 0) decide(killed);
        expect(killed.toRead()).toEqual([first]);
        expect(killed.tables.all('publications')).toHaveLength(1);
        expect(killed.tables.all('disputes')).toEqual([expect.objectContaining({ decision: 'upheld' })]);
        expect(killed.tables.all('commitments')[0]?.toCheck?.split('35 kg')).toHaveLength(2);
      }
    }
  });

  it.each([
    ['after the common closing', NOW, 'quarantaine'],
    ['before it', Date.parse('2026-03-05T10:00:00+01:00'), 'renvoyé'],
  ])('come by themselves from an answer sent after the hearing %s, once, and from no other', (_, now, claim) => {
    const { tables, ports: those } = world();
    const ports = { ...those, clock: new FakeClock(now) };
    const memory = new FakeMemory(new Gate());
    const form = new FakeForm();
    const answering = { ...ports, memory, form, signer: new FakeSigner() };
    const sending = {
      template: 'hearing',
      state: 'sent' as const,
      rehearsal: false,
      listId: 'l1',
      told: writeTold('t1-92046'),
    };
    tables.seed('sendings', [{ ...sending, key: 'h|l1', at: now - 86_400_000 }]);
    const code = new PersonalCodes(memory, answering.signer).write({ listId: 'l1', round: 1 });
    const keyed = (texts: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [`#${key}`, text]));
    form.responses.push({ responseId: 'late', at: now - 1000, texts: fullAnswer(code) });
    form.responses.push({ responseId: 'forged', at: now - 900, texts: fullAnswer(`${code}x`) });
    memory.write(
      'interpelle.form.items',
      Object.keys(keyed(fullAnswer(code)))
        .map((item) => `${item.slice(1)}:${item}`)
        .join(' '),
    );
    processAnswers(answering, campaign);
    processAnswers(answering, campaign);
    expect(tables.all('disputes').map(({ listId, about, decision }) => [listId, about, decision])).toEqual([
      ['l1', 'answer', null],
    ]);
    expect(tables.all('disputes')[0]?.claim).toContain(claim);
  });
});
