/** In a grid Tab goes from cell to cell: F6 leaves it for what follows on the page. Gives how to stop. */
export function leaveByKey(grid: HTMLElement): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || !document.activeElement?.closest('.grid, [data-u-comp]')) return;
    const after = [...document.querySelectorAll<HTMLElement>('button, select, a[href]')].find(
      (control) => grid.compareDocumentPosition(control) === Node.DOCUMENT_POSITION_FOLLOWING && control.offsetParent,
    );
    if (!after) return;
    event.preventDefault();
    event.stopPropagation();
    after.focus();
  };
  addEventListener('keydown', onKey, true);
  return () => removeEventListener('keydown', onKey, true);
}
