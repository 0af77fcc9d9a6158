import { groupBy } from '../../group-by.ts';
import { counted, fewInFrench } from '../numbers.fr.ts';
import { everydayTabs } from '../tabs/everyday-tabs.fr.ts';

/** A position of Engagements and its list. */
export interface UnsealedPosition {
  readonly id: string | null;
  readonly listId: string | null;
  readonly list: string | null;
}

/** Lines named of each list. */
const LINES = 4;

function unsealed(positions: readonly UnsealedPosition[]): string {
  const lists = [...groupBy(positions, ({ list, listId }) => list ?? listId ?? '—')].map(([list, ofList]) => {
    const ids = ofList.map(({ id }) => `« ${id ?? ''} »`);
    return `${list} (${ids.length > 1 ? 'lignes' : 'ligne'} ${fewInFrench(ids, LINES)})`;
  });
  return `Dans l’onglet ${everydayTabs.commitments.title}, deux noms de relecture sont inscrits sans le sceau du programme (saisis à la main, ou d’avant sa mise à jour) : ${fewInFrench(lists)}.`;
}

/** Words of the two readings of each position. */
export const readings = {
  unsealed,
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
  declaredOver: {
    undeclared: 'Première déclaration des communes où cette personne est candidate ou proche d’une liste.',
    declared: 'Nouvelle déclaration des communes où cette personne est candidate ou proche d’une liste.',
    altered:
      'Nouvelle déclaration de cette personne : sa ligne de l’onglet « Déclarations » avait été modifiée ou supprimée à la main.',
  },
  voided: (read: readonly { readonly list: string; readonly positions: number }[]) =>
    read.length === 0
      ? ''
      : `Ce que vous y aviez relu ne compte plus, et deux autres personnes le reliront\u202f: ${fewInFrench(
          read.map(({ list, positions }) => `${list} (${counted(positions, 'engagement')})`),
        )}.`,
  alteredLines: (people: readonly string[]) =>
    `Onglet Déclarations : ${people.length > 1 ? 'les lignes de' : 'la ligne de'} ${fewInFrench(people)} ne ${people.length > 1 ? 'portent' : 'porte'} pas la marque du programme (saisie à la main, ou d’avant sa mise à jour). Il faudra déclarer à nouveau avant de relire.`,
  removedLines: (count: number) =>
    `Onglet Déclarations : ${counted(count, 'ligne a', 'lignes ont')} disparu ; la personne devra déclarer à nouveau avant de relire.`,
  unproven: 'Des noms de relecture y étaient inscrits sans le sceau du programme : ils ne comptent pas.',
  altered:
    'La ligne à votre nom de l’onglet « Déclarations » n’est plus celle que vous avez déclarée : quelqu’un l’a modifiée ou supprimée. Déclarez à nouveau pour continuer.',
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
  interests_altered: (_: Record<never, never>) => ({
    happened:
      'La ligne à votre nom de l’onglet « Déclarations » n’est plus celle que vous avez déclarée : quelqu’un l’a modifiée ou supprimée.',
    kept: 'Rien n’a été signé ni décidé.',
    toDo: 'Menu Campagne › Réponses › Valider… vous demande de déclarer à nouveau vos communes ; prévenez la personne chargée du plaidoyer.',
  }),
  readings_unsealed: ({ positions }: { positions: readonly UnsealedPosition[] }) => ({
    happened: unsealed(positions),
    kept: 'Rien n’a été envoyé ni publié.',
    toDo: 'Menu Campagne › Réponses › Valider… : deux personnes relisent ces engagements, et le programme y met leur sceau. Pour avancer sans attendre, laissez ces communes de côté (onglet Courriels, colonne « Communes »).',
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
