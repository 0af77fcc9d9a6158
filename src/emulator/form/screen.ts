import { entriesOf, OTHER_OPTION } from './addresses.ts';
import type { Answer, FormRecord, ItemRecord, ItemType, MediaRecord, QuestionRecord, ResponseRecord } from './model.ts';
import { isQuestion } from './model.ts';
import { destination, pagesOf } from './pages.ts';
import { ruleMessage, SAID } from './wording.ts';

/** Where a choice or a page leads: the index of a page, or `submit`. */
export type ScreenTarget = number | 'submit';

export interface ScreenChoice {
  readonly value: string;
  /** null: the choice does not decide where the respondent goes. */
  readonly target: ScreenTarget | null;
}

export interface ScreenRow {
  /** Name of the posted field, `entry.N`. */
  readonly field: string;
  readonly label: string;
}

export interface ScreenItem {
  readonly id: number;
  readonly type: ItemType;
  readonly title: string;
  readonly help: string;
  /** Name of the posted field, `entry.N`; null for what is not answered, and for grids, whose rows have one each. */
  readonly field: string | null;
  readonly required: boolean;
  readonly choices: readonly ScreenChoice[];
  /** Whether the respondent may write their own choice: post `value` = `otherValue` and the text in `FIELD.other_option_response`. */
  readonly other: boolean;
  readonly rows: readonly ScreenRow[];
  readonly columns: readonly string[];
  /** Scale and rating: bounds, labels, icon. */
  readonly scale: {
    readonly lower: number;
    readonly upper: number;
    readonly lowerLabel: string;
    readonly upperLabel: string;
    readonly icon: 'STAR' | 'HEART' | 'THUMB_UP' | null;
  } | null;
  readonly includesYear: boolean;
  readonly validation: {
    readonly rule: string;
    readonly values: readonly (string | number)[];
    readonly message: string;
  } | null;
  readonly media: { readonly url: string; readonly width: number; readonly alignment: string } | null;
}

export interface ScreenPage {
  /** '' on the first page, which shows the form's own title. */
  readonly title: string;
  readonly help: string;
  readonly items: readonly ScreenItem[];
  readonly next: ScreenTarget;
}

/** Everything the respondents' page shows: plain JSON. */
export interface FormScreen {
  readonly formId: string;
  readonly publishedId: string;
  readonly title: string;
  readonly description: string;
  /** Whether a submission would be taken; when not, `message` says why. */
  readonly open: boolean;
  readonly message: string;
  readonly confirmation: string;
  readonly collectsEmail: boolean;
  readonly email: string;
  readonly allowsEdits: boolean;
  readonly respondAgain: boolean;
  readonly progressBar: boolean;
  /** Posted as the choice when the respondent writes their own. */
  readonly otherValue: string;
  readonly pages: readonly ScreenPage[];
  /** Values already in the fields, by name, from the link or from the response being changed. */
  readonly filled: Readonly<Record<string, readonly string[]>>;
  /** Id of the response being changed, or null. */
  readonly editing: string | null;
}

/**
 * What a form shows below its heading, with fields filled from a prefilled link or from the response being changed.
 * @param closed why no answer is taken, or null
 */
export function screenOf(
  form: FormRecord,
  prefill: ReadonlyMap<string, string | readonly string[]>,
  closed: string | null,
  edited: ResponseRecord | null,
): Omit<FormScreen, 'title'> {
  const pages = pagesOf(form);
  const target = (from: number, navigation: Parameters<typeof destination>[2]): ScreenTarget =>
    destination(pages, from, navigation) ?? 'submit';
  return {
    formId: form.id,
    publishedId: form.publishedId,
    description: form.description,
    open: closed === null,
    message: closed ?? '',
    confirmation: form.confirmationMessage || SAID.received,
    collectsEmail: form.collectEmail,
    email: edited?.email ?? textOf(prefill.get('emailAddress')),
    allowsEdits: form.allowResponseEdits,
    respondAgain: form.respondAgainLink,
    progressBar: form.progressBar,
    otherValue: OTHER_OPTION,
    pages: pages.map((page, index) => ({
      title: page.opening?.title ?? '',
      help: page.opening?.help ?? '',
      items: page.items.map((item) => screenItem(item, (navigation) => target(index, navigation))),
      next: target(index, page.next),
    })),
    filled: edited ? filledFrom(form, edited.answers) : filledBy(form, prefill),
    editing: edited?.id ?? null,
  };
}

/** Why a form takes no answer now, in the respondent's words, or null. */
export function closedReason(form: FormRecord, heading: string): string | null {
  if (!form.published) return SAID.unpublished;
  if (!form.acceptingResponses) return form.closedMessage || SAID.closed(heading);
  return null;
}

function screenItem(
  item: ItemRecord,
  target: (navigation: Parameters<typeof destination>[2]) => ScreenTarget,
): ScreenItem {
  const question = isQuestion(item) ? item : null;
  const grid = question && 'rows' in question ? question : null;
  const validation = question && 'validation' in question ? question.validation : null;
  return {
    id: item.id,
    type: item.type,
    title: item.title,
    help: item.help,
    field: question && !grid ? `entry.${question.entries[0]}` : null,
    required: question?.required ?? false,
    choices:
      question && 'choices' in question
        ? question.choices.map(({ value, navigation }) => ({ value, target: navigation && target(navigation) }))
        : [],
    other: question !== null && 'other' in question && question.other,
    rows: grid ? grid.rows.map((label, row) => ({ field: `entry.${grid.entries[row]}`, label })) : [],
    columns: grid ? grid.columns : [],
    scale: scaleOf(question),
    includesYear: question !== null && 'includesYear' in question && question.includesYear,
    validation: validation && {
      rule: validation.rule,
      values: validation.values,
      message: validation.help ?? ruleMessage(validation.rule, validation.values),
    },
    media: item.type === 'IMAGE' || item.type === 'VIDEO' ? mediaOf(item) : null,
  };
}

function scaleOf(question: QuestionRecord | null): ScreenItem['scale'] {
  if (question?.type === 'SCALE') {
    const { lower, upper, leftLabel, rightLabel } = question;
    return { lower, upper, lowerLabel: leftLabel, upperLabel: rightLabel, icon: null };
  }
  if (question?.type !== 'RATING') return null;
  return { lower: 1, upper: question.level, lowerLabel: '', upperLabel: '', icon: question.icon };
}

function mediaOf({ url, width, alignment }: MediaRecord): ScreenItem['media'] {
  return { url, width, alignment };
}

function filledFrom(form: FormRecord, answers: Readonly<Record<string, Answer>>): Record<string, string[]> {
  const filled: Record<string, string[]> = {};
  for (const item of form.items) {
    const answer = answers[item.id];
    if (answer === undefined || !isQuestion(item)) continue;
    for (const [name, value] of entriesOf(item, answer)) filled[name] = [...(filled[name] ?? []), value];
  }
  return filled;
}

/** Only the form's own fields are taken from a link: anything else in it is ignored. */
function filledBy(
  form: FormRecord,
  prefill: ReadonlyMap<string, string | readonly string[]>,
): Record<string, readonly string[]> {
  const known = new Set(form.items.flatMap((item) => (isQuestion(item) ? item.entries : [])));
  const filled: Record<string, readonly string[]> = {};
  for (const [name, value] of prefill) {
    const entry = /^entry\.(\d+)(\.other_option_response)?$/.exec(name)?.[1];
    if (entry !== undefined && known.has(Number(entry))) filled[name] = typeof value === 'string' ? [value] : value;
  }
  return filled;
}

function textOf(value: string | readonly string[] | undefined): string {
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}
