import { Html, html } from '../../html/html.ts';
import { pageWords as words } from '../../messages/publication/pages.fr.ts';
import type { PublicAnswer, PublicContest } from '../record/public-record.ts';

/** Shapes that tell stances apart without colour, drawn because fonts miss such characters. */
const SHAPES: Readonly<Record<PublicAnswer['stance'], string>> = {
  unconditional: '<circle class="on" cx="8" cy="8" r="6"/>',
  conditional: '<circle class="off" cx="8" cy="8" r="6"/><path class="on" d="M8 2a6 6 0 0 0 0 12z"/>',
  study: '<circle class="off" cx="8" cy="8" r="6"/>',
  declined: '<path class="no" d="M3 3l10 10M13 3L3 13"/>',
  unanswered: '<path class="off" d="M4 8h8"/>',
  not_applicable: '<circle class="off" cx="8" cy="8" r="6"/><path class="off" d="M3 13L13 3"/>',
};

/** The shape of a stance; the word stands beside it or is read aloud. */
export function stanceShape(stance: PublicAnswer['stance']): Html {
  return html`<svg class="sym" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${new Html(SHAPES[stance])}</svg>`;
}

/** The shapes once for a page that repeats them in thousands of cells. */
export function stanceDrawings(): Html {
  const shapes = Object.entries(SHAPES);
  return html`<svg width="0" height="0" class="hidden" aria-hidden="true" focusable="false">${shapes.map(([stance, shape]) => html`<symbol id="shape-${stance}" viewBox="0 0 16 16">${new Html(shape)}</symbol>`)}</svg>`;
}

/** The shape of a stance on a page that begins with `stanceDrawings`. */
export function drawnStance(stance: PublicAnswer['stance']): Html {
  return html`<svg class="sym" aria-hidden="true" focusable="false"><use href="#shape-${stance}"/></svg>`;
}

/** A bar from 0 to 100; the number stands beside it as text. */
export function scoreBar(score: number): Html {
  const width = Math.max(0, Math.min(100, score)).toFixed(1);
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="8" rx="2"/><rect class="fill" width="${width}" height="8" rx="2"/></svg>`;
}

/** One square a list, filled when it answered: a share that can be counted. */
export function responsePicture(replied: number, running: number, label: string): Html {
  const perRow = Math.min(running, 40) || 1;
  const rows = Math.ceil(running / perRow);
  const squares = Array.from({ length: running }, (_, at) => {
    const x = (at % perRow) * 12;
    const y = Math.floor(at / perRow) * 12;
    return html`<rect class="${at < replied ? 'fill' : 'hollow'}" x="${x + 1}" y="${y + 1}" width="9" height="9" rx="2"/>`;
  });
  return html`<svg class="squares" viewBox="0 0 ${perRow * 12} ${rows * 12}" style="max-width:${perRow * 18}px" role="img" aria-label="${label}">${squares}</svg>`;
}

const EDGE = 14;
const WIDTH = 340;

/** Each ranked list's place as a dot on the span of places it can reach; the same in words above each line. */
export function intervalPicture({ lists, ranked }: PublicContest): Html {
  const at = (rank: number) => EDGE + ((rank - 1) / Math.max(1, ranked - 1)) * (WIDTH - 2 * EDGE);
  const ticks = Array.from({ length: ranked }, (_, index) => index + 1);
  const scale = html`${ticks.map((rank) => html`<line class="grid" x1="${at(rank)}" x2="${at(rank)}" y1="2" y2="20"/><text class="soft" x="${at(rank)}" y="33" text-anchor="middle">${words.commune.rankAxis(rank)}</text>`)}`;
  return html`<ul class="spans">${lists.map(({ place, label }) => {
    if (place === undefined) return null;
    const { low, high, rank } = place;
    return html`<li>${words.commune.intervalOf(label, low, high, rank)}<svg viewBox="0 0 ${WIDTH} 38" aria-hidden="true" focusable="false">${scale}<line class="span" x1="${at(low)}" x2="${at(high)}" y1="11" y2="11"/><circle class="dot" cx="${at(rank)}" cy="11" r="6"/></svg></li>`;
  })}</ul>`;
}
