import type { Commitment } from '../../../domain/commitment.ts';
import type { Explanation, Improvement, Promised, ScoredExplanation } from '../../../domain/explain.ts';
import { dateInFrench } from '../dates.fr.ts';
import { listInFrench, numberInFrench, quantityInFrench } from '../numbers.fr.ts';
import { scoreFaultInFrench } from './score-faults.fr.ts';

/** One French sentence that says why a score is what it is, from the parts of that very score. */
export function explainInFrench(explanation: Explanation): string {
  switch (explanation.kind) {
    case 'declined':
      return 'Ne s’engage pas\u202f: 0 sur 100.';
    case 'unanswered':
      return 'Pas de réponse à cette question\u202f: elle compte 0 dans le total et réduit la part de réponses.';
    case 'unconfirmed':
      return `Position relevée ${sourceInFrench(explanation.source)}, ${isTold(explanation.source) ? 'pas encore confirmée par la tête de liste actuelle' : 'non confirmée par la liste'}\u202f: affichée, non notée.`;
    case 'not_applicable':
      return 'Question sans objet ici\u202f: elle ne compte pas dans la note.';
    case 'not_scored':
      return explanation.because === 'open'
        ? 'Question ouverte\u202f: la réponse est affichée, jamais notée.'
        : 'Question retirée\u202f: la réponse est conservée, non notée.';
    case 'fault':
      return `Note impossible tant que la question n’est pas corrigée\u202f: ${listInFrench(explanation.faults.map(scoreFaultInFrench))}.`;
    case 'scored':
      return scoredInFrench(explanation);
  }
}

function scoredInFrench(explanation: ScoredExplanation): string {
  const { promise, deadline, contestedBaseline } = explanation;
  const until = deadline === undefined ? '' : `, d’ici au ${dateInFrench(deadline)}`;
  const clauses = [`${pledgeOf(explanation)}${until}${againstOf(promise)}${outcomeOf(promise)}`];
  if (contestedBaseline !== undefined && 'unit' in promise) {
    const year = contestedBaseline.year === undefined ? '' : ` en ${contestedBaseline.year}`;
    clauses.push(
      `la liste conteste la situation de départ (${quantityInFrench(contestedBaseline.value, promise.unit)}${year} selon elle), ce qui est affiché sans changer la note`,
    );
  }
  if (explanation.firmness === 'recalls_competence') {
    clauses.push(
      `la condition${quotedCondition(explanation)} ne fait que rappeler la compétence d’un autre organisme et ne retire rien à l’engagement`,
    );
  }
  clauses.push(`note\u202f: ${numberInFrench(explanation.points)} sur 100`);
  if (explanation.improvements.length > 0) {
    clauses.push(`pour gagner des points\u202f: ${listInFrench(explanation.improvements.map(improvementOf(promise)))}`);
  }
  return `${clauses.join('\u202f; ')}.`;
}

function pledgeOf(explanation: ScoredExplanation): string {
  const { firmness, competence, promise } = explanation;
  const isUnsaid = promise.tag === 'principle' || promise.tag === 'no_option';
  const lack = { principle: ', non chiffré', no_option: ', sans choisir de réponse' };
  if (firmness === 'study') {
    return isUnsaid ? `Promet d’étudier la question${lack[promise.tag]}` : `Promet d’étudier ${objectOf(promise)}`;
  }
  const under = firmness === 'conditional' ? ` sous condition${quotedCondition(explanation)}` : '';
  if (isUnsaid) return `Accord de principe${under}${lack[promise.tag]}`;
  // The commune does not decide alone there: the pledge is to defend and vote.
  const manner = { commune: 'sur', ept: 'à défendre et voter à l’EPT', syctom: 'à défendre et voter au Syctom' };
  return `S’engage${under} ${manner[competence]} ${objectOf(promise)}`;
}

function quotedCondition({ condition = '' }: ScoredExplanation): string {
  return condition.trim() === '' ? '' : ` («\u202f${condition.trim()}\u202f»)`;
}

function objectOf(promise: Exclude<Promised, { tag: 'principle' | 'no_option' }>): string {
  if (promise.tag === 'measure') return 'la mesure demandée';
  if (promise.tag === 'option') return `«\u202f${promise.option}\u202f»`;
  const { figures, unit, isChange } = promise;
  if (!isChange) return `un objectif de ${quantityInFrench(figures.target, unit)}`;
  if (figures.target === 0) return 'une stabilité';
  const change = figures.target < 0 ? 'une baisse' : 'une hausse';
  return `${change} de ${quantityInFrench(Math.abs(figures.target), unit)}`;
}

function againstOf(promise: Promised): string {
  if (promise.tag !== 'figure' && promise.tag !== 'principle') return '';
  const { figures, unit } = promise;
  const { baseline, benchmark } = figures;
  const label = benchmark.label.trim() === '' ? '' : ` «\u202f${benchmark.label.trim()}\u202f»`;
  const goal = `repère${label}\u202f: ${quantityInFrench(benchmark.value, unit)}`;
  if (baseline === undefined) return ` (${goal})`;
  // A baseline whose year was left blank.
  const year = baseline.year > 0 ? ` en ${baseline.year}` : '';
  return ` (situation de départ\u202f: ${quantityInFrench(baseline.value, unit)}${year}\u202f; ${goal})`;
}

function outcomeOf(promise: Promised): string {
  if (promise.tag !== 'figure') return '';
  switch (promise.outcome) {
    case 'toward_benchmark':
      if (promise.reach === 1) return ', ce qui atteint le repère';
      if (promise.reach === 0) return ', soit le maintien de la situation de départ';
      // Never « 100 % » of a way that is not done, nor « 0 % » of one begun.
      return `, soit ${quantityInFrench(Math.min(99.99, Math.max(0.01, 100 * promise.reach)), '%')} du chemin vers le repère`;
    case 'worse_than_baseline':
      return ', ce qui est moins bien que la situation de départ';
    case 'benchmark_kept':
      return ', ce qui conserve un repère déjà atteint';
    case 'benchmark_given_up':
      return ', ce qui recule alors que le repère est déjà atteint';
  }
}

function improvementOf(promise: Promised): (improvement: Improvement) => string {
  const unit = 'unit' in promise ? promise.unit : '';
  return (improvement) => {
    switch (improvement.tag) {
      case 'give_figure':
        return 'donner un chiffre';
      case 'choose_option':
        return 'choisir une des réponses proposées';
      case 'better_option':
        return 'choisir une réponse plus ambitieuse';
      case 'reach_benchmark':
        return `aller jusqu’au repère (${quantityInFrench(improvement.benchmark, unit)})`;
      case 'hold_baseline':
        return `au moins maintenir ${quantityInFrench(improvement.start, unit)}`;
      case 'give_element':
        return {
          figure: 'donner un chiffre',
          deadline: 'donner une échéance',
          scope: 'préciser le périmètre',
          means: 'préciser les moyens',
        }[improvement.element];
      case 'deadline_within_mandate':
        return 'ramener l’échéance dans le mandat';
      case 'lift_condition':
        return 'lever la condition';
      case 'commit_beyond_study':
        return 's’engager au-delà d’une étude';
    }
  };
}

/** Whether it was told to the campaign, and not in public: by somebody not entitled to, or before lists merged. */
function isTold({ kind }: Commitment['source']): boolean {
  return kind !== 'manifesto' && kind !== 'press';
}

function sourceInFrench({ kind, date }: Commitment['source']): string {
  const where = {
    form: 'dans un formulaire',
    letter: 'dans une lettre',
    email: 'dans un courriel',
    meeting: 'lors d’une réunion',
    manifesto: 'dans un programme',
    press: 'dans la presse',
  }[kind];
  return `${where} le ${dateInFrench(date)}`;
}
