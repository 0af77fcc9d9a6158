import { counted, listInFrench } from './numbers.fr.ts';

/** Rows by tab: « 2 contacts, 3 envois et 1 réponse ». */
export interface PersonalCounts {
  readonly contacts: number;
  readonly exchanges: number;
  readonly sendings: number;
  readonly answers: number;
  readonly lists: number;
}

function rows({ contacts, exchanges, sendings, answers, lists }: PersonalCounts): string {
  const said = [
    contacts > 0 ? counted(contacts, 'contact') : '',
    exchanges > 0 ? counted(exchanges, 'échange') : '',
    sendings > 0 ? counted(sendings, 'envoi') : '',
    answers > 0 ? counted(answers, 'réponse') : '',
    lists > 0 ? counted(lists, 'note de liste', 'notes de liste') : '',
  ].filter((part) => part !== '');
  return said.length === 0 ? 'aucune ligne' : listInFrench(said);
}

const ELSEWHERE =
  'Restent à traiter à la main : les courriels de vos messageries, le formulaire Google et son onglet « Formulaire (brut) », l’historique des versions du classeur.';

/** Words of the submenu « Données personnelles ». */
export const personalData = {
  whoTitle: 'Données personnelles',
  who: 'Adresse de courriel, nom ou téléphone de la personne :',
  nobody: (query: string) => `Rien dans le classeur ne nomme « ${query} ».`,
  tooShort: 'Écrivez au moins quatre caractères : une adresse, un nom complet ou un numéro.',
  exportTitle: 'Données d’une personne',
  exportIntro: (query: string) =>
    `Tout ce que le classeur de la campagne contient sur « ${query} », onglet par onglet.`,
  fileName: 'donnees-personnelles.json',
  download: 'Télécharger en JSON',
  exported: (counts: PersonalCounts) => `Données d’une personne exportées : ${rows(counts)}.`,
  eraseTitle: 'Effacer une personne',
  eraseConfirm: (query: string, counts: PersonalCounts) =>
    `Effacer « ${query} » ? Cela touche : ${rows(counts)}. Ses contacts seront vidés et marqués « opposé » ; ailleurs, seul ce qui la nomme disparaît. Une autre personne du même nom serait effacée aussi : en cas de doute, exportez d’abord. Rien n’est encore modifié.`,
  erased: (counts: PersonalCounts) => `Une personne effacée : ${rows(counts)}.\n${ELSEWHERE}`,
  purgeTitle: 'Purger les données personnelles',
  tooEarly: (day: string) =>
    `La purge est possible à partir du ${day} (dernier tour, plus la durée de conservation de Réglages). Rien n’a été modifié.`,
  nothingToPurge: 'Le classeur ne contient plus aucune donnée personnelle.',
  purgeConfirm: (counts: PersonalCounts) =>
    `Vider toutes les données personnelles : ${rows(counts)} ? Les lignes, dates et engagements restent. C’est sans retour, sauf par l’historique des versions. Rien n’est encore modifié.`,
  purged: (counts: PersonalCounts) => `Données personnelles purgées : ${rows(counts)}.\n${ELSEWHERE}`,
  nothingDone: 'Rien n’a été modifié.',
};
