import type { TabGroup } from './column.ts';
import { date, id, machineInstant, machineNumber, machinePersonal, machineText, text } from './column-kinds.ts';

/** Tabs that record what was sent, published and done. */
export const recordTabs = {
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
      onlyStates: text,
      onlyOwners: text,
      onlyRound: { ...text, type: 'number' },
      minimumPriority: { ...text, type: 'number' },
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
      at: machineInstant,
      reason: machineText,
      wordingVersion: machineText,
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
  declarations: {
    everyday: false,
    key: 'email',
    columns: {
      email: machinePersonal,
      communes: machinePersonal,
      codes: machinePersonal,
      declaredAt: machineInstant,
    },
  },
} as const satisfies TabGroup;
