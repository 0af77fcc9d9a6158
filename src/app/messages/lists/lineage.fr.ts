import type { Fate, LineageEvidence } from '../../../domain/lineage/propose-lineage.ts';
import type { LeftToDo } from '../../lineage/between-rounds.ts';
import { counted } from '../numbers.fr.ts';

const fates: Readonly<Record<Fate | 'later', string>> = {
  continued: 'se maintient',
  merged: 'a fusionné dans',
  withdrawn: 's’est retirée',
  later: 'à décider plus tard',
};

/** Words of the passage from one round to the next. */
export const lineage = {
  toReconfirm: (label: string) =>
    `Promis par « ${label} » avant le second tour : à faire reconfirmer par la tête de liste.`,
  contested: (labels: readonly string[]) =>
    `Les listes réunies (${labels.map((label) => `« ${label} »`).join(', ')}) ne s’étaient pas engagées pareil : à faire trancher par la tête de liste.`,
  fates,
  option: (fate: keyof typeof fates, label: string) => (label === '' ? fates[fate] : `${fates[fate]} : ${label}`),
  keep: (decided: string) => `ne rien changer (${decided})`,
  evidence: ({ sameHead, likeness, shared }: LineageEvidence) =>
    [
      sameHead ? 'même tête de liste' : '',
      shared === undefined || shared.members === 0
        ? ''
        : `${counted(shared.members, 'candidat commun', 'candidats communs')} sur ${shared.of}`,
      likeness === 1 ? 'même nom' : likeness > 0 ? `noms semblables à ${Math.round(100 * likeness)} %` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  alsoIn: (label: string, members: number) => `aussi ${counted(members, 'candidat', 'candidats')} sur « ${label} »`,
  noTrace: 'aucune trace au second tour dans la commune',
  toReconfirmCount: (lists: number) =>
    `${counted(lists, 'liste doit', 'listes doivent')} reconfirmer les engagements pris avant le second tour : ils ne comptent pas d’ici là, et sont montrés à côté une fois relus par deux personnes.`,
  between: {
    title: 'Lundi d’entre-deux-tours',
    secondRound: (day: string) => `Second tour : ${day}.`,
    summary: (communes: number, left: number) =>
      left === 0
        ? 'Rien ne reste à faire entre les deux tours.'
        : `${counted(left, 'chose reste', 'choses restent')} à faire dans ${counted(communes, 'commune')}.`,
    tooEarly: (day: string) => `Rien à faire ici avant le premier tour (${day}).`,
    whatFor:
      'Dès le soir du vote, cette fenêtre dit, commune par commune, quel résultat noter, ce que chaque liste est devenue et qui joindre avant le second tour.',
    who: (head: string, round: number, owner: string) =>
      [head, round === 2 ? 'second tour' : 'premier tour', owner === '' ? 'personne ne suit cette liste' : owner]
        .filter((part) => part !== '')
        .join(' · '),
    kind: {
      result: (count) => counted(count, 'résultat à noter', 'résultats à noter'),
      fate: (count) => `${counted(count, 'liste')} du premier tour sans suite connue`,
      reconfirm: (count) => counted(count, 'liste doit reconfirmer', 'listes doivent reconfirmer'),
      contact: (count) => counted(count, 'contact à trouver', 'contacts à trouver'),
      answer: (count) => counted(count, 'réponse à obtenir', 'réponses à obtenir'),
    } satisfies Record<LeftToDo, (count: number) => string>,
    /** Where each is done. */
    way: {
      result:
        'en important le fichier des résultats (Campagne › Préparer › Importer des listes…), ou colonne « Résultat » de Listes.',
      fate: 'en important les candidatures du second tour, ou colonne « Au second tour » de Listes.',
      reconfirm: 'par le courriel « Confirmation au second tour » et le lien personnel de la liste.',
      contact: 'dans l’onglet Contacts.',
      answer: 'par téléphone d’abord : les jours sont comptés.',
    } satisfies Record<LeftToDo, string>,
    todo: {
      result: 'noter le résultat',
      fate: 'dire ce qu’elle est devenue',
      contact: 'trouver un contact',
      reconfirm: 'faire reconfirmer les engagements',
      answer: 'obtenir une réponse',
    } satisfies Record<LeftToDo, string>,
  },
};
