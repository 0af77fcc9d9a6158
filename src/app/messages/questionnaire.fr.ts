/** Words of the questionnaire. */
export const questionnaire = {
  elements: { figure: 'chiffre', deadline: 'échéance', scope: 'périmètre', means: 'moyens' },
  unknownElement: (written: string) =>
    `la précision attendue « ${written} » est inconnue (chiffre, échéance, périmètre ou moyens).`,
  unreadableOption: (line: string) => `la réponse proposée « ${line} » n’a pas de valeur. Attendu : libellé = 0,5.`,
};
