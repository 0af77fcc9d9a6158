import type { Effect } from '../../kernel/service-object.ts';
import { LOOK_MEMBERS } from '../look/look-members.ts';
import { RangeBands } from './range-bands.ts';

const WRITERS = [
  'setValue',
  'setValues',
  'setFormula',
  'setFormulas',
  'setFormulaR1C1',
  'setFormulasR1C1',
  'setNote',
  'setNotes',
  'setBackgroundRGB',
  'setBorder',
  'check',
  'setRichTextValue',
  'setRichTextValues',
  'uncheck',
];

/** Methods that say where a range is, or only remember something. */
const CELL_FREE = [
  'getRow',
  'getRowIndex',
  'getColumn',
  'getColumnIndex',
  'getLastRow',
  'getLastColumn',
  'getNumRows',
  'getNumColumns',
  'getHeight',
  'getWidth',
  'getA1Notation',
  'getGridId',
  'getSheet',
  'getCell',
  'offset',
  'isStartRowBounded',
  'isEndRowBounded',
  'isStartColumnBounded',
  'isEndColumnBounded',
  'activate',
  'activateAsCurrentCell',
  'createTextFinder',
  'createDeveloperMetadataFinder',
  'addDeveloperMetadata',
  'getDeveloperMetadata',
  'protect',
  'canEdit',
];

const effects: Record<string, Effect> = {};
for (const name of WRITERS) effects[name] = 'write';
for (const name of CELL_FREE) effects[name] = 'none';
for (const { one, many } of LOOK_MEMBERS) {
  effects[`set${one}`] = 'write';
  if (many) effects[`set${many}`] = 'write';
}

/** Names that older scripts call, by today's. */
const FORMER_NAMES: Readonly<Record<string, string>> = {
  getBackgroundColor: 'getBackground',
  getBackgroundColors: 'getBackgrounds',
  setBackgroundColor: 'setBackground',
  setBackgroundColors: 'setBackgrounds',
  getComment: 'getNote',
  getComments: 'getNotes',
  setComment: 'setNote',
  setComments: 'setNotes',
  clearComment: 'clearNote',
};
for (const [former, name] of Object.entries(FORMER_NAMES)) {
  const effect = effects[name];
  if (effect) effects[former] = effect;
}

/** A rectangle of cells, as scripts hold it. */
export class Range extends RangeBands {
  static override readonly effects = effects;
}

for (const [former, name] of Object.entries(FORMER_NAMES)) {
  Object.defineProperty(Range.prototype, former, {
    writable: true,
    configurable: true,
    value(this: Range, ...args: unknown[]) {
      return (this as unknown as Record<string, (...args: unknown[]) => unknown>)[name]?.(...args);
    },
  });
}
