/** Label and explanation of each setting that has words of its own. */
const SETTINGS: Readonly<Record<string, readonly [label: string, help: string]>> = {
  senders: [
    'Comptes autorisés à envoyer',
    'Adresses séparées par des virgules. Aucun autre compte ne peut envoyer. « Installer ou réparer le classeur » leur ouvre les onglets protégés : Réglages, Courriels, Questions, Communes, Presse, et ce que le programme remplit.',
  ],
  replyTo: ['Adresse de réponse', 'Les listes répondent à cette adresse.'],
  volunteers: [
    'Bénévoles',
    'Prénoms séparés par des virgules : « Installer ou réparer le classeur » les met dans les listes déroulantes.',
  ],
  rehearsal: ['Mode répétition', 'oui : tous les courriels arrivent au compte qui envoie, jamais aux listes.'],
  publicationMode: ['Présentation publique', 'comparaison sans classement, groupes, ou rangs.'],
  opens: ['Ouverture du questionnaire', 'AAAA-MM-JJ HH:MM, heure de Paris.'],
  closes: ['Clôture du questionnaire', 'AAAA-MM-JJ HH:MM. Les réponses suivantes attendent une décision.'],
  publishes: ['Publication prévue', 'AAAA-MM-JJ HH:MM. Avant le silence électoral.'],
  hearingDays: ['Jours pour contester', 'Jours laissés à chaque liste après « voici ce que nous publierons ».'],
  minimumReplyDays: ['Jours pour répondre', 'Délai minimal d’une liste découverte tard.'],
  retentionMonths: [
    'Mois de conservation',
    'Mois après le dernier tour avant de pouvoir purger les données personnelles.',
  ],
  followUpDays: [
    'Jours avant une relance',
    'Jours après un échange avant qu’une liste soit à relancer, quand personne n’a choisi de jour.',
  ],
  today: ['Aujourd’hui', 'Écrit par le programme, chaque heure.'],
  acceptLate: ['Accepter les réponses tardives', 'non : une réponse reçue après la clôture attend une décision.'],
  reminderDays: [
    'Jours entre deux courriels',
    'Aucune relance à une liste qui a reçu un courriel depuis moins longtemps.',
  ],
  mostMails: ['Courriels par liste, au plus', 'Invitations, relances et demandes de précision, sur toute la campagne.'],
  quietFrom: ['Pas de courriel à partir de', 'Heure de Paris. Un envoi en cours reprend le matin, tout seul.'],
  quietTo: ['Pas de courriel jusqu’à', 'Heure de Paris. Les deux heures égales : à toute heure.'],
  excludesInstitutions: [
    'Écarter les adresses d’institutions',
    'oui : les mairies et services publics ne reçoivent rien.',
  ],
  receiptsInSilence: [
    'Accusés de réception pendant le silence électoral',
    'non : ils attendent la fermeture du dernier bureau de vote.',
  ],
  'bulk.from': [
    'Prestataire : adresse d’expédition',
    'Adresse d’un domaine que le prestataire a vérifié. Sa clé se note par le menu, jamais ici.',
  ],
  'bulk.perDay': ['Prestataire : courriels par jour', 'Ce que permet votre abonnement.'],
  'addresses.press': ['Adresses de la presse', 'Séparées par des virgules. Reçoivent le communiqué de presse.'],
  'addresses.volunteers': ['Adresses des bénévoles', 'Séparées par des virgules. Reçoivent le point de la campagne.'],
  mandateEnd: ['Fin du mandat', 'AAAA-MM-JJ. Une échéance plus lointaine ne compte pas comme une précision.'],
  methodVersion: ['Version de la méthode', 'Imprimée sur la page de méthode.'],
  columnMap: [
    'Colonnes des tableaux importés',
    'Écrit par la fenêtre d’import : quelle colonne dit quoi, dans les tableaux d’un autre pays ou d’une autre élection.',
  ],
  strategyPlace: [
    'Stratégie : où la garder',
    'dans ce classeur, ou dans un tableur séparé : chances, ouverture et priorités n’y restent alors pas, seul l’ordre.',
  ],
  priorityDay: ['Priorités calculées le', 'Écrit par le calcul des priorités.'],
  'constants.precisionFloor': [
    'Précision minimale',
    'De 0 à 1 : ce que vaut un engagement sans aucune précision attendue.',
  ],
  'constants.conditionalFirmness': ['Fermeté d’un engagement sous condition', 'De 0 à 1.'],
  'constants.studyFirmness': [
    'Fermeté d’une promesse d’étude',
    'De 0 à 1, au plus celle d’un engagement sous condition.',
  ],
  'constants.minimumCoverage': ['Couverture minimale', 'De 0 à 1 : part du questionnaire à remplir pour être classée.'],
  'constants.tieTolerance': ['Tolérance d’égalité', 'Points sur 100 en deçà desquels deux listes partagent un rang.'],
  'constants.concentration': [
    'Concentration des pondérations testées',
    'Plus elle est grande, plus elles restent près des poids déclarés.',
  ],
  'constants.draws': ['Nombre de pondérations testées', 'Entre 100 et 1 000 000.'],
  'interval.low': ['Bas de la fourchette de rang', 'De 0 à 1 : part des essais laissée de côté vers le haut.'],
  'interval.high': ['Haut de la fourchette de rang', 'De 0 à 1 : part des essais que la fourchette couvre jusque-là.'],
  'drawn.precisionFloor.low': ['Précision minimale testée, au plus bas', 'De 0 à 1.'],
  'drawn.precisionFloor.high': ['Précision minimale testée, au plus haut', 'De 0 à 1.'],
  'drawn.conditionalFirmness.low': ['Fermeté sous condition testée, au plus bas', 'De 0 à 1.'],
  'drawn.conditionalFirmness.high': ['Fermeté sous condition testée, au plus haut', 'De 0 à 1.'],
  'drawn.studyFirmness.low': ['Fermeté d’une étude testée, au plus bas', 'De 0 à 1.'],
  'drawn.studyFirmness.high': ['Fermeté d’une étude testée, au plus haut', 'De 0 à 1.'],
  'priority.population': ['Priorité : population', 'Poids de cette part.'],
  'priority.delegates': ['Priorité : délégués', 'Poids de cette part.'],
  'priority.inIncineratorBasin': ['Priorité : bassin d’incinération', 'Poids de cette part.'],
  'priority.contractEndsOn': ['Priorité : fin de contrat', 'Poids de cette part.'],
  'priority.incumbent': ['Priorité : liste sortante', 'Poids de cette part.'],
  'priority.previousShare': ['Priorité : résultat précédent', 'Poids de cette part.'],
  'priority.competingLists': ['Priorité : nombre de listes', 'Poids de cette part.'],
  'priority.openness': ['Priorité : ouverture', 'Poids de cette part.'],
  'priority.contactKnown': ['Priorité : contact connu', 'Poids de cette part.'],
  'priority.ownerAssigned': ['Priorité : bénévole attribué', 'Poids de cette part.'],
  'priority.fullPopulation': ['Priorité : population qui vaut tout', 'Habitants.'],
  'priority.fullDelegates': ['Priorité : délégués qui valent tout', 'Nombre de sièges.'],
  'priority.contractHorizonDays': [
    'Priorité : horizon des contrats',
    'Jours au-delà desquels une fin de contrat ne compte plus.',
  ],
  'priority.fullShare': ['Priorité : résultat qui vaut tout', 'Part des voix, de 0 à 1.'],
};

/** Label and explanation of a setting; one added by a campaign is shown under its own key. */
export function settingWords(key: string): { readonly label: string; readonly help: string } {
  const [label, help] = SETTINGS[key] ?? SETTINGS[`constants.${key}`] ?? SETTINGS[`drawn.${key}`] ?? [key, ''];
  return { label, help };
}
