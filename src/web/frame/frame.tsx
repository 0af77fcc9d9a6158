import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DeskState } from '../../desk/http/wire.ts';
import { Dates } from '../dates.ts';
import { type Desk, DeskContext, useDeskState } from '../desk.ts';
import type { Live } from '../live.ts';
import { ClockScreen } from '../screens/clock-screen.tsx';
import { FormsScreen } from '../screens/forms-screen.tsx';
import { MailsScreen } from '../screens/mails-screen.tsx';
import { PublicationScreen } from '../screens/publication-screen.tsx';
import { RunsScreen } from '../screens/runs-screen.tsx';
import { words } from '../words.fr.ts';
import { WorkbookScreen } from '../workbook/workbook-screen.tsx';
import { type Notice, Notices } from './notices.tsx';
import { Questions } from './questions.tsx';
import { captionOf, RunningLine } from './running-line.tsx';
import { TopBar } from './top-bar.tsx';
import { Windows } from './windows.tsx';

const SCREENS: Readonly<Record<string, () => JSX.Element>> = {
  '/': WorkbookScreen,
  '/courriels': MailsScreen,
  '/formulaires': FormsScreen,
  '/publication': PublicationScreen,
  '/executions': RunsScreen,
  '/horloge': ClockScreen,
};

/** How long a passing sentence stays, in milliseconds. */
const STAY = 7000;

/** How long a script's last sentence stays after its end, in milliseconds. */
const READ = 3000;

/** The whole desk: top bar, the chosen screen, and what scripts show above it. */
export function Frame({ first, live }: { first: DeskState; live: Live }) {
  const state = useDeskState(first, live);
  const [path, setPath] = useState(location.pathname);
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const [connected, setConnected] = useState(true);

  const dismiss = useCallback((id: number) => setNotices((all) => all.filter((notice) => notice.id !== id)), []);
  const say = useCallback(
    (text: string, kind: Notice['kind'] = 'plain', title = '', stay = STAY) => {
      const id = performance.now() + Math.random();
      // As at Google, a script's sentence takes the place of the one before.
      const replaced = (notice: Notice) => notice.text === text || (kind === 'toast' && notice.kind === 'toast');
      setNotices((all) => [...all.filter((notice) => !replaced(notice)), { id, kind, title, text }].slice(-4));
      setTimeout(() => dismiss(id), stay);
    },
    [dismiss],
  );
  const goTo = useCallback((to: string) => {
    history.pushState(null, '', to);
    setPath(location.pathname);
  }, []);

  useEffect(() => {
    const moved = () => setPath(location.pathname);
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);
  useEffect(() => live.onConnection(setConnected), [live]);
  useEffect(
    () =>
      live.listen((event) => {
        if (event.kind === 'screen' && event.event.kind === 'toast') {
          const { message, title, seconds } = event.event;
          say(message, 'toast', title, seconds > 0 ? seconds * 1000 : STAY);
        }
        if (event.kind === 'unkept') say(event.text, 'wrong');
        // Other people's runs are on the runs' own screen.
        if (event.kind !== 'ended' || event.run.user !== state.user) return;
        // What it said of its progress is over; its last word may still be read.
        const over = performance.now();
        const isOver = (notice: Notice) => notice.kind === 'toast' && notice.id <= over;
        setTimeout(() => setNotices((all) => all.filter((notice) => !isOver(notice))), READ);
        const name = captionOf(state.menus, event.run.functionName) ?? event.run.functionName;
        if (event.run.status === 'failed') say(words.runFailed(name, event.run.error), 'wrong');
        if (event.run.status === 'killed') say(words.runKilled(name));
      }),
    [live, say, state.user, state.menus],
  );

  const desk = useMemo<Desk>(
    () => ({ state, live, dates: new Dates(state.zone), say, goTo }),
    [state, live, say, goTo],
  );
  const Screen = SCREENS[path] ?? WorkbookScreen;
  const sidebar = state.pages.some((page) => page.kind === 'sidebar');
  return (
    <DeskContext.Provider value={desk}>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <TopBar path={path} />
      {connected ? null : (
        <p className="offline" role="alert">
          {words.offline}
        </p>
      )}
      <div className={sidebar ? 'room with-sidebar' : 'room'}>
        <main id="content" tabIndex={-1}>
          <Screen />
        </main>
        <Windows />
      </div>
      <RunningLine />
      <Notices notices={notices} dismiss={dismiss} />
      <Questions />
    </DeskContext.Provider>
  );
}
