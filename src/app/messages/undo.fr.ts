import { counted } from './numbers.fr.ts';

/** Words of taking back the last change. */
export const undo = {
  title: 'Annuler le dernier changement',
  nothing:
    'Aucun changement ne peut plus être annulé ici. Pour ce qui a été tapé à la main : Ctrl+Z, ou « Fichier › Historique des versions ».',
  confirm: (action: string, summary: string, when: string, rows: number) =>
    `${action}, le ${when} : ${summary}\nRemettre ${counted(rows, 'ligne', 'lignes')} comme avant ? Les cellules modifiées depuis resteront telles quelles.`,
  done: (action: string, restored: number, left: number) => {
    const kept =
      left === 0
        ? ''
        : ` ${counted(left, 'ligne modifiée depuis a été laissée', 'lignes modifiées depuis ont été laissées')}.`;
    return `Annulé : ${action}. ${counted(restored, 'ligne remise', 'lignes remises')} comme avant.${kept}`;
  },
  cancelled: 'Rien n’a été modifié.',
};
