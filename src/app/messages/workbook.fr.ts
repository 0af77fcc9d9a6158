import { counted } from './numbers.fr.ts';
import { settingWords } from './settings.fr.ts';
import { everydayTabs } from './tabs/everyday-tabs.fr.ts';
import { officersTabs } from './tabs/officers-tabs.fr.ts';
import { recordTabs } from './tabs/record-tabs.fr.ts';
import { referenceTabs } from './tabs/reference-tabs.fr.ts';
import { sentTabs } from './tabs/sent-tabs.fr.ts';

/** Words of the workbook itself. */
export const workbook = {
  tabs: { ...everydayTabs, ...referenceTabs, ...sentTabs, ...recordTabs, ...officersTabs },
  setting: settingWords,
  yes: 'oui',
  no: 'non',
  publicationModes: { comparison: 'comparaison sans classement', classes: 'groupes', ranks: 'rangs' },
  expected: {
    number: 'un nombre, par exemple 0,7',
    positive: 'un nombre plus grand que 0',
    weight: 'un nombre, 0 ou plus',
    months: 'un nombre entier de mois',
    days: 'un nombre entier de jours',
    yesNo: 'oui ou non',
    moment: 'une date et une heure, par exemple 2026-03-07 23:59',
    timeOfDay: 'une heure, par exemple 22:00',
    date: 'une date, par exemple 2032-03-31',
    momentAfter: (label: string) => `une date et une heure après « ${label} », par exemple 2026-03-07 23:59`,
    address: 'une adresse de courriel, par exemple contact@association.fr',
    addresses: 'des adresses de courriel séparées par des virgules',
    text: 'un texte',
    between: (low: number, high: number) => `un nombre entre ${low} et ${high}`,
  },
  personalNote: 'Donnée personnelle : jamais publiée.',
  internalNote: 'Interne : jamais publié.',
  publicNote: 'Public.',
  machineNote: 'Rempli par le programme : ne pas modifier.',
  formNote: 'Rempli par le formulaire : ne pas modifier.',
  personNote: 'À remplir par une personne.',
  protectedColumn: (tab: string, column: string) => `Interpelle : ${tab} › ${column}`,
  protectedTab: (tab: string) => `Interpelle : ${tab}`,
  volunteerTab: (tab: string) => `Interpelle : ${tab} (les colonnes du programme, attention)`,
  feedTab: 'Formulaire (brut)',
  installed: (tabs: number, columns: number) =>
    tabs === 0 && columns === 0
      ? 'Le classeur est complet : rien ne manquait. Protections, notes et listes déroulantes ont été remises.'
      : `Le classeur est prêt : ${counted(tabs, 'onglet créé', 'onglets créés')}, ${counted(columns, 'colonne ajoutée', 'colonnes ajoutées')}.`,
  installTitle: 'Classeur installé',
  next: 'Étape suivante',
  afterInstall: 'Campagne › Préparer › Importer des listes…',
  toDoAgain:
    'ATTENTION\u202f: ce classeur vient d’une version plus ancienne. Les lectures faites avant sont à refaire (Campagne › Réponses › Valider…), puis les audiences à renvoyer (Campagne › Publier › Envoyer l’audience). Ne republiez pas avant la fin de leurs délais\u202f: les communes déjà publiées quitteraient le site.',
  diagnosticTitle: 'Diagnostic',
  diagnosticClean: 'Tout est en ordre.',
  unreadable: (tab: string, column: string, row: number, value: string) =>
    `${tab}, ligne ${row}, « ${column} » : « ${value} » n’est pas lu (valeur inattendue), la cellule compte comme vide.`,
  unplaced: (list: string, commune: string) =>
    `Liste « ${list} » : la commune « ${commune} » n’est pas dans l’onglet Communes, donc la liste n’est dans aucun scrutin.`,
  home: {
    election: 'Élection',
    daysLeft: (round: number, days: number) =>
      `${round === 1 ? '1er' : '2e'} tour ${days === 0 ? 'aujourd’hui' : `dans ${counted(days, 'jour')}`}`,
    electionOver: 'Tours terminés',
    lists: 'Listes',
    answered: 'Listes ayant répondu',
    partial: 'Réponses partielles',
    declined: 'Listes ayant décliné',
    withoutContact: 'Listes sans aucun contact',
    toValidate: 'Engagements à relire',
    quarantined: 'Réponses en quarantaine',
    /** What the share beside a count is of; nothing of nothing. */
    progress: {
      answered: (bar: string) => bar && `${bar} ont répondu`,
      withContact: (bar: string) => bar && `${bar} ont un contact`,
      read: (bar: string) => bar && `${bar} relus`,
    },
    rehearsal: 'Mode répétition',
    nextActions: ['À faire d’abord', 'Puis', 'Ensuite'],
    alert: 'Alerte',
    unsealed: (count: number) =>
      `${counted(count, 'engagement porte', 'engagements portent')} deux noms de relecture sans le sceau du programme : à relire (le Diagnostic les nomme).`,
    silence: 'Silence électoral : aucun envoi, aucune publication.',
    actions: {
      importLists: 'Importer des listes (Campagne › Préparer)',
      findContacts: (count: number) => `Trouver un contact pour ${counted(count, 'liste')} (onglet Contacts)`,
      priorities: 'Calculer les priorités (Campagne › Préparer)',
      buildForm: 'Créer le formulaire (Campagne › Questionnaire)',
      invite: 'Préparer puis envoyer l’invitation (Campagne › Courriels)',
      remind: (count: number) => `Relancer ${counted(count, 'liste')} sans réponse (Campagne › Courriels)`,
      decideQuarantine: (count: number) =>
        `Décider de ${counted(count, 'réponse')} en quarantaine (Campagne › Réponses › Décider…)`,
      decideDisputes: (count: number) =>
        `Trancher ${counted(count, 'contestation')} (Campagne › Publier › Contestations…)`,
      validate: (count: number) => `Relire ${counted(count, 'engagement')} (Campagne › Réponses › Valider…)`,
      hearing: 'Envoyer « voici ce que nous publierons » (Campagne › Publier)',
      publish: 'Publier (Campagne › Publier)',
    },
  },
};
