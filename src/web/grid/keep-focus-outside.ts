/**
 * The grid takes the keyboard by itself when it is drawn and when a script selects cells. Somebody who is in a menu, a
 * dialog or a field keeps it: the grid gets it only by a click in it or by the Tab key. Gives how to stop.
 */
export function keepFocusOutside(grid: HTMLElement): () => void {
  let invited = false;
  const onPointer = ({ target }: Event) => {
    invited = grid.contains(target as Node);
  };
  const onKey = ({ key, target }: KeyboardEvent) => {
    if (key === 'Tab') invited = true;
    else if (!grid.contains(target as Node)) invited = false;
  };
  const onFocus = ({ relatedTarget }: FocusEvent) => {
    const before = relatedTarget instanceof HTMLElement && !grid.contains(relatedTarget) ? relatedTarget : null;
    if (before && !invited) before.focus();
  };
  addEventListener('pointerdown', onPointer, true);
  addEventListener('keydown', onKey, true);
  grid.addEventListener('focusin', onFocus);
  return () => {
    removeEventListener('pointerdown', onPointer, true);
    removeEventListener('keydown', onKey, true);
    grid.removeEventListener('focusin', onFocus);
  };
}
