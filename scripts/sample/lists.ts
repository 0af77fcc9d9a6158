import { GIVEN_NAMES, LABEL_PREFIXES, LABEL_THEMES, SURNAMES } from './fiction.ts';
import { type Choices, choices } from './random.ts';

/** A fictional list, complete. */
export interface SampleList {
  readonly code: string;
  readonly commune: string;
  readonly panel: number;
  readonly label: string;
  readonly shortLabel: string;
  readonly nuance: string;
  readonly members: readonly SamplePerson[];
  /** Members who answer for the list. */
  readonly speakers: readonly SamplePerson[];
}

/** A fictional person; names are typed as people type them, the official files write them in capitals. */
export interface SamplePerson {
  readonly surname: string;
  readonly givenName: string;
  readonly sex: 'F' | 'M';
}

/** A commune and how many lists stand there. */
export interface SampleCommune {
  readonly code: string;
  readonly name: string;
  readonly lists: number;
}

const MEMBERS = 12;

/** The fictional lists of one ballot. */
export function sampleLists(ballot: string, communes: readonly SampleCommune[]): SampleList[] {
  const lists = communes.flatMap(({ code, name, lists }) => {
    const random = choices(`${ballot} ${code}`);
    const themes = random.shuffled(LABEL_THEMES).slice(0, lists);
    const heads = random.shuffled(SURNAMES);
    return themes.map((theme, index) => {
      const label = `${random.pick(LABEL_PREFIXES)} ${theme}`;
      return {
        code,
        commune: name,
        panel: index + 1,
        label,
        shortLabel: theme.slice(0, 30),
        // Two thirds of the real rows have no nuance either.
        nuance: random.pick(['', 'LNC', 'LDIV']),
        members: members(random, heads.slice(index * MEMBERS, (index + 1) * MEMBERS)),
      };
    });
  });
  return withSpeakers(lists);
}

/** Names of one list; when surnames run out they come again, as homonyms do. */
function members(random: Choices, surnames: readonly string[]): SamplePerson[] {
  const women = random.shuffled(GIVEN_NAMES.filter(({ sex }) => sex === 'F'));
  const men = random.shuffled(GIVEN_NAMES.filter(({ sex }) => sex === 'M'));
  const startsWithWoman = random.chance(0.5);
  return Array.from({ length: MEMBERS }, (_, index) => {
    const from = (index % 2 === 0) === startsWithWoman ? women : men;
    const given = from[Math.floor(index / 2)] ?? random.pick(GIVEN_NAMES);
    return { surname: surnames[index] ?? random.pick(SURNAMES), givenName: given.name, sex: given.sex };
  });
}

/** Nobody who bears the name of a head of list speaks for one: heads' names are public, contacts' are not. */
function withSpeakers(lists: readonly Omit<SampleList, 'speakers'>[]): SampleList[] {
  const heads = new Set(lists.map(({ members: [head] }) => fullName(head)));
  return lists.map((list) => ({ ...list, speakers: list.members.filter((member) => !heads.has(fullName(member))) }));
}

function fullName(person: SamplePerson | undefined): string {
  return `${person?.givenName} ${person?.surname}`;
}
