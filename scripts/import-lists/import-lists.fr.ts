import { counted } from '../../src/app/messages/numbers.fr.ts';

/** What the import command says. */
export const importListsWords = {
  usage:
    'Utilisation : npm run import-lists -- FICHIER [--territory COMMUNES.csv] [--out FILTRÉ.csv] [--members] [--round 1|2] [--map COLONNES.json] [--json]. Donnez un seul fichier de candidatures. Avec --json, « npm run --silent import-lists -- … » n’écrit que le résultat sur la sortie standard.',
  progress: (percent: number) => `Lecture du fichier : ${percent} %\n`,
  noFile: (path: string) => `Le fichier « ${path} » est introuvable. Vérifiez son nom et son dossier.`,
  isFolder: 'Ce chemin est un dossier. Donnez le fichier des candidatures.',
  forbidden: (path: string) => `Le fichier « ${path} » n’est pas accessible. Vérifiez vos droits.`,
  outIsRead: (path: string) =>
    `« ${path} » est un des fichiers lus : y écrire l’effacerait. Donnez un autre nom après « --out ».`,
  notWritten: (path: string) =>
    `« ${path} » ne peut pas être écrit. Vérifiez que son dossier existe, que ce n’est pas un dossier et que vous y avez les droits.`,
  noCodes: (path: string) =>
    `Le territoire « ${path} » n’a pas de colonne de codes Insee (« code », « insee », « nis »…), ou aucun code. Complétez-le.`,
  mapIt: (suggested: string) =>
    `Pour un tableau d’un autre pays ou d’une autre élection, écrivez dans un fichier quelle colonne dit quoi, puis ajoutez « --map FICHIER ». Proposition, à corriger :\n${suggested}`,
  badMap: (path: string, known: readonly string[]) =>
    `La correspondance « ${path} » n’est pas un objet JSON de la forme { "nom de la liste": "Titre de la colonne" }. Rubriques possibles : ${known.join(', ')}.`,
  mapFaults: {
    commune: (path: string) => `La correspondance « ${path} » ne dit pas quelle colonne donne la commune. Ajoutez-la.`,
    list: (path: string) => `La correspondance « ${path} » ne dit pas quelle colonne donne la liste. Ajoutez-la.`,
    birth: (path: string) =>
      `La correspondance « ${path} » nomme une colonne de naissance, qui n’est jamais lue. Retirez-la.`,
  },
  results: 'résultats, par commune ou par bureau de vote',
  resultsGoTo:
    'Ce sont des résultats : importez ce fichier, ou celui que « --out » écrit, dans la fenêtre « Importer des listes ou des contacts », qui note les listes élues, qualifiées ou éliminées.',
  noListsKept:
    'Aucune liste de ce territoire ne figure dans le fichier : rien n’a été écrit. Vérifiez le territoire choisi.',
  noListsRead: 'Aucune liste n’a pu être lue dans le fichier : rien n’a été écrit.',
  summary: (format: string, { rows, lists, communes }: { rows: number; lists: number; communes: number }) =>
    `Format reconnu : ${format}. ${counted(rows, 'ligne lue', 'lignes lues')}, ${counted(lists, 'liste gardée', 'listes gardées')} dans ${counted(communes, 'commune')}.`,
  repeated: (count: number) => `Lignes répétées à l’identique, comptées une fois : ${count}.`,
  repaired: (line: number) => `Ligne ${line} : colonnes décalées, remises en place.`,
  refused: (line: number, reason: string) => `Ligne ${line} laissée de côté : ${reason}.`,
  more: (count: number) => `… et ${counted(count, 'autre ligne', 'autres lignes')}.`,
  notFound: (codes: readonly string[]) => `Communes du territoire absentes du fichier : ${codes.join(', ')}.`,
  written: (path: string, lists: number) => `Écrit : ${path} (${counted(lists, 'tête de liste', 'têtes de liste')}).`,
  writtenMayors: (path: string, mayors: number) => `Écrit : ${path} (${counted(mayors, 'maire')}).`,
  writtenResults: (path: string, lists: number) => `Écrit : ${path} (résultats de ${counted(lists, 'liste')}).`,
} as const;
