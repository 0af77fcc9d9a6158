/** What the desk's server says in its own pages. */
export const words = {
  notFound: 'Cette page n’existe pas.',
  notPublished: 'Ce document n’est pas publié.',
  noSuchMail: 'Ce courriel n’existe pas.',
  noSuchSheet: 'Cette feuille n’existe pas.',
  noSuchFile: 'Ce fichier n’existe pas.',
  emptyFolder: 'Ce dossier est vide.',
  noSuchPage: 'Cette fenêtre est déjà fermée.',
  badRequest: 'Demande incomplète.',
  badAddress: 'Adresse illisible.',
  unexpected: 'Une erreur inattendue est survenue ; elle est notée dans le terminal.',
  diskFull:
    'Le disque est plein : les derniers changements ne sont pas encore enregistrés. Libérez de la place sans fermer le bureau : il réessaie de lui-même.',
  notKept: (message: string) =>
    `Les derniers changements ne sont pas encore enregistrés (${message}). Ne fermez pas le bureau : il réessaie de lui-même.`,
  otherOrigin: 'Demande refusée : elle ne vient pas d’une page de ce bureau.',
  otherState:
    'Cette page ne vient pas de ce bureau, ou son état a été remplacé depuis. Ouvrez-la de nouveau, puis recommencez.',
  badMethod: 'Méthode inconnue.',
  portTaken: (port: number) =>
    `Le port ${port} est déjà utilisé : fermez l’autre programme, ou choisissez-en un autre avec --port.`,
  portClosed: (port: number, code: string) =>
    `Le port ${port} ne peut pas être ouvert (${code}) : choisissez-en un autre avec --port.`,
  mailHeaders: { from: 'De', to: 'À', cc: 'Cc', bcc: 'Cci', replyTo: 'Répondre à' },
  protectedLines:
    'Une partie de ces lignes ou de ces colonnes est protégée pour votre compte : le programme la remplit. Rien n’a été changé.',
  noSuchLines: 'Ces lignes ou ces colonnes ne sont pas toutes dans la feuille. Rien n’a été changé.',
  pastedTooMany: (most: number) =>
    `Collez ${most.toLocaleString('fr-FR')} cellules au plus à la fois, ou importez le fichier. Rien n’a été changé.`,
  notSpreadsheet: (name: string) =>
    `« ${name} » ne se lit pas comme un classeur (.xlsx, .ods) ni comme un fichier .csv. Rien n’a été importé.`,
  emptySpreadsheet: (name: string) => `« ${name} » ne contient aucune cellule remplie. Rien n’a été importé.`,
  tooHeavy: (name: string) =>
    `« ${name} » dépasse 100 Mo une fois ouvert : gardez-en la seule feuille utile. Rien n’a été importé.`,
  tooManyCells: (name: string, most: number) =>
    `« ${name} » contient plus de ${most.toLocaleString('fr-FR')} cellules : partagez-le en plusieurs fichiers. Rien n’a été importé.`,
  privateFunction: (name: string) => `La fonction « ${name} » ne peut pas être appelée depuis une page.`,
  noBuild: 'Les pages du bureau ne sont pas construites. Lancez « npm run build », puis rechargez.',
  noWebPage: (functionName: string) => `Le programme n’a pas de page web (fonction ${functionName} absente).`,
  error: 'Erreur',
  source: 'Code source (AGPL)',
  backToDesk: 'Revenir au bureau',
  loading: 'Le bureau se charge…',
  needsScript: 'Le bureau a besoin de JavaScript. Le formulaire et les pages publiques s’en passent.',
  form: {
    page: (n: number, of: number) => `Page ${n} sur ${of}`,
    next: 'Suivant',
    back: 'Précédent',
    send: 'Envoyer',
    required: 'obligatoire',
    requiredNote: 'Les questions marquées d’un astérisque sont obligatoires.',
    yourEmail: 'Votre adresse électronique',
    emailMissing: 'Indiquez votre adresse électronique.',
    other: 'Autre',
    otherText: 'Votre réponse',
    choose: 'Choisir…',
    noAnswer: 'Sans réponse',
    summary: 'Vérifiez les points suivants',
    editing: 'Vous modifiez une réponse déjà envoyée.',
    sentTitle: 'Réponse enregistrée',
    edit: 'Modifier votre réponse',
    again: 'Envoyer une autre réponse',
    closedTitle: 'Formulaire fermé',
    day: 'jour-mois, par exemple 15-03',
    duration: 'heures:minutes:secondes',
    error: 'Erreur',
  },
  published: {
    updated: (when: string) => `Publié par le bureau local, état du ${when}`,
    csv: 'Télécharger en CSV',
    tabs: 'Feuilles',
    empty: 'Cette feuille est vide.',
  },
} as const;
