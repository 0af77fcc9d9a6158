import { composed } from './fold-text.ts';

const MARKERS = [
  /(?:^|[ ,;.(])(oui,? +(?:mais|si)(?![a-z]))/,
  /(?:^|[ ,;.(])(a (?:la )?condition (?:de |d'|que |qu'))/,
  /(?:^|[ ,;.(])(sous (?:reserve|condition)s?(?![a-z]))/,
  /(?:^|[ ,;.(])((?:dans la limite|dans la mesure|en fonction)(?![a-z]))/,
  /(?:^|[ ,;.(])((?:sauf|seulement|uniquement) si(?![a-z]))/,
  /(?:^|[ ,;.(])(pourvu qu)/,
  /(?:^|[ ,;.(])(si (?!oui|non)|s'il )/,
  /(?:^|[ ,;.(])(mais (?!aussi|surtout))/,
];

/** The condition someone put on a promise, in their own words from its first word on; undefined without one. */
export function findCondition(typed: string, folded: string): string | undefined {
  let first: number | undefined;
  for (const marker of MARKERS) {
    const match = marker.exec(folded);
    if (match === null) continue;
    const start = match.index + match[0].indexOf(match[1] ?? '');
    if (first === undefined || start < first) first = start;
  }
  return first === undefined ? undefined : composed(typed).slice(first).trim();
}
