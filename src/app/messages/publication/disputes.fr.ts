/** Words of the window where contestations are noted and decided. */
export const disputes = {
  windowTitle: 'Contestations',
  subjects: {
    answer: 'Sa réponse ou sa lecture',
    score: 'Sa note',
    state: 'Son état (a répondu, n’a pas répondu…)',
    identity: 'Son identité (nom, tête de liste)',
    method: 'La méthode',
    other: 'Autre chose',
  },
  noQuestion: 'Aucune en particulier',
  decisions: {
    upheld: 'Acceptée : à corriger',
    partly: 'Acceptée en partie : à corriger',
    rejected: 'Rejetée',
    withdrawn: 'Retirée par la liste',
  },
  openLabel: (list: string, about: string, day: string) => `${list} – ${about}, le ${day}`,
  decidedLabel: (list: string, decision: string, day: string, reason: string) =>
    `${list} : ${decision} le ${day}. ${reason}`,
  fromAnswer: (difference: string) =>
    `La liste a renvoyé le questionnaire après l’audience.${difference === '' ? '' : `\n${difference}`}`,
  quarantined:
    'La liste a renvoyé le questionnaire après l’audience ; sa réponse attend en quarantaine (Campagne › Réponses).',
  toReadAgain: (reason: string) => `contestation acceptée, à relire : ${reason}`,
  noted: 'Contestation notée. Sa commune n’est pas publiée tant qu’elle n’est pas tranchée.',
  decided: (decision: string) => `Contestation tranchée : ${decision}.`,
  decidedToRead: (decision: string) =>
    `Contestation tranchée : ${decision}. Corrigez dans Engagements, puis faites relire par deux personnes (Campagne › Réponses › Valider…).`,
  refusals: {
    unreadable: 'la fenêtre a envoyé quelque chose d’illisible.',
    day: 'le jour de la contestation doit être une date, au plus tard aujourd’hui.',
    claim: 'dites en une phrase ce que la liste conteste.',
    list: 'choisissez la liste qui conteste.',
    question: 'cette question n’existe plus.',
    reason: 'la décision doit avoir un motif : il sera publié.',
    stake: 'vous avez déclaré un lien avec cette commune ; une autre personne doit trancher.',
  },
};

/** What a person reads when a contestation could not be noted or decided. */
export const disputeErrors = {
  dispute_refused: ({ reason }: { reason: string }) => ({
    happened: `Rien n’a été noté : ${reason}`,
    kept: 'Rien n’a changé.',
    toDo: 'Corrigez dans la fenêtre, puis recommencez.',
  }),
  dispute_decided: ({ dispute }: { dispute: string }) => ({
    happened: `La contestation « ${dispute} » n’attend plus de décision : quelqu’un l’a tranchée.`,
    kept: 'Rien n’a changé.',
    toDo: 'Rouvrez la fenêtre pour voir celles qui attendent.',
  }),
};
