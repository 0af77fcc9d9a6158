import { pageWords as words } from '../messages/pages.fr.ts';
import { Html, html } from './html.ts';
import type { PublicAnswer, PublicContest } from './public-record.ts';

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

const LEFT = 12;
const LINE = 46;
const WIDTH = 640;

/** Each ranked list's place as a dot on the span of places it can reach. */
export function intervalPicture({ lists, ranked }: PublicContest): Html {
  const placed = lists.flatMap(({ place, label }) => (place === undefined ? [] : [{ ...place, label }]));
  const at = (rank: number) => LEFT + ((rank - 1) / Math.max(1, ranked - 1)) * (WIDTH - 2 * LEFT);
  const height = placed.length * LINE + 30;
  const ticks = Array.from({ length: ranked }, (_, index) => index + 1);
  const said = placed.map(({ label, low, high, rank }) => words.commune.intervalOf(label, low, high, rank));
  return html`<svg class="intervals" viewBox="0 0 ${WIDTH} ${height}" style="max-width:${WIDTH}px" role="img" aria-label="${said.join(' ; ')}">
${ticks.map((rank) => {
  const anchor = rank === 1 ? 'start' : rank === ranked ? 'end' : 'middle';
  const x = rank === 1 ? 0 : rank === ranked ? WIDTH : at(rank);
  return html`<line class="grid" x1="${at(rank)}" x2="${at(rank)}" y1="22" y2="${height}"/><text class="soft" x="${x}" y="14" text-anchor="${anchor}">${words.commune.rankAxis(rank)}</text>`;
})}
${placed.map(({ label, low, high, rank }, index) => {
  const y = 30 + index * LINE;
  const name = label.length > 62 ? `${label.slice(0, 60)}…` : label;
  return html`<text x="0" y="${y + 12}">${name}</text><line class="span" x1="${at(low)}" x2="${at(high)}" y1="${y + 27}" y2="${y + 27}"/><circle class="dot" cx="${at(rank)}" cy="${y + 27}" r="7"/>`;
})}</svg>`;
}
