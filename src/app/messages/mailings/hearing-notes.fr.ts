import type { HearingReach } from '../../hearing/hearing-need.ts';
import { counted, fewInFrench } from '../numbers.fr.ts';

/** What is said before a hearing is sent. */
export const hearingNotes = {
  /** Reasons in « Suivi des envois ». */
  postedLetter: 'lettre postée',
  publishedUnheard: 'injoignable\u202f: publication sans audience, confirmée',
  everyoneHeardTitle: 'Entendre à nouveau toutes les listes\u202f?',
  everyoneHeard:
    'Toutes les listes ont déjà reçu ce qui sera publié d’elles. Renvoyer l’audience fait recommencer leurs jours\u202f: rien ne pourra être publié d’ici là.\nPour une seule commune\u202f: acceptez, refusez l’envoi qui suit, écrivez son nom dans la colonne «\u202fCommunes\u202f» (onglet Courriels) et relancez.',
  of: ({ again, only, leftOut, unread }: HearingReach): string[] => [
    ...(only.length === 0
      ? []
      : [
          `Cette audience ne va qu’où une liste n’a pas encore reçu ce qui paraîtrait d’elle (colonne «\u202fCommunes\u202f» de l’onglet Courriels)\u202f: ${fewInFrench(only)}. Ailleurs, les jours continuent de courir.`,
        ]),
    ...(again.length === 0
      ? []
      : [
          `ATTENTION\u202f: les jours recommencent dans ${counted(again.length, 'commune déjà entendue', 'communes déjà entendues')}\u202f: ${fewInFrench(again)}. Pour l’éviter, n’écrivez que les autres dans la colonne «\u202fCommunes\u202f» (onglet Courriels).`,
        ]),
    ...(leftOut.length === 0 ? [] : [`Restera à entendre\u202f: ${fewInFrench(leftOut)}.`]),
    ...(unread === 0
      ? []
      : [
          `ATTENTION\u202f: ${counted(unread, 'engagement n’est pas encore relu', 'engagements ne sont pas encore relus')} par deux personnes. Une fois ${unread === 1 ? 'relu, sa commune devra être entendue' : 'relus, leurs communes devront être entendues'} de nouveau\u202f: mieux vaut relire d’abord (Campagne › Réponses › Valider…).`,
        ]),
  ],
};
