import type { CandidateFileFault, RowRefusal } from '../../../domain/candidate-file/fault.ts';
import type { ColumnRole } from '../../../domain/candidate-file/formats/columns.ts';
import type { DoubtfulHeads } from '../../../domain/candidate-file/lists-of-rows.ts';
import type { OfficialFormatId } from '../../../domain/candidate-file/rows/official-row.ts';
import { counted } from '../numbers.fr.ts';

/** What is wrong with a candidate file and what to do, said to the person who chose it. */
export function candidateFileFaultInFrench(fault: CandidateFileFault): string {
  switch (fault.tag) {
    case 'empty_file':
      return 'Ce fichier est vide. Téléchargez-le de nouveau depuis data.gouv.fr.';
    case 'compressed':
      return fault.with === 'gzip'
        ? 'Ce fichier est compressé (gzip). Décompressez-le, puis choisissez le fichier texte obtenu.'
        : 'Ce fichier est une archive ou un classeur (zip, xlsx, xls, ods). Décompressez l’archive, ou enregistrez le classeur au format CSV.';
    case 'utf16':
      return 'Ce fichier est encodé en UTF-16. Enregistrez-le au format « CSV UTF-8 », ou reprenez le fichier d’origine du ministère.';
    case 'binary':
      return 'Ce fichier n’est pas un fichier texte. Choisissez le fichier des candidatures au format CSV ou TXT.';
    case 'endless_line':
      return `La ligne ${fault.line} dépasse un million de caractères : ce n’est pas un fichier de candidatures. Téléchargez de nouveau le fichier d’origine du ministère.`;
    case 'web_page':
      return 'Ce fichier est une page web, sans doute un message d’erreur du site. Téléchargez de nouveau le fichier des candidatures.';
    case 'not_a_table':
      return `Ce fichier est du ${fault.kind.toUpperCase()}, pas un tableau. Téléchargez le fichier des candidatures au format CSV ou TXT ; un classeur s’enregistre en xlsx ou ods.`;
    case 'unknown_header':
      return `L’en-tête de ce fichier n’est celui d’aucun format officiel connu (${recognised(fault.titles)}). Choisissez le fichier des candidatures du ministère de l’Intérieur, sans modifier ses titres de colonnes.`;
    case 'no_header':
      return 'Ce fichier n’a pas d’en-tête : sa première ligne contient déjà des nombres ou des dates. Reprenez le fichier d’origine du ministère, ou ajoutez-lui une première ligne avec les titres des colonnes.';
    case 'map_does_not_fit':
      return `La correspondance des colonnes ne va pas avec ce fichier (${recognised(fault.titles)}). Refaites-la pour ses titres de colonnes.`;
    case 'renamed_column':
      return `La colonne ${fault.column} s’appelle « ${fault.found} » au lieu de « ${fault.expected} » (${OFFICIAL_FORMATS_IN_FRENCH[fault.format]}). Reprenez le fichier d’origine du ministère, ou rendez à cette colonne son titre.`;
    case 'results':
      return 'Ce fichier donne des résultats, pas des candidatures. Importez-le dans la fenêtre « Importer des listes ou des contacts ».';
    case 'no_rows':
      return 'Ce fichier n’a que son en-tête : aucune candidature n’y figure.';
    case 'cut_last_row':
      return `La dernière ligne (${fault.line}) est incomplète : le téléchargement a été interrompu. Téléchargez de nouveau le fichier entier.`;
  }
}

function recognised(titles: readonly string[]): string {
  if (titles.length === 0) return 'aucun titre de colonne reconnu';
  return `titres reconnus : ${titles.map((title) => `« ${title} »`).join(', ')}`;
}

/** Why a row was left out. */
export const ROW_REFUSALS_IN_FRENCH: Readonly<Record<RowRefusal, string>> = {
  too_few_columns: 'il manque des colonnes',
  columns_shifted: 'les colonnes sont décalées et n’ont pas pu être remises en place',
  commune_code: 'le code de la commune est illisible',
  candidate_order: 'le rang du candidat sur la liste est illisible',
  order_taken: 'une autre personne occupe déjà ce rang sur la liste',
  name_missing: 'le nom manque',
  unclosed_quote: 'un guillemet ouvert n’est jamais refermé',
  votes_cast: 'le nombre de suffrages exprimés est illisible',
};

/** What a person should know of a file that was read. */
export const candidateFileRemarks = {
  sharedName: (name: string) =>
    `Plusieurs communes du territoire s’appellent « ${name} », et le fichier n’en donne que le nom : leurs listes sont laissées de côté. Ajoutez au fichier une colonne avec le code de chaque commune.`,
  heads: ({ several, none }: DoubtfulHeads) => [
    ...(several === 0
      ? []
      : [
          `${counted(several, 'liste a plusieurs têtes', 'listes ont plusieurs têtes')} dans le fichier : la mieux placée est gardée. À vérifier.`,
        ]),
    ...(none === 0
      ? []
      : [
          `${counted(none, 'liste n’a ni tête ni premier rang', 'listes n’ont ni tête ni premier rang')} dans le fichier : la personne la mieux placée est gardée comme tête. À vérifier.`,
        ]),
  ],
  otherSheets: (count: number) =>
    `Ce classeur a ${counted(count, 'autre feuille', 'autres feuilles')} de candidatures, que cette lecture laisse de côté : enregistrez chaque feuille comme un fichier à part, et importez-les l’une après l’autre.`,
};

/** Names of the official formats. */
export const OFFICIAL_FORMATS_IN_FRENCH: Readonly<Record<OfficialFormatId, string>> = {
  'lists-2020-round-1': 'livre des listes 2020, premier tour',
  'lists-2020-round-2': 'livre des listes 2020, second tour',
  'lists-2026': 'candidatures 2026',
  mapped: 'tableau dont les colonnes ont été choisies',
  'named-columns': 'autre export officiel de candidatures',
  mayors: 'répertoire national des élus (maires)',
};

/** What each column of a candidate file says. */
export const COLUMN_ROLES_IN_FRENCH: Readonly<Record<ColumnRole, string>> = {
  department: 'département',
  commune: 'code de la commune',
  ownCode: 'code du territoire',
  communeName: 'commune',
  round: 'tour',
  panel: 'numéro de liste',
  shortLabel: 'nom court de la liste',
  label: 'nom de la liste',
  nuance: 'nuance',
  leads: 'tête de liste (oui)',
  order: 'rang du candidat',
  sex: 'sexe',
  surname: 'nom',
  givenName: 'prénom',
  since: 'début de la fonction',
};
