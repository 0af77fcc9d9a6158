import { buildQuestionnaire } from '../../src/app/questionnaire/build-questionnaire.ts';
import type { CampaignContext } from '../../src/gas/context.ts';
import { callEntryPoint, type EntryPoint } from '../../src/gas/entry-point.ts';
import { answersEntryPoints } from '../../src/gas/entrypoints/answers.ts';
import { campaign, campaignTables, FakeForm, fullAnswer } from '../support/campaign-workbook.ts';
import { FakeClock, FakeExclusive, FakeIdentity, FakeMemory, FakeSigner } from '../support/fake-ports.ts';
import { Gate } from '../support/gate.ts';

const NOW = Date.parse('2026-03-01T10:00:00+01:00');

/** A campaign whose form has one answer without a code, and a person who types what a test says. */
function world(typed: (question: string) => string | undefined = () => '') {
  const gate = new Gate();
  const tables = campaignTables(gate);
  tables.seed('lists', [
    { id: 'l1', label: 'Liste Un', commune: 'Malakoff', communeCode: '92046', contest: 't1-92046', round: 1 },
  ]);
  const form = new FakeForm(gate);
  const ports = { tables, form, memory: new FakeMemory(gate), signer: new FakeSigner(), clock: new FakeClock(NOW) };
  buildQuestionnaire(ports, campaign, 'essai');
  form.responses.push({ responseId: 'r1', at: NOW, texts: fullAnswer('') });
  const told: string[] = [];
  const logged: string[] = [];
  const context = {
    ...ports,
    callForm: new FakeForm(gate),
    campaign,
    exclusive: new FakeExclusive(),
    clock: new FakeClock(NOW),
    identity: new FakeIdentity('a@x.example'),
    workbook: { offerVolunteers: () => {} },
    conversation: {
      ask: (_title: string, question: string) => typed(question),
      tell: (title: string, text: string) => told.push(`${title} | ${text}`),
    },
    journal: (action: string, summary: string) =>
      tables.of('journal').append([{ id: `j${tables.all('journal').length}`, action, summary }]),
    log: (text: string) => logged.push(text),
    isFromTrigger: () => true,
  } as unknown as CampaignContext;
  const call = (name: string, given: Partial<CampaignContext> = {}) => {
    const entryPoint = answersEntryPoints.find((known) => known.name === name);
    if (entryPoint === undefined) throw new RangeError(`There is no entry point ${name}.`);
    return callEntryPoint(entryPoint, { ...context, ...given }, []);
  };
  const journal = () => tables.all('journal').map(({ action, summary }) => `${action} | ${summary}`);
  return { tables, form, context, call, told, logged, journal };
}

describe('entry points of answers', () => {
  it('the hourly sweep writes a line in the Journal when something came, and none otherwise', () => {
    const { tables, form, call, journal } = world();
    call('balayerReponses', { conversation: null });
    call('balayerReponses', { conversation: null });
    expect(journal()).toEqual([expect.stringContaining('0 réponse acceptée, 1 en quarantaine')]);
    form.responses.push({ responseId: 'r2', at: NOW + 1, texts: fullAnswer('') });
    call('surReponseRecue', { conversation: null });
    expect(journal()).toHaveLength(2);
    expect(tables.all('home').find(({ key }) => key === 'À faire d’abord')?.value).toContain('Décider de 1 réponse');
  });

  it('shows the answer in quarantine, and does what the person types', () => {
    const asked: string[] = [];
    let typed = '';
    const { tables, call, told } = world((question) => {
      asked.push(question);
      return typed;
    });
    call('balayerReponses', { conversation: null });
    expect(call('menuDeciderQuarantaine')).toBe('Rien n’a été décidé.');
    expect(asked[0]).toMatch(/^Reçue le dimanche 1er mars à 10\sh, de Camille Exemple \(Tête de liste\)\./);
    expect(asked[0]).toContain('Son code ne désigne aucune liste.');
    typed = 'accepter';
    call('menuDeciderQuarantaine');
    expect(told.at(-1)).toContain('Aucune liste n’a l’identifiant');
    typed = 'l1';
    expect(call('menuDeciderQuarantaine')).toContain('acceptée pour la liste l1');
    expect(tables.all('lists')[0]?.state).toBe('answered');
    expect(call('menuDeciderQuarantaine')).toBe('Aucune réponse n’est en quarantaine.');
  });

  it('writes which day it is in Réglages for those who may write there: officers, and the sweep', () => {
    const day = (call: (tables: ReturnType<typeof world>) => unknown) => {
      const each = world();
      call(each);
      return each.tables.all('settings').find(({ key }) => key === 'today')?.value;
    };
    const officer = new FakeIdentity(campaign.senders[0] ?? '');
    expect(day(({ call }) => call('menuTraiterReponses'))).toBe('');
    expect(day(({ call }) => call('menuTraiterReponses', { identity: officer }))).toBe('2026-03-01');
    expect(day(({ call }) => call('balayerReponses', { conversation: null }))).toBe('2026-03-01');
  });

  it('tells a failure once, in the Journal under the caption of the menu, and to a dialog as the error it gets', () => {
    const { call, told, journal, context, logged } = world();
    const busy = { exclusive: { run: () => undefined } };
    call('menuTraiterReponses', busy);
    expect(told).toEqual([expect.stringContaining('en cours. | Rien n’a été modifié.')]);
    expect(journal()).toEqual([expect.stringMatching(/^Traiter les réponses \| Une autre opération/)]);
    expect(() => call('balayerReponses', { ...busy, conversation: null })).toThrow('Attendez une minute');
    const broken: EntryPoint = {
      name: 'apercuImport',
      kind: 'dialog',
      params: [],
      help: '',
      run: () => {
        throw new RangeError('quelque chose');
      },
    };
    expect(() => callEntryPoint(broken, context, [])).toThrow(/erreur imprévue.*quelque chose/);
    expect(logged.at(-1)).toContain('apercuImport');
  });

  it.each(['menu', 'dialog'] as const)(
    'refuses a %s without anybody at the workbook, and writes no line of it',
    (kind) => {
      const { context, journal, logged } = world();
      const ran: string[] = [];
      const entryPoint: EntryPoint = { name: 'menuPublier', kind, params: [], help: '', run: () => ran.push(kind) };
      const unattended = { ...context, conversation: null };
      expect(() => callEntryPoint(entryPoint, unattended, [])).toThrow(/Publier.*a besoin d’une personne/);
      expect([ran, journal(), logged]).toEqual([[], [], []]);
      callEntryPoint(entryPoint, context, []);
      expect(ran).toEqual([kind]);
    },
  );
});
