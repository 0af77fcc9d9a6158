import { foldText } from './fold-text.ts';

const PLACEHOLDER =
  /^[ .…,;:!?/*_x–-]*(?:aucun(?:e)?s?|neant|non|rien|ras|n\/?a|nc|nsp|tbd|sans objet|(?:reste )?a (?:definir|preciser|determiner|voir|completer|etudier|chiffrer)|(?:je |nous |on )?(?:ne )?sa(?:is|it|vons) pas|inconnue?s?|(?:pas|non) (?:encore )?(?:precise|defini|determine|connu|communique|renseigne)e?s?)?[ .…,;:!?/*_x–-]*$/;

/** Whether what was typed only fills a box: « - », « à définir », « N/A ». It makes no promise more precise. */
export function isPlaceholder(typed: string): boolean {
  return PLACEHOLDER.test(foldText(typed));
}
