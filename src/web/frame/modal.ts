import { type RefObject, useEffect } from 'react';

/** Opens a dialog element as it appears; when it leaves, the focus goes back where it was. */
export function useOpened(box: RefObject<HTMLDialogElement | null>, modal: boolean): void {
  useEffect(() => {
    const before = document.activeElement;
    const dialog = box.current;
    if (dialog && !dialog.open) {
      if (modal) dialog.showModal();
      else dialog.show();
    }
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [box, modal]);
}
