import { buildCallForm, writeCallLinks } from '../../../src/app/call-sheets/build-call-form.ts';
import { callSheetPage } from '../../../src/app/call-sheets/call-sheet-page.ts';
import { takeCallSheets } from '../../../src/app/call-sheets/take-call-sheets.ts';
import { myLists } from '../../../src/app/follow-up/my-lists.ts';
import { PersonalCodes } from '../../../src/app/questionnaire/personal-link.ts';
import { SignedCodes } from '../../../src/app/signed-code.ts';
import { calendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { EUROPE_PARIS } from '../../../src/domain/calendar/zone.ts';
import { campaign, campaignTables, FakeForm } from '../../support/campaign-workbook.ts';
import { FakeExclusive, FakeMemory, FakeSigner } from '../../support/fake-ports.ts';
import { Gate, InjectedFault } from '../../support/gate.ts';
import { at } from '../../support/heard-campaign.ts';

const NOW = at('2026-03-02T10:00');

function world() {
  const gate = new Gate();
  const tables = campaignTables(gate);
  tables.seed('lists', [
    { id: 'la', commune: 'Malakoff', label: 'Avec vous', state: 'to_contact', owner: 'Sam' },
    { id: 'lb', commune: 'Malakoff', label: 'Bien & vivre', state: 'to_contact', owner: 'Sam' },
  ]);
  const callForm = new FakeForm(gate);
  const ports = {
    tables,
    callForm,
    memory: new FakeMemory(gate),
    signer: new FakeSigner(),
    exclusive: new FakeExclusive(),
  };
  buildCallForm(ports, campaign);
  const code = (listId: string) => {
    const link = tables.all('lists').find(({ id }) => id === listId)?.callLink ?? '';
    return decodeURIComponent(link.slice(link.indexOf('=') + 1));
  };
  const send = (responseId: string, texts: Readonly<Record<string, string>>) =>
    callForm.responses.push({
      responseId,
      at: NOW,
      texts: { channel: 'téléphone', outcome: 'jointe', summary: 'Rappeler', author: 'Sam', ...texts },
    });
  const take = () => takeCallSheets(ports, EUROPE_PARIS);
  return { ...ports, gate, ports, code, send, take };
}

describe('call sheets', () => {
  it('are one form, opened for each list with its name and a signed code', () => {
    const { tables, code, ports, callForm } = world();
    expect(code('lb')).toMatch(/^Malakoff – Bien & vivre · lb\.[\w-]{16}$/);
    expect(callForm.design?.elements.map(({ key }) => key)).toEqual([
      'code',
      'channel',
      'outcome',
      'summary',
      'next',
      'author',
    ]);
    const before = tables.all('lists');
    expect(writeCallLinks(ports)).toBe(2);
    expect(tables.all('lists')).toEqual(before);
  });

  it('are noted in Échanges, with the day to call again', () => {
    const { tables, code, send, take } = world();
    send('r1', { code: code('la'), next: 'dans trois jours', summary: '=1+1' });
    expect(take()).toEqual({ taken: 1, unknown: 0 });
    expect(tables.all('exchanges')).toMatchObject([
      {
        listId: 'la',
        list: 'Malakoff – Avec vous',
        at: NOW,
        channel: 'phone',
        outcome: 'reached',
        summary: '=1+1',
        author: 'Sam',
      },
    ]);
    expect(tables.all('lists').map(({ nextOn }) => nextOn)).toEqual(['2026-03-05', null]);
  });

  it('are each noted once, whether told by the trigger, told twice, or found by the sweep', () => {
    const { tables, callForm, code, send, take, ports } = world();
    send('r1', { code: code('la') });
    const [told] = callForm.responsesSince(0);
    takeCallSheets(ports, EUROPE_PARIS, told);
    takeCallSheets(ports, EUROPE_PARIS, told);
    take();
    send('r2', { code: code('la') });
    take();
    take();
    expect(tables.all('exchanges')).toHaveLength(2);
  });

  it('are noted once and lose nothing when the run is cut anywhere', () => {
    const probe = world();
    probe.send('r1', { code: probe.code('la'), next: 'demain' });
    probe.gate.startRun();
    probe.take();
    for (let call = 1; call <= probe.gate.calls; call += 1) {
      for (const unflushed of ['lost', 'kept'] as const) {
        const cut = world();
        cut.send('r1', { code: cut.code('la'), next: 'demain' });
        cut.gate.startRun({ call, when: 'after', kind: 'kill', unflushed });
        expect(cut.take).toThrow(InjectedFault);
        cut.gate.startRun();
        cut.take();
        expect(cut.tables.all('exchanges')).toHaveLength(1);
        expect(cut.tables.all('lists').map(({ nextOn }) => nextOn)).toEqual(['2026-03-03', null]);
      }
    }
  });

  it('keep what was written when their code is not ours, without giving it to any list', () => {
    const { tables, send, take, memory, signer, code } = world();
    send('forged', { code: code('la').replace('la.', 'lb.') });
    send('empty', { code: 'Malakoff' });
    send('answer-code', { code: new PersonalCodes(memory, signer).write({ listId: 'la', round: 1 }) });
    expect(take()).toEqual({ taken: 3, unknown: 3 });
    expect(tables.all('exchanges').map(({ listId, summary }) => [listId, summary])).toEqual(
      Array(3).fill([null, 'Rappeler']),
    );
  });

  it('open nothing of the list’s own: their code is not that of its answer link', () => {
    const { memory, signer } = world();
    const code = new SignedCodes(memory, signer, 'call').write('la');
    expect(new PersonalCodes(memory, signer).read(code).kind).not.toBe('genuine');
  });

  it('print with a QR code a list, typed text as text', () => {
    const { tables } = world();
    tables.seed('contacts', [{ id: 'k', listId: 'la', name: '<b>Ana</b>', phone: '06 12', status: 'valid' }]);
    const rows = { lists: tables.all('lists'), contacts: tables.all('contacts'), exchanges: [] };
    const page = callSheetPage(myLists(rows, 'sam', calendarDate('2026-03-02'), 7, EUROPE_PARIS));
    expect(page.match(/data:image\/png;base64,/g)).toHaveLength(2);
    expect(page).toContain('&lt;b&gt;Ana');
    expect(page).toContain('Bien &amp; vivre');
  });
});

describe('« Mes listes »', () => {
  const { tables } = world();
  tables.edit('lists', (rows) => [
    ...rows.map((row) => ({ ...row, order: row.id === 'la' ? 2 : 1 })),
    ...rows.slice(0, 1).map((row) => ({ ...row, id: 'lc', owner: 'Zoé', nextOn: '2026-02-27' })),
    ...rows.slice(0, 1).map((row) => ({ ...row, id: 'ld', owner: 'Sam', state: 'withdrawn' as const })),
    ...rows.slice(0, 1).map((row) => ({ ...row, id: 'le', owner: null })),
  ]);
  const rows = {
    lists: tables.all('lists'),
    contacts: [
      { listId: 'la', name: 'Ana', email: 'a@a.example', phone: '06', status: 'valid' as const },
      { listId: 'la', name: 'Bo', email: 'b@a.example', phone: null, status: 'opposed' as const },
      { listId: 'lb', name: 'Bo', email: 'B@a.example', phone: null, status: 'valid' as const },
    ],
    exchanges: [
      { listId: 'la', at: at('2026-02-10T10:00'), outcome: 'no_answer' as const },
      { listId: 'la', at: at('2026-02-20T10:00'), outcome: 'reached' as const },
    ],
  };
  const of = (name: string) => myLists(rows, name, calendarDate('2026-03-02'), 7, EUROPE_PARIS);

  it('shows the lists that one person follows, the latest first, then by the order of priority', () => {
    expect(of('SAM ').map(({ list, followUp }) => [list.id, followUp.kind])).toEqual([
      ['la', 'due'],
      ['lb', 'never_contacted'],
    ]);
    expect(of('Sam')[0]).toMatchObject({
      lastExchange: { on: '2026-02-20', outcome: 'reached' },
      reach: 'Ana, 06, a@a.example',
    });
  });

  it('shows everybody’s when nobody is named, and never how to reach who objected', () => {
    expect(of('').map(({ list }) => list.id)).toEqual(['la', 'lc', 'lb']);
    expect(JSON.stringify(of('').map(({ reach }) => reach))).not.toMatch(/b@a/i);
  });
});
