import { counted } from '../numbers.fr.ts';

/** Words of the strategy window, as the script says them. */
export const strategy = {
  title: 'Vue stratégique',
  assigned: (written: number, left: number) => {
    const done = `${counted(written, 'liste attribuée', 'listes attribuées')}.`;
    if (left === 0) return done;
    return `${done} ${counted(left, 'liste avait', 'listes avaient')} changé de bénévole entre-temps et ${left === 1 ? 'n’a' : 'n’ont'} pas été ${left === 1 ? 'touchée' : 'touchées'}.`;
  },
};

/** What a person reads when the strategy window sends something unexpected. */
export const strategyErrors = {
  assignment_unreadable: (_: Record<never, never>) => ({
    happened:
      'L’attribution demandée n’a pas été comprise : un nom de bénévole tient en une ligne, sans virgule, en 60 caractères au plus.',
    kept: 'Rien n’a été modifié.',
    toDo: 'Corrigez le nom, ou rouvrez la vue stratégique, puis recommencez.',
  }),
};
