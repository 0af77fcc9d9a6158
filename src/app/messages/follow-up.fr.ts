import type { FollowUp } from '../../domain/follow-up/follow-up.ts';
import { counted } from './numbers.fr.ts';

/** Words of « Mes listes » and of the call sheets. */
export const followUp = {
  chooser: 'Bénévole :',
  everybody: 'tout le monde',
  headers: [
    'Bénévole',
    'Échéance',
    'Commune',
    'Liste',
    'Tête de liste',
    'État',
    'Joindre',
    'Dernier échange',
    'Fiche d’appel',
  ],
  nothing: 'Aucune liste attribuée',
  noContact: 'contact à trouver',
  unclearContact: (name: string) =>
    `${name === '' ? 'un contact' : name} : état non reconnu, à corriger dans Contacts, colonne « État », avant de joindre`,
  noDay: 'le jour manque dans Réglages ; Campagne › Préparer › Installer ou réparer le classeur l’y remet.',
  when: (due: FollowUp) => {
    switch (due.kind) {
      case 'never_contacted':
        return 'premier appel à faire';
      case 'due':
        return due.late === 0 ? 'aujourd’hui' : `en retard de ${counted(due.late, 'jour')}`;
      case 'later':
        return due.inDays === 1 ? 'demain' : `dans ${counted(due.inDays, 'jour')}`;
      case 'nothing':
        return 'rien à faire';
    }
  },
  last: (day: string, outcome: string | null) => (outcome === null ? day : `${day} : ${outcome}`),
};

/** Words of the call form, which volunteers fill in on a phone, and of its printed sheets. */
export const callSheets = {
  formTitle: (campaign: string) => `Fiche d’appel – ${campaign}`,
  formDescription:
    'Une fiche par appel ou rencontre. Restez factuel : la personne peut demander à lire ce qui est écrit.',
  confirmation: 'Merci : l’échange est noté. Vous pouvez fermer cette page.',
  closed: 'Les fiches d’appel sont fermées.',
  code: 'Liste (rempli d’avance, ne pas modifier)',
  channel: 'Moyen',
  outcome: 'Issue',
  summary: 'Résumé',
  summaryHelp: 'Ce qui a été dit, en deux ou trois phrases.',
  author: 'Votre prénom',
  next: 'Relancer',
  nextDays: { tomorrow: 'demain', soon: 'dans trois jours', week: 'dans une semaine', fortnight: 'dans deux semaines' },
  codeOf: (list: string, code: string) => `${list} · ${code}`,
  unknownList: 'fiche sans code reconnu : à rattacher',
  buildTitle: 'Fiches d’appel',
  built: (lists: number, url: string) =>
    `${counted(lists, 'liste a sa fiche', 'listes ont leur fiche')} d’appel (colonne « Fiche d’appel » de Listes, et « Mes listes »). Formulaire : ${url}`,
  taken: (count: number, unknown: number) =>
    `${counted(count, 'fiche d’appel notée', 'fiches d’appel notées')} dans Échanges${unknown === 0 ? '' : `, dont ${unknown} à rattacher à une liste`}.`,
  notBuilt: 'Les fiches d’appel n’existent pas encore : Campagne › Stratégie › Créer les fiches d’appel.',
  printTitle: 'Fiches d’appel à imprimer',
  reach: 'Joindre',
  noContact: 'contact à trouver',
  scan: 'Noter l’appel : scannez le code, ou ouvrez la fiche depuis « Mes listes ».',
  head: 'Tête de liste',
  state: 'État',
  notes: 'Notes',
  destroy: 'Contient des données personnelles : à détruire après usage.',
  print: 'Imprimer',
  printed: (count: number) => `${counted(count, 'fiche à imprimer', 'fiches à imprimer')}.`,
  whose: (names: readonly string[]) =>
    `Pour quel·le bénévole ? ${names.length === 0 ? 'Aucune liste n’est attribuée' : names.join(', ')}. Vide : toutes les listes à suivre.`,
};
