/**
 * The grid takes the keyboard by itself when it is drawn and when a script selects cells. Somebody who is in a menu, a
 * dialog or a field keeps it: the grid gets it only by a click in it or by the Tab key. Gives how to stop.
 */
export function keepFocusOutside(grid: HTMLElement): () => void {
  let invited = false;
  // The grid's text editor stands beside the grid for a while before it is moved into it.
  const isOfGrid = (element: Element) => grid.contains(element) || element.closest('[data-u-comp]') !== null;
  /** Who had the keyboard last outside the grid; the grid may let it fall to the page before it takes it. */
  let holder = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  if (holder === document.body || (holder && isOfGrid(holder))) holder = null;
  const onPointer = ({ target }: Event) => {
    invited = grid.contains(target as Node);
    holder = null;
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Tab') invited = true;
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    if (!isOfGrid(target)) {
      holder = target;
      invited = false;
    } else if (holder?.isConnected && !invited) holder.focus();
  };
  addEventListener('pointerdown', onPointer, true);
  addEventListener('keydown', onKey, true);
  document.addEventListener('focusin', onFocus);
  return () => {
    removeEventListener('pointerdown', onPointer, true);
    removeEventListener('keydown', onKey, true);
    document.removeEventListener('focusin', onFocus);
  };
}
