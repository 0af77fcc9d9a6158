import { numberFrom, wholeNumber } from '../calls/arguments.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { signatureMismatch } from '../kernel/errors.ts';
import type { ServiceObject } from '../kernel/service-object.ts';
import { FormSettings } from './form-settings.ts';
import { Forms } from './forms.ts';
import type { CheckboxItem, ListItem, MultipleChoiceItem } from './item/choice-items.ts';
import type { DateItem, DateTimeItem, DurationItem, TimeItem } from './item/date-items.ts';
import { classOf } from './item/every-kind.ts';
import { FormElement, invalidUpdate } from './item/form-element.ts';
import type { CheckboxGridItem, GridItem } from './item/grid-items.ts';
import { Item } from './item/item.ts';
import type { ImageItem, SectionHeaderItem, VideoItem } from './item/layout-items.ts';
import type { PageBreakItem } from './item/page-break-item.ts';
import type { RatingItem, ScaleItem } from './item/scale-items.ts';
import type { ParagraphTextItem, TextItem } from './item/text-items.ts';
import type { ItemRecord, ItemType } from './model.ts';

/** The items of a form: added at the end, found, moved, deleted. */
export abstract class FormItems extends FormSettings {
  addCheckboxGridItem(): CheckboxGridItem {
    return this.add('CHECKBOX_GRID');
  }
  addCheckboxItem(): CheckboxItem {
    return this.add('CHECKBOX');
  }
  addDateItem(): DateItem {
    return this.add('DATE');
  }
  addDateTimeItem(): DateTimeItem {
    return this.add('DATETIME');
  }
  addDurationItem(): DurationItem {
    return this.add('DURATION');
  }
  addGridItem(): GridItem {
    return this.add('GRID');
  }
  addImageItem(): ImageItem {
    return this.add('IMAGE');
  }
  addListItem(): ListItem {
    return this.add('LIST');
  }
  addMultipleChoiceItem(): MultipleChoiceItem {
    return this.add('MULTIPLE_CHOICE');
  }
  addPageBreakItem(): PageBreakItem {
    return this.add('PAGE_BREAK');
  }
  addParagraphTextItem(): ParagraphTextItem {
    return this.add('PARAGRAPH_TEXT');
  }
  addRatingItem(): RatingItem {
    return this.add('RATING');
  }
  addScaleItem(): ScaleItem {
    return this.add('SCALE');
  }
  addSectionHeaderItem(): SectionHeaderItem {
    return this.add('SECTION_HEADER');
  }
  addTextItem(): TextItem {
    return this.add('TEXT');
  }
  addTimeItem(): TimeItem {
    return this.add('TIME');
  }
  addVideoItem(): VideoItem {
    return this.add('VIDEO');
  }

  /** @returns null when the form has no such item */
  getItemById(...args: unknown[]): Item | null {
    if (args.length !== 1) throw signatureMismatch(args, 'FormApp.Form.getItemById');
    const id = numberFrom(args[0], args, 'FormApp.Form.getItemById');
    return this.form.items.some((item) => item.id === id) ? new Item(this.session, this.formId, id) : null;
  }

  getItems(...args: unknown[]): Item[] {
    const [type] = args;
    const isType = type instanceof EnumValue && type.type === 'FormApp.ItemType';
    if (args.length > 1 || (args.length === 1 && !isType)) throw signatureMismatch(args, 'FormApp.Form.getItems');
    return this.form.items
      .filter((item) => !isType || item.type === type.name)
      .map((item) => new Item(this.session, this.formId, item.id));
  }

  moveItem(...args: unknown[]): Item {
    const [from, to] = args;
    if (args.length !== 2) throw signatureMismatch(args, 'FormApp.Form.moveItem');
    const item = this.itemAt(from, args, 'moveItem');
    const index = wholeNumber(to, args, 'FormApp.Form.moveItem');
    const { items } = this.form;
    if (index < 0 || index >= items.length) throw invalidUpdate();
    this.change(() => {
      items.splice(items.indexOf(item), 1);
      items.splice(index, 0, item);
    });
    return new Item(this.session, this.formId, item.id);
  }

  /** @throws ScriptException when another item still leads to the page break being deleted */
  deleteItem(...args: unknown[]): void {
    const [which] = args;
    if (args.length !== 1) throw signatureMismatch(args, 'FormApp.Form.deleteItem');
    const item = this.itemAt(which, args, 'deleteItem');
    const { items } = this.form;
    if (items.some((other) => other !== item && leadsTo(other, item.id))) throw invalidUpdate();
    this.change(() => {
      items.splice(items.indexOf(item), 1);
    });
  }

  private add<T extends ServiceObject>(type: ItemType): T {
    const item = this.store.addItem(this.form, type);
    this.session.world.of(Forms).changed(this.form);
    const kind = classOf(type);
    return new kind(this.session, this.formId, item.id) as T;
  }

  private itemAt(which: unknown, args: readonly unknown[], method: string): ItemRecord {
    const { items } = this.form;
    const item =
      which instanceof FormElement && which.formId === this.formId
        ? items.find(({ id }) => id === which.itemId)
        : items[wholeNumber(which, args, `FormApp.Form.${method}`)];
    if (!item) throw invalidUpdate();
    return item;
  }
}

function leadsTo(item: ItemRecord, page: number): boolean {
  if (item.type === 'PAGE_BREAK') return item.navigation.page === page;
  return 'choices' in item && item.choices.some(({ navigation }) => navigation?.page === page);
}
