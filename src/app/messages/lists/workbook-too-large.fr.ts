/** Said of a workbook that holds far more than any table of a campaign. */
export const WORKBOOK_TOO_LARGE =
  'Ce classeur dépasse 100 Mo une fois ouvert : gardez-en la seule feuille utile, ou enregistrez-la en CSV.';
