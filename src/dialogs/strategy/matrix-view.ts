import { strategyDialog as words } from '../../app/messages/strategy/strategy-dialog.fr.ts';
import type { StrategyList } from '../../app/strategy/strategy-view.ts';
import { type MatrixBubble, matrixBubbles, STEPS } from '../../domain/strategy/matrix.ts';
import { draw } from '../make.ts';

const CELL = 78;
const LEFT = 34;
const SIDE = STEPS * CELL;
const BAND = 64;
const GAP = 20;
/** Room above the cells for their captions, which a bubble would hide. */
const TOP = 18;
const WIDTH = LEFT + SIDE + 8;
const HEIGHT = SIDE + GAP + BAND + 30;

/** Draws leverage × openness, each cell one bubble that shows its number of lists and chooses them. */
export function matrixDrawing(lists: readonly StrategyList[], choose: (ids: readonly string[]) => void): SVGSVGElement {
  const judged = lists.flatMap(({ id, judgement }) =>
    judgement === null ? [] : [{ id, leverage: judgement.leverage, openness: judgement.openness }],
  );
  const names = new Map(lists.map(({ id, commune, label }) => [id, `${commune} – ${label}`]));
  const bubbles = matrixBubbles(judged);
  const most = Math.max(1, ...bubbles.map(({ ids }) => ids.length));
  return draw(
    'svg',
    {
      viewBox: `0 ${-TOP} ${WIDTH} ${HEIGHT + TOP}`,
      role: 'group',
      'aria-label': words.matrix.label(judged.length),
      class: 'matrix',
    },
    ...background(),
    ...bubbles.map((bubble) => bubbleDrawing(bubble, most, names, choose)),
  );
}

function background(): SVGElement[] {
  const cells = Array.from({ length: STEPS * STEPS }, (_, at) => {
    const [column, row] = [at % STEPS, Math.floor(at / STEPS)];
    // The darker, the sooner: both axes count alike.
    const step = Math.round((column + row) / 2);
    return draw('rect', {
      x: LEFT + column * CELL,
      y: (STEPS - 1 - row) * CELL,
      width: CELL,
      height: CELL,
      class: `cell cell-${step}`,
    });
  });
  const [convince = '', first = '', last = '', commit = ''] = words.matrix.corners;
  const corner = (x: number, y: number, anchor: string, text: string) =>
    draw('text', { x, y, 'text-anchor': anchor, class: 'corner' }, text);
  return [
    ...cells,
    draw('rect', { x: LEFT, y: SIDE + GAP, width: SIDE, height: BAND, class: 'cell cell-unknown' }),
    corner(LEFT, -6, 'start', commit),
    corner(LEFT + SIDE, -6, 'end', first),
    corner(LEFT, SIDE + 14, 'start', last),
    corner(LEFT + SIDE, SIDE + 14, 'end', convince),
    draw('text', { x: LEFT + 6, y: SIDE + GAP + 14, class: 'corner' }, words.matrix.unknown),
    draw('text', { x: LEFT + SIDE, y: HEIGHT - 8, 'text-anchor': 'end', class: 'axis' }, words.matrix.leverage),
    draw('text', { x: 0, y: 0, class: 'axis', transform: `translate(22 ${SIDE}) rotate(-90)` }, words.matrix.openness),
  ];
}

function bubbleDrawing(
  { column, row, ids }: MatrixBubble,
  most: number,
  names: ReadonlyMap<string, string>,
  choose: (ids: readonly string[]) => void,
): SVGElement {
  const x = LEFT + (column + 0.5) * CELL;
  const y = row === null ? SIDE + GAP + BAND * 0.58 : (STEPS - 0.5 - row) * CELL;
  const label = words.matrix.bubble(
    ids.length,
    ids.map((id) => names.get(id) ?? ''),
  );
  const radius = (row === null ? 10 : 12) + 14 * Math.sqrt(ids.length / most);
  const bubble = draw(
    'g',
    { role: 'button', tabindex: 0, 'aria-label': label, class: 'bubble' },
    draw('title', {}, label),
    draw('circle', { cx: x, cy: y, r: radius }),
    draw('text', { x, y: y + 5, 'text-anchor': 'middle' }, String(ids.length)),
  );
  bubble.addEventListener('click', () => choose(ids));
  bubble.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(ids);
  });
  return bubble;
}
