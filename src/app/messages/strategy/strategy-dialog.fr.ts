import type { Stage } from '../../strategy/strategy-view.ts';
import { counted, numberInFrench } from '../numbers.fr.ts';

/** Words of the strategy window; they travel to the browser, so they stand apart from the rest. */
export const strategyDialog = {
  reading: 'Lecture du classeur…',
  writing: 'Attribution en cours…',
  computedOn: (campaign: string, day: string) => `${campaign} – ${day}`,
  hidden:
    'Les priorités sont dans le tableur des chargé·es de plaidoyer, que ce compte n’ouvre pas : la matrice n’est pas montrée.',
  noList: 'Aucune liste en lice dans ce classeur : importez-en par Campagne › Préparer › Importer des listes…',
  allReachable: 'Chaque liste à suivre a un contact.',
  noWorkload: 'Personne n’est encore nommé dans Réglages, ni dans la colonne Bénévole de Listes.',
  marks: { to_reach: '→', waiting: '…', replied: '✓', declined: '×' } satisfies Record<Stage, string>,
  nobody: 'personne',
  why: 'Pourquoi',
  matrix: {
    label: (lists: number) =>
      `Matrice des priorités de ${counted(lists, 'liste')} : levier de la commune en abscisse, ouverture en ordonnée`,
    leverage: 'Levier de la commune →',
    openness: 'Ouverture →',
    unknown: 'ouverture inconnue',
    corners: ['Convaincre', 'Commencer ici', 'En dernier', 'Faire s’engager'],
    bubble: (lists: number, names: readonly string[]) =>
      `${counted(lists, 'liste')} : ${names.slice(0, 5).join(', ')}${lists > 5 ? '…' : ''}`,
    all: (lists: number) => `Toutes les listes (${lists})`,
    chosen: (lists: number) => `${counted(lists, 'liste de la case choisie', 'listes de la case choisie')}`,
  },
  priority: (value: number) => numberInFrench(value),
  percent: (share: number) => `${numberInFrench(100 * share, 0)} %`,
  select: (list: string) => `Choisir ${list}`,
  selected: (count: number) => `${counted(count, 'liste choisie', 'listes choisies')}`,
  needVolunteer: 'Choisissez ou écrivez un prénom.',
  needLists: 'Cochez d’abord au moins une liste.',
  noVolunteer: 'Personne n’est nommé : écrivez les bénévoles dans Réglages, ou ci-dessus.',
  proposal: (lists: number, people: number) =>
    `Proposition : ${counted(lists, 'liste')} pour ${counted(people, 'bénévole')}. Rien n’est écrit avant « Confirmer ».`,
  nothingToShare: 'Toutes les listes à suivre ont déjà quelqu’un.',
  proposedFor: (name: string, lists: number, open: number) =>
    `${name} : ${lists >= 0 ? '+' : ''}${numberInFrench(lists, 0)}, soit ${numberInFrench(open, 0)} à suivre`,
  listsOnPaper: (printed: number, open: number, lists: number) =>
    `Imprimées : ${printed === open ? 'toutes les listes à suivre' : `les ${printed} premières des ${numberInFrench(open, 0)} listes à suivre`}, sur ${counted(lists, 'liste')} ; les autres sont dans l’onglet Listes.`,
  communesOnPaper: (printed: number, communes: number) =>
    printed === communes
      ? ''
      : `Imprimées : les ${printed} premières des ${communes} communes ; les autres sont à l’écran.`,
  theirLists: (named: readonly string[], more: number) =>
    `À suivre d’abord : ${named.join(' ; ')}${more === 0 ? '' : `… et ${counted(more, 'autre')}`}.`,
  progress: (replied: number, lists: number) => `${replied}/${lists}`,
  tile: (name: string, replied: number, lists: number) =>
    lists === 0 ? `${name} : aucune liste` : `${name} : ${counted(replied, 'réponse')} pour ${counted(lists, 'liste')}`,
  mapLabel: (replied: number, lists: number) =>
    `Carte du territoire : ${counted(replied, 'réponse')} pour ${counted(lists, 'liste')} ; le tableau qui suit dit la même chose`,
  steps: ['aucune réponse', 'moins de la moitié', 'la moitié ou plus', 'toutes'],
};
