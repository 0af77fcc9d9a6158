import type { Answer, FormRecord, ItemRecord, Navigation, PageBreakRecord } from './model.ts';
import { isBlank } from './validation.ts';

/** One page of a form: the break that opens it (null for the first) and its items. */
export interface Page {
  readonly opening: PageBreakRecord | null;
  readonly items: readonly ItemRecord[];
  /** Where the page leads when no choice says otherwise. */
  readonly next: Navigation;
}

/** A form cut at its page breaks. */
export function pagesOf(form: FormRecord): Page[] {
  const pages: { opening: PageBreakRecord | null; items: ItemRecord[]; next: Navigation }[] = [
    { opening: null, items: [], next: { type: 'SUBMIT', page: null } },
  ];
  for (const item of form.items) {
    const current = pages.at(-1);
    if (item.type !== 'PAGE_BREAK') current?.items.push(item);
    else {
      if (current) current.next = item.navigation;
      pages.push({ opening: item, items: [], next: { type: 'SUBMIT', page: null } });
    }
  }
  return pages;
}

/**
 * The pages a respondent with these answers goes through, in order. A choice's navigation overrules the page break's,
 * and the last one on a page wins; going back to a page already seen ends the walk.
 */
export function visitedPages(form: FormRecord, answers: ReadonlyMap<number, Answer>): Page[] {
  const pages = pagesOf(form);
  const visited: Page[] = [];
  let index: number | null = 0;
  while (index !== null) {
    const page: Page | undefined = pages[index];
    if (!page || visited.includes(page)) break;
    visited.push(page);
    index = destination(pages, index, chosenNavigation(page, answers) ?? page.next);
  }
  return visited;
}

function chosenNavigation(page: Page, answers: ReadonlyMap<number, Answer>): Navigation | null {
  let chosen: Navigation | null = null;
  for (const item of page.items) {
    if (item.type !== 'MULTIPLE_CHOICE' && item.type !== 'LIST') continue;
    const answer = answers.get(item.id);
    if (isBlank(answer)) continue;
    const choice = item.choices.find((offered) => offered.value === answer);
    if (choice?.navigation) chosen = choice.navigation;
  }
  return chosen;
}

/** Index of the page a navigation leads to from a page, or null to submit. */
export function destination(pages: readonly Page[], from: number, navigation: Navigation): number | null {
  switch (navigation.type) {
    case 'SUBMIT':
      return null;
    case 'RESTART':
      return 0;
    case 'GO_TO_PAGE': {
      const target = pages.findIndex((page) => page.opening !== null && page.opening.id === navigation.page);
      return target < 0 ? null : target;
    }
    case 'CONTINUE':
      return from + 1 < pages.length ? from + 1 : null;
  }
}
