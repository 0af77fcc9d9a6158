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
  const chosen: readonly AnswerField[] = kind === 'choice' ? ['option'] : [];
  return ['stance', ...chosen, ...measured, 'deadline', 'scope', 'means', 'condition', 'words'];
}

/** Headers of what is asked once, as tools and their users write them; of two that fit, the first pattern wins. */
const COMMON: readonly (readonly [RegExp, ExportTarget])[] = [
  [/^identifiant( de la liste)?$/, 'list'],
  [
    /^(code )?(commune|ville|municipalite|insee)|^(nom de (la|votre)|votre|dans quelle|quelle est votre) (commune|ville)/,
    'commune',
  ],
  [/^((quel est le )?nom de (la|votre) |votre |quelle est votre )?liste/, 'label'],
  [
    /^(horodateur|timestamp|date de soumission|submitted at|soumis le|submission (time|date)( time)?|(date )?submitted|submit ?date( utc)?)$/,
    'date',
  ],
  [
    /^(recorded ?date|date (d )?enreg(istrement)?|completed( time| at)?|end ?date|heure de fin|date de fin|end|entry date|date d envoi)$/,
    'date',
  ],
  [/^(created( time| at| on)?|cree le|date de creation|date de saisie|date saisie|time)$/, 'date'],
  [/^(date|start( ?date| time)?$|heure de debut)/, 'date'],
  [/^(nom|votre nom|repondant|prenom et nom)(?! de )/, 'author'],
  [/publication|publier/, 'consent'],
];

/** Headers of what is asked of each question, below or beside it. */
const FIELDS: readonly (readonly [RegExp, AnswerField])[] = [
  [/^(votre )?(position|engagement)$/, 'stance'],
  [/^(votre )?(objectif|chiffre|cible)/, 'target'],
  [/^(echeance|pour quand|quand)/, 'deadline'],
  [/^(perimetre|ou$)/, 'scope'],
  [/^(moyens|avec quels moyens)/, 'means'],
  [/^condition/, 'condition'],
  [/^(precisions?|commentaires?|remarques?|pourquoi)( |$)/, 'words'],
];

/**
 * A first proposal: columns whose header is a known word, or the wording of a question, and those that follow it with
 * what is asked of every question; a person corrects it.
 */
export function suggestMapping(
  columns: readonly ExportColumn[],
  questions: readonly Pick<CampaignQuestion, 'id' | 'question' | 'kind'>[],
): ExportMapping {
  const wordings = questions.map((question) => ({ question, wording: normaliseName(question.question) }));
  const askedIn = (text: string) =>
    wordings.find(({ wording }) => text !== '' && (wording === text || (text.length > 25 && wording.startsWith(text))))
      ?.question;
  const mapping = new Map<number, ExportTarget>();
  const places = new Map<ExportTarget, { readonly at: number; readonly order: number }>();
  let last: Pick<CampaignQuestion, 'id' | 'kind'> | undefined;
  columns.forEach(({ question: header, option }, at) => {
    // « groupe/question », as KoboToolbox writes it, « Vos positions >> question », « Vos positions [question] ».
    const parts = [header, option, header.split(/\/|>>/).at(-1) ?? ''].map((part) =>
      normaliseName(part.replace(/^\s*(?:question )?\d+\s*[.):_-]\s*/i, '')),
    );
    const asked = parts.map(askedIn).find((question) => question !== undefined);
    const [field] = asked === undefined ? [] : fieldsOf(asked);
    if (asked !== undefined && field !== undefined) {
      last = asked;
      mapping.set(at, `${asked.id}.${field}`);
      return;
    }
    const text = parts[2] ?? '';
    const order = COMMON.findIndex(([pattern]) => pattern.test(text));
    const common = COMMON[order]?.[1];
    if (common !== undefined) {
      const before = places.get(common);
      if (before !== undefined && before.order <= order) return;
      if (before !== undefined) mapping.delete(before.at);
      places.set(common, { at, order });
      mapping.set(at, common);
      return;
    }
    const more = FIELDS.find(([pattern]) => pattern.test(text))?.[1];
    if (last !== undefined && more !== undefined && fieldsOf(last).includes(more))
      mapping.set(at, `${last.id}.${more}`);
  });
  return mapping;
}
