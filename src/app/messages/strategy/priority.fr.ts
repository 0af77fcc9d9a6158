import type { PriorityConcern, PriorityPart } from '../../../domain/priority.ts';
import { counted, listInFrench, numberInFrench } from '../numbers.fr.ts';

const parts: Readonly<Record<PriorityPart, string>> = {
  population: 'population',
  delegates: 'délégués',
  inIncineratorBasin: 'bassin d’une usine',
  contractEndsOn: 'contrat bientôt à échéance',
  incumbent: 'majorité sortante',
  previousShare: 'résultat précédent',
  competingLists: 'peu de listes en lice',
  openness: 'ouverture',
  contactKnown: 'contact connu',
  ownerAssigned: 'bénévole attribué',
};

const concerns: Readonly<Record<PriorityConcern, string>> = {
  leverage: 'Levier',
  chance: 'Chance',
  openness: 'Ouverture',
  reachability: 'Joignabilité',
};

/** Words of priorities: whom to ask first, and why. */
export const priority = {
  concerns,
  concernPoints: (concern: PriorityConcern) => `Points : ${concerns[concern].toLowerCase()}`,
  /** One sentence from the very numbers of the priority: points of each part, largest first, then what is not known. */
  sentence: (
    total: number,
    certainty: number,
    known: readonly { readonly part: PriorityPart; readonly points: number }[],
    missing: readonly PriorityPart[],
  ) => {
    const said = known.map(({ part, points }) => `${parts[part]} (+${numberInFrench(points)})`);
    const because = said.length === 0 ? 'aucune information connue ne pèse' : listInFrench(said);
    const head = `Priorité ${numberInFrench(total)} sur 100 : ${because}.`;
    const sure = `Certitude ${numberInFrench(100 * certainty, 0)} %`;
    if (missing.length === 0) return `${head} ${sure}.`;
    return `${head} ${sure} : il manque ${listInFrench(missing.map((part) => parts[part]))}.`;
  },
  /** What Communes says of a commune that no plant serves, and said of one whose plant nobody knows. */
  noBasin: 'aucun',
  unknownBasin: 'inconnu',
  unknown: {
    population: 'renseigner la population',
    delegates: 'renseigner les délégués',
    inIncineratorBasin: 'renseigner le bassin',
    contractEndsOn: 'chercher la fin du contrat de collecte',
    incumbent: 'dire si la liste est sortante',
    previousShare: 'chercher le résultat précédent',
    competingLists: 'importer les listes de la commune',
    openness: 'estimer l’ouverture',
    contactKnown: 'trouver un contact',
    ownerAssigned: 'attribuer un·e bénévole',
  } satisfies Record<PriorityPart, string>,
  notDone: { contactKnown: 'trouver un contact', ownerAssigned: 'attribuer un·e bénévole' } as Readonly<
    Partial<Record<PriorityPart, string>>
  >,
  title: 'Priorités calculées',
  done: (count: number) =>
    `Priorités calculées pour ${counted(count, 'liste')}. Triez l’onglet Listes par « Ordre » ; la colonne « À faire » dit ce qui manque.`,
  doneApart: (count: number, url: string) =>
    `Ordre écrit pour ${counted(count, 'liste')} dans l’onglet Listes. Chances, ouverture et priorités sont dans le tableur des chargé·es de plaidoyer, à ne partager qu’avec elles et eux : ${url}`,
  moved: (count: number) =>
    `${counted(count, 'liste a quitté', 'listes ont quitté')} le classeur avec sa chance et son ouverture ; « Fichier › Historique des versions » les garde encore.`,
  keptApart: 'Les priorités sont dans le tableur des chargé·es de plaidoyer ; ce classeur n’en reçoit que l’ordre.',
  fileName: (campaign: string) => `Stratégie (chargé·es de plaidoyer) – ${campaign}`,
  places: { campaign: 'dans ce classeur', apart: 'dans un tableur séparé' },
};

/** What a person reads when the officers' spreadsheet does not open. */
export const priorityErrors = {
  officers_file_gone: ({ url }: { url: string }) => ({
    happened: `Le tableur des chargé·es de plaidoyer ne s’ouvre pas (${url}) : il a été supprimé, ou ce compte n’y a pas accès.`,
    kept: 'Rien n’a été modifié.',
    toDo: 'Demandez l’accès à la personne qui l’a créé, ou restaurez-le depuis la corbeille de Drive.',
  }),
};
