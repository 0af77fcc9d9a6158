import { words } from '../words.fr.ts';

/**
 * Names in French the box where Univer shows the cell and the places of its own notices, and takes away its list of named
 * ranges, which opens out of sight. Gives how to stop.
 */
export function nameCellBox(grid: HTMLElement): () => void {
  const name = () => {
    const box = grid.querySelector('input');
    if (box) box.ariaLabel = words.workbook.cellBox;
    const list = grid.querySelector<HTMLElement>('button:not([aria-label])');
    if (list) list.style.display = 'none';
    for (const [at, notices] of grid.querySelectorAll('section[aria-live]').entries())
      notices.ariaLabel = words.workbook.gridNotices(at + 1);
  };
  const drawn = new MutationObserver(name);
  drawn.observe(grid, { childList: true, subtree: true });
  return () => drawn.disconnect();
}
