import type { PriorityPart } from '../../domain/priority.ts';

const parts: Readonly<Record<PriorityPart, string>> = {
  population: 'population',
  delegates: 'délégués au Syctom',
  inIncineratorBasin: 'bassin d’un incinérateur',
  contractEndsOn: 'contrat bientôt à échéance',
  incumbent: 'majorité sortante',
  previousShare: 'résultat précédent',
  competingLists: 'peu de listes en lice',
  openness: 'ouverture',
  contactKnown: 'contact connu',
  ownerAssigned: 'bénévole attribué',
};

/** Words of lists, imports and priorities. */
export const lists = {
  priority: {
    parts,
    points: (part: string, points: number) => `${part} +${points}`,
    unknown: {
      population: 'renseigner la population',
      delegates: 'renseigner les délégués',
      inIncineratorBasin: 'renseigner le bassin',
      contractEndsOn: 'chercher la fin du contrat de collecte',
      incumbent: 'dire si la liste est sortante',
      previousShare: '',
      competingLists: '',
      openness: 'estimer l’ouverture',
      contactKnown: 'trouver un contact',
      ownerAssigned: 'attribuer un·e bénévole',
    } satisfies Record<PriorityPart, string>,
    notDone: { contactKnown: 'trouver un contact', ownerAssigned: 'attribuer un·e bénévole' } as Readonly<
      Partial<Record<PriorityPart, string>>
    >,
    done: (count: number) =>
      `Priorités calculées pour ${count} liste${count > 1 ? 's' : ''}. Triez l’onglet Listes par priorité ; la colonne « À faire » dit ce qui manque.`,
    title: 'Priorités calculées',
  },
};
