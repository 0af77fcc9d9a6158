/** Words of the open data’s page. */
export const dataPage = {
  title: 'Les données',
  description: 'Toutes les réponses, notes et places en fichiers ouverts.',
  lead: 'Chaque chiffre de ces pages peut être recalculé à partir de ces fichiers. Aucun ne contient d’adresse ni de donnée privée.',
  licence: 'Réutilisation libre sous Licence Ouverte 2.0 (Etalab), en citant la source et la date.',
  files: 'Fichiers',
  file: 'Fichier',
  content: 'Contenu',
  rows: 'Lignes',
  csv: 'CSV : UTF-8, virgule, point décimal, une ligne d’en-tête. Au début d’un texte, d’une ligne ou après un point-virgule, les signes =, +, - et @ sont précédés d’une apostrophe.',
  contents: {
    lists: 'Toutes les listes, avec leur état',
    commitments:
      'Les réponses publiées, mot pour mot, une ligne par liste et question ; à côté, ce qu’avaient dit les listes qui l’ont rejointe (colonne said_by)',
    scores: 'Les notes : totale, par thème, par question',
    ranks: 'Les places et leurs fourchettes, une ligne par liste classée',
    method: 'La méthode : questions, poids, repères, constantes, empreinte',
    treatment: 'Relevé d’égalité de traitement : ce qui a été envoyé à chaque liste, et quand',
  },
  earlier: 'Publications précédentes',
  earlierNote: 'Chaque publication est gardée à part, sans retouche, par l’association.',
  publication: 'Publication',
  day: 'Date',
  fingerprint: 'Empreinte de la méthode',
  embedTitle: 'Insérer une commune dans un site',
  embedNote: (commune: string) =>
    `Au bas de la page de chaque commune se trouve son code à copier. Celui de ${commune} :`,
};
