import { counted, numberInFrench } from '../numbers.fr.ts';

/** Words of the sidebar that follows a sending. */
export const followed = {
  title: 'Suivre l’envoi',
  nothing: 'Aucun envoi n’a commencé.',
  states: {
    draft: 'brouillon',
    ready: 'prêt',
    sending: 'en attente du prochain passage',
    suspended: 'suspendu : « Reprendre » le poursuit',
    quota: 'en attente du quota : reprend tout seul',
    silence: 'arrêté par le silence électoral',
    done: 'terminé',
    cancelled: 'annulé',
  },
  underWay: (since: string, account: string) =>
    [`en cours${since === '' ? '' : ` depuis ${since}`}`, ...(account === '' ? [] : [account])].join(', '),
  labels: {
    sent: 'Envoyés',
    left: 'En attente',
    toCheck: 'À vérifier',
    failed: 'Échecs',
    quota: 'Quota du jour',
    run: 'Passage',
    ends: 'Fin estimée',
    lastError: 'Dernière erreur',
  },
  count: (count: number) => numberInFrench(count, 0),
  quota: (left: number) => counted(left, 'courriel possible', 'courriels possibles'),
  anotherDay: 'un autre jour : le quota n’y suffit pas',
  none: 'aucune',
  suspended: 'L’envoi est suspendu ; « Reprendre » le poursuivra.',
};
