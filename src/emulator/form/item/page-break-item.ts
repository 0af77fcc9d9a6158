import { EnumValue } from '../../kernel/enum-value.ts';
import { signatureMismatch } from '../../kernel/errors.ts';
import type { Navigation, NavigationType, PageBreakRecord } from '../model.ts';
import { FormElement, invalidUpdate } from './form-element.ts';

/** The start of a page; its navigation says where the page *before* it leads. */
export class PageBreakItem extends FormElement<PageBreakRecord> {
  static override readonly gasName = 'FormApp.PageBreakItem';

  /** The page led to, or null when the form goes on, restarts or is sent. */
  getGoToPage(): PageBreakItem | null {
    const { page } = this.record.navigation;
    return page === null ? null : new PageBreakItem(this.session, this.formId, page);
  }

  getPageNavigationType(): EnumValue {
    return EnumValue.of('FormApp.PageNavigationType', this.record.navigation.type);
  }

  setGoToPage(...args: unknown[]): this {
    const navigation = readNavigation(args[0], this.formId);
    if (args.length !== 1 || !navigation) throw signatureMismatch(args, this.signature('setGoToPage'));
    return this.change((record) => {
      record.navigation = navigation;
    });
  }
}

/** A page break, or CONTINUE, RESTART, SUBMIT, as a navigation; undefined for anything else. */
export function readNavigation(target: unknown, formId: string): Navigation | undefined {
  if (target instanceof PageBreakItem) {
    if (target.formId !== formId) throw invalidUpdate();
    return { type: 'GO_TO_PAGE', page: target.itemId };
  }
  if (!(target instanceof EnumValue) || target.type !== 'FormApp.PageNavigationType') return undefined;
  // GO_TO_PAGE needs the page itself.
  if (target.name === 'GO_TO_PAGE') throw invalidUpdate();
  return { type: target.name as NavigationType, page: null };
}
