import { counted } from '../numbers.fr.ts';

const NOTHING_KEPT = 'Rien n’a été enregistré.';

/** Words of answers that came by another way than the form. */
export const entries = {
  title: 'Saisir une réponse reçue autrement',
  entered:
    'Réponse enregistrée, à faire confirmer par la liste : d’ici là elle n’est pas notée, et seuls les propos déjà publics (programme, presse) sont montrés.',
  confirmed: 'Confirmation enregistrée : les engagements attendent leurs deux lectures.',
  confirmedBy: (who: string, when: string, proof: string) =>
    `confirmée par la liste (${proof}), noté par ${who} le ${when}`,
  refused: 'Refus enregistré : ces mots ne seront plus montrés, et la réponse reste dans l’onglet Réponses.',
  refusedBy: (who: string, when: string, proof: string) =>
    `non reconnue par la liste (${proof}), noté par ${who} le ${when}`,
  pendingLabel: (list: string, source: string, day: string) => `${list} – ${source} du ${day}`,
  refusals: {
    list: 'aucune liste n’est choisie.',
    day: (typed: string) => `la date « ${typed} » n’est pas une date.`,
    future: 'la date est dans l’avenir.',
    author: 'l’auteur·e manque : qui a écrit ou parlé pour la liste ?',
    original: 'le texte d’origine manque.',
    long: (longest: number) => `le texte d’origine dépasse ${longest} caractères : saisissez-le en plusieurs fois.`,
    unreadable: 'la fenêtre a envoyé un texte illisible.',
  },
  importTitle: 'Importer un export de réponses',
  imported: (entered: number, known: number, left: number) =>
    [
      `${counted(entered, 'réponse importée', 'réponses importées')}, à faire confirmer par les listes.`,
      ...(known === 0 ? [] : [`${counted(known, 'ligne était déjà là', 'lignes étaient déjà là')}.`]),
      ...(left === 0 ? [] : [`${counted(left, 'ligne laissée', 'lignes laissées')} :`]),
    ].join(' '),
  leftRow: (row: number, why: string) => `Ligne ${row} : ${why}`,
  leftBecause: {
    list: (commune: string, label: string) => `aucune liste « ${label} » à « ${commune} » dans l’onglet Listes.`,
    day: (written: string) => `la date « ${written} » n’est pas comprise.`,
    future: (day: string) => `la date ${day} est dans l’avenir.`,
    long: 'la réponse dépasse ce que contient une cellule.',
  },
  exportAuthor: 'non précisé dans l’export',
  targets: {
    list: 'Identifiant de la liste',
    commune: 'Commune (nom ou code INSEE)',
    label: 'Nom de la liste',
    author: 'Nom de la personne qui répond',
    date: 'Date',
    consent: 'Accord de publication',
  },
  questionTarget: (question: string, field: string) => `${question} – ${field}`,
};

/** Sentences of what can go wrong when entering answers. */
export const entryErrors = {
  export_unreadable: (_: Record<never, never>) => ({
    happened:
      'Le fichier n’est pas un export de réponses lisible : il faut une ligne d’en-tête et au moins une réponse.',
    kept: NOTHING_KEPT,
    toDo: 'Choisissez le fichier CSV ou XLSX que l’outil de questionnaire a exporté.',
  }),
  export_unmapped: (_: Record<never, never>) => ({
    happened: 'Aucune colonne ne dit de quelle liste vient chaque réponse.',
    kept: NOTHING_KEPT,
    toDo: 'Indiquez la colonne du nom de la liste et celle de la commune, ou celle de l’identifiant.',
  }),
  export_codes_only: ({ code, column }: { code: string; column: string }) => ({
    happened: `La colonne « ${column} » ne contient que des codes (« ${code} ») : ils ne disent pas ce qui a été répondu.`,
    kept: NOTHING_KEPT,
    toDo: 'Exportez à nouveau avec le texte complet des questions et des réponses (dans LimeSurvey : « Réponses complètes »).',
  }),
  entry_refused: ({ reason }: { reason: string }) => ({
    happened: `La réponse n’a pas été enregistrée : ${reason}`,
    kept: `${NOTHING_KEPT} Votre saisie est toujours dans la fenêtre.`,
    toDo: 'Complétez, puis enregistrez à nouveau.',
  }),
  answer_not_to_confirm: ({ answer }: { answer: string }) => ({
    happened: `La réponse « ${answer} » n’attend pas de confirmation : elle est confirmée, remplacée ou écartée.`,
    kept: NOTHING_KEPT,
    toDo: 'Rouvrez la fenêtre pour voir ce qui reste à confirmer.',
  }),
  confirmation_unclear: (_: Record<never, never>) => ({
    happened: 'La fenêtre n’a pas dit si la liste confirme ou refuse : elle était ouverte avant une mise à jour.',
    kept: NOTHING_KEPT,
    toDo: 'Fermez-la, rouvrez-la, puis notez à nouveau ce que la liste a dit.',
  }),
  confirmation_unproven: (_: Record<never, never>) => ({
    happened: 'Il faut dire comment la liste a confirmé ou refusé.',
    kept: NOTHING_KEPT,
    toDo: 'Écrivez par exemple « courriel de la tête de liste du 3 mars ».',
  }),
};
