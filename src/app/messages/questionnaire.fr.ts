import { counted, quantityInFrench } from './numbers.fr.ts';

const sourceSentence = (source: string) => (source === '' ? '' : ` Source : ${source.replace(/\.$/, '')}.`);

/** Words of the questionnaire. */
export const questionnaire = {
  elements: { figure: 'chiffre', deadline: 'échéance', scope: 'périmètre', means: 'moyens' },
  unknownElement: (written: string) =>
    `la précision attendue « ${written} » est inconnue (chiffre, échéance, périmètre ou moyens).`,
  unreadableOption: (line: string) => `la réponse proposée « ${line} » n’a pas de valeur. Attendu : libellé = 0,5.`,
  noKind: 'son type manque.',
  noWeight: 'son poids manque. Mettez 0 pour qu’elle ne compte pas.',
  stances: {
    unconditional: 'Nous nous engageons',
    conditional: 'Nous nous engageons sous condition',
    study: 'Nous étudierons la question',
    declined: 'Ne s’engage pas',
    unanswered: 'Je ne souhaite pas répondre',
  },
  token: 'Code personnel de la liste',
  tokenHelp: 'Rempli par votre lien personnel : ne le modifiez pas. Sans lui, une personne devra vérifier qui répond.',
  contact: (address: string) => `Une question, une difficulté pour répondre ? Écrivez à ${address}.`,
  pageHelp: (page: number, pages: number) => `Thème ${page} sur ${pages}.`,
  option: 'Laquelle de ces réponses ?',
  target: (unit: string) => `Objectif chiffré${unit === '' ? '' : ` (${unit})`}`,
  targetHelp: (kind: string) =>
    kind === 'change_percent'
      ? 'Une évolution en pourcentage, avec son signe : −5 %, +20 %.'
      : 'Un chiffre et son unité. Si vous n’en avez pas, laissez vide.',
  deadline: 'Échéance',
  deadlineHelp: 'Une date ou une année, par exemple « fin 2028 ».',
  scope: 'Périmètre',
  scopeHelp: 'Où et pour qui.',
  means: 'Moyens',
  meansHelp: 'Budget, postes, équipements.',
  condition: 'Condition éventuelle',
  conditionHelp: 'Si votre engagement dépend de quelque chose.',
  words: 'Précisions',
  wordsHelp: 'Dans vos mots ; publié tel quel si vous l’acceptez.',
  baseline: (value: number, unit: string, year: number, source: string) =>
    `Situation de départ : ${quantityInFrench(value, unit)} en ${year}.${sourceSentence(source)}`,
  benchmark: (value: number, unit: string, label: string, source: string) =>
    `Repère : ${quantityInFrench(value, unit)}, ${label}.${sourceSentence(source)}`,
  competence: {
    ept: 'Décision de l’établissement public territorial : il s’agit de défendre et de voter.',
    syctom: 'Décision du Syctom : il s’agit de défendre et de voter.',
  },
  demand: (demand: string) => `Ce que demande l’association : ${demand}`,
  lastPage: 'Qui répond',
  name: 'Votre nom',
  role: 'Votre rôle dans la liste',
  entitled: 'Êtes-vous habilité·e à engager la liste ?',
  consent: 'Acceptez-vous la publication de ces réponses ?',
  yes: 'Oui',
  no: 'Non',
  consentGiven: 'Oui, j’accepte leur publication',
  consentRefused: 'Non, je ne l’accepte pas',
  builtTitle: 'Formulaire à jour',
  built: (questions: number, links: number, url: string) =>
    `${counted(questions, 'question')}, ${counted(links, 'lien personnel écrit', 'liens personnels écrits')} dans l’onglet Listes.\n${url}\n\nRépondre avec le lien d’une liste engage cette liste : essayez plutôt avec « Aperçu du questionnaire ».`,
  buildQuestion: 'Créer ou mettre à jour le formulaire ?',
  buildExplained:
    'Les questions actives de l’onglet Questions deviennent le formulaire. Les réponses déjà reçues restent attachées à leurs questions.',
  openTitle: 'Questionnaire ouvert',
  opened: 'Le formulaire accepte les réponses.',
  closeTitle: 'Questionnaire fermé',
  closed: 'Le formulaire n’accepte plus de réponse, pour aucune liste.',
  closeQuestion: 'Fermer le questionnaire à toutes les listes ?',
  closeExplained:
    'Google ferme un formulaire pour toutes les listes à la fois. Après la clôture, une réponse tardive attend de toute façon votre décision : le laisser ouvert ne change pas le classement.',
  changes: {
    added: (title: string) => `Ajouté : ${title}`,
    removed: (title: string) => `Retiré : ${title}`,
    reworded: (before: string, after: string) => `« ${before} » devient « ${after} »`,
  },
  recorded: (version: number, fingerprint: string) =>
    `Version ${version} du questionnaire enregistrée (empreinte ${fingerprint.slice(0, 12)}…).`,
  renewTitle: 'Renouveler les liens personnels',
  renewWhich:
    'Le lien d’une liste a été divulgué ? Donnez son nom ou son identifiant : une réponse envoyée avec l’ancien lien ira en quarantaine. Laissez vide pour renouveler tous les liens.',
  renewQuestion: 'Retirer tous les liens personnels et en écrire de nouveaux ?',
  renewOneQuestion: (list: string) => `Retirer le lien personnel de la liste « ${list} » et en écrire un nouveau ?`,
  renewExplained:
    'À faire si des liens ont été divulgués. Une réponse envoyée avec un ancien lien ira en quarantaine : chaque liste doit recevoir son nouveau lien.',
  renewed: (links: number, listId: string) =>
    `${counted(links, 'nouveau lien écrit', 'nouveaux liens écrits')} dans l’onglet Listes${listId === '' ? '' : ` (liste ${listId})`}. Étape suivante : envoyer une relance, qui porte le nouveau lien.`,
  reopenTitle: 'Rouvrir le questionnaire à une liste',
  reopenWhich: 'Nom, commune ou identifiant de la liste :',
  reopenUntil: (list: string) => `${list}\nJusqu’au soir du (JJ/MM/AAAA) :`,
  reopened: (list: string, until: string) =>
    `La liste « ${list} » peut répondre jusqu’au ${until}. Les autres listes de la commune n’ont pas ce délai : notez pourquoi dans l’onglet Échanges.`,
  readableTitle: 'Version lisible du questionnaire',
  readableFolder: 'Questionnaire à lire',
  readableFile: (title: string, version: number) => `${title} – version ${version}`,
  readableMade: (files: readonly { readonly name: string; readonly url: string }[]) =>
    `Lisible par toute personne qui a l’adresse :\n${files.map(({ name, url }) => `${name}\n${url}`).join('\n')}`,
  previewTitle: 'Aperçu du questionnaire',
};

/** Sentences of what can go wrong with the questionnaire. */
export const questionnaireErrors = {
  reopening_refused: ({ day }: { day: string }) => ({
    happened: `« ${day} » n’est pas un jour à venir, écrit JJ/MM/AAAA.`,
    kept: 'Rien n’a été modifié.',
    toDo: 'Relancez et donnez le dernier jour où la liste peut répondre.',
  }),
};
