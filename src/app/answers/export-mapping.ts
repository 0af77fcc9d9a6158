import { normaliseName } from '../../domain/candidate-file/same-name.ts';
import type { CampaignQuestion } from '../campaign/question.ts';
import type { AnswerField } from '../questionnaire/form-design.ts';
import type { ExportColumn } from './export-columns.ts';

/** What a column of an export can stand for: something about the answer, or a field of a question. */
export type ExportTarget = 'list' | 'commune' | 'label' | 'author' | 'date' | 'consent' | `${string}.${AnswerField}`;

/** Which column stands for what; columns that stand for nothing are left out. */
export type ExportMapping = ReadonlyMap<number, ExportTarget>;

/** Fields of a question that an export may hold, in the order they are offered. */
export function fieldsOf({ kind }: Pick<CampaignQuestion, 'kind'>): readonly AnswerField[] {
  if (kind === 'open') return ['words'];
  const measured: readonly AnswerField[] = kind === 'quantity' || kind === 'change_percent' ? ['target'] : [];
  return ['stance', ...(kind === 'choice' ? (['option'] as const) : []), ...measured, 'deadline', 'condition', 'words'];
}

const COMMON: readonly (readonly [RegExp, ExportTarget])[] = [
  [/^identifiant( de la liste)?$/, 'list'],
  [/^(commune|ville|municipalite)/, 'commune'],
  [/^(liste|nom de (la|votre) liste)/, 'label'],
  [/^(horodateur|timestamp|date|submitted at|date de soumission)/, 'date'],
  [/^(nom|votre nom|repondant|prenom et nom)/, 'author'],
  [/publication|publier/, 'consent'],
];

/** A first proposal: columns whose header is a known word, or the wording of a question; a person corrects it. */
export function suggestMapping(
  columns: readonly ExportColumn[],
  questions: readonly Pick<CampaignQuestion, 'id' | 'question' | 'kind'>[],
): ExportMapping {
  const wordings = questions.map((question) => ({ question, wording: normaliseName(question.question) }));
  const mapping = new Map<number, ExportTarget>();
  columns.forEach(({ question: header }, at) => {
    const text = normaliseName(header.replace(/^\s*\d+\s*[.)-]\s*/, ''));
    if (text === '') return;
    const asked = wordings.find(({ wording }) => wording === text || (text.length > 25 && wording.startsWith(text)));
    const [field] = asked === undefined ? [] : fieldsOf(asked.question);
    const common = COMMON.find(([pattern]) => pattern.test(text))?.[1];
    if (asked !== undefined && field !== undefined) mapping.set(at, `${asked.question.id}.${field}`);
    else if (common !== undefined && ![...mapping.values()].includes(common)) mapping.set(at, common);
  });
  return mapping;
}
