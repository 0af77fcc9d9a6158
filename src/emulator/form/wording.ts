/** What a respondent reads, and the names Google gives to what it creates in a spreadsheet. */

const NARROW = '\u202f';

/** Messages under a question, in French as the respondents read them. */
export const SAID = {
  required: 'Cette question est obligatoire.',
  requiredRows: 'Une réponse est attendue sur chaque ligne.',
  oneRequired: 'Cochez au moins une case.',
  notOffered: 'Choisissez une des réponses proposées.',
  otherEmpty: `Précisez votre réponse à «${NARROW}Autre${NARROW}».`,
  outOfScale: 'Choisissez une valeur de l’échelle.',
  date: 'Indiquez une date valide.',
  time: 'Indiquez une heure valide.',
  duration: 'Indiquez une durée valide.',
  onePerColumn: 'Choisissez au plus une réponse par colonne.',
  email: 'Indiquez une adresse électronique valide.',
  url: 'Indiquez une adresse web valide.',
  number: 'Indiquez un nombre.',
  wholeNumber: 'Indiquez un nombre entier.',
  pattern: 'La réponse n’a pas la forme attendue.',
  emailMissing: 'Indiquez votre adresse électronique.',
  closed: (title: string) =>
    `Le formulaire «${NARROW}${title}${NARROW}» n’accepte plus de réponses. Si vous pensez qu’il s’agit d’une erreur, contactez son propriétaire.`,
  unpublished: 'Ce formulaire n’est pas publié.',
  noEdit: 'La modification des réponses est désactivée pour ce formulaire.',
  unknownResponse: 'La réponse à modifier n’existe plus.',
  received: 'Votre réponse a bien été enregistrée.',
} as const;

/** Default message of a validation rule that has no help text of its own. */
export function ruleMessage(rule: string, values: readonly (string | number)[]): string {
  const [first, second] = values.map((value) => (typeof value === 'number' ? String(value).replace('.', ',') : value));
  switch (rule) {
    case 'requireNumber':
      return SAID.number;
    case 'requireWholeNumber':
      return SAID.wholeNumber;
    case 'requireNumberBetween':
      return `Indiquez un nombre entre ${first} et ${second}.`;
    case 'requireNumberNotBetween':
      return `Indiquez un nombre qui n’est pas entre ${first} et ${second}.`;
    case 'requireNumberEqualTo':
      return `Indiquez le nombre ${first}.`;
    case 'requireNumberNotEqualTo':
      return `Indiquez un nombre différent de ${first}.`;
    case 'requireNumberGreaterThan':
      return `Indiquez un nombre supérieur à ${first}.`;
    case 'requireNumberGreaterThanOrEqualTo':
      return `Indiquez un nombre supérieur ou égal à ${first}.`;
    case 'requireNumberLessThan':
      return `Indiquez un nombre inférieur à ${first}.`;
    case 'requireNumberLessThanOrEqualTo':
      return `Indiquez un nombre inférieur ou égal à ${first}.`;
    case 'requireTextIsEmail':
      return SAID.email;
    case 'requireTextIsUrl':
      return SAID.url;
    case 'requireTextLengthGreaterThanOrEqualTo':
      return `Écrivez au moins ${first} caractères.`;
    case 'requireTextLengthLessThanOrEqualTo':
      return `Écrivez au plus ${first} caractères.`;
    case 'requireSelectAtLeast':
      return `Cochez au moins ${first} réponses.`;
    case 'requireSelectAtMost':
      return `Cochez au plus ${first} réponses.`;
    case 'requireSelectExactly':
      return `Cochez exactement ${first} réponses.`;
    case 'requireLimitOneResponsePerColumn':
      return SAID.onePerColumn;
    default:
      return SAID.pattern;
  }
}

/** Names in the destination spreadsheet, which follow its locale. */
export interface DestinationWords {
  readonly timestamp: string;
  readonly email: string;
  readonly score: string;
  /** Name of the n-th response tab. */
  readonly tab: (n: number) => string;
}

const FRENCH: DestinationWords = {
  timestamp: 'Horodateur',
  email: 'Adresse e-mail',
  score: 'Score',
  tab: (n) => `Réponses au formulaire ${n}`,
};

const ENGLISH: DestinationWords = {
  timestamp: 'Timestamp',
  email: 'Email Address',
  score: 'Score',
  tab: (n) => `Form Responses ${n}`,
};

/** French for `fr`, `fr_FR`, `fr_CA`…; English otherwise. */
export function destinationWords(locale: string): DestinationWords {
  return locale.startsWith('fr') ? FRENCH : ENGLISH;
}
