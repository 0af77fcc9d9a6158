import type { Answer, FormRecord, GradeRecord } from './model.ts';

/**
 * What a quiz gives by itself when an answer arrives: all the points of a question whose right choices were taken and no
 * other, none otherwise; a question without a right choice waits for a person.
 * Source: developers.google.com/apps-script/reference/forms/item-response#getscore
 */
export function automaticGrades(form: FormRecord, answers: ReadonlyMap<number, Answer>): Record<string, GradeRecord> {
  const grades: Record<string, GradeRecord> = {};
  if (!form.quiz) return grades;
  for (const item of form.items) {
    if (!('choices' in item) || item.points === 0) continue;
    const right = item.choices.filter(({ correct }) => correct).map(({ value }) => value);
    if (right.length === 0) continue;
    const given = [answers.get(item.id) ?? []].flat();
    const known =
      item.type === 'CHECKBOX'
        ? given.length === right.length && right.every((value) => given.includes(value))
        : right.some((value) => given.includes(value));
    grades[item.id] = { score: known ? item.points : 0, feedback: null };
  }
  return grades;
}
