import { counted } from '../numbers.fr.ts';

/** Words of the import window; they travel to the browser, so they stand apart from the rest. */
export const importDialog = {
  sending: (done: number, total: number) => `Envoi du fichier, morceau ${done} sur ${total}…`,
  reading: 'Lecture du fichier…',
  importing: 'Import en cours…',
  done: 'Import terminé. Vous pouvez fermer cette fenêtre.',
  nothingKept: 'Aucune liste de votre territoire dans ce fichier : rien n’a été envoyé.',
  noResultsKept: 'Aucun résultat de votre territoire dans ce fichier : rien n’a été envoyé.',
  firstUnread: (sentence: string) => `Des lignes n’ont pas pu être lues ; la première : ${sentence}.`,
  refusedLine: (line: number, reason: string) => `Ligne ${line} : ${reason}`,
  repaired: (lines: readonly number[]) => {
    const shown = lines.slice(0, 20).join(', ');
    const colon = lines.length > 20 ? ', en commençant par' : ' :';
    return `${counted(lines.length, 'ligne décalée remise', 'lignes décalées remises')} en place${colon} ${shown}.`;
  },
  chooseColumns:
    'Ce tableau n’est pas un fichier officiel connu. Dites quelle colonne dit quoi ; le choix sera gardé pour les tableaux de même forme.',
  readWithColumns: 'Lire avec ces colonnes',
  noColumn: '—',
  mapFaults: {
    commune: 'Choisissez la colonne qui donne le code de la commune, ou son nom.',
    list: 'Choisissez la colonne qui donne le nom ou le numéro de la liste.',
    birth: 'Une date ou un lieu de naissance n’est jamais lu : choisissez une autre colonne.',
  },
};
