import { headerSkeleton } from '../rows/official-row.ts';
import { normaliseName } from '../same-name.ts';
import type { ColumnMap } from './column-map.ts';
import { type ColumnRole, findColumns } from './columns.ts';

/** Words that titles of other countries use, as `normaliseName` reads them; the surest first. */
const HINTS: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  givenName: ['prenom', 'voornaam', 'roepnaam', 'given name', 'first name', 'firstname', 'vorname', 'nombre'],
  commune: [
    'code nis',
    'niscode',
    'nis code',
    'nis',
    'code ins',
    'ins',
    'insee',
    'code commune',
    'code gemeente',
    'gemeentecode',
    'gemeindeschluessel',
    'ags',
    'municipality code',
  ],
  panel: [
    'numero de liste',
    'numero liste',
    'no liste',
    'nr liste',
    'n liste',
    'num liste',
    'lijstnummer',
    'lijstnr',
    'lijst nr',
    'lijst nummer',
    'listennummer',
    'listennr',
    'list number',
    'list nr',
    'list no',
  ],
  label: [
    'nom de la liste',
    'nom liste',
    'nom de liste',
    'denomination liste',
    'lijstnaam',
    'lijst naam',
    'listenname',
    'liste name',
    'list name',
    'liste',
    'lijst',
    'list',
    'lista',
    'wahlvorschlag',
  ],
  communeName: [
    'nom commune',
    'commune',
    'gemeente',
    'gemeinde',
    'municipality',
    'municipio',
    'comune',
    'ville',
    'city',
    'stad',
    'entite',
    'kieskring',
  ],
  order: [
    'ordre',
    'numero candidat',
    'num candidat',
    'n candidat',
    'volgnummer',
    'volgnr',
    'place',
    'plaats',
    'rang',
    'position',
    'positie',
    'order',
    'platz',
  ],
  leads: ['tete de liste', 'lijsttrekker', 'list leader', 'spitzenkandidat'],
  sex: ['sexe', 'genre', 'geslacht', 'gender', 'sex', 'geschlecht', 'm f', 'm v', 'm w', 'h f'],
  surname: [
    'nom candidat',
    'nom famille',
    'nom',
    'familienaam',
    'achternaam',
    'naam',
    'surname',
    'last name',
    'lastname',
    'nachname',
    'name',
    'candidat',
    'kandidaat',
    'candidate',
  ],
};

/** Words that say it where no other column does. */
const WEAKER_HINTS: typeof HINTS = {
  panel: ['numero', 'nummer', 'number', 'nr', 'no', 'num'],
  label: ['parti', 'partij', 'party', 'partei', 'sigle'],
  communeName: ['administration', 'localite', 'district', 'circonscription'],
};

/** A word is looked for inside glued titles (« RRvoornaam ») from this length on: « nom » stands in too many others. */
const TELLING = 5;

/** Whether a column tells when or where somebody was born: it is never read. */
export function tellsBirth(title: string): boolean {
  return /naissance|naiss\b|datnai|^ne e? ?(le|a)\b|geboorte|geboren|birth|geburt|nacimiento|nascita/.test(
    normaliseName(title),
  );
}

/** Letters of the longest title: a longer one is a row whose separator is none that is known. */
const LONGEST_TITLE = 80;

/** Guesses what each column of a header says; a title is proposed for one thing at most, one of birth or with a figure for none. */
export function suggestColumns(header: readonly string[]): ColumnMap {
  const map: Partial<Record<ColumnRole, string>> = {};
  const taken = new Set(
    header.flatMap((title, at) => (tellsBirth(title) || /\d/.test(title) || title.length > LONGEST_TITLE ? [at] : [])),
  );
  const take = (role: ColumnRole, at: number | undefined) => {
    if (at === undefined || at === -1 || taken.has(at) || map[role] !== undefined) return;
    taken.add(at);
    map[role] = header[at] ?? '';
  };
  const { since: _, ...known } = findColumns(header.map(headerSkeleton));
  for (const [role, at] of Object.entries(known) as [ColumnRole, number][]) {
    // Where a file has one label of each list, it is the label.
    take(role === 'shortLabel' && known.label === undefined ? 'label' : role, at);
  }
  const titles = header.map((title) => normaliseName(title.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')));
  take('surname', titles.findIndex(namesBoth));
  const takeHinted = (hints: typeof HINTS, fits: (title: string, hint: string) => boolean) => {
    for (const [role, words] of Object.entries(hints) as [ColumnRole, readonly string[]][]) {
      for (const hint of words)
        take(
          role,
          titles.findIndex((title, at) => !taken.has(at) && fits(title, hint)),
        );
    }
  };
  for (const fits of [isSame, hasWords, holds]) takeHinted(HINTS, fits);
  for (const fits of [isSame, hasWords]) takeHinted(WEAKER_HINTS, fits);
  return map;
}

/** Whether one column holds the whole name: « Nom et prénom ». */
function namesBoth(title: string): boolean {
  const words = title.split(' ');
  const has = (word: RegExp) => words.some((each) => word.test(each));
  return has(/^(?:prenoms?|voornaam|vorname)$/) && has(/^(?:noms?|naam|familienaam|nachname)$/);
}

function isSame(title: string, hint: string): boolean {
  return title === hint;
}

/** Whatever the order of the words: « liste_numero » is a number of list. */
function hasWords(title: string, hint: string): boolean {
  const words = title.split(' ');
  return hint.split(' ').every((word) => words.includes(word));
}

function holds(title: string, hint: string): boolean {
  return hint.length >= TELLING && title.includes(hint);
}
