import type { TabGroup } from './column.ts';
import { id, machineNumber, machineText, text } from './column-kinds.ts';

const percent = { ...machineNumber, type: 'percent' } as const;

/** The tab of the officers' own spreadsheet, when what they judge of lists is kept out of the campaign's workbook. */
export const officersTabs = {
  strategy: {
    everyday: false,
    key: 'id',
    columns: {
      id: { ...id, visibility: 'internal' },
      commune: machineText,
      list: machineText,
      incumbent: { ...text, type: 'boolean' },
      previousShare: { ...text, type: 'percent' },
      openness: { ...text, type: 'number' },
      order: machineNumber,
      priority: machineNumber,
      certainty: percent,
      leverage: machineNumber,
      chance: machineNumber,
      opennessPoints: machineNumber,
      reachability: machineNumber,
      why: machineText,
      toDo: machineText,
    },
  },
} as const satisfies TabGroup;
