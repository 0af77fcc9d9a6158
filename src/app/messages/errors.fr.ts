import { counted } from './numbers.fr.ts';

const NOTHING_CHANGED = 'Rien n’a été modifié.';

/** What a person reads when something fails, by code: what happened, what was kept, what to do. */
export const errors = {
  unexpected: ({ detail }: { detail: string }) => ({
    happened: `L’opération s’est arrêtée sur une erreur imprévue : ${detail}`,
    kept: 'Ce qui avait été enregistré avant l’erreur est conservé.',
    toDo: 'Relancez l’opération. Si l’erreur revient, envoyez le texte ci-dessus à la personne qui a installé Interpelle.',
  }),
  busy: (_: Record<never, never>) => ({
    happened: 'Une autre opération de la campagne est en cours.',
    kept: NOTHING_CHANGED,
    toDo: 'Attendez une minute, puis relancez.',
  }),
  tab_missing: ({ tab }: { tab: string }) => ({
    happened: `L’onglet « ${tab} » n’existe pas dans ce classeur.`,
    kept: NOTHING_CHANGED,
    toDo: 'Menu Campagne › Préparer › Installer ou réparer le classeur.',
  }),
  tab_protected: ({ tab }: { tab: string }) => ({
    happened: `L’onglet « ${tab} » est réservé aux comptes autorisés à envoyer.`,
    kept: 'Ce qui avait été enregistré avant est conservé.',
    toDo: 'Demandez à la personne chargée du plaidoyer de le faire, ou d’ajouter votre compte dans Réglages puis de relancer l’installation.',
  }),
  column_missing: ({ tab, column }: { tab: string; column: string }) => ({
    happened: `La colonne « ${column} » de l’onglet « ${tab} » a disparu.`,
    kept: NOTHING_CHANGED,
    toDo: 'Menu Campagne › Préparer › Installer ou réparer le classeur la remet ; « Fichier › Historique des versions » retrouve ce qu’elle contenait.',
  }),
  column_duplicated: ({ tab, column }: { tab: string; column: string }) => ({
    happened: `L’onglet « ${tab} » a deux colonnes « ${column} ».`,
    kept: NOTHING_CHANGED,
    toDo: 'Renommez ou supprimez la copie, puis relancez.',
  }),
  key_duplicated: ({ tab, key }: { tab: string; key: string }) => ({
    happened: `L’onglet « ${tab} » a deux lignes d’identifiant « ${key} ».`,
    kept: NOTHING_CHANGED,
    toDo: 'Supprimez la ligne copiée (ou videz son identifiant), puis relancez.',
  }),
  cell_not_understood: ({ tab, column, row, value }: { tab: string; column: string; row: number; value: string }) => ({
    happened: `Onglet « ${tab} », ligne ${row}, colonne « ${column} » : « ${value} » n’est pas une valeur attendue.`,
    kept: NOTHING_CHANGED,
    toDo: 'Corrigez cette cellule (la note de l’en-tête dit ce qu’elle contient), puis relancez.',
  }),
  workbook_older: ({ tab, column }: { tab: string; column: string }) => ({
    happened: `Ce classeur a été préparé par une version plus ancienne du programme : la colonne « ${column} » de l’onglet « ${tab} » n’y est pas encore.`,
    kept: NOTHING_CHANGED,
    toDo: 'Menu Campagne › Préparer › Installer ou réparer le classeur l’ajoute, sans rien changer à vos saisies. Relancez ensuite.',
  }),
  workbook_newer: ({ found, known }: { found: number; known: number }) => ({
    happened: `Ce classeur vient d’une version plus récente d’Interpelle (schéma ${found}, cette version connaît ${known}).`,
    kept: NOTHING_CHANGED,
    toDo: 'Mettez à jour le script avant de continuer.',
  }),
  setting_invalid: ({ label, value, expected }: { label: string; value: string; expected: string }) => ({
    happened: `Réglages, « ${label} » : « ${value} » ne convient pas. Attendu : ${expected}.`,
    kept: NOTHING_CHANGED,
    toDo: 'Corrigez la ligne dans l’onglet Réglages, puis relancez.',
  }),
  column_map_unreadable: (_: Record<never, never>) => ({
    happened:
      'Les colonnes choisies pour ce tableau ne peuvent pas être gardées : le choix est incomplet ou ses titres sont trop longs.',
    kept: NOTHING_CHANGED,
    toDo: 'Choisissez au moins la commune et la liste, sans colonne de naissance ; raccourcissez les titres du tableau, puis recommencez.',
  }),
  import_choices_unreadable: (_: Record<never, never>) => ({
    happened: 'Les choix envoyés par la fenêtre d’import sont illisibles.',
    kept: NOTHING_CHANGED,
    toDo: 'Fermez la fenêtre, ouvrez-la de nouveau et choisissez le fichier.',
  }),
  question_faulty: ({ question, fault }: { question: string; fault: string }) => ({
    happened: `Question « ${question} » : ${fault}`,
    kept: NOTHING_CHANGED,
    toDo: 'Corrigez la ligne dans l’onglet Questions, puis relancez.',
  }),
  no_question: (_: Record<never, never>) => ({
    happened: 'Aucune question n’est active dans l’onglet Questions.',
    kept: NOTHING_CHANGED,
    toDo: 'Activez au moins une question, puis relancez.',
  }),
  no_form: (_: Record<never, never>) => ({
    happened: 'Le formulaire n’existe pas encore.',
    kept: NOTHING_CHANGED,
    toDo: 'Menu Campagne › Questionnaire › Créer ou mettre à jour le formulaire.',
  }),
  form_gone: ({ url }: { url: string }) => ({
    happened: `Le formulaire de la campagne ne s’ouvre plus (${url}) : il a été supprimé, ou ce compte n’y a pas accès.`,
    kept: 'Les réponses déjà copiées dans l’onglet Réponses sont conservées.',
    toDo: 'Restaurez le formulaire depuis la corbeille de Drive, ou demandez l’accès à son propriétaire.',
  }),
  candidate_file_refused: ({ file, reason }: { file: string; reason: string }) => ({
    happened: `Le fichier « ${file} » n’a pas été importé : ${reason}`,
    kept: NOTHING_CHANGED,
    toDo: 'Choisissez le fichier des candidatures du ministère, tel qu’il a été téléchargé.',
  }),
  contacts_file_refused: ({ file, reason }: { file: string; reason: string }) => ({
    happened: `Le fichier de contacts « ${file} » n’a pas été importé : ${reason}`,
    kept: NOTHING_CHANGED,
    toDo: 'Corrigez le fichier (CSV en UTF-8, une ligne d’en-tête), puis relancez.',
  }),
  import_incomplete: ({ file, received, total }: { file: string; received: number; total: number }) => ({
    happened: `Le fichier « ${file} » n’est pas arrivé en entier (${counted(received, 'morceau', 'morceaux')} sur ${total}).`,
    kept: NOTHING_CHANGED,
    toDo: 'Choisissez-le à nouveau dans la fenêtre d’import.',
  }),
  answer_decided: ({ answer }: { answer: string }) => ({
    happened: `La réponse « ${answer} » n’est plus en quarantaine : quelqu’un en a décidé.`,
    kept: NOTHING_CHANGED,
    toDo: 'Relancez pour passer à la réponse suivante.',
  }),
  list_id_unknown: ({ list }: { list: string }) => ({
    happened: `Aucune liste n’a l’identifiant « ${list} ».`,
    kept: NOTHING_CHANGED,
    toDo: 'Recopiez l’identifiant depuis la première colonne de l’onglet Listes, puis relancez.',
  }),
  user_unknown: (_: Record<never, never>) => ({
    happened: 'Google ne dit pas quel compte agit ; une lecture doit être signée.',
    kept: NOTHING_CHANGED,
    toDo: 'Ouvrez le classeur avec votre propre compte, sans autre compte Google dans ce navigateur.',
  }),
  no_ui: ({ action }: { action: string }) => ({
    happened: `« ${action} » a besoin d’une personne devant le classeur.`,
    kept: NOTHING_CHANGED,
    toDo: 'Lancez-la depuis le menu Campagne.',
  }),
  window_unclear: (_: Record<never, never>) => ({
    happened: 'La fenêtre a envoyé autre chose que ce qui était attendu.',
    kept: NOTHING_CHANGED,
    toDo: 'Fermez la fenêtre, rouvrez-la depuis le menu Campagne, puis recommencez.',
  }),
};
