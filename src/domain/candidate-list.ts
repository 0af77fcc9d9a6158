/** One list standing in one contest, as the campaign knows it. Of its members only the head is named. */
export interface CandidateList extends FoundList {
  /** Opaque, assigned once, kept through every later import. */
  readonly id: string;
  readonly contestId: string;
}

/** A list as an official file or a volunteer's entry gives it, before the campaign has given it an id. */
export interface FoundList {
  readonly round: number;
  readonly commune: CommuneOfList;
  /** Official code of the sector or arrondissement, where the commune votes by sector ("75056SR01"). */
  readonly sector?: string;
  /** Panel number, drawn anew at each round: shown, never used to recognise a list. */
  readonly panel?: number;
  readonly shortLabel: string;
  readonly label: string;
  /** The prefect's code; null when there is none (empty, LNC, NC). */
  readonly nuance: string | null;
  readonly head: HeadOfList;
  /** Number of candidates on the list, the head included; 0 when unknown. */
  readonly members: number;
  /** Names of all its candidates, normalised, the head's first, where the reading was asked for them. They serve matching and enter no tab. */
  readonly candidates?: readonly string[];
}

/** The commune of a contest: INSEE code and name. */
export interface CommuneOfList {
  readonly code: string;
  readonly name: string;
}

/** The first candidate, in the file's own spelling; empty texts when the file names nobody. */
export interface HeadOfList {
  readonly surname: string;
  readonly givenName: string;
  readonly sex: 'F' | 'M' | '';
}

/** The contest a list stands in: one round in one commune, or in one of its sectors. */
export function contestIdOf(list: Pick<FoundList, 'round' | 'commune' | 'sector'>): string {
  return `t${list.round}-${list.sector ?? list.commune.code}`;
}

/** The commune's code, or the sector, that a contest's id was made of. */
export function contestPlace(contestId: string): string {
  return contestId.slice(contestId.indexOf('-') + 1);
}

/** Head's name as it is read aloud: given name, then surname. */
export function headName(head: HeadOfList): string {
  return `${head.givenName} ${head.surname}`.trim();
}
