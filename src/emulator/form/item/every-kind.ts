import type { ItemType } from '../model.ts';
import { CheckboxItem, ListItem, MultipleChoiceItem } from './choice-items.ts';
import { DateItem, DateTimeItem, DurationItem, TimeItem } from './date-items.ts';
import { CheckboxGridItem, GridItem } from './grid-items.ts';
import { type ItemClass, KINDS } from './kinds.ts';
import { ImageItem, SectionHeaderItem, VideoItem } from './layout-items.ts';
import { PageBreakItem } from './page-break-item.ts';
import { RatingItem, ScaleItem } from './scale-items.ts';
import { ParagraphTextItem, TextItem } from './text-items.ts';

const CLASSES: Readonly<Record<ItemType, ItemClass>> = {
  CHECKBOX: CheckboxItem,
  CHECKBOX_GRID: CheckboxGridItem,
  DATE: DateItem,
  DATETIME: DateTimeItem,
  DURATION: DurationItem,
  GRID: GridItem,
  IMAGE: ImageItem,
  LIST: ListItem,
  MULTIPLE_CHOICE: MultipleChoiceItem,
  PAGE_BREAK: PageBreakItem,
  PARAGRAPH_TEXT: ParagraphTextItem,
  RATING: RatingItem,
  SCALE: ScaleItem,
  SECTION_HEADER: SectionHeaderItem,
  TEXT: TextItem,
  TIME: TimeItem,
  VIDEO: VideoItem,
};

for (const [type, kind] of Object.entries(CLASSES)) KINDS.set(type as ItemType, kind);

/** The class of the items of a type. */
export function classOf(type: ItemType): ItemClass {
  return CLASSES[type];
}
