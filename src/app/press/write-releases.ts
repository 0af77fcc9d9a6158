import type { CampaignData } from '../campaign.ts';
import { groupBy } from '../group-by.ts';
import { messages } from '../messages.fr.ts';
import type { Clock, Exclusive, Tables } from '../ports.ts';
import { runAlone } from '../run-alone.ts';
import { stateInFrench } from '../scores/rank-in-french.ts';
import {
  type PublishedContest,
  type PublishedFacts,
  type PublishedFile,
  readPublishedFacts,
} from './published-facts.ts';

/** What writing for the press needs. */
export interface PressPorts {
  readonly tables: Tables;
  readonly clock: Clock;
  readonly exclusive: Exclusive;
}

/** A text for the press, made of what is published and nothing else. */
export interface Release {
  /** Publication and commune; the territory's has no commune. */
  readonly id: string;
  readonly kind: 'release' | 'territory';
  readonly title: string;
  /** Paragraphs between blank lines. */
  readonly text: string;
  /** What its figures are of: the commune's lists, or the communes. */
  readonly names: readonly string[];
}

const words = messages.press;

/** One text a commune whose results are published, and one for the territory, from the published figures. */
export function releasesOf(facts: PublishedFacts, campaign: CampaignData, url: string): readonly Release[] {
  const { association } = campaign;
  const ending = [words.method(facts.id, url), words.contact(association.name, campaign.replyTo)];
  const ofCommunes = [...groupBy(facts.contests, ({ communeCode }) => communeCode)].map(([code, contests]): Release => {
    const [first] = contests;
    const commune = first?.commune ?? code;
    return {
      id: `${facts.id}|${code}`,
      kind: 'release',
      title: words.title(commune, sum(contests, 'replied'), sum(contests, 'running')),
      text: [...contests.flatMap((contest) => contestParagraphs(contest, association.name)), ...ending].join('\n\n'),
      names: contests.flatMap(({ lists }) => lists.map(({ label }) => label)),
    };
  });
  const territory: Release = {
    id: `${facts.id}|`,
    kind: 'territory',
    title: words.territoryTitle(sum(facts.contests, 'replied'), sum(facts.contests, 'running'), ofCommunes.length),
    text: [
      facts.contests
        .map(({ commune, replied, running }) => words.territoryCommune(commune, replied, running))
        .join('\n'),
      ...ending,
    ].join('\n\n'),
    names: facts.contests.map(({ commune }) => commune),
  };
  return [territory, ...ofCommunes];
}

function contestParagraphs({ commune, running, lists }: PublishedContest, association: string): readonly string[] {
  const answered = lists.filter(({ state }) => state === 'answered');
  const others = [
    ...groupBy(
      lists.filter(({ state }) => state !== 'answered'),
      ({ state }) => stateInFrench({ state, awaitsReaders: false }),
    ),
  ];
  const ranked = lists.flatMap(({ label, rank, score }) =>
    rank === undefined || score === undefined ? [] : [{ label, score, ...rank }],
  );
  const firm = answered.filter((list) => list.firm > 0);
  return [
    [words.asked(association, running, commune), words.answered(answered.map(({ label }) => label))].join(' '),
    ...(others.length === 0
      ? []
      : [
          others
            .map(([state, of]) =>
              words.others(
                state,
                of.map(({ label }) => label),
              ),
            )
            .join('\n'),
        ]),
    ...(ranked.length === 0 ? [] : [words.standings(ranked, ranked[0]?.outOf ?? ranked.length)]),
    ...(firm.length === 0 ? [] : [firm.map((list) => words.firm(list.label, list.firm, list.quantified)).join('\n')]),
  ];
}

function sum(contests: readonly PublishedContest[], of: 'replied' | 'running'): number {
  return contests.reduce((total, contest) => total + contest[of], 0);
}

/**
 * Writes the texts of the publication that is served in Presse; one that is there already was perhaps corrected by a
 * person, and stays. Throws `nothing_published` or `busy`.
 */
export function writeReleases(
  { tables, clock, exclusive }: PressPorts,
  campaign: CampaignData,
  published: { readonly file: PublishedFile; readonly url: string },
  embargo: string,
): { readonly made: number; readonly kept: number } {
  const releases = releasesOf(readPublishedFacts(published.file), campaign, published.url);
  return runAlone(exclusive, () => {
    const table = tables.of('press');
    const known = new Set(table.rows().map(({ id }) => id));
    const fresh = releases.filter(({ id }) => !known.has(id));
    table.append(
      fresh.map(({ id, kind, title, text }) => ({
        id,
        at: clock.now(),
        kind: words.kinds[kind],
        title,
        text,
        embargo: embargo || null,
      })),
    );
    tables.flush();
    return { made: fresh.length, kept: releases.length - fresh.length };
  });
}
