/** Words of the import window; they travel to the browser, so they stand apart from the rest. */
export const importDialog = {
  sending: (done: number, total: number) => `Envoi du fichier, morceau ${done} sur ${total}…`,
  reading: 'Lecture du fichier…',
  importing: 'Import en cours…',
  done: 'Import terminé. Vous pouvez fermer cette fenêtre.',
};
