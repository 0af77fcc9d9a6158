import type { Stance } from '../commitment.ts';
import { findCondition, recallsCompetence } from './condition.ts';
import { foldText } from './fold-text.ts';

const COMMIT = '(?:engag|promett|prendr|garanti|doubl|retiendr)[a-z]*';
/** Refusals to commit; « nous refusons l'incinération » is none. */
const REFUSAL = new RegExp(
  [
    `(?<![a-z])n(?:e |')(?:nous |m'|s'|m'y |s'y |nous y )?(?:y )?${COMMIT} (?:nous )?pas`,
    `(?<![a-z])ne (?:souhait|veu|voul|pouv|peu)[a-z]* (?:pas )?(?:nous |m'|s'|le |la )?(?:y )?(?:engag|promett|prendre|garantir|fixer)`,
    // « Nous nous engageons pas », as it is said.
    `(?<![a-z])(?:nous nous |je m'|(?:la |notre )liste s')(?:y )?engag[a-z]* (?:donc |absolument )?pas`,
    "(?<![a-z])n(?:e |')(?:en )?pren[a-z]+ pas (?:(?:cet|ces|d'|l'|un tel|de tels) ?)?engagement",
    "(?<![a-z])on (?:ne )?s'(?:y )?engag[a-z]* pas|impossible (?:de (?:nous |m')?|d'y |de s'(?:y )?)(?:engag|promett)",
    "hors de question|(?<![a-z])pas question(?! d'attendre| de (?:recul|renonc|baiss))",
    '(?<![a-z])(?:je|nous|la liste) (?:y )?(?:suis |sommes |est )?(?:oppos|defavorabl|contre(?![a-z]))',
    "refus[a-z]* (?:de (?!ne )|d'|(?:un |tout |cet |l')?(?:objectif|engagement|chiffr))|pas favorable|(?<![a-z])(?<!pas )defavorable",
    "(?:n'est|n'est-ce|ce n'est|^) *pas prevue?|pas d'engagement|aucun engagement",
  ].join('|'),
);
const NO_ANSWER =
  /^ *non (?:communique|renseigne|repondu|precise)|ne (?:souhait|veu|desir)[a-z]* pas (?:y )?(?:repondre|(?:se |nous |me )?prononcer)|ne (?:me|nous|se) prononc[a-z]* pas|(?:sans|pas d[e']) ?(?:avis|reponse|opinion)|ne sa(?:is|it|vons) pas|ne repondr?[a-z]* pas|^ *(?:nsp|nspp|np)\.? *$/;
const NOT_APPLICABLE =
  /sans objet|(?:non|pas) (?:concerne|applicable)|ne (?:nous|s'y|s') ?(?:concerne|applique) pas|^ *n\/?a *$/;
const STUDY =
  /etudi|^ *etude (?:a |d[e']|prealable|prevue|programmee)|etude en cours|cours d'etude|(?:a|pour) une etude|apres etude|une etude|(?<![a-z])l'etude|reflech|reflexion|examin|expertis/;
const NO =
  /^ *(?:c'est )?non(?![a-z])(?! (?:defini|determine|connu|disponible|fourni))|^ *no *[.!]* *$|^ *(?:certainement|absolument|surtout|evidemment|naturellement|bien sur|tout a fait|vraiment) (?:pas|que non|contre|non|oppos|defavorabl)|^ *(?:pas du tout|en aucun cas|jamais|(?:nous refusons|je refuse)) *[.!]* *$|^ *(?:nous|on) ne (?:le|la|les) fer[a-z]* pas|pas d'accord|^ *(?:contre|opposee?s?) *[.!]* *$/;
/** What is asked for, in the words of an answer. */
const IT =
  "(?:cette |cet |ces |ce |votre |vos |la |l')(?:demande|position|mesure|proposition|objectif|orientation|engagement|idee)s?";
const YES = new RegExp(
  [
    '^ *(?:oui|yes|ok|tout a fait|evidemment|naturellement|absolument|certainement)(?![a-z])(?! (?:pas(?! de (?:probleme|souci))|que non|contre|non|oppos|defavorabl))',
    '^ *affirmatif(?![a-z])',
    `^ *(?:nous |je |nos (?:elus|delegues|representants) )(?:(?:l(?:e|a|es) )?(?:defendr|soutiendr)[a-z]* (?:${IT} )?(?:(?:au (?:syctom|syndicat|conseil(?: [a-z]+)?)|a l'ept) )?et )?(?:(?:le |la |les )vot(?:er(?:ons|ai|ont))|vot(?:er(?:ons|ai|ont)) (?:pour(?: ${IT})?|en ce sens|favorablement)) *[.!]* *$`,
    "(?:nous nous|je m'|on s'|(?:notre|la) liste s') ?(?:y )?engage",
    '^ *engagement (?:ferme|pris)',
    '^ *bien (?:entendu|evidemment)(?![a-z])',
    "d'accord",
    '^ *(?:nous (?:y )?sommes )?(?:tres |tout a fait )?favorables?',
    '^ *(?:nous )?(?:sommes )?pour *[.!]* *$',
    '^ *bien sur(?! (?:pas|que non))',
    '^ *nous le ferons',
  ].join('|'),
);
/** A yes that may be less than one: to the idea, in part, or to talking about it. */
const HALF_YES =
  /(?:sur|a[ut]|avec) (?:le )?principe|en principe|(?<![a-z])ni (?:favorable|oppos|pour|contre)|(?<![a-z])(?:plutot|partiel[a-z]*|en partie|presque|un peu|a terme|a confirmer|reste a|peut-etre|en theorie|plus tard|d'une certaine|autant que possible|dans l'ideal|a voir|certain(?:e?s)|(?:a|pour la) moitie|au cas par cas|a titre personnel)(?![a-z])|\? *$|engage[a-z]* (?:donc )?a (?:ne pas |ne jamais |en (?:parler|discuter|debattre)|consulter|discuter|demander|interroger|solliciter|essayer|tenter|voir(?![a-z])|regarder|tout faire|faire (?:de notre mieux|notre possible|le maximum|tout))/;
const EXCEPT = /(?<![a-z])(?:sauf|hormis|excepte|a l'exception)(?![a-z])/;
/** « Nous nous engageons à étudier » promises the study. */
const ENGAGES_TO_STUDY =
  /(?:engage[a-z]*|favorables?) (?:donc )?a (?:l'|la |y |une |mettre |lancer |mener |faire |realiser |engager |conduire )*(?:etud|reflech|examin|expertis|question a l'etude|reflexion)/;

/** Turns of phrase in which « pas » denies nothing that is promised. */
const HARMLESS =
  /pas (?:seulement|uniquement|davantage|moins d|plus (?:d|tard)|depasser|au-dela d|de (?:probleme|souci|doute))/g;
const NEGATION = /^ *non(?![a-z])|(?<![a-z])(?:(?:pas|jamais|aucune?)(?![a-z])|refus(?:ons|e) (?:les |ces )?[+-]? ?\d)/;
/** What is called out of reach is not promised, wherever it is said: « doubler, mais c'est impossible ». */
const OUT_OF_REACH =
  /(?<![a-z])(?:impossible|irrealistes?|inatteignables?|inaccessibles?|infaisables?|utopi[a-z]*|excessi(?:fs?|ves?)|insuffisan[a-z]*|hors (?:de portee|d'atteinte)|prematur[a-z]*|trop (?:ambiti|eleve|haut|fort|tot|tard|cher|court|optimist|difficil)[a-z]*|dout(?:ons|e fort)|sans (?:objectif|engagement|doubl|tripl|atteindre|viser|promettre|garantir)[a-z]*|plutot que(?= \d))(?![a-z])|(?<![a-z])(?:c'est|est|serait|parait|semble) (?:(?:beaucoup |bien )?trop|beaucoup|enorme)(?![a-z])|(?<![a-z])non(?: merci)? *(?:[.,;:!?)]|$)/;

/** Whether the words around a figure deny it ("pas 25 kg", "nous ne nous engageons pas sur 10 %"). */
export function isNegated(folded: string): boolean {
  return NEGATION.test(folded.replace(HARMLESS, '')) || findRefusal(folded);
}

/** Whether words call something out of reach, or say no to it. */
export function isCalledOutOfReach(folded: string): boolean {
  return OUT_OF_REACH.test(folded);
}

/** Whether words refuse to commit. */
export function findRefusal(folded: string): boolean {
  return REFUSAL.test(folded);
}

/** The position that words in answer to « vous engagez-vous ? » take; undefined when it is not plain. */
export function readStance(text: string): Stance | undefined {
  const folded = foldText(text);
  if (NO_ANSWER.test(folded)) return 'unanswered';
  if (NOT_APPLICABLE.test(folded)) return 'not_applicable';
  const isNo = NO.test(folded) || findRefusal(folded);
  const isYes = YES.test(folded) && !/pas d'accord/.test(folded);
  if (isYes && (isNo || /(?<![a-z])non(?![a-z])/.test(folded)))
    return isNo && !NO.test(folded) && !/^ *(?:oui|yes|ok)(?![a-z])/.test(folded) ? 'declined' : undefined;
  const condition = findCondition(text, folded);
  // « Non, sauf si l'État finance »
  if (isNo) return /(?<![a-z])oui(?![a-z])/.test(folded) || condition !== undefined ? undefined : 'declined';
  if (ENGAGES_TO_STUDY.test(folded)) return 'study';
  if (isYes && (HALF_YES.test(folded) || (condition === undefined && (STUDY.test(folded) || EXCEPT.test(folded)))))
    return undefined;
  if (isYes && isNegated(folded.slice(0, folded.length - (condition?.length ?? 0)))) return undefined;
  if (isYes) return condition === undefined || recallsCompetence(condition) ? 'unconditional' : 'conditional';
  return STUDY.test(folded) ? 'study' : undefined;
}
