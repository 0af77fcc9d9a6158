import type { TabWords } from '../../workbook/words.ts';

/** Words of the tabs that record what was published, contested and done. */
export const recordTabs: Pick<
  TabWords,
  'publications' | 'disputes' | 'imports' | 'members' | 'journal' | 'questionnaires' | 'declarations'
> = {
  publications: {
    title: 'Publications',
    columns: {
      id: { label: 'Identifiant', note: 'Attribué une fois pour toutes.' },
      at: { label: 'Le', note: 'Moment de la publication.' },
      kind: {
        label: 'Genre',
        note: 'Ce qui a été fait.',
        choices: {
          freeze: 'méthode figée',
          preview: 'aperçu',
          unserved: 'préparée, pas mise en ligne',
          publication: 'publication',
          correction: 'correction',
          reply: 'droit de réponse',
        },
      },
      listId: { label: 'Liste', note: 'Identifiant de la liste qui exerce son droit de réponse.' },
      mode: {
        label: 'Présentation',
        note: 'Façon de présenter les listes.',
        choices: { comparison: 'comparaison sans classement', classes: 'groupes', ranks: 'rangs' },
      },
      contests: { label: 'Scrutins', note: 'Nombre de scrutins publiés.' },
      rows: { label: 'Lignes', note: 'Nombre de lignes publiées.' },
      fingerprint: { label: 'Empreinte', note: 'Empreinte de la méthode appliquée.' },
      method: { label: 'Méthode', note: 'La méthode telle qu’elle a été figée, pour dire plus tard ce qui a changé.' },
      url: { label: 'Pages', note: 'Adresse des pages publiques.' },
      table: { label: 'Tableau', note: 'Adresse du tableur public.' },
      summary: { label: 'Résumé', note: 'Ce qui a été publié.' },
    },
  },
  disputes: {
    title: 'Contestations',
    columns: {
      id: { label: 'Identifiant', note: 'Attribué une fois pour toutes.' },
      on: { label: 'Reçue le', note: 'Jour où la liste a contesté.' },
      listId: { label: 'Identifiant de la liste', note: 'Liste qui conteste.' },
      list: { label: 'Liste', note: 'Nom de la liste.' },
      about: {
        label: 'Porte sur',
        note: 'Ce qui est contesté de « voici ce que nous publierons ».',
        choices: {
          answer: 'sa réponse',
          score: 'sa note',
          state: 'son état',
          identity: 'son identité',
          method: 'la méthode',
          other: 'autre chose',
        },
      },
      criterionId: { label: 'Question', note: 'Identifiant de la question contestée ; vide : aucune en particulier.' },
      claim: { label: 'Ce que dit la liste', note: 'Ses mots. Jamais publiés.' },
      evidence: { label: 'Justificatif', note: 'Pièce ou lien qui l’appuie. Jamais publié.' },
      enteredBy: { label: 'Saisie par', note: 'Compte qui a noté la contestation.' },
      decision: {
        label: 'Décision',
        note: 'Vide : à trancher ; la commune n’est pas publiée en attendant.',
        choices: {
          upheld: 'acceptée',
          partly: 'acceptée en partie',
          rejected: 'rejetée',
          withdrawn: 'retirée par la liste',
        },
      },
      reason: { label: 'Motif', note: 'Pourquoi, en une phrase : elle est publiée.' },
      decidedBy: { label: 'Tranchée par', note: 'Compte qui a décidé.' },
      decidedAt: { label: 'Tranchée le', note: 'Moment de la décision.' },
    },
  },
  imports: {
    title: 'Imports',
    columns: {
      id: { label: 'Identifiant', note: 'Attribué une fois pour toutes.' },
      importId: { label: 'Import', note: 'Ce qui a été importé en même temps porte le même identifiant.' },
      at: { label: 'Le', note: 'Moment de l’import.' },
      file: { label: 'Fichier', note: 'Nom du fichier importé.' },
      tab: {
        label: 'Onglet',
        note: 'Onglet où la ligne se trouve.',
        choices: { lists: 'Listes', contacts: 'Contacts', commitments: 'Engagements', members: 'Membres' },
      },
      rowId: { label: 'Ligne', note: 'Identifiant de la ligne concernée.' },
      list: { label: 'Liste', note: 'Nom de la liste.' },
      action: { label: 'Effet', note: 'Ce que l’import a fait.', choices: { added: 'ajoutée', changed: 'modifiée' } },
      before: { label: 'Avant', note: 'Valeurs d’avant l’import, pour pouvoir l’annuler.' },
      after: { label: 'Après', note: 'Valeurs écrites par l’import.' },
      undone: { label: 'Annulé', note: 'oui quand l’import a été annulé.' },
    },
  },
  members: {
    title: 'Membres',
    columns: {
      id: { label: 'Id. liste', note: 'Liste dont viennent les empreintes.' },
      marks: {
        label: 'Empreintes',
        note: 'Une empreinte par candidat, pour reconnaître les fusions entre deux tours. Aucun nom n’est gardé.',
      },
    },
  },
  journal: {
    title: 'Journal',
    columns: {
      id: { label: 'Identifiant', note: 'Attribué une fois pour toutes.' },
      at: { label: 'Le', note: 'Moment de l’action.' },
      who: { label: 'Qui', note: 'Compte qui a agi.' },
      action: { label: 'Action', note: 'Ce qui a été lancé.' },
      summary: { label: 'Résumé', note: 'Ce que cela a donné.' },
      undo: { label: 'Annulation', note: 'Ce qu’il faut remettre pour annuler cette action.' },
    },
  },
  questionnaires: {
    title: 'Questionnaires',
    columns: {
      id: { label: 'Identifiant', note: 'Une ligne par version du formulaire.' },
      version: { label: 'Version', note: 'Rang de cette version.' },
      at: { label: 'Le', note: 'Moment où le formulaire a pris cette version.' },
      fingerprint: { label: 'Empreinte', note: 'SHA-256 de tout ce que lisent les listes.' },
      questions: { label: 'Éléments', note: 'Nombre de choses demandées.' },
      changes: { label: 'Changements', note: 'Depuis la version d’avant.' },
      titles: { label: 'Intitulés', note: 'Chaque intitulé de cette version, pour relire une réponse ancienne.' },
    },
  },
  declarations: {
    title: 'Déclarations',
    columns: {
      email: { label: 'Compte', note: 'Qui relit les engagements.' },
      communes: { label: 'Communes', note: 'Où cette personne est candidate, membre ou proche d’une liste.' },
      codes: { label: 'Codes INSEE', note: 'Communes dont elle ne relit rien.' },
      declaredAt: { label: 'Déclaré le', note: 'Moment de la dernière déclaration.' },
    },
  },
};
