import { listInFrench, numberInFrench } from '../numbers.fr.ts';

/** What mails say about a list's answers, and about what will be published. */
export const mailContents = {
  understood: (parts: readonly string[]) => `Ce que nous avons compris\u202f: ${parts.join('\u202f; ')}.`,
  sentence: (parts: readonly string[]) => {
    const text = parts.join('\u202f; ');
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
  },
  deadline: (date: string) => `d’ici au ${date}`,
  scope: (words: string) => `périmètre\u202f: «\u202f${words}\u202f»`,
  means: (words: string) => `moyens\u202f: «\u202f${words}\u202f»`,
  condition: (words: string) => `à la condition\u202f: «\u202f${words}\u202f»`,
  option: (words: string) => `choix «\u202f${words}\u202f»`,
  asTyped: (words: string) => `Écrit par vous\u202f: «\u202f${words}\u202f».`,
  beside: (label: string) =>
    `Position de la liste «\u202f${label}\u202f», qui a rejoint la vôtre\u202f: non notée tant que vous ne l’avez pas confirmée.`,
  toConfirm: 'Position à confirmer par une personne habilitée\u202f: affichée une fois relue, non notée.',
  toAsk: (question: string, doubt: string) => `À préciser, ${question}\u202f: ${doubt}.`,
  othersStand:
    'Ce que vous avez déjà répondu aux autres questions reste valable : une question laissée vide garde sa réponse.',
  answerToConfirm:
    'Cette réponse ne vient pas d’une personne habilitée par le formulaire : avec votre accord de publication, elle sera montrée, mais pas notée tant que vous ne l’aurez pas confirmée, par votre lien personnel ou en répondant à ce courriel.',
  foundIn: (source: string, date: string, link: string) =>
    `Noté d’après : ${source}, ${date}${link === '' ? '' : ` (${link})`}.`,
  nothingToAsk: 'Nous n’avons trouvé aucune ambiguïté dans vos réponses.',
  noAnswerLeft: 'Aucune réponse n’est enregistrée.',

  hearing: {
    who: (label: string, head: string, panel: string) =>
      `Liste «\u202f${label}\u202f»${head === '' ? '' : `, conduite par ${head}`}${panel === '' ? '' : `, panneau ${panel}`}.`,
    state: (state: string) => `Mention affichée\u202f: «\u202f${state}\u202f».`,
    answeredOn: (date: string) => `Réponse reçue le ${date}.`,
    factOn: (date: string) => `Enregistré le ${date}.`,
    contactedOn: (dates: readonly string[]) =>
      dates.length === 0
        ? 'Aucun contact abouti n’est enregistré.'
        : `Contacts enregistrés\u202f: ${listInFrench(dates)}.`,
    alreadyPublic:
      'Ce que nous avons relevé de vos positions déjà publiques sera montré, une fois relu par deux personnes, avec sa source, comme non confirmé et sans note :',
    notScored: 'Aucune réponse ne sera affichée, ni aucune note.',
    beside:
      'Ce que disaient les listes qui ont rejoint la vôtre sera montré à côté, une fois relu par deux personnes, sous leur nom, sans note.',
    noScore: 'Aucune note ne sera affichée.',
    private: 'Vous avez répondu sans accord de publication\u202f: ni vos réponses ni une note ne paraîtront.',
    awaitsReaders:
      'Deux personnes doivent encore relire vos réponses\u202f: elles ne paraîtront, et la note ne sera calculée, qu’ensuite.',
    partial: (coverage: number, minimum: number) =>
      `Vos réponses couvrent ${percent(coverage)} du questionnaire\u202f: sous ${percent(minimum)}, elles paraissent sans note ni rang.`,
    score: (total: number, coverage: number) =>
      `Note\u202f: ${numberInFrench(total)} sur 100, vos réponses couvrant ${percent(coverage)} du questionnaire.`,
    answers: 'Vos réponses, telles qu’elles paraîtront',
    points: 'Un contact que nous n’aurions pas noté, une erreur\u202f? Dites-le-nous, la fiche sera corrigée.',
  },
};

function percent(share: number): string {
  return `${numberInFrench(100 * share, 0)}\u202f%`;
}
