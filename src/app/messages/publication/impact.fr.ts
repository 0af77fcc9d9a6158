import type { Assumption, LeftOut, TerritoryImpact } from '../../../domain/territory-impact.ts';
import { counted, listInFrench, numberInFrench } from '../numbers.fr.ts';

/** Why a commune is not in the sum. */
const leftOut = {
  not_validated: 'dont la réponse n’est pas relue',
  study_only: 'où l’on ne promet qu’une étude',
  no_figure: 'où aucune réponse publiée ne donne de chiffre',
  no_baseline: 'dont la situation de départ n’est pas connue',
  worse_than_baseline: 'où le chiffre est moins bon que la situation de départ',
} satisfies Record<LeftOut, string>;

/** Words of what the promised figures would change. */
export const impact = {
  title: 'Ce que les chiffres promis changeraient',
  sum: (
    least: TerritoryImpact,
    most: TerritoryImpact,
    plants: readonly { readonly label: string; readonly capacityTonnes: number }[],
  ) => {
    const [low, high] = [least, most].map(({ tonnesPerYear }) => numberInFrench(tonnesPerYear, 0));
    const range = low === high ? `${high} t par an` : `de ${low} à ${high} t par an`;
    const shares = [least, most].map(({ shareOfCapacity }) => shareOfCapacity);
    const [lowShare, highShare] = shares.map((share) => numberInFrench(100 * (share ?? 0)));
    const share = lowShare === highShare ? `${highShare} %` : `de ${lowShare} à ${highShare} %`;
    const burnt = plants.reduce((sum, { capacityTonnes }) => sum + capacityTonnes, 0);
    const names = listInFrench(plants.map(({ label }) => label));
    const capacity = shares.includes(undefined)
      ? ''
      : `, soit ${share} des ${numberInFrench(burnt, 0)} t que peuvent traiter ${names} en un an`;
    return `${range} évitées ou détournées${capacity}, selon que le chiffre le moins ou le plus ambitieux de chaque commune l’emporte.`.replace(
      /^./,
      (first) => first.toUpperCase(),
    );
  },
  assumes: 'Cette somme suppose :',
  assumption: (assumption: Assumption) => {
    switch (assumption.tag) {
      case 'kept_in_full':
        return 'que les engagements soient tenus en entier';
      case 'population_unchanged':
        return 'que la population ne change pas';
      case 'conditions_met':
        return `que les conditions posées soient remplies (${counted(assumption.communes, 'commune')})`;
      case 'left_out':
        return `sans compter ${counted(assumption.communes, 'commune')}, ${leftOut[assumption.because]}`;
    }
  },
  plant: (label: string, source: string) => `${label} : ${source}`,
  populations: (population: number, communes: number) =>
    `d’après la population de ${counted(communes, 'commune')} (${numberInFrench(population, 0)} habitants)`,
};
