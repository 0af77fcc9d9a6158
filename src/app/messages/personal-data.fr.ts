import { listInFrench, numberInFrench } from './numbers.fr.ts';

/** Rows by the title of their tab. */
export type Counts = readonly (readonly [title: string, rows: number])[];

/** « 2 dans Contacts, 3 dans Suivi des envois et 1 dans Réponses ». */
function rows(counts: Counts): string {
  return listInFrench(counts.map(([title, count]) => `${numberInFrench(count, 0)} dans ${title}`));
}

const ELSEWHERE =
  'Restent à traiter à la main : les courriels de vos messageries, le formulaire Google et son onglet « Formulaire (brut) », les fiches d’appel (leur formulaire et ses réponses), les lettres en PDF dans Drive, le classeur des responsables, l’historique des versions du classeur.';

/** Words of the submenu « Données personnelles ». */
export const personalData = {
  /** Stands in the place of a person's name, address or number once erased. */
  erasedMark: '[effacé]',
  whoTitle: 'Données personnelles',
  who: 'Adresse de courriel, nom ou téléphone de la personne :',
  nobody: (query: string) => `Rien dans le classeur ne nomme « ${query} ».`,
  tooShort: 'Écrivez au moins quatre caractères : une adresse, un nom complet ou un numéro.',
  exportTitle: 'Données d’une personne',
  exportIntro: (query: string) =>
    `Tout ce que le classeur de la campagne contient sur « ${query} », onglet par onglet.`,
  fileName: 'donnees-personnelles.json',
  download: 'Télécharger en JSON',
  exported: (counts: Counts) => `Données d’une personne exportées, lignes : ${rows(counts)}.`,
  eraseTitle: 'Effacer une personne',
  eraseConfirm: (query: string, counts: Counts) =>
    `Effacer « ${query} » ? Lignes touchées : ${rows(counts)}. Ses contacts seront vidés et marqués « opposé » ; ailleurs, seul ce qui la nomme disparaît. Une autre personne du même nom serait effacée aussi : en cas de doute, exportez d’abord. Rien n’est encore modifié.`,
  erased: (counts: Counts) => `Une personne effacée, lignes : ${rows(counts)}.\n${ELSEWHERE}`,
  purgeTitle: 'Purger les données personnelles',
  tooEarly: (day: string) =>
    `La purge est possible à partir du ${day} (dernier tour, plus la durée de conservation de Réglages). Rien n’a été modifié.`,
  nothingToPurge: 'Le classeur ne contient plus aucune donnée personnelle.',
  purgeConfirm: (counts: Counts) =>
    `Vider toutes les données personnelles, lignes : ${rows(counts)} ? Les lignes, dates et engagements restent. C’est sans retour, sauf par l’historique des versions. Rien n’est encore modifié.`,
  purged: (counts: Counts) => `Données personnelles purgées, lignes : ${rows(counts)}.\n${ELSEWHERE}`,
  nothingDone: 'Rien n’a été modifié.',
};
