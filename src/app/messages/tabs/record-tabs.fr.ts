import type { TabWords } from '../../workbook/words.ts';

/** Words of the tabs that record what was sent, published and done. */
export const recordTabs: Pick<
  TabWords,
  | 'mailings'
  | 'sendings'
  | 'press'
  | 'publications'
  | 'disputes'
  | 'imports'
  | 'members'
  | 'journal'
  | 'questionnaires'
  | 'declarations'
> = {
  mailings: {
    title: 'Courriels',
    columns: {
      id: { label: 'Identifiant', note: 'Attribué une fois pour toutes.' },
      template: {
        label: 'Modèle',
        note: 'Quel courriel envoyer.',
        choices: {
          invitation: 'invitation',
          reminder: 'relance',
          receipt: 'accusé de réception',
          correction: 'demande de précision',
          confirmation: 'demande de confirmation',
          hearing: 'voici ce que nous publierons',
          publication: 'annonce de la publication',
          thanks: 'remerciements',
          reconfirmation: 'confirmation au second tour',
          reply: 'droit de réponse',
          press: 'communiqué de presse',
          digest: 'point pour les bénévoles',
        },
      },
      audience: {
        label: 'Destinataires',
        note: 'Quelles listes reçoivent ce courriel.',
        choices: {
          never_contacted: 'jamais contactées',
          owes_answer: 'doivent une réponse',
          has_answered: 'ont répondu',
          partial_answer: 'réponse partielle',
          owes_confirmation: 'ont une réponse à confirmer',
          every_list: 'toutes les listes',
          press: 'presse',
          volunteers: 'bénévoles',
        },
      },
      communes: { label: 'Communes', note: 'Noms ou codes INSEE séparés par des virgules ; vide : toutes.' },
      onlyStates: { label: 'États', note: 'États de liste séparés par des points-virgules ; vide : tous.' },
      onlyOwners: { label: 'Bénévoles', note: 'Bénévoles de l’onglet Listes séparés par des virgules ; vide : tous.' },
      onlyRound: { label: 'Tour', note: '1 ou 2 ; vide : les deux.' },
      minimumPriority: {
        label: 'Priorité minimale',
        note: 'Seulement les listes au moins aussi prioritaires ; vide : toutes.',
      },
      subject: { label: 'Objet', note: 'Objet du courriel, avec ses champs.' },
      wording: { label: 'Texte', note: 'Texte simple, avec ses champs.' },
      attachment: {
        label: 'Pièce jointe',
        note: 'Fichier joint à chaque courriel de la ligne ; vide : aucun. Le questionnaire est en PDF, tel qu’il a été construit.',
        choices: { none: 'aucune', questionnaire: 'questionnaire' },
      },
      plannedAt: { label: 'Prévu le', note: 'Pas avant ce moment.' },
      channel: {
        label: 'Canal',
        note: 'Par le compte Google (vide), ou par le prestataire d’envoi, pour ce qui dépasse le quota.',
        choices: { google: 'Google', bulk: 'prestataire' },
      },
      state: {
        label: 'État',
        note: 'Où en est l’envoi.',
        choices: {
          draft: 'brouillon',
          ready: 'prêt',
          sending: 'en cours',
          suspended: 'suspendu',
          quota: 'en attente du quota',
          silence: 'silence électoral',
          done: 'terminé',
          cancelled: 'annulé',
        },
      },
      planned: { label: 'Prévus', note: 'Nombre de courriels prévus.' },
      sent: { label: 'Envoyés', note: 'Nombre de courriels partis.' },
      excluded: { label: 'Exclus', note: 'Nombre de destinataires écartés, avec leur raison dans le suivi.' },
      toCheck: { label: 'À vérifier', note: 'Nombre d’envois dont l’issue est inconnue.' },
      startedAt: { label: 'Commencé le', note: 'Début de l’envoi.' },
      endedAt: { label: 'Terminé le', note: 'Fin de l’envoi.' },
    },
  },
  sendings: {
    title: 'Suivi des envois',
    columns: {
      key: { label: 'Clé', note: 'Courriel × liste × adresse : jamais deux fois la même.' },
      mailingId: { label: 'Courriel', note: 'Identifiant dans l’onglet Courriels.' },
      template: { label: 'Modèle', note: 'Modèle du courriel.' },
      listId: { label: 'Identifiant de la liste', note: 'Liste destinataire.' },
      commune: { label: 'Commune', note: 'Code de la commune : ses listes partent ensemble.' },
      email: { label: 'Adresse', note: 'Adresse du destinataire.' },
      state: {
        label: 'État',
        note: 'à vérifier : seule une personne peut trancher.',
        choices: {
          planned: 'prévu',
          sending: 'en envoi',
          sent: 'envoyé',
          to_check: 'à vérifier',
          failed: 'échec',
          excluded: 'exclu',
        },
      },
      reason: { label: 'Motif', note: 'Pourquoi cet état.' },
      wordingVersion: {
        label: 'Version du texte',
        note: 'Prouve que toutes les listes ont reçu les mêmes mots, et la même pièce jointe.',
      },
      at: { label: 'Le', note: 'Moment du dernier changement.' },
      rehearsal: { label: 'Répétition', note: 'oui : envoyé à la personne chargée de la campagne, pas à la liste.' },
    },
  },
  press: {
    title: 'Presse',
    columns: {
      id: { label: 'Identifiant', note: 'Attribué une fois pour toutes.' },
      at: { label: 'Le', note: 'Moment de l’écriture.' },
      kind: { label: 'Genre', note: 'Communiqué, message…' },
      title: { label: 'Titre', note: 'Titre du texte.' },
      text: { label: 'Texte', note: 'Texte complet, à retoucher ici ; ses chiffres sont vérifiés à l’impression.' },
      embargo: { label: 'Embargo', note: 'Jusqu’à quand ne rien diffuser ; vide : diffusion immédiate.' },
    },
  },
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
