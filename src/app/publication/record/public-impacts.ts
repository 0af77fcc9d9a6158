import { signOf, startingPoint } from '../../../domain/criterion.ts';
import { type QuantityPledge, type TerritoryImpact, territoryImpact } from '../../../domain/territory-impact.ts';
import type { CampaignQuestion } from '../../campaign/question.ts';
import { answerTo } from '../pages/answer-matrix.ts';
import type { PublicCommune, PublicImpact } from './public-record.ts';

/** The one unit that a population turns into tonnes. */
const PER_INHABITANT = 'kg/hab/an';

/**
 * What the figures promised would change, for each question asked in kilograms per inhabitant and year; from published
 * answers alone, the campaign's published situations and populations.
 */
export function publicImpacts(
  communes: readonly PublicCommune[],
  questions: readonly CampaignQuestion[],
  populationOf: ReadonlyMap<string, number>,
  capacityTonnes: number,
): readonly PublicImpact[] {
  return questions
    .filter(({ active, kind, unit }) => active && kind === 'quantity' && unit === PER_INHABITANT)
    .map((question): PublicImpact => {
      const sorted = communes.flatMap((commune) => {
        const pledges = pledgesOf(commune, question, populationOf.get(commune.code));
        return pledges.length === 0 ? [] : [pledges];
      });
      const sum = (place: 0 | -1): TerritoryImpact =>
        territoryImpact(
          sorted.flatMap((pledges) => pledges.at(place) ?? []),
          question.direction,
          capacityTonnes,
        );
      return { criterionId: question.id, least: sum(0), most: sum(-1) };
    })
    .filter(({ most }) => most.communes.length > 0);
}

/** Figures that lists of a commune committed to, the least ambitious first; one without a figure when none did. */
function pledgesOf(
  { code, contests }: PublicCommune,
  question: CampaignQuestion,
  population: number | undefined,
): readonly QuantityPledge[] {
  const published = contests.filter((contest) => contest.published);
  if (population === undefined || published.length === 0) return [];
  const baseline = startingPoint(question, question.baselineByCommune[code] ?? question.baseline);
  const about = { communeId: code, population, ...(baseline !== undefined && { baseline }), validated: true };
  const figured = published.flatMap(({ lists }) =>
    lists.flatMap((list): (QuantityPledge & { readonly target: number })[] => {
      const answer = answerTo(list, question);
      if (answer?.confirmed !== true || answer.target === null || !['', question.unit].includes(answer.unit)) return [];
      if (answer.stance !== 'unconditional' && answer.stance !== 'conditional') return [];
      return [{ ...about, listId: list.id, target: answer.target, firmness: answer.stance }];
    }),
  );
  if (figured.length === 0) return [{ ...about, listId: '', firmness: 'unconditional' }];
  const sign = signOf(question.direction);
  return figured.sort((a, b) => sign * (a.target - b.target));
}
