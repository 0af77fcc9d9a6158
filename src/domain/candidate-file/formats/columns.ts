import { titleForms } from './titles.ts';

/** What a column of a candidate file says. */
export type ColumnRole =
  | 'department'
  | 'commune'
  | 'ownCode'
  | 'communeName'
  | 'round'
  | 'panel'
  | 'shortLabel'
  | 'label'
  | 'nuance'
  | 'leads'
  | 'order'
  | 'sex'
  | 'surname'
  | 'givenName'
  | 'since';

/** Where each column stands in a row, from 0; the file has no column for the others. */
export type Columns = Readonly<Partial<Record<ColumnRole, number>>>;

/** How official files have named each column, the surest title first: 2008, 2014, 2020, 2022, 2026, and portals' own forms. */
const TITLES: Readonly<Record<ColumnRole, readonly string[]>> = {
  department: [
    'Code du département',
    'Code département',
    'CodDpt',
    'CodDep',
    'Code dép',
    'Code dpt',
    'Dpt',
    'N° département',
    'dep_code',
  ],
  commune: [
    'Code Insee',
    'Insee',
    'Code Insee de la commune',
    'Code commune Insee',
    'Insee commune',
    'CodInsee',
    'Code commune',
    'Code de la commune',
    'Code circonscription',
    'CodSubCom',
    'CodCom',
    'Code com',
    'com_code',
    'insee_com',
    'Commune Insee',
  ],
  ownCode: ['Code du territoire'],
  communeName: [
    'Libellé commune',
    'Libellé de la commune',
    'Circonscription',
    'LibSubCom',
    'LibCom',
    'Nom de la commune',
    'Nom commune',
    'com_name',
    'Commune',
  ],
  round: ['Tour', 'NumTour', 'N° tour', 'Numéro de tour'],
  panel: [
    'N° Panneau Liste',
    'N° panneau',
    'Numéro de panneau',
    'NumPanneau',
    'NumPan',
    'N° de panneau',
    'NumListe',
    'N° liste',
    'N° de liste',
    'N° de la liste',
    'Numéro de liste',
    'Numéro de la liste',
  ],
  shortLabel: [
    'Libellé abrégé liste',
    'Libellé abrégé de liste',
    'Libellé abrégé de la liste',
    'LibLisAbr',
    'NomListe',
    'Libellé abrégé',
  ],
  label: [
    'Libellé Etendu Liste',
    'Libellé étendu de la liste',
    'Libellé étendu de liste',
    'Libellé de la liste',
    'Libellé de liste',
    'Libellé liste',
    'LibLisExt',
    'LibListe',
    'Nom de la liste',
    'Titre de la liste',
    'Intitulé de la liste',
    'Libellé étendu',
  ],
  nuance: [
    'Nuance Liste',
    'Code nuance de liste',
    'Code nuance liste',
    'Code nuance de la liste',
    'Nuance de la liste',
    'CodNuaListe',
    'CodNua',
    'Code nuance',
  ],
  leads: ['Tête de liste', 'Tête liste'],
  order: [
    'N° candidat',
    'Ordre',
    'NumOrdCand',
    'NumOrdreCand',
    'Numéro du candidat',
    'N° du candidat',
    'N° ordre',
    'N° d’ordre',
    'Numéro d’ordre',
    'Numéro d’ordre du candidat',
    'N° d’ordre dans la liste',
    'Ordre de la candidature',
    'Ordre sur la liste',
    'Ordre dans la liste',
    'Position sur la liste',
    'Rang',
  ],
  sex: ['Sexe candidat', 'Sexe du candidat', 'Code sexe', 'Sexe', 'CivilitePsn', 'CivPsn', 'SexPsn', 'Civilité'],
  surname: [
    'Nom candidat',
    'Nom du candidat',
    'Nom sur le bulletin de vote',
    'Nom de l’élu',
    'NomPsn',
    'Nom de la tête de liste',
    'Nom tête de liste',
    'Nom de famille',
    'Nom',
  ],
  givenName: [
    'Prénom candidat',
    'Prénom du candidat',
    'Prénom sur le bulletin de vote',
    'Prénom de l’élu',
    'PrePsn',
    'PrenomPsn',
    'Prénom de la tête de liste',
    'Prénom tête de liste',
    'Prénom',
    'Prénoms',
  ],
  since: ['Date de début de la fonction'],
};

/** Whether a word names something that a column can say. */
export function isColumnRole(word: string): word is ColumnRole {
  return Object.hasOwn(TITLES, word);
}

const NAMES = Object.entries(TITLES).map(([role, titles]) => [role as ColumnRole, titles.flatMap(titleForms)] as const);

/** Finds the columns of a header whose cells were reduced by `headerSkeleton`; the first of two that say the same. */
export function findColumns(names: readonly string[]): Columns {
  const columns: Partial<Record<ColumnRole, number>> = {};
  for (const [role, forms] of NAMES) {
    const at = forms.map((form) => names.indexOf(form)).find((index) => index !== -1);
    if (at !== undefined) columns[role] = at;
  }
  return columns;
}
