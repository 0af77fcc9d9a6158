import { counted, listInFrench } from '../numbers.fr.ts';

/** Lists proposed at most to somebody who named one vaguely. */
const MOST_SHOWN = 8;

/** Words of lists and imports. */
export const lists = {
  stranded: (id: string, name: string | undefined, [contacts = 0, exchanges = 0, answers = 0]: readonly number[]) => {
    const work = [
      contacts === 0 ? '' : counted(contacts, 'contact'),
      exchanges === 0 ? '' : counted(exchanges, 'échange'),
      answers === 0 ? '' : counted(answers, 'réponse'),
    ].filter((part) => part !== '');
    return `Aucune ligne de Listes n’a l’identifiant « ${id} »${name === undefined ? '' : ` (« ${name} »)`}. S’y rattachent pourtant : ${listInFrench(work)}. Identifiant modifié, ou ligne supprimée ? Remettez « ${id} » dans la colonne « Identifiant » de sa ligne, ou réimportez le fichier des candidatures si la ligne n’existe plus.`;
  },
  which: {
    none: (typed: string) =>
      `Aucune liste ne correspond à « ${typed} ». Écrivez une partie de son nom, sa tête de liste ou sa commune, ou son identifiant (première colonne de l’onglet Listes) :`,
    several: (found: readonly { readonly id: string; readonly name: string }[]) =>
      [
        `${counted(found.length, 'liste')} peuvent être celle-là :`,
        ...found.slice(0, MOST_SHOWN).map(({ id, name }) => `${id} : ${name}`),
        ...(found.length > MOST_SHOWN ? ['…'] : []),
        '',
        'Recopiez l’identifiant de la bonne :',
      ].join('\n'),
  },
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
    announced: (added: number, alreadyKnown: number, toConfirm: number, notFound: number) =>
      `${counted(added, 'liste annoncée ajoutée', 'listes annoncées ajoutées')}, ${leftOut(alreadyKnown, toConfirm, notFound)}`,
    willAnnounce: (added: number, alreadyKnown: number, toConfirm: number, notFound: number) =>
      `${counted(added, 'liste annoncée à ajouter', 'listes annoncées à ajouter')}, ${leftOut(alreadyKnown, toConfirm, notFound)}`,
    namedAfter: (head: string) => `Liste conduite par ${head}`,
    noCommune: (name: string) => `« ${name} » n’est pas une commune du territoire`,
    noLabel: 'le nom de la liste manque',
    outside: (count: number) =>
      `${counted(count, 'commune du fichier est', 'communes du fichier sont')} hors du territoire : leurs listes ne sont pas importées.`,
    notFoundLine: (line: number, what: string) => `Ligne ${line} : ${what}`,
    kinds: {
      added: 'nouvelle',
      changed: 'modifiée',
      vanished: 'absente du fichier',
      toConfirm: 'à confirmer',
      lineage: 'premier tour',
      settled: 'déjà décidé',
      repeated: 'en double',
      incumbent: 'sortante',
    },
    alike: 'Une liste connue lui ressemble. Sans choix, rien n’est écrit.',
    isKnown: (label: string, head: string) => `c’est « ${label} »${head === '' ? '' : ` (${head})`}`,
    isNew: 'c’est une autre liste, à ajouter',
    undecided: 'je ne sais pas encore',
    givenAgain: (panel: number | undefined) =>
      `Le fichier donne deux fois cette liste, même nom et même tête${panel === undefined ? '' : ` (ici au panneau ${panel})`} : elle compte une fois.`,
    mayorLeads: 'Le maire en fonction conduit cette liste.',
    vanishedStays: 'Sa ligne reste, marquée comme absente du dernier fichier.',
    nowOfficial: 'candidature officielle',
    secondRound: (until: string) => `Les listes du second tour ont jusqu’au ${until} pour répondre.`,
    late: (count: number, until: string) =>
      `${counted(count, 'liste trouvée tard a', 'listes trouvées tard ont')} le délai minimal garanti pour répondre : jusqu’au ${until}.`,
    undo: {
      title: 'Annuler le dernier import',
      question: (file: string, at: string) =>
        `Annuler l’import de « ${file} », fait ${at} ? Ce que quelqu’un a changé depuis reste.`,
      none: 'Aucun import à annuler.',
      done: (file: string, removed: number, restored: number, kept: readonly string[]) =>
        `Import de « ${file} » annulé : ${counted(removed, 'ligne retirée', 'lignes retirées')}, ${counted(restored, 'ligne remise', 'lignes remises')} comme avant.${kept.length === 0 ? '' : ` Gardées, car on y a travaillé depuis : ${kept.join(', ')}.`}`,
    },
    changedField: (label: string, before: string, after: string) =>
      before === '' ? `${label} : « ${after} »` : `${label} : « ${before} » devient « ${after} »`,
  },
};

function leftOut(alreadyKnown: number, toConfirm: number, notFound: number): string {
  const unplaced =
    notFound === 0 ? '' : ` ${counted(notFound, 'ligne ne peut être placée', 'lignes ne peuvent être placées')}.`;
  return `${counted(alreadyKnown, 'déjà connue', 'déjà connues')}, ${toConfirm} à confirmer.${unplaced}`;
}
