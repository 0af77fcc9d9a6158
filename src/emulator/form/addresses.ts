import type { World } from '../kernel/world.ts';
import type { Answer, FormRecord, QuestionRecord } from './model.ts';
import { isQuestion } from './model.ts';

/** What an address carries in place of a choice when the respondent wrote their own. */
export const OTHER_OPTION = '__other_option__';

/** The respondents' page. */
export function publishedUrl(world: World, form: FormRecord): string {
  return `${world.siteOf('docs')}/forms/d/e/${form.publishedId}/viewform`;
}

/** What a linked tab's `getFormUrl()` gives: the respondents' page under the form's own id, which `openByUrl` takes. */
export function linkedUrl(world: World, form: FormRecord): string {
  return `${world.siteOf('docs')}/forms/d/${form.id}/viewform`;
}

export function editUrl(world: World, form: FormRecord): string {
  return `${world.siteOf('docs')}/forms/d/${form.id}/edit`;
}

export function summaryUrl(world: World, form: FormRecord): string {
  return `${world.siteOf('docs')}/forms/d/${form.id}/viewanalytics`;
}

/** The personal page where a sent response can be changed. */
export function editResponseUrl(world: World, form: FormRecord, responseId: string): string {
  return `${publishedUrl(world, form)}?edit2=${encodeURIComponent(responseId)}`;
}

/** The respondents' page with answers filled in, `entry.N` in the order of the items. */
export function prefilledUrl(world: World, form: FormRecord, answers: ReadonlyMap<number, Answer>): string {
  const parameters = ['usp=pp_url'];
  for (const item of form.items) {
    const answer = answers.get(item.id);
    if (answer === undefined || !isQuestion(item)) continue;
    for (const [name, value] of entriesOf(item, answer)) parameters.push(`${name}=${encode(value)}`);
  }
  return `${publishedUrl(world, form)}?${parameters.join('&')}`;
}

/** An answer as the posted fields of the respondents' page: one pair a ticked box, one a grid row. */
export function entriesOf(item: QuestionRecord, answer: Answer): [string, string][] {
  const pairs: [string, string][] = [];
  const add = (entry: number | undefined, value: string | null | undefined) => {
    if (entry !== undefined && value !== null && value !== undefined && value !== '')
      pairs.push([`entry.${entry}`, value]);
  };
  if (item.type === 'GRID' || item.type === 'CHECKBOX_GRID') {
    for (const [row, values] of (answer as (string | string[] | null)[]).entries()) {
      for (const value of Array.isArray(values) ? values : [values]) add(item.entries[row], value);
    }
    return pairs;
  }
  const [entry] = item.entries;
  for (const value of Array.isArray(answer) ? (answer as string[]) : [answer]) {
    const offered = !('choices' in item) || item.choices.some((choice) => choice.value === value);
    if (offered || value === '') add(entry, value);
    else {
      add(entry, OTHER_OPTION);
      pairs.push([`entry.${entry}.other_option_response`, value]);
    }
  }
  return pairs;
}

/** Form encoding, as Google's own prefilled links: a space is `+`. */
function encode(value: string): string {
  return encodeURIComponent(value).replace(/%20/g, '+');
}
