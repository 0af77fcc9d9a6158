import { strategyDialog as words } from '../../app/messages/strategy/strategy-dialog.fr.ts';
import type { CommuneProgress, PlaceProgress, StrategyView } from '../../app/strategy/strategy-view.ts';
import { draw, make, tableRow } from '../make.ts';

const SIZE = 60;
const INSET = 1.5;
/** Pixels of the narrowest square whose name can be read. */
const NARROWEST = 58;

/** The territory as squares of one size, shaded by the share of lists that replied; each says its figures in words. */
export function mapDrawing({ tiles, communes, sectors }: StrategyView): SVGSVGElement | undefined {
  if (tiles.length === 0) return undefined;
  const progress = new Map<string, PlaceProgress>([...communes, ...sectors].map((place) => [place.code, place]));
  const columns = 1 + Math.max(...tiles.map(({ column }) => column));
  const rows = 1 + Math.max(...tiles.map(({ row }) => row));
  const lists = communes.reduce((sum, commune) => sum + commune.lists, 0);
  const replied = communes.reduce((sum, commune) => sum + commune.replied, 0);
  return draw(
    'svg',
    {
      viewBox: `0 0 ${columns * SIZE} ${rows * SIZE}`,
      role: 'img',
      'aria-label': words.mapLabel(replied, lists),
      class: 'map',
      // Squares keep a size at which names are read: a phone scrolls.
      style: `--narrowest: ${columns * NARROWEST}px`,
    },
    ...tiles.map(({ code, commune, sector, name, column, row }) => {
      const of = progress.get(sector) ?? progress.get(code) ?? progress.get(commune);
      const [x, y] = [column * SIZE, row * SIZE];
      return draw(
        'g',
        { class: of === undefined ? 'tile tile-none' : `tile tile-${stepOf(of)}` },
        draw('title', {}, words.tile(name, of?.replied ?? 0, of?.lists ?? 0)),
        draw('rect', { x: x + INSET, y: y + INSET, width: SIZE - 2 * INSET, height: SIZE - 2 * INSET, rx: 4 }),
        ...linesOf(name).map((line, at, all) =>
          draw(
            'text',
            { x: x + SIZE / 2, y: y + (of === undefined ? 33 : 22) + (at - (all.length - 1) / 2) * 11, class: 'name' },
            line,
          ),
        ),
        draw(
          'text',
          { x: x + SIZE / 2, y: y + 51, class: 'figure' },
          of === undefined ? '' : words.progress(of.replied, of.lists),
        ),
      );
    }),
  );
}

/** What each shade means; the figures in the squares say it too. */
export function mapLegend(): HTMLUListElement {
  return make(
    'ul',
    { class: 'legend' },
    ...words.steps.map((step, at) => make('li', {}, make('span', { class: `swatch tile-${at}` }), step)),
  );
}

/** The same as a table, commune by commune. */
export function mapRows(communes: readonly CommuneProgress[]): HTMLTableRowElement[] {
  return communes.map(({ name, territory, lists, replied, reachable }) =>
    tableRow(name, territory, String(lists), String(replied), String(reachable), words.percent(replied / lists)),
  );
}

/** 0 for no reply to 3 for all. */
function stepOf({ replied, lists }: PlaceProgress): number {
  if (replied === 0) return 0;
  if (replied === lists) return 3;
  return 2 * replied < lists ? 1 : 2;
}

/** A name on two lines of ten characters at most. */
function linesOf(name: string): string[] {
  const LONGEST = 10;
  const words = name
    .replace(/^(?:Le|La|Les) |^L’/, '')
    .replace('Saint-', 'St-')
    .split(/(?<=-)| /);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last}${last.endsWith('-') ? '' : ' '}${word}`;
    if (last !== undefined && joined.length <= LONGEST) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines
    .slice(0, 2)
    .map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}.` : line.replace(/-$/, '')));
}
