/** Words of what lists contested, on the public pages. */
export const disputesSection = {
  title: 'Contestations reçues avant publication',
  about: {
    answer: 'sa réponse',
    score: 'sa note',
    state: 'son état',
    identity: 'son identité',
    method: 'la méthode',
    other: 'un autre point',
  },
  decisions: {
    upheld: 'acceptée, et corrigée',
    partly: 'acceptée en partie, et corrigée',
    rejected: 'rejetée',
    withdrawn: 'retirée par la liste',
  },
  sentence: (list: string, about: string, day: string, question: string | undefined) =>
    `${list} a contesté ${about} le ${day}${question === undefined ? '' : `, sur « ${question} »`}.`,
  decided: (decision: string, day: string) => `Contestation ${decision} le ${day}.`,
};
