/** Why a state folder cannot be opened; the folder is left as it was. */
export class StateError extends Error {
  override readonly name = 'StateError';
  constructor(
    readonly code: 'in_use' | 'corrupt' | 'newer' | 'not_a_state',
    readonly folder: string,
    readonly detail: string,
  ) {
    const what = {
      in_use: 'est déjà ouvert',
      corrupt: 'est abîmé',
      newer: 'vient d’une version plus récente',
      not_a_state: 'n’est pas un dossier d’état d’Interpelle',
    }[code];
    const advice = {
      in_use: 'Fermez l’autre fenêtre, ou choisissez un autre dossier avec --state.',
      corrupt:
        'Rien n’a été modifié. Restaurez une sauvegarde, ou repartez d’un autre dossier avec --state (npm start -- --fresh garde l’ancien à côté).',
      newer: 'Mettez Interpelle à jour, ou choisissez un autre dossier avec --state.',
      not_a_state: 'Choisissez un dossier vide avec --state.',
    }[code];
    super(`Le dossier « ${folder} » ${what} : ${detail}. ${advice}`);
  }
}
