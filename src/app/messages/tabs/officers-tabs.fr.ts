import type { TabWords } from '../../workbook/words.ts';

/** Words of the officers' own spreadsheet. */
export const officersTabs: Pick<TabWords, 'strategy'> = {
  strategy: {
    title: 'Stratégie',
    columns: {
      id: { label: 'Identifiant', note: 'Celui de la liste dans le classeur de la campagne.' },
      commune: { label: 'Commune', note: 'Recopiée du classeur de la campagne.' },
      list: { label: 'Liste', note: 'Recopiée du classeur de la campagne.' },
      incumbent: { label: 'Sortante', note: 'oui si la liste est celle de la majorité sortante.' },
      previousShare: { label: 'Résultat précédent', note: 'Part des voix au scrutin précédent (25 %).' },
      openness: { label: 'Ouverture', note: 'De 0 (hostile) à 1 (favorable), d’après les positions passées.' },
      order: {
        label: 'Ordre',
        note: '1 : à contacter d’abord. Seule valeur recopiée dans le classeur de la campagne.',
      },
      priority: { label: 'Priorité', note: 'De 0 à 100.' },
      certainty: { label: 'Certitude', note: 'Part des informations connues.' },
      leverage: { label: 'Points : levier', note: 'Population, délégués, bassin, fin de contrat.' },
      chance: { label: 'Points : chance', note: 'Majorité sortante, résultat précédent, nombre de listes.' },
      opennessPoints: { label: 'Points : ouverture', note: 'Positions passées.' },
      reachability: { label: 'Points : joignabilité', note: 'Contact connu, bénévole attribué.' },
      why: { label: 'Pourquoi', note: 'Ce qui fait la priorité, en une phrase.' },
      toDo: { label: 'À faire', note: 'Ce qu’il manque pour bien décider.' },
    },
  },
};
