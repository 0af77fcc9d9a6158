/** What a column of a candidate file says. */
export type ColumnRole =
  | 'department'
  | 'commune'
  | 'communeName'
  | 'round'
  | 'panel'
  | 'shortLabel'
  | 'label'
  | 'nuance'
  | 'leads'
  | 'order'
  | 'sex'
  | 'surname'
  | 'givenName'
  | 'since';

/** Where each column stands in a row, from 0; the file has no column for the others. */
export type Columns = Readonly<Partial<Record<ColumnRole, number>>>;

/** How official files have named each column, as `headerSkeleton` reads it: 2008, 2014, 2020, 2022, 2026. */
const NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  department: ['codedudpartement', 'codedpartement', 'coddpt', 'coddep'],
  commune: [
    'codecommune',
    'codedelacommune',
    'codecirconscription',
    'codsubcom',
    'codcom',
    'insee',
    'codeinsee',
    'codinsee',
    'codecommuneinsee',
    'codeinseedelacommune',
  ],
  communeName: ['libellcommune', 'libelldelacommune', 'circonscription', 'commune', 'libsubcom', 'libcom'],
  round: ['tour', 'numtour', 'ntour', 'numrodetour'],
  panel: ['npanneauliste', 'npanneau', 'numrodepanneau', 'numpanneau', 'numpan', 'numliste', 'nliste', 'numrodeliste'],
  shortLabel: ['libellabrgliste', 'libellabrgdeliste', 'libellabrgdelaliste', 'liblisabr', 'nomliste'],
  label: [
    'libelletenduliste',
    'libelltenduliste',
    'libelltendudelaliste',
    'libelldelaliste',
    'libellliste',
    'liblisext',
    'nomdelaliste',
  ],
  nuance: ['nuanceliste', 'codenuancedeliste', 'codenuanceliste', 'codenuancedelaliste', 'codnualiste', 'codnua'],
  leads: ['ttedeliste', 'teteliste', 'tteliste', 'tetedeliste'],
  order: ['ncandidat', 'ordre', 'numordcand', 'numordrecand', 'numroducandidat', 'nordre', 'ordredelacandidature'],
  sex: ['sexecandidat', 'sexeducandidat', 'codesexe', 'sexe', 'civilitepsn', 'civpsn', 'civilit'],
  surname: ['nomcandidat', 'nomducandidat', 'nomsurlebulletindevote', 'nomdellu', 'nompsn', 'nom'],
  givenName: [
    'prnomcandidat',
    'prnomducandidat',
    'prnomsurlebulletindevote',
    'prnomdellu',
    'prepsn',
    'prenompsn',
    'prnom',
    'prenom',
  ],
  since: ['datededbutdelafonction'],
};

const ROLES = Object.keys(NAMES) as ColumnRole[];

/** Finds the columns of a header whose cells were reduced by `headerSkeleton`; the first of two that say the same. */
export function findColumns(names: readonly string[]): Columns {
  const columns: Partial<Record<ColumnRole, number>> = {};
  for (const role of ROLES) {
    const at = NAMES[role].map((name) => names.indexOf(name)).find((index) => index !== -1);
    if (at !== undefined) columns[role] = at;
  }
  return columns;
}
