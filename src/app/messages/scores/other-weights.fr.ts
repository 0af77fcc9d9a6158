/** Words of the formula that tries other weights. */
export const otherWeights = {
  notApplicable: 'sans objet',
  oneRow: (rows: number) => `l’argument « poids » doit être une seule ligne, il en a ${rows}.`,
  wrongWeight: (value: string, column: number) =>
    `le poids « ${value} » (colonne ${column}) doit être un nombre positif ou nul.`,
  wrongWidth: (weights: number, columns: number) =>
    `l’argument « points » doit avoir autant de colonnes que de poids (${weights}), il en a ${columns}.`,
  wrongPoints: (value: string, row: number, column: number) =>
    `« ${value} » (ligne ${row}, colonne ${column} de « points ») n’est ni un nombre de 0 à 100, ni « sans objet », ni vide.`,
};
