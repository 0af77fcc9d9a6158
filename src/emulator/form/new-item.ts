import type { Ids } from '../kernel/ids.ts';
import type { ItemRecord, ItemType } from './model.ts';

/** A fresh item of the given type, with Google's defaults. */
export function newItem(ids: Ids, type: ItemType): ItemRecord {
  const item = { id: ids.number(), title: '', help: '' };
  const question = { ...item, required: false, entries: [ids.number()] };
  const graded = { ...question, points: 0, generalFeedback: null };
  switch (type) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return { ...graded, type, validation: null };
    case 'MULTIPLE_CHOICE':
    case 'LIST':
    case 'CHECKBOX':
      return {
        ...question,
        type,
        points: 0,
        correctFeedback: null,
        incorrectFeedback: null,
        choices: [{ value: '', navigation: null, correct: false }],
        other: false,
        validation: null,
      };
    case 'GRID':
    case 'CHECKBOX_GRID':
      return { ...question, type, rows: ['Row 1'], columns: ['Column 1'], validation: null };
    case 'SCALE':
      return { ...graded, type, lower: 1, upper: 5, leftLabel: '', rightLabel: '' };
    case 'RATING':
      return { ...graded, type, icon: 'STAR', level: 3 };
    case 'DATE':
    case 'DATETIME':
      return { ...graded, type, includesYear: true };
    case 'TIME':
    case 'DURATION':
      return { ...graded, type };
    case 'PAGE_BREAK':
      return { ...item, type, navigation: { type: 'CONTINUE', page: null } };
    case 'SECTION_HEADER':
      return { ...item, type };
    case 'IMAGE':
    case 'VIDEO':
      return { ...item, type, alignment: 'LEFT', width: type === 'VIDEO' ? 320 : 740, url: '' };
  }
}

/** A copy of an item with its own ids, as `duplicate()` makes. */
export function copyItem(ids: Ids, item: ItemRecord): ItemRecord {
  const copy = structuredCopy(item);
  copy.id = ids.number();
  if ('entries' in copy) copy.entries = copy.entries.map(() => ids.number());
  return copy;
}

function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
