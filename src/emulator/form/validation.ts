import type { Answer, ChoiceItemRecord, GridRecord, QuestionRecord, ValidationRecord } from './model.ts';
import { ruleMessage, SAID } from './wording.ts';

const EMAIL = /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@.<>()[\],;:"]{2,}$/;
const URL_TEXT = /^(https?:\/\/)?[\w-]+(\.[\w-]+)+([/?#:]\S*)?$/i;
const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;

/** Whether nothing was answered: no text, no ticked box, no row of a grid. */
export function isBlank(answer: Answer | undefined): boolean {
  if (answer === undefined) return true;
  if (typeof answer === 'string') return answer === '';
  return answer.every((part) => part === null || part.length === 0);
}

/** Why an answer is refused, in the respondent's words, or null. */
export function refusal(item: QuestionRecord, answer: Answer | undefined): string | null {
  if (item.required && (item.type === 'GRID' || item.type === 'CHECKBOX_GRID')) {
    const rows = (answer ?? []) as readonly (string | string[] | null)[];
    if (item.rows.some((_, row) => !rows[row]?.length)) return SAID.requiredRows;
  }
  if (answer === undefined || isBlank(answer)) {
    if (!item.required) return null;
    return item.type === 'CHECKBOX' ? SAID.oneRequired : SAID.required;
  }
  return misfit(item, answer) ?? brokenRule(item, answer);
}

/** Why an answer is not of the question's kind at all (a choice never offered, a date that does not exist), or null. */
export function misfit(item: QuestionRecord, answer: Answer): string | null {
  switch (item.type) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return typeof answer === 'string' ? null : SAID.pattern;
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return typeof answer === 'string' && offers(item, answer) ? null : SAID.notOffered;
    case 'CHECKBOX':
      return Array.isArray(answer) && answer.every((value) => typeof value === 'string' && offers(item, value))
        ? null
        : SAID.notOffered;
    case 'GRID':
    case 'CHECKBOX_GRID':
      return fitsGrid(item, answer) ? null : SAID.notOffered;
    case 'SCALE':
      return within(answer, item.lower, item.upper) ? null : SAID.outOfScale;
    case 'RATING':
      return within(answer, 1, item.level) ? null : SAID.outOfScale;
    case 'DATE':
      return isDate(answer, item.includesYear) ? null : SAID.date;
    case 'DATETIME': {
      const [day, time] = typeof answer === 'string' ? answer.split(' ') : [];
      return day !== undefined && time !== undefined && isDate(day, item.includesYear) && isTime(time)
        ? null
        : SAID.date;
    }
    case 'TIME':
      return isTime(answer) ? null : SAID.time;
    case 'DURATION':
      return typeof answer === 'string' && /^\d{1,3}:[0-5]\d:[0-5]\d$/.test(answer) ? null : SAID.duration;
  }
}

function offers(item: ChoiceItemRecord, value: string): boolean {
  return item.other ? value !== '' : item.choices.some((choice) => choice.value === value);
}

function fitsGrid(item: GridRecord, answer: Answer): boolean {
  if (!Array.isArray(answer) || answer.length > item.rows.length) return false;
  return answer.every((row) => {
    if (row === null || row === '') return true;
    if (item.type === 'GRID') return typeof row === 'string' && item.columns.includes(row);
    return Array.isArray(row) && row.every((value) => item.columns.includes(value));
  });
}

function within(answer: Answer, lower: number, upper: number): boolean {
  return typeof answer === 'string' && /^\d+$/.test(answer) && Number(answer) >= lower && Number(answer) <= upper;
}

function isDate(answer: Answer, withYear: boolean): boolean {
  if (typeof answer !== 'string') return false;
  const match = (withYear ? /^(\d{4})-(\d\d)-(\d\d)$/ : /^()(\d\d)-(\d\d)$/).exec(answer);
  if (!match) return false;
  // Without a year 29 February must pass: 2000 is a leap year.
  const year = match[1] ? Number(match[1]) : 2000;
  const date = new Date(Date.UTC(year, Number(match[2]) - 1, Number(match[3])));
  return date.getUTCMonth() + 1 === Number(match[2]) && date.getUTCDate() === Number(match[3]);
}

function isTime(answer: Answer): boolean {
  return typeof answer === 'string' && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(answer);
}

function brokenRule(item: QuestionRecord, answer: Answer): string | null {
  const validation = 'validation' in item ? item.validation : null;
  if (!validation || keepsRule(validation, answer)) return null;
  return validation.help ?? ruleMessage(validation.rule, validation.values);
}

/** Whether an answer satisfies a rule; rules are named by the builder's method. */
export function keepsRule({ rule, values }: ValidationRecord, answer: Answer): boolean {
  if (rule === 'requireLimitOneResponsePerColumn') {
    const chosen = (answer as (string | string[] | null)[]).flat().filter((value) => value !== null && value !== '');
    return new Set(chosen).size === chosen.length;
  }
  if (rule.startsWith('requireSelect')) {
    const count = (answer as string[]).length;
    const wanted = Number(values[0]);
    if (rule === 'requireSelectAtLeast') return count >= wanted;
    return rule === 'requireSelectAtMost' ? count <= wanted : count === wanted;
  }
  const text = answer as string;
  return rule.startsWith('requireText') ? keepsTextRule(rule, values, text) : keepsNumberRule(rule, values, text);
}

function keepsTextRule(rule: string, values: readonly (string | number)[], text: string): boolean {
  const pattern = String(values[0] ?? '');
  switch (rule) {
    case 'requireTextIsEmail':
      return EMAIL.test(text);
    case 'requireTextIsUrl':
      return URL_TEXT.test(text);
    case 'requireTextLengthGreaterThanOrEqualTo':
      return text.length >= Number(values[0]);
    case 'requireTextLengthLessThanOrEqualTo':
      return text.length <= Number(values[0]);
    case 'requireTextContainsPattern':
      return new RegExp(pattern).test(text);
    case 'requireTextDoesNotContainPattern':
      return !new RegExp(pattern).test(text);
    case 'requireTextMatchesPattern':
      return new RegExp(`^(?:${pattern})$`).test(text);
    default:
      return !new RegExp(`^(?:${pattern})$`).test(text);
  }
}

function keepsNumberRule(rule: string, values: readonly (string | number)[], text: string): boolean {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) return false;
  const number = Number(trimmed.replace(',', '.'));
  const [first, second] = values.map(Number);
  const low = first ?? Number.NEGATIVE_INFINITY;
  const high = second ?? Number.POSITIVE_INFINITY;
  switch (rule) {
    case 'requireWholeNumber':
      return Number.isInteger(number);
    case 'requireNumberBetween':
      return number >= low && number <= high;
    case 'requireNumberNotBetween':
      return number < low || number > high;
    case 'requireNumberEqualTo':
      return number === low;
    case 'requireNumberNotEqualTo':
      return number !== low;
    case 'requireNumberGreaterThan':
      return number > low;
    case 'requireNumberGreaterThanOrEqualTo':
      return number >= low;
    case 'requireNumberLessThan':
      return number < low;
    case 'requireNumberLessThanOrEqualTo':
      return number <= low;
    default:
      return true;
  }
}
