import type { CriterionFault } from '../../domain/criterion.ts';
import type { CampaignFault, CampaignProblem } from '../campaign/fault.ts';

/** One mistake of the campaign's files: where it is, what is wrong, what to do. */
export function campaignFaultInFrench({ file, row, column, problem }: CampaignFault): string {
  const line = file.endsWith('.csv') ? 'ligne' : 'élément';
  const place = [file, row === undefined ? '' : `${line} ${row}`, column === '' ? '' : `« ${column} »`];
  return `${place.filter((part) => part !== '').join(', ')} : ${problemInFrench(problem)}`;
}

function problemInFrench(problem: CampaignProblem): string {
  switch (problem.tag) {
    case 'missing':
      return 'cette valeur manque. Ajoutez-la.';
    case 'not_text':
      return 'un texte est attendu. Écrivez-le entre guillemets.';
    case 'not_number':
      return `« ${problem.found} » n’est pas le nombre attendu. Écrivez un nombre, sans unité ni espace.`;
    case 'not_day':
      return `« ${problem.found} » n’est pas un jour. Écrivez-le AAAA-MM-JJ.`;
    case 'not_local_time':
      return `« ${problem.found} » n’est pas une heure. Écrivez-la AAAA-MM-JJTHH:MM, à l’heure du scrutin.`;
    case 'not_email':
      return `« ${problem.found} » n’est pas une adresse électronique. Corrigez-la.`;
    case 'not_list':
      return 'une liste est attendue. Mettez les valeurs entre crochets.';
    case 'not_object':
      return 'un objet est attendu. Mettez ses valeurs entre accolades.';
    case 'not_among':
      return `« ${problem.found} » n’est pas prévu ici. Choisissez parmi : ${problem.choices.join(', ')}.`;
    case 'repeated':
      return `« ${problem.found} » figure déjà plus haut. Gardez une seule fois cette valeur.`;
    case 'too_early':
      return `« ${problem.found} » doit venir après « ${problem.after} ». Corrigez l’une des deux dates.`;
    case 'too_late':
      return `« ${problem.found} » doit venir avant « ${problem.before} ». Corrigez l’une des deux dates.`;
    case 'out_of_range':
      return `${problem.value} n’est pas compris entre ${problem.low} et ${problem.high}. Corrigez ce nombre.`;
    case 'cells':
      return `cette ligne a ${problem.found} cellules au lieu de ${problem.expected}. Vérifiez les séparateurs et les guillemets.`;
    case 'field_unknown':
      return `le champ {{${problem.name}}} n’existe pas. Corrigez son nom.`;
    case 'field_not_here':
      return `le champ {{${problem.name}}} ne peut pas servir dans ce courriel. Retirez-le.`;
    case 'criterion':
      return criterionProblemInFrench(problem.fault);
  }
}

function criterionProblemInFrench(fault: CriterionFault): string {
  switch (fault.tag) {
    case 'id_missing':
      return 'la question n’a pas d’identifiant. Ajoutez « id ».';
    case 'question_missing':
      return 'la question n’a pas d’énoncé. Ajoutez « question ».';
    case 'weight_negative':
      return `le poids ${fault.weight} est négatif. Mettez zéro ou plus.`;
    case 'number_invalid':
      return `« ${fault.field} » n’est pas un nombre. Corrigez-le.`;
    case 'baseline_missing':
      return 'une quantité demande une situation de départ. Ajoutez « baseline », ou changez « kind ».';
    case 'benchmark_missing':
      return 'une question chiffrée demande un repère et sa source. Ajoutez « benchmark », ou changez « kind ».';
    case 'benchmark_equals_baseline':
      return `le repère et la situation de départ valent tous deux ${fault.value}. Corrigez l’un des deux.`;
    case 'benchmark_against_direction':
      return `le repère ${fault.benchmark} va contre le sens déclaré depuis ${fault.baseline}. Corrigez « direction » ou le repère.`;
    case 'change_out_of_range':
      return `« ${fault.field} » vaut ${fault.value} : une évolution en pourcentage est attendue, pas un niveau.`;
    case 'percent_as_fraction':
      return `le repère ${fault.benchmark} est une fraction. Écrivez-le en pourcentage, 65 et non 0.65.`;
    case 'plausible_limits_reversed':
      return `les limites ${fault.warn} et ${fault.challenge} sont inversées. Mettez d’abord la moins forte.`;
    case 'plausible_limit_before_benchmark':
      return `la limite ${fault.warn} est en deçà du repère ${fault.benchmark}. Corrigez l’une des deux.`;
    case 'options_missing':
      return 'un choix demande au moins deux réponses. Ajoutez « options ».';
    case 'option_duplicated':
      return `la réponse « ${fault.label} » est proposée deux fois. Retirez-en une.`;
    case 'option_value_out_of_range':
      return `la réponse « ${fault.label} » vaut ${fault.value}. Donnez-lui une valeur entre 0 et 1.`;
  }
}
