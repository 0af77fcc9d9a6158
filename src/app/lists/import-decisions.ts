import { nextRound } from '../../domain/calendar/election-clock.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { electionCalendar } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import type { LineageChoice, LineageChoices } from '../lineage/lineage-plan.ts';

/** What the officer decided before an import. */
export interface ImportDecisions {
  /** Round of a file that does not tell it. */
  readonly round: 1 | 2;
  /** By `foundKey`: the identifier of the known list that it is, or another word when it is none of them. */
  readonly lists: ReadonlyMap<string, string>;
  readonly lineage: LineageChoices;
}

/** The choice that a list of the file is none of those known. */
export const NEW_LIST = 'new';

/** Nothing decided yet: files are those of the round to come. */
export function noDecision(campaign: Pick<CampaignData, 'election'>, now: number): ImportDecisions {
  const round = nextRound(instant(now), electionCalendar(campaign))?.number ?? 2;
  return { round, lists: new Map(), lineage: new Map() };
}

/** Reads the choices that the import window sends; what it does not say stays as it was. Throws `import_choices_unreadable`. */
export function readDecisions(text: string | undefined, before: ImportDecisions): ImportDecisions {
  const sent = text === undefined || text === '' ? {} : parsed(text);
  const given = (typeof sent === 'object' && sent !== null ? sent : {}) as {
    readonly round?: unknown;
    readonly lists?: unknown;
    readonly lineage?: unknown;
  };
  return {
    round: given.round === 1 || given.round === 2 ? given.round : before.round,
    lists: new Map(textEntries(given.lists)),
    lineage: new Map(
      textEntries(given.lineage).flatMap(([id, value]) => {
        const choice = lineageChoice(value);
        return choice === undefined ? [] : [[id, choice] as const];
      }),
    ),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CampaignError('import_choices_unreadable', {}, { cause });
  }
}

/** A choice as the window writes it: « merged t2-92046|… », « withdrawn », « later ». */
export function lineageValue(choice: LineageChoice): string {
  return 'into' in choice ? `${choice.fate} ${choice.into}` : choice.fate;
}

function lineageChoice(value: string): LineageChoice | undefined {
  const [fate, ...rest] = value.split(' ');
  const into = rest.join(' ');
  if (fate === 'withdrawn' || fate === 'later') return { fate };
  return (fate === 'continued' || fate === 'merged') && into !== '' ? { fate, into } : undefined;
}

function textEntries(value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : []));
}
