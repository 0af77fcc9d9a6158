import { CellFreeObject } from '../../calls/cell-free-object.ts';
import { EnumValue } from '../../kernel/enum-value.ts';
import type { Session } from '../../kernel/session.ts';
import { FormStore } from '../form-store.ts';
import type { ChoiceRecord } from '../model.ts';
import { PageBreakItem } from './page-break-item.ts';

/** One proposed answer. */
export class Choice extends CellFreeObject {
  static override readonly gasName = 'FormApp.Choice';

  constructor(
    session: Session,
    readonly formId: string,
    readonly record: Readonly<ChoiceRecord>,
  ) {
    super(session);
  }

  getValue(): string {
    return this.record.value;
  }

  /** false as long as the form is no quiz. */
  isCorrectAnswer(): boolean {
    return this.record.correct && this.session.world.of(FormStore).open(this.formId).quiz;
  }

  getGotoPage(): PageBreakItem | null {
    const page = this.record.navigation?.page ?? null;
    return page === null ? null : new PageBreakItem(this.session, this.formId, page);
  }

  getPageNavigationType(): EnumValue | null {
    const { navigation } = this.record;
    return navigation && EnumValue.of('FormApp.PageNavigationType', navigation.type);
  }
}
