import { OTHER_OPTION } from './addresses.ts';
import type { Answer, FormRecord, QuestionRecord } from './model.ts';
import { isQuestion } from './model.ts';
import { isBlank } from './validation.ts';

/** Posted fields of the respondents' page by name, `entry.N`. */
export type PostedFields = ReadonlyMap<string, string | readonly string[]>;

/** Posted fields as answers by item id; unanswered questions are left out. */
export function readPosted(form: FormRecord, fields: PostedFields): Map<number, Answer> {
  const answers = new Map<number, Answer>();
  for (const item of form.items) {
    if (!isQuestion(item)) continue;
    const answer = answerFrom(item, fields);
    if (!isBlank(answer)) answers.set(item.id, answer);
  }
  return answers;
}

function answerFrom(item: QuestionRecord, fields: PostedFields): Answer {
  const rows = item.entries.map((entry) => chosen(entry, fields));
  switch (item.type) {
    case 'GRID':
      return rows.map((values) => values[0] ?? null);
    case 'CHECKBOX_GRID':
      return rows.map((values) => (values.length > 0 ? values : null));
    case 'CHECKBOX':
      return rows[0] ?? [];
    case 'DATETIME':
      // A browser's own date and time field sends `2026-03-15T09:30`.
      return (rows[0]?.[0] ?? '').replace('T', ' ');
    case 'DURATION':
      return (rows[0]?.[0] ?? '').replace(/^(\d):/, '0$1:');
    default:
      return rows[0]?.[0] ?? '';
  }
}

function chosen(entry: number, fields: PostedFields): string[] {
  const name = `entry.${entry}`;
  const own = listed(fields.get(`${name}.other_option_response`))[0] ?? '';
  return listed(fields.get(name))
    .map((value) => (value === OTHER_OPTION ? own : value))
    .filter((value) => value !== '');
}

function listed(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
