import { counted } from '../numbers.fr.ts';

/** Words of the two readings of each position. */
export const readings = {
  windowTitle: 'Relire les engagements',
  title: (list: string) => `Première lecture : ${list}`,
  blindTitle: 'Seconde lecture : une liste dont le nom est masqué',
  left: (lists: number, positions: number) =>
    lists === 0
      ? 'Rien à relire pour vous.'
      : `${counted(lists, 'liste', 'listes')} à relire par vous, ${counted(positions, 'engagement')}.`,
  toAsk: (text: string) => `À redemander : ${text}`,
  toCheck: (text: string) => `À vérifier : ${text}`,
  confidence: (percent: number) => `Confiance de la lecture automatique : ${percent} %`,
  unconfirmed: 'La liste ne l’a pas confirmé : il n’est pas noté.',
  signed: ({
    first,
    second,
    remarked,
    left,
  }: {
    readonly first: number;
    readonly second: number;
    readonly remarked: number;
    readonly left: number;
  }) =>
    [
      `${counted(first, 'première lecture signée', 'premières lectures signées')}, ${counted(second, 'deuxième', 'deuxièmes')}.`,
      ...(remarked === 0 ? [] : [`${counted(remarked, 'engagement laissé', 'engagements laissés')} à corriger.`]),
      ...(left === 0
        ? []
        : [
            `${counted(left, 'engagement non signé', 'engagements non signés')} : modifiés entre-temps, ou pas pour vous.`,
          ]),
    ].join(' '),
};

/** Sentences of what can go wrong while reading. */
export const readingErrors = {
  interests_undeclared: (_: Record<never, never>) => ({
    happened: 'Vous n’avez pas encore dit si vous êtes candidat·e ou proche d’une liste.',
    kept: 'Rien n’a été signé.',
    toDo: 'Menu Campagne › Réponses › Valider… le demande en premier.',
  }),
  commune_not_found: ({ commune }: { commune: string }) => ({
    happened: `Aucune commune de la campagne ne s’appelle « ${commune} ».`,
    kept: 'Rien n’a été enregistré.',
    toDo: 'Écrivez le nom ou le code INSEE comme dans l’onglet Communes.',
  }),
  readings_unreadable: (_: Record<never, never>) => ({
    happened: 'La fenêtre de relecture a envoyé un texte illisible.',
    kept: 'Rien n’a été signé.',
    toDo: 'Fermez-la, rouvrez-la, puis recommencez.',
  }),
};
