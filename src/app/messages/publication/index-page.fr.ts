import { counted } from '../numbers.fr.ts';

/** Words of the first page. */
export const indexPage = {
  description: (association: string) =>
    `Ce que les listes candidates répondent aux questions de ${association}, commune par commune.`,
  lead: (questions: number, communes: number) =>
    `Mêmes questions, mêmes dates, mêmes moyens de répondre pour toutes les listes : ${questions} questions posées dans ${counted(communes, 'commune')}. Choisissez la vôtre pour lire qui s’engage, à quoi, et dans quels mots.`,
  communes: 'communes',
  asked: 'listes en lice',
  replied: 'ont répondu',
  rate: 'de réponses',
  ratePicture: 'Part des listes qui ont répondu',
  find: 'Trouver une commune',
  letters: 'Communes par initiale',
  pending: 'Résultats à venir',
  rereading: 'Résultats en cours de relecture',
  questions: 'Ce que répondent les listes, question par question',
  questionsNote: 'Nombre de listes par réponse, parmi celles dont la réponse est publiée et relue par deux personnes.',
  question: 'Question',
};
