import { isMeasured } from '../../domain/criterion.ts';
import type { CampaignQuestion } from '../campaign/question.ts';
import type { CampaignData } from '../campaign.ts';
import { messages } from '../messages.fr.ts';
import type { FormDesign, FormElement } from './form-port.ts';

/** What may be asked about one question. */
export type AnswerField = 'stance' | 'option' | 'target' | 'deadline' | 'scope' | 'means' | 'condition' | 'words';

/** What is asked about the answer as a whole. */
export type CommonField = 'token' | 'name' | 'role' | 'entitled' | 'consent';

/** Key of an element that asks something about a question. */
export function questionKey(questionId: string, field: AnswerField): string {
  return `${questionId}.${field}`;
}

const COMMON = 'commun.';

/** Key of an element that asks something about the whole answer; no question id may begin with « commun ». */
export function commonKey(field: CommonField): string {
  return `${COMMON}${field}`;
}

/** Whether an element is about the answer as a whole. */
export function isCommonKey(key: string): boolean {
  return key.startsWith(COMMON);
}

/** The questionnaire: one page a theme, its questions in the order of the tab, then who answers and the consent. */
export function formDesign(
  questions: readonly CampaignQuestion[],
  campaign: Pick<CampaignData, 'wording' | 'themes' | 'association'>,
): FormDesign {
  const { form, privacyNotice } = campaign.wording;
  const words = messages.questionnaire;
  const active = questions.filter((question) => question.active);
  const themes = [...new Set(active.map(({ theme }) => theme))];
  const labelOf = new Map(campaign.themes.map(({ id, label }) => [id, label]));
  const numbered = themes.flatMap((theme) => active.filter((question) => question.theme === theme));
  const pages = themes.flatMap((theme, index) => [
    {
      kind: 'page' as const,
      key: `page.${theme}`,
      title: labelOf.get(theme) ?? theme,
      help: words.pageHelp(index + 1, themes.length),
    },
    ...active
      .filter((question) => question.theme === theme)
      .flatMap((question) => questionElements(question, numbered.indexOf(question) + 1)),
  ]);
  return {
    title: form.title,
    description: `${form.intro}\n\n${words.contact(campaign.association.contact)}\n\n${privacyNotice}`,
    confirmation: form.confirmation,
    closedMessage: form.closed,
    elements: [
      {
        kind: 'text',
        key: commonKey('token'),
        title: words.token,
        help: words.tokenHelp,
        required: true,
      },
      ...pages,
      { kind: 'page', key: 'page.commun', title: words.lastPage, help: '' },
      { kind: 'text', key: commonKey('name'), title: words.name, help: '', required: true },
      { kind: 'text', key: commonKey('role'), title: words.role, help: '', required: true },
      {
        kind: 'choice',
        key: commonKey('entitled'),
        title: words.entitled,
        help: form.entitled,
        required: true,
        options: [words.yes, words.no],
      },
      {
        kind: 'choice',
        key: commonKey('consent'),
        title: words.consent,
        help: form.consent,
        required: true,
        options: [words.consentGiven, words.consentRefused],
      },
    ],
  };
}

/** What is asked about one question: the position, then only what makes it precise. */
function questionElements(question: CampaignQuestion, number: number): FormElement[] {
  const words = messages.questionnaire;
  const key = (field: AnswerField) => questionKey(question.id, field);
  const text = (field: AnswerField, title: string, help: string): FormElement => ({
    kind: field === 'words' ? 'paragraph' : 'text',
    key: key(field),
    title: `${number}. ${title}`,
    help,
    required: false,
  });
  const title = `${number}. ${question.question}`;
  const help = questionHelp(question);
  if (question.kind === 'open') {
    return [{ kind: 'paragraph', key: key('words'), title, help, required: false }];
  }
  const { expected } = question;
  const options = Object.values(words.stances);
  return [
    { kind: 'choice', key: key('stance'), title, help, required: false, options },
    ...(question.kind === 'choice'
      ? [
          {
            kind: 'choice' as const,
            key: key('option'),
            title: `${number}. ${words.option}`,
            help: '',
            required: false,
            options: question.options.map(({ label }) => label),
          },
        ]
      : []),
    ...(isMeasured(question.kind)
      ? [text('target', words.target(question.unit), words.targetHelp(question.kind))]
      : []),
    ...(expected.includes('deadline') ? [text('deadline', words.deadline, words.deadlineHelp)] : []),
    ...(expected.includes('scope') ? [text('scope', words.scope, words.scopeHelp)] : []),
    ...(expected.includes('means') ? [text('means', words.means, words.meansHelp)] : []),
    text('condition', words.condition, words.conditionHelp),
    text('words', words.words, words.wordsHelp),
  ];
}

/** Situation de départ, repère and competence, so that every list answers from the same figures. */
function questionHelp(question: CampaignQuestion): string {
  const words = messages.questionnaire;
  const { baseline, benchmark, unit } = question;
  return [
    question.help,
    baseline === undefined ? '' : words.baseline(baseline.value, unit, baseline.year, question.baselineSource),
    benchmark === undefined ? '' : words.benchmark(benchmark.value, unit, benchmark.label, benchmark.source),
    question.competence === 'commune' ? '' : words.competence[question.competence],
    words.demand(question.demand),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
