import { counted } from './numbers.fr.ts';

/** Words of lists and imports. */
export const lists = {
  import: {
    title: 'Importer des listes ou des contacts',
    columnMissing: (column: string, needed: string) =>
      `la colonne « ${column} » manque ; il faut au moins : ${needed}.`,
    summary: (counts: {
      readonly added: number;
      readonly changed: number;
      readonly unchanged: number;
      readonly vanished: number;
      readonly toConfirm: number;
    }) =>
      `${counted(counts.added, 'nouvelle')}, ${counted(counts.changed, 'modifiée')}, ${counted(counts.unchanged, 'inchangée')}, ${counted(counts.vanished, 'absente', 'absentes')} du fichier, ${counts.toConfirm} à confirmer.`,
    announced: (added: number, alreadyKnown: number, notFound: number) => {
      const unknown =
        notFound === 0
          ? ''
          : ` ${counted(notFound, 'ligne ne nomme', 'lignes ne nomment')} aucune commune du classeur.`;
      return `${counted(added, 'liste annoncée ajoutée', 'listes annoncées ajoutées')}, ${counted(alreadyKnown, 'déjà connue', 'déjà connues')}.${unknown}`;
    },
    willAddAnnounced: 'Ce fichier contient des listes annoncées : celles qui manquent seront ajoutées.',
    repaired: (count: number) =>
      `${counted(count, 'ligne décalée a été remise', 'lignes décalées ont été remises')} en place.`,
    outside: (count: number) =>
      `${counted(count, 'commune du fichier est', 'communes du fichier sont')} hors du territoire : leurs listes ne sont pas importées.`,
    notFoundLine: (line: number, what: string) => `Ligne ${line} : ${what}`,
    refusedLine: (line: number, reason: string) => `Ligne ${line} : ${reason}`,
    kinds: {
      added: 'nouvelle',
      changed: 'modifiée',
      vanished: 'absente du fichier',
      toConfirm:
        'à confirmer : une liste connue lui ressemble ; corrigez son nom dans l’onglet Listes, puis réimportez',
    },
    changedField: (label: string, before: string, after: string) => `${label} : « ${before} » devient « ${after} »`,
  },
};
