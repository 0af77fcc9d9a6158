import type { ScoreFault } from '../../../domain/score.ts';
import { quantityInFrench } from '../numbers.fr.ts';

const NUMBER_FIELDS: Readonly<Record<string, string>> = {
  weight: 'le poids',
  baseline: 'la situation de départ',
  benchmark: 'le repère',
  warn: 'le seuil d’alerte',
  challenge: 'le seuil de doute',
};

/** What is wrong in a question row or in a normalised answer, said to the person who can repair it. */
export function scoreFaultInFrench(fault: ScoreFault): string {
  switch (fault.tag) {
    case 'id_missing':
      return 'la question n’a pas d’identifiant';
    case 'question_missing':
      return 'l’énoncé de la question est vide';
    case 'weight_negative':
      return `le poids est négatif (${quantityInFrench(fault.weight, '')})`;
    case 'number_invalid':
      return `${fieldInFrench(fault.field)} n’est pas un nombre`;
    case 'baseline_missing':
      return 'la situation de départ manque';
    case 'benchmark_missing':
      return 'le repère manque';
    case 'benchmark_equals_baseline':
      return `le repère est égal à la situation de départ (${quantityInFrench(fault.value, '')})`;
    case 'benchmark_against_direction':
      return `le repère (${quantityInFrench(fault.benchmark, '')}) va contre le sens de la question\u202f: depuis ${quantityInFrench(fault.baseline, '')}, la valeur doit ${fault.direction === 'up' ? 'augmenter' : 'baisser'}`;
    case 'change_out_of_range':
      return `${fieldInFrench(fault.field)} (${quantityInFrench(fault.value, '%')}) n’est pas une évolution possible`;
    case 'percent_as_fraction':
      return `le repère vaut ${quantityInFrench(fault.benchmark, '%')}\u202f: si vous vouliez dire ${quantityInFrench(100 * fault.benchmark, '%')}, écrivez ${quantityInFrench(100 * fault.benchmark, '')} sans le signe %, avec lequel le tableur divise par cent`;
    case 'plausible_limits_reversed':
      return 'le seuil de doute est franchi avant le seuil d’alerte';
    case 'plausible_limit_before_benchmark':
      return `le seuil d’alerte (${quantityInFrench(fault.warn, '')}) est franchi avant le repère (${quantityInFrench(fault.benchmark, '')})`;
    case 'options_missing':
      return 'il faut au moins deux réponses possibles';
    case 'option_duplicated':
      return `la réponse «\u202f${fault.label}\u202f» est proposée deux fois`;
    case 'option_value_out_of_range':
      return `la valeur de la réponse «\u202f${fault.label}\u202f» doit être comprise entre 0 et 1`;
    case 'target_invalid':
      return 'le chiffre promis n’est pas un nombre';
    case 'unit_mismatch':
      return `le chiffre promis est ${unitInFrench(fault.found)}, la question ${unitInFrench(fault.expected)}`;
    case 'option_unknown':
      return `la réponse «\u202f${fault.option}\u202f» n’est pas parmi celles de la question`;
    case 'commitment_duplicated':
      return `deux engagements portent la même version (${fault.version})`;
  }
}

function unitInFrench(unit: string): string {
  return unit === '' ? 'sans unité' : `en «\u202f${unit}\u202f»`;
}

function fieldInFrench(field: string): string {
  const name = NUMBER_FIELDS[field];
  if (name === undefined) throw new RangeError(`The question field "${field}" has no French name.`);
  return name;
}
