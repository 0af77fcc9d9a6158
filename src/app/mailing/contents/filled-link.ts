import type { Memory, Tables } from '../../ports.ts';
import { isCommonKey } from '../../questionnaire/form-design.ts';
import { readFormItems } from '../../questionnaire/form-items.ts';
import type { FormPort } from '../../questionnaire/form-port.ts';

/** Mail programs cut longer addresses. */
const LONGEST_LINK = 2000;

/** What a link with answers filled in is made from. */
export interface FilledLinkPorts {
  readonly tables: Tables;
  readonly memory: Memory;
  readonly form: Pick<FormPort, 'filledIn'>;
}

/**
 * Makes a list's link with texts filled in by element, to read again and send. Given by question, they fill as many whole
 * questions as an address can hold: half of one would be sent as all that is promised.
 */
export function linkFiller({ tables, memory, form }: FilledLinkPorts) {
  const items = readFormItems(tables.of('questions').rows(), memory);
  return (link: string, questions: readonly Readonly<Record<string, string>>[]): string => {
    if (link === '') return link;
    let filled = link;
    for (const texts of questions) {
      const answers = Object.entries(texts).flatMap(([key, text]) => {
        const item = items.get(key);
        return item === undefined || isCommonKey(key) ? [] : [[item, text] as const];
      });
      const more = `${filled}${form.filledIn(new Map(answers))}`;
      if (more.length <= LONGEST_LINK) filled = more;
    }
    return filled;
  };
}
