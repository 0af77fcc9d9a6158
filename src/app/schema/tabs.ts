import type { Column, RowOfColumns } from './column.ts';

const id = { type: 'text', writer: 'machine', visibility: 'public' } as const satisfies Column;
const text = { type: 'text', writer: 'person', visibility: 'internal' } as const satisfies Column;
const publicText = { type: 'text', writer: 'person', visibility: 'public' } as const satisfies Column;
const personalText = { type: 'text', writer: 'person', visibility: 'personal' } as const satisfies Column;
const number = { type: 'number', writer: 'person', visibility: 'public' } as const satisfies Column;
const date = { type: 'date', writer: 'person', visibility: 'internal' } as const satisfies Column;
const machineText = { type: 'text', writer: 'machine', visibility: 'internal' } as const satisfies Column;
const machineNumber = { type: 'number', writer: 'machine', visibility: 'internal' } as const satisfies Column;
const machineInstant = { type: 'instant', writer: 'machine', visibility: 'internal' } as const satisfies Column;
const machinePersonal = { type: 'text', writer: 'machine', visibility: 'personal' } as const satisfies Column;

const listStates = [
  'to_contact',
  'contacted',
  'answered',
  'partial',
  'answered_private',
  'declined',
  'no_reply',
  'contact_not_established',
  'unreachable',
  'withdrawn',
  'merged_into',
] as const;

/**
 * Every tab and column of the workbook, in the order of a fresh one. French titles and notes are in the
 * message catalogue under the same keys. Validation, protection, publishing and the search for private
 * values derive from this.
 */
export const tabs = {
  lists: {
    everyday: true,
    key: 'id',
    columns: {
      id,
      communeCode: publicText,
      commune: publicText,
      contest: { ...id },
      round: number,
      panel: publicText,
      label: publicText,
      shortLabel: publicText,
      nuance: publicText,
      head: publicText,
      source: text,
      announcedOn: date,
      foundOn: { ...machineInstant },
      state: { type: 'text', writer: 'machine', visibility: 'public', choices: listStates },
      fact: { ...text, choices: ['declined', 'withdrawn', 'unreachable'] },
      factOn: date,
      reconciliation: { ...machineText, choices: ['announced', 'official', 'vanished', 'to_confirm'] },
      priority: machineNumber,
      priorityWhy: machineText,
      certainty: { ...machineNumber, type: 'percent' },
      toDo: machineText,
      owner: text,
      incumbent: { ...text, type: 'boolean' },
      openness: { ...text, type: 'number' },
      link: machineText,
      notes: personalText,
    },
  },
  contacts: {
    everyday: true,
    key: 'id',
    columns: {
      id: { ...id, visibility: 'internal' },
      listId: text,
      list: machineText,
      name: personalText,
      role: text,
      email: personalText,
      phone: personalText,
      source: text,
      addedOn: date,
      status: { ...text, choices: ['valid', 'bounced', 'opposed'] },
      notes: personalText,
    },
  },
  exchanges: {
    everyday: true,
    key: 'id',
    columns: {
      id: { ...id, visibility: 'internal' },
      at: { ...date, type: 'instant' },
      listId: text,
      list: machineText,
      channel: { ...text, choices: ['phone', 'email', 'letter', 'meeting', 'social'] },
      outcome: { ...text, choices: ['reached', 'message_left', 'no_answer', 'bounced'] },
      summary: personalText,
      author: personalText,
    },
  },
  commitments: {
    everyday: true,
    key: 'id',
    columns: {
      id,
      listId: { ...machineText, visibility: 'public' },
      list: machineText,
      criterionId: { ...machineText, visibility: 'public' },
      version: { ...machineNumber, visibility: 'public' },
      current: { ...machineText, type: 'boolean' },
      stance: {
        ...publicText,
        choices: ['unconditional', 'conditional', 'study', 'declined', 'unanswered', 'not_applicable'],
      },
      target: number,
      option: publicText,
      unit: publicText,
      deadline: { ...publicText, type: 'date' },
      condition: publicText,
      scope: publicText,
      means: publicText,
      words: { ...machineText, visibility: 'public' },
      typed: machineText,
      toAsk: machineText,
      source: { ...publicText, choices: ['form', 'letter', 'email', 'meeting', 'manifesto', 'press'] },
      sourceLink: publicText,
      receivedAt: { ...machineInstant, visibility: 'public' },
      confirmed: { ...publicText, type: 'boolean' },
      firstReader: machinePersonal,
      secondReader: machinePersonal,
      readContent: machineText,
    },
  },
  home: { everyday: true, key: 'key', columns: { key: machineText, value: machineText } },
  settings: {
    everyday: false,
    key: 'key',
    columns: { key: { ...id, visibility: 'internal' }, label: machineText, value: text, help: machineText },
  },
  communes: {
    everyday: false,
    key: 'code',
    columns: {
      code: publicText,
      name: publicText,
      departement: publicText,
      ept: publicText,
      population: number,
      route: publicText,
      certainty: { ...publicText, choices: ['documented', 'whole_territory', 'plausible', 'doubtful', 'excluded'] },
      delegates: number,
      basin: { ...publicText, choices: ['ivry', 'isseane', 'saint_ouen', 'unknown'] },
      contractEnds: { ...date, visibility: 'public' },
      notes: text,
    },
  },
  questions: {
    everyday: false,
    key: 'id',
    columns: {
      id: publicText,
      theme: publicText,
      question: publicText,
      demand: publicText,
      help: publicText,
      kind: { ...publicText, choices: ['quantity', 'change_percent', 'measure', 'choice', 'open'] },
      unit: publicText,
      direction: { ...publicText, choices: ['up', 'down'] },
      baseline: number,
      baselineYear: number,
      benchmark: number,
      benchmarkLabel: publicText,
      benchmarkSource: publicText,
      warn: number,
      challenge: number,
      expected: publicText,
      weight: number,
      competence: { ...publicText, choices: ['commune', 'ept', 'syctom'] },
      options: publicText,
      active: { ...publicText, type: 'boolean' },
      formItems: machineText,
    },
  },
  answers: {
    everyday: false,
    key: 'id',
    columns: {
      id: { ...id, visibility: 'internal' },
      responseId: machineText,
      receivedAt: machineInstant,
      listId: machineText,
      status: { ...machineText, choices: ['accepted', 'quarantined', 'rejected'] },
      reason: machineText,
      version: machineNumber,
      difference: machineText,
      respondent: machinePersonal,
      role: machineText,
      entitled: { ...machineText, type: 'boolean' },
      consent: { ...machineText, choices: ['public', 'private'] },
      asReceived: machinePersonal,
    },
  },
  scores: { everyday: false, key: 'list', columns: { list: { ...machineText, visibility: 'public' } } },
  ranking: { everyday: false, key: 'list', columns: { list: { ...machineText, visibility: 'public' } } },
  mailings: {
    everyday: false,
    key: 'id',
    columns: {
      id: { ...id, visibility: 'internal' },
      template: {
        ...text,
        choices: ['invitation', 'reminder', 'receipt', 'correction', 'hearing', 'publication', 'thanks'],
      },
      audience: {
        ...text,
        choices: ['never_contacted', 'owes_answer', 'has_answered', 'partial_answer', 'every_list'],
      },
      communes: text,
      subject: text,
      wording: text,
      plannedAt: { ...date, type: 'instant' },
      state: {
        ...machineText,
        choices: ['draft', 'ready', 'sending', 'suspended', 'quota', 'silence', 'done', 'cancelled'],
      },
      planned: machineNumber,
      sent: machineNumber,
      excluded: machineNumber,
      toCheck: machineNumber,
      startedAt: machineInstant,
      endedAt: machineInstant,
    },
  },
  sendings: {
    everyday: false,
    key: 'key',
    columns: {
      key: { ...id, visibility: 'internal' },
      mailingId: machineText,
      template: machineText,
      listId: machineText,
      commune: machineText,
      email: machinePersonal,
      state: { ...machineText, choices: ['planned', 'sending', 'sent', 'to_check', 'failed', 'excluded'] },
      reason: machineText,
      wordingVersion: machineText,
      at: machineInstant,
      rehearsal: { ...machineText, type: 'boolean' },
    },
  },
  press: {
    everyday: false,
    key: 'id',
    columns: { id: { ...id, visibility: 'internal' }, at: machineInstant, kind: text, title: text, text },
  },
  publications: {
    everyday: false,
    key: 'id',
    columns: {
      id,
      at: { ...machineInstant, visibility: 'public' },
      kind: { ...machineText, choices: ['freeze', 'preview', 'publication', 'correction'], visibility: 'public' },
      mode: { ...machineText, choices: ['comparison', 'classes', 'ranks'], visibility: 'public' },
      contests: { ...machineNumber, visibility: 'public' },
      rows: { ...machineNumber, visibility: 'public' },
      fingerprint: { ...machineText, visibility: 'public' },
      url: { ...machineText, visibility: 'public' },
      table: { ...machineText, visibility: 'public' },
      summary: { ...machineText, visibility: 'public' },
    },
  },
  journal: {
    everyday: false,
    key: 'id',
    columns: {
      id: { ...id, visibility: 'internal' },
      at: machineInstant,
      who: machinePersonal,
      action: machineText,
      summary: machineText,
    },
  },
} as const satisfies Readonly<
  Record<
    string,
    { readonly everyday: boolean; readonly key: string; readonly columns: Readonly<Record<string, Column>> }
  >
>;

export type TabKey = keyof typeof tabs;

/** A row of a tab, by column key. */
export type RowOf<Tab extends TabKey> = RowOfColumns<(typeof tabs)[Tab]['columns']>;

export type ColumnKey<Tab extends TabKey> = keyof (typeof tabs)[Tab]['columns'] & string;
