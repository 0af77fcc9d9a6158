import type { Effect } from '../../kernel/service-object.ts';
import { SheetRules } from './sheet-rules.ts';

/** Methods that touch no cell; `getDataRange`, `getLastRow` and the rest first send waiting writes. */
const CELL_FREE = [
  'getSheetId',
  'getName',
  'getSheetName',
  'getParent',
  'getIndex',
  'getType',
  'getRange',
  'getRangeList',
  'getMaxRows',
  'getMaxColumns',
  'activate',
  'getActiveCell',
  'getActiveRange',
  'getActiveRangeList',
  'getCurrentCell',
  'getSelection',
  'setActiveRange',
  'setActiveRangeList',
  'setActiveSelection',
  'setCurrentCell',
  'getFrozenRows',
  'getFrozenColumns',
  'getRowHeight',
  'getColumnWidth',
  'getTabColor',
  'getTabColorObject',
  'getFormUrl',
  'getNamedRanges',
  'getProtections',
  'getDeveloperMetadata',
  'addDeveloperMetadata',
  'createDeveloperMetadataFinder',
  'createTextFinder',
  'isSheetHidden',
  'hasHiddenGridlines',
  'isRightToLeft',
];

const effects: Record<string, Effect> = Object.fromEntries(CELL_FREE.map((name) => [name, 'none']));

/** One tab, as scripts hold it. */
export class Sheet extends SheetRules {
  static override readonly effects = effects;
}

/** What no script can put on a sheet of this host is never found there. */
for (const method of ['getCharts', 'getDataSourceTables', 'getDrawings', 'getSlicers']) {
  Object.defineProperty(Sheet.prototype, method, { value: () => [], writable: true, configurable: true });
}
