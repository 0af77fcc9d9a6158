import type { TabWords } from '../../workbook/words.ts';
import { answerSources } from '../answers/answer-sources.fr.ts';

/** Words of the tabs of settings and reference. */
export const referenceTabs: Pick<
  TabWords,
  'settings' | 'communes' | 'questions' | 'answers' | 'scores' | 'ranking' | 'priorities'
> = {
  settings: {
    title: 'Réglages',
    columns: {
      key: { label: 'Clé', note: 'Nom du réglage pour le programme.' },
      label: { label: 'Réglage', note: 'Ce que le réglage change.' },
      value: { label: 'Valeur', note: 'À modifier ici.' },
      help: { label: 'Explication', note: 'Ce que la valeur peut être.' },
    },
  },
  communes: {
    title: 'Communes',
    columns: {
      code: { label: 'Code INSEE', note: 'Cinq caractères.' },
      name: { label: 'Commune', note: 'Nom officiel.' },
      departement: { label: 'Département', note: 'Code du département.' },
      ept: { label: 'Intercommunalité', note: 'Code et nom de l’établissement public territorial.' },
      population: { label: 'Population', note: 'Habitants au dernier recensement utilisé.' },
      route: { label: 'Rattachement', note: 'Par quel organisme la commune adhère.' },
      certainty: {
        label: 'Certitude',
        note: 'Ce que l’on sait de son adhésion.',
        choices: {
          documented: 'documentée',
          whole_territory: 'par territoire entier',
          plausible: 'plausible',
          doubtful: 'douteuse',
          excluded: 'exclue',
        },
      },
      statedOn: { label: 'Constaté en', note: 'Année ou jour de la source de l’adhésion.' },
      delegates: { label: 'Délégués', note: 'Sièges de ses représentants.' },
      basin: { label: 'Bassin', note: 'Usine qui reçoit ses déchets ; « aucun » si aucune ; vide : pas encore connu.' },
      contractEnds: { label: 'Fin du contrat', note: 'Fin du contrat de collecte, si elle est connue.' },
      notes: { label: 'Notes', note: 'Sources et remarques.' },
    },
  },
  questions: {
    title: 'Questions',
    columns: {
      id: { label: 'Identifiant', note: 'Ne change jamais, même si la question est reformulée.' },
      theme: { label: 'Thème', note: 'Une page du questionnaire par thème.' },
      question: { label: 'Question', note: 'Formulation neutre, la même pour toutes les listes.' },
      demand: { label: 'Demande', note: 'Ce que demande l’association, à part de la question.' },
      help: { label: 'Aide', note: 'Aide imprimée sous la question.' },
      kind: {
        label: 'Nature',
        note: 'Forme de la réponse.',
        choices: {
          quantity: 'quantité',
          change_percent: 'évolution en %',
          measure: 'mesure',
          choice: 'choix',
          open: 'ouverte',
        },
      },
      unit: { label: 'Unité', note: 'Unité du chiffre (kg/hab/an).' },
      direction: { label: 'Sens', note: 'Ce qui est mieux.', choices: { up: 'plus', down: 'moins' } },
      baseline: { label: 'Situation de départ', note: 'Chiffre publié par la campagne.' },
      baselineYear: { label: 'Année de départ', note: 'Année de ce chiffre.' },
      benchmark: { label: 'Repère', note: 'Chiffre qui vaut l’ambition entière.' },
      benchmarkLabel: { label: 'Nom du repère', note: 'Loi, objectif européen, meilleur territoire.' },
      benchmarkSource: { label: 'Source du repère', note: 'Où le vérifier.' },
      warn: { label: 'Seuil d’alerte', note: 'Au-delà, le chiffre est vérifié.' },
      challenge: { label: 'Seuil de doute', note: 'Au-delà, le chiffre est redemandé à la liste.' },
      expected: {
        label: 'Précisions attendues',
        note: 'Parmi : chiffre, échéance, périmètre, moyens (séparés par des virgules).',
      },
      weight: { label: 'Poids', note: 'Poids de la question dans la note.' },
      competence: {
        label: 'Compétence',
        note: 'Qui décide ; au-delà de la commune, on demande de défendre et voter.',
        choices: { commune: 'commune', ept: 'EPT', syctom: 'Syctom' },
      },
      options: { label: 'Réponses proposées', note: 'Une par ligne : libellé = valeur de 0 à 1.' },
      active: { label: 'Active', note: 'non retire la question du formulaire sans effacer ses réponses.' },
      formItems: { label: 'Éléments du formulaire', note: 'Lien avec les éléments du formulaire Google.' },
    },
  },
  answers: {
    title: 'Réponses',
    columns: {
      id: { label: 'Identifiant', note: 'Réponse et instant : un envoi n’est traité qu’une fois.' },
      responseId: { label: 'Réponse', note: 'Identifiant donné par le formulaire.' },
      receivedAt: { label: 'Reçue le', note: 'Moment de l’envoi.' },
      listId: {
        label: 'Identifiant de la liste',
        note: 'Lu dans le code personnel, après vérification de sa signature.',
      },
      status: {
        label: 'Sort',
        note: 'en quarantaine : une personne doit décider.',
        choices: {
          accepted: 'acceptée',
          precoded: 'relevée ailleurs, à confirmer',
          quarantined: 'en quarantaine',
          rejected: 'écartée',
        },
      },
      reason: { label: 'Motif', note: 'Pourquoi la réponse est en quarantaine, ou comment la liste l’a confirmée.' },
      version: { label: 'Version', note: 'Rang de cette réponse parmi celles de la liste.' },
      difference: { label: 'Différence', note: 'Ce qui change depuis la version d’avant.' },
      respondent: { label: 'Répondant·e', note: 'Nom de la personne qui a répondu.' },
      role: { label: 'Rôle', note: 'Rôle de cette personne dans la liste.' },
      entitled: { label: 'Habilité·e', note: 'Si la personne peut engager la liste.' },
      consent: {
        label: 'Publication',
        note: 'Accord donné dans le formulaire. Corrigé ici à la main, il change notes et états dans l’heure, ou dès « Traiter les réponses » et avant tout aperçu ou publication.',
        choices: { public: 'acceptée', private: 'refusée' },
      },
      asReceived: { label: 'Telle que reçue', note: 'Copie exacte, par élément du formulaire.' },
      source: { label: 'Source', note: 'Vide pour le formulaire.', choices: answerSources },
      sourceLink: { label: 'Lien ou page', note: 'Où retrouver le texte d’origine.' },
      original: { label: 'Texte d’origine', note: 'Le texte entier, tel que reçu autrement que par le formulaire.' },
      enteredBy: { label: 'Saisie par', note: 'Qui l’a saisie.' },
    },
  },
  scores: { title: 'Notes', columns: { list: { label: 'Liste', note: 'Calculé par NOTES_LISTES.' } } },
  ranking: {
    title: 'Classement',
    columns: { list: { label: 'Liste', note: 'Calculé par CLASSEMENT_COMMUNE et FOURCHETTES_RANG.' } },
  },
  priorities: { title: 'Priorités', columns: { list: { label: 'Liste', note: 'Calculé par PRIORITE_LISTES.' } } },
};
