/** What the territory command says. */
export const territoryWords = {
  usage:
    'Utilisation : npm run territory -- DOSSIER_DE_CAMPAGNE [--departement 93]… [--epci « Nom ou SIREN »]… [--codes 93066,93070 ou FICHIER]… [--france] [--dry-run]. Sans choix de communes, le tableau est seulement mis à jour.',
  noFolder: (path: string) =>
    `Le dossier « ${path} » n’existe pas. Créez-le (campaigns/README.md dit comment), puis relancez.`,
  unknown: (names: readonly string[]) =>
    `Introuvable dans le découpage administratif : ${names.join(', ')}. Vérifiez le code ou le nom (un code Insee a cinq caractères). Rien n’a été écrit.`,
  noCodes: (path: string) => `Le fichier « ${path} » ne contient aucun code Insee. Rien n’a été écrit.`,
  empty:
    'Aucune commune n’est choisie et le tableau n’existe pas encore. Ajoutez --departement, --epci, --codes ou --france.',
  source: 'à vérifier',
  done: (rows: number, added: number, changed: number) =>
    `${rows} communes, dont ${added} nouvelles et ${changed} dont le nom ou la population a changé.`,
  kept: (count: number) => `Gardées bien que hors de la sélection : ${count}.`,
  gone: (name: string, into: string) =>
    into === ''
      ? `${name} n’existe plus : ligne gardée, sans population.`
      : `${name} fait maintenant partie de ${into} : ligne gardée, sans population.`,
  large:
    'Plus de 1 000 communes : ce tableau convient à import-lists, mais ne tient pas dans un classeur Google. Choisissez un territoire.',
  written: (path: string) =>
    `Écrit : ${path}. Les communes nouvelles sont « plausible » et « à vérifier » : corrigez-les à la main.`,
  dryRun: 'Essai : rien n’a été écrit.',
} as const;
