/** Words of the windows that take in answers; they travel to the browser, so they stand apart from the rest. */
export const entryWindow = {
  fields: {
    stance: 'Position',
    option: 'Choix',
    deadline: 'Échéance',
    scope: 'Périmètre',
    means: 'Moyens',
    condition: 'Condition',
    words: 'Ses mots',
  },
  target: (unit: string) => (unit === '' ? 'Chiffre' : `Chiffre (${unit})`),
  columnHolds: (column: string) => `Ce que contient « ${column} »`,
  nothing: '—',
};
