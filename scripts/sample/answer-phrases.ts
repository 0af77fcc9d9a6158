import type { CampaignQuestion } from '../../src/app/campaign/question.ts';
import type { Stance } from '../../src/domain/commitment.ts';
import type { Choices } from './random.ts';

/** One answer as a person types it in the form: nothing is normalised. */
export interface SampleAnswer {
  readonly stance: Stance;
  /** The figure or the option, as typed or chosen. */
  readonly value: string;
  readonly deadline: string;
  readonly scope: string;
  readonly means: string;
  readonly condition: string;
  readonly words: string;
}

/** How a list tends to answer; dealt in turn, whatever the list is called. */
export type Manner = (typeof MANNERS)[number];

/** Every manner of answering, dealt evenly. */
export const MANNERS = ['precise', 'measured', 'vague', 'cautious', 'sparing'] as const;

/** How often each manner gives each stance, out of ten, and how often it gives a precision. */
const HABITS: Readonly<Record<Manner, { readonly stances: readonly Stance[]; readonly precision: number }>> = {
  precise: { stances: stances(8, 1, 1, 0), precision: 0.9 },
  measured: { stances: stances(5, 3, 1, 1), precision: 0.6 },
  vague: { stances: stances(8, 0, 2, 0), precision: 0.15 },
  cautious: { stances: stances(2, 5, 2, 1), precision: 0.5 },
  sparing: { stances: stances(4, 1, 2, 3), precision: 0.4 },
};

const FIGURES: Readonly<Record<string, readonly string[]>> = {
  'prevention-omr': [
    '120 kg/hab/an',
    '150 kg par habitant et par an',
    '180 kg',
    '99,5 kg/hab/an',
    '100 à 120 kg',
    'réduire de moitié',
    '200',
  ],
  'prevention-dma': ['-15 %', '− 20 %', 'dix pour cent de moins', '-12,5 %', 'baisse de 15 %', '15'],
  'prevention-incineration': ['-30 %', '−25 %', 'un tiers de moins', 'baisse de 50 %', '-52%', '10 à 20 %'],
};

const DEADLINES = [
  'fin 2028',
  '2030',
  'd’ici la fin du mandat',
  'avant l’été 2027',
  '31/12/2029',
  'dès 2026',
  'en 2035',
  'rapidement',
];
const SCOPES = [
  'toute la commune',
  'les écoles et les cantines',
  'les immeubles collectifs',
  'tous les quartiers, en commençant par le centre',
  'les marchés',
];
const MEANS = [
  'deux postes',
  '150 000 € par an',
  'un poste et un local municipal',
  '0,5 % du budget',
  'l’équipe actuelle, réorganisée',
];
const CONDITIONS = [
  'si l’établissement public territorial nous suit',
  'sous réserve du vote du Syctom',
  'si les aides attendues sont confirmées',
  'après consultation des habitants',
];
const WORDS: Readonly<Record<Exclude<Stance, 'unanswered'>, readonly string[]>> = {
  unconditional: [
    'Oui, c’est dans notre programme.',
    'Nous le ferons, avec les associations de la commune.',
    'Oui. Les habitants le demandent depuis longtemps.',
    'Engagement ferme de notre liste.',
  ],
  conditional: ['Oui, mais pas sans nos partenaires.', 'Nous y sommes favorables, si les conditions sont réunies.'],
  study: ['Nous étudierons la question dans la première année.', 'Un diagnostic d’abord, une décision ensuite.'],
  declined: ['Nous ne prenons pas cet engagement.', 'Ce n’est pas notre priorité pour ce mandat.'],
  not_applicable: ['La commune n’est pas concernée.'],
};
const FREE = [
  'Un compost par quartier, entretenu par les habitants.',
  'Rendre la déchèterie accessible à pied et le samedi.',
  'Des gobelets et des assiettes lavables pour toutes les fêtes.',
  'Un défi « zéro déchet » avec cent familles volontaires.',
];

const NOTHING: SampleAnswer = {
  stance: 'unanswered',
  value: '',
  deadline: '',
  scope: '',
  means: '',
  condition: '',
  words: '',
};

/** One answer in a manner. */
export function sampleAnswer(question: CampaignQuestion, manner: Manner, random: Choices): SampleAnswer {
  if (question.kind === 'open') return { ...NOTHING, stance: 'unconditional', words: random.pick(FREE) };
  const { stances, precision } = HABITS[manner];
  const stance = random.pick(stances);
  const words = stance === 'unanswered' ? '' : random.pick(WORDS[stance]);
  if (stance === 'declined') return { ...NOTHING, stance, words };
  const given = (from: readonly string[]) => (random.chance(precision) ? random.pick(from) : '');
  return {
    stance,
    value: stance === 'study' ? '' : typedValue(question, precision, random),
    deadline: given(DEADLINES),
    scope: given(SCOPES),
    means: question.expected.includes('means') ? given(MEANS) : '',
    condition: stance === 'conditional' ? random.pick(CONDITIONS) : '',
    words,
  };
}

/** A question left blank. */
export function blankAnswer(): SampleAnswer {
  return NOTHING;
}

function typedValue(question: CampaignQuestion, precision: number, random: Choices): string {
  if (question.kind === 'choice') return random.pick(question.options.filter(({ value }) => value > 0)).label;
  const figures = FIGURES[question.id];
  return figures !== undefined && random.chance(precision) ? random.pick(figures) : '';
}

function stances(unconditional: number, conditional: number, study: number, declined: number): Stance[] {
  const of = (stance: Stance, times: number) => new Array<Stance>(times).fill(stance);
  return [
    ...of('unconditional', unconditional),
    ...of('conditional', conditional),
    ...of('study', study),
    ...of('declined', declined),
  ];
}
