// First: what a screen brings of its own comes after it.
import './desk.css';

import { createRoot } from 'react-dom/client';
import type { DeskState } from '../desk/http/wire.ts';
import { chosenUser } from './account.ts';
import { act, read } from './api.ts';
import { Frame } from './frame/frame.tsx';
import { Live } from './live.ts';

/** Sits down at the desk: reads its state, opens the document as this person, shows the screens. */
async function start(place: HTMLElement): Promise<void> {
  const state = await read<DeskState>('/api/desk', { user: chosenUser() });
  const live = new Live(state.user);
  createRoot(place).render(<Frame first={state} live={live} />);
  await act('/api/open', { user: state.user });
}

const place = document.getElementById('desk');
if (place) {
  start(place).catch((cause: unknown) => {
    place.textContent = cause instanceof Error ? cause.message : String(cause);
  });
}
