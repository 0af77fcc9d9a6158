import { counted, listInFrench } from '../numbers.fr.ts';

/** What one list, then several, do. */
const committed = {
  unconditional: ['s’engage', 's’engagent'],
  conditional: ['s’engage sous condition', 's’engagent sous condition'],
  study: ['promet d’étudier', 'promettent d’étudier'],
  declined: ['ne s’engage pas', 'ne s’engagent pas'],
} as const;

/** Words of the comparison of all communes. */
export const comparisonPage = {
  title: 'Comparaison : commune par commune, question par question',
  description: 'Toutes les communes et toutes les questions dans un seul tableau, à lire, à filtrer et à imprimer.',
  lead: 'Une ligne par commune, une colonne par question. Chaque case dit combien de listes s’engagent, parmi celles en lice.',
  note: 'La couleur et le signe d’une case sont ceux de la position la plus ferme d’une liste de la commune. Ouvrez une case pour lire qui dit quoi.',
  show: 'Afficher',
  all: 'Tout',
  theme: 'Thème',
  commune: 'Commune',
  state: 'Réponses',
  states: { replied: 'Communes où une liste au moins a répondu', silent: 'Communes sans réponse' },
  questions: 'Les questions',
  open: 'Les questions ouvertes ne se comparent pas : leurs réponses se lisent sur la page de chaque commune.',
  numbered: (number: number) => `Q${number}`,
  sentence: (
    commune: string,
    question: string,
    running: number,
    said: readonly { readonly stance: keyof typeof committed; readonly lists: readonly string[] }[],
  ) => {
    const parts = said.map(
      ({ stance, lists }) =>
        `${counted(lists.length, 'liste')} ${committed[stance][lists.length > 1 ? 1 : 0]} (${listInFrench(lists)})`,
    );
    const answered = said.reduce((sum, { lists }) => sum + lists.length, 0);
    const silent = Math.max(0, running - answered);
    const rest =
      silent === 0
        ? []
        : [`${counted(silent, 'liste')} ${silent > 1 ? 'n’ont pas de réponse publiée' : 'n’a pas de réponse publiée'}`];
    return `${commune}, « ${question} » : ${[...parts, ...rest].join(' ; ')}.`;
  },
};
