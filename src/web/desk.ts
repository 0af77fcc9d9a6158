import { createContext, useContext, useEffect, useReducer } from 'react';
import type { DeskState, LiveEvent } from '../desk/http/wire.ts';
import { read } from './api.ts';
import type { Dates } from './dates.ts';
import type { Live } from './live.ts';

/** What every screen of the desk may use. */
export interface Desk {
  readonly state: DeskState;
  readonly live: Live;
  readonly dates: Dates;
  /** Shows a passing sentence. */
  readonly say: (text: string, kind?: 'plain' | 'wrong') => void;
  readonly goTo: (path: string) => void;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk around a component. @throws TypeError outside of it */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new TypeError('useDesk outside of the desk');
  return desk;
}

/** The desk's state as events change it; the first one comes with the page. */
export function useDeskState(first: DeskState, live: Live): DeskState {
  const [state, change] = useReducer(after, first);
  useEffect(() => {
    const refresh = async () => change(await read<DeskState>('/api/desk', { user: first.user }));
    const stopEvents = live.listen((event) => {
      if (event.kind === 'screen' && event.event.kind === 'menu') void refresh();
      else change(event);
    });
    const stopConnection = live.onConnection((connected) => void (connected && refresh()));
    return () => {
      stopEvents();
      stopConnection();
    };
  }, [first.user, live]);
  return state;
}

function after(state: DeskState, event: LiveEvent | DeskState): DeskState {
  if (!('kind' in event)) return event;
  if (event.kind === 'runs') return { ...state, running: event.running };
  if (event.kind === 'clock') return { ...state, now: event.now };
  if (event.kind !== 'screen') return state;
  const { event: shown } = event;
  switch (shown.kind) {
    case 'question':
      return { ...state, questions: [...without(state.questions, shown.question.id), shown.question] };
    case 'question-closed':
      return { ...state, questions: without(state.questions, shown.id) };
    case 'page':
      return { ...state, pages: [...without(state.pages, shown.page.id), shown.page] };
    case 'page-closed':
      return { ...state, pages: without(state.pages, shown.id) };
    default:
      return state;
  }
}

function without<T extends { readonly id: string }>(list: readonly T[], id: string): T[] {
  return list.filter((one) => one.id !== id);
}
