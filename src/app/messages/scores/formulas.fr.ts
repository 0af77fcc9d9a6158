/** Help of the custom functions, as Sheets' autocompletion shows it. */
export const formulas = {
  scoring: {
    listes: 'Colonnes de Listes : identifiant, code commune, commune, scrutin, liste, état.',
    engagements: 'Colonnes d’Engagements, dans l’ordre écrit par l’installation du classeur.',
    questions: 'Colonnes de Questions, dans l’ordre écrit par l’installation du classeur.',
    reglages: 'Colonnes de Réglages : clé, valeur.',
  },
  notesListes: {
    help: 'Note de chaque liste sur 100 : total, thèmes, part de réponses. Une liste sans réponse classable n’a pas de note.',
    returns: 'Une ligne par liste, avec une ligne d’en-tête.',
  },
  classementCommune: {
    help: 'Rang de chaque liste dans son scrutin, avec son dénominateur, son groupe et sa fourchette de rang.',
    fourchettes: '0 : sans les colonnes Groupe et Fourchette de rang, que FOURCHETTES_RANG calcule à part.',
    returns: 'Une ligne par liste, scrutin par scrutin, avec une ligne d’en-tête.',
  },
  fourchettesRang: {
    help: 'Groupe et fourchette de rang de chaque liste, sur les mêmes lignes que CLASSEMENT_COMMUNE : 10 000 pondérations tirées au sort.',
    returns: 'Une ligne par liste, scrutin par scrutin, avec une ligne d’en-tête.',
  },
  expliquerNote: {
    help: 'Une phrase par question et par liste : ce qui est promis, face à quelle situation de départ et quel repère, et ce qui manque.',
    identifiant: 'Identifiant d’une liste ; vide pour toutes les listes notées.',
    returns: 'Une ligne par liste et par question, avec une ligne d’en-tête.',
  },
  notesAutresPoids: {
    help: 'Refait les notes avec d’autres poids : pour voir ce qu’un autre choix changerait.',
    points:
      'Une ligne par liste, une colonne par question : points de 0 à 100 ; vide, pas de réponse ; « sans objet ».',
    poids: 'Une ligne : le poids de chaque question, dans l’ordre des colonnes.',
    returns: 'Une ligne par liste, avec une ligne d’en-tête.',
  },
  tauxReponse: {
    help: 'Part des listes en lice qui ont répondu, pour l’ensemble et par commune. Une réponse partielle ou non publiée compte comme une réponse.',
    returns: 'Le total, puis une ligne par commune, avec une ligne d’en-tête.',
  },
  mesListes: {
    help: 'Listes d’un·e bénévole, la plus urgente d’abord : en retard, à contacter, à relancer.',
    benevole: 'Prénom ; vide ou « tout le monde » : toutes les listes attribuées.',
    listes: 'Colonnes de Listes, dans l’ordre écrit par l’installation du classeur.',
    contacts: 'Colonnes de Contacts : identifiant de la liste, nom, courriel, téléphone, état.',
    echanges: 'Colonnes d’Échanges : identifiant de la liste, date, issue.',
    returns: 'Une ligne par liste, avec une ligne d’en-tête.',
  },
  prioriteListes: {
    help: 'Priorité de chaque liste de 0 à 100, points de chaque part, certitude, phrase et ce qui reste à faire. Interne : jamais publiée.',
    listes:
      'Colonnes de Listes : identifiant, code commune, commune, scrutin, liste, état, bénévole, sortante, résultat précédent, ouverture.',
    contacts: 'Colonnes de Contacts : identifiant de la liste, courriel, téléphone, état.',
    communes: 'Colonnes de Communes : code, population, délégués, bassin, fin du contrat.',
    date: 'Date de référence, écrite dans une cellule ; vide : le jour du dernier calcul (Réglages). Une formule ne doit pas dépendre de l’heure.',
    returns: 'Une ligne par liste, la plus prioritaire d’abord, avec une ligne d’en-tête.',
  },
};
