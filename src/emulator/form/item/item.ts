import { ScriptException } from '../../kernel/errors.ts';
import type { ServiceObject } from '../../kernel/service-object.ts';
import type { ItemType } from '../model.ts';
import { FormElement } from './form-element.ts';
import { KINDS } from './kinds.ts';

/** An item whose type the script has yet to name: `asTextItem()` and the others give the typed one. */
export class Item extends FormElement {
  static override readonly gasName = 'FormApp.Item';

  asCheckboxGridItem(): ServiceObject {
    return this.as('CHECKBOX_GRID');
  }
  asCheckboxItem(): ServiceObject {
    return this.as('CHECKBOX');
  }
  asDateItem(): ServiceObject {
    return this.as('DATE');
  }
  asDateTimeItem(): ServiceObject {
    return this.as('DATETIME');
  }
  asDurationItem(): ServiceObject {
    return this.as('DURATION');
  }
  asGridItem(): ServiceObject {
    return this.as('GRID');
  }
  asImageItem(): ServiceObject {
    return this.as('IMAGE');
  }
  asListItem(): ServiceObject {
    return this.as('LIST');
  }
  asMultipleChoiceItem(): ServiceObject {
    return this.as('MULTIPLE_CHOICE');
  }
  asPageBreakItem(): ServiceObject {
    return this.as('PAGE_BREAK');
  }
  asParagraphTextItem(): ServiceObject {
    return this.as('PARAGRAPH_TEXT');
  }
  asRatingItem(): ServiceObject {
    return this.as('RATING');
  }
  asScaleItem(): ServiceObject {
    return this.as('SCALE');
  }
  asSectionHeaderItem(): ServiceObject {
    return this.as('SECTION_HEADER');
  }
  asTextItem(): ServiceObject {
    return this.as('TEXT');
  }
  asTimeItem(): ServiceObject {
    return this.as('TIME');
  }
  asVideoItem(): ServiceObject {
    return this.as('VIDEO');
  }

  private as(type: ItemType): ServiceObject {
    const kind = KINDS.get(type);
    const own = this.record.type;
    if (own !== type || !kind) throw new ScriptException(`Invalid conversion for item type: ${own}.`);
    return new kind(this.session, this.formId, this.itemId);
  }
}
