import { assignLists, assignmentChange } from '../../../src/app/strategy/assign-lists.ts';
import { lastUndoable, undo, undoText } from '../../../src/app/strategy/undo-assignment.ts';
import { campaignTables } from '../../support/campaign-workbook.ts';
import { Gate, InjectedFault } from '../../support/gate.ts';

function world() {
  const gate = new Gate();
  const tables = campaignTables(gate);
  tables.seed('lists', [{ id: 'la', owner: 'Sam' }, { id: 'lb' }, { id: 'lc', owner: 'Zoé' }]);
  const assign = (id: string, wanted: Parameters<typeof assignLists>[1], at: number) => {
    const { written } = assignLists(tables, wanted);
    tables.seed('journal', [{ id, at, action: 'Vue stratégique', undo: undoText(assignmentChange(written)) ?? null }]);
  };
  assign(
    'j1',
    [
      { id: 'la', owner: 'Ana', was: 'Sam' },
      { id: 'lb', owner: 'Ana', was: '' },
    ],
    1,
  );
  assign(
    'j2',
    [
      { id: 'lb', owner: 'Bo', was: 'Ana' },
      { id: 'lc', owner: '', was: 'Zoé' },
    ],
    2,
  );
  tables.seed('journal', [{ id: 'j3', at: 3, action: 'Traiter les réponses' }]);
  const owners = () => tables.all('lists').map(({ owner }) => owner);
  const takeBack = () => {
    const last = lastUndoable(tables);
    return last === undefined ? undefined : undo(tables, last);
  };
  return { gate, tables, owners, takeBack };
}

describe('taking back the last change', () => {
  it('puts back the last one first, then the one before, and then says that nothing is left', () => {
    const { owners, takeBack } = world();
    expect(owners()).toEqual(['Ana', 'Bo', null]);
    expect(takeBack()).toEqual({ restored: 2, left: 0 });
    expect(owners()).toEqual(['Ana', 'Ana', 'Zoé']);
    expect(takeBack()).toEqual({ restored: 2, left: 0 });
    expect(owners()).toEqual(['Sam', null, 'Zoé']);
    expect(takeBack()).toBeUndefined();
  });

  it.each([
    [
      'consent in a tab that volunteers may not write',
      { tab: 'answers', rows: [{ key: 'a1', before: { consent: 'public' }, after: {} }] },
    ],
    [
      'another column of Listes',
      { tab: 'lists', rows: [{ key: 'la', before: { owner: 'Sam', fact: 'withdrawn' }, after: { owner: 'Ana' } }] },
    ],
    ['something else than rows', { tab: 'lists', rows: [null] }],
  ])('takes nothing back of a line that somebody wrote in the Journal to have %s changed', (_, change) => {
    const { tables, owners, takeBack } = world();
    tables.seed('journal', [{ id: 'j9', at: 9, action: 'Vue stratégique', undo: JSON.stringify(change) }]);
    expect(takeBack()).toEqual({ restored: 2, left: 0 });
    expect(owners()).toEqual(['Ana', 'Ana', 'Zoé']);
    expect(tables.all('lists').some(({ fact }) => fact === 'withdrawn')).toBe(false);
  });

  it('leaves what somebody changed since', () => {
    const { tables, owners, takeBack } = world();
    tables.edit('lists', (rows) => rows.map((row) => (row.id === 'lb' ? { ...row, owner: 'Dov' } : row)));
    expect(takeBack()).toEqual({ restored: 1, left: 1 });
    expect(owners()).toEqual(['Ana', 'Dov', 'Zoé']);
  });

  it('ends the same when it is cut anywhere and started again', () => {
    const probe = world();
    probe.gate.startRun();
    probe.takeBack();
    for (let call = 1; call <= probe.gate.calls; call += 1) {
      const cut = world();
      cut.gate.startRun({ call, when: 'after', kind: 'kill', unflushed: 'lost' });
      expect(cut.takeBack).toThrow(InjectedFault);
      cut.gate.startRun();
      if (lastUndoable(cut.tables)?.id === 'j2') cut.takeBack();
      expect(cut.owners()).toEqual(['Ana', 'Ana', 'Zoé']);
      expect(lastUndoable(cut.tables)?.id).toBe('j1');
    }
  });

  it('keeps no change that a cell could not hold', () => {
    const rows = Array.from({ length: 900 }, (_, n) => ({
      key: `list-${n}`,
      before: { owner: 'x'.repeat(30) },
      after: { owner: null },
    }));
    expect(undoText({ tab: 'lists', rows })).toBeUndefined();
    expect(undoText({ tab: 'lists', rows: [] })).toBeUndefined();
    expect(undoText({ tab: 'lists', rows: rows.slice(0, 400) })).toBeDefined();
  });
});
