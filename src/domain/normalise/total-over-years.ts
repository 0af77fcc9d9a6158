import type { CriterionKind } from '../criterion.ts';
import { foldText } from './fold-text.ts';
import { unitOf } from './units.ts';

const OVER_YEARS =
  /(?<![a-z])(?:sur|pour|pendant) (?:l'ensemble |(?:toute )?la duree |tout )?(?:du |de |le |la |les )*(?:[a-z0-9]+ ans|mandat|mandature)(?![a-z])|(?<![a-z])(?:cumule|(?:en )?une (?:seule )?fois(?! plus))/;
const CHANGE_OR_RATE =
  /annuel|(?:par|\/|chaque) ?an(?![a-z])|(?<![a-z])(?:an|annees?) *[:=]|[+-] ?\d|(?<![a-z])(?:redui|reduc|baiss|diminu|augment|hauss|moins|plus|pass|port|ramen|descend|mont)/;

/** Whether an amount for years on end was given where one a year is asked for. */
export function mayBeTotal(
  folded: string,
  { kind, unit }: { readonly kind: CriterionKind; readonly unit: string },
): boolean {
  const { perYear, perInhabitant } = unitOf(foldText(unit));
  return kind === 'quantity' && perYear && !perInhabitant && OVER_YEARS.test(folded) && !CHANGE_OR_RATE.test(folded);
}
