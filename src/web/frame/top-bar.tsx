import { useEffect, useRef, useState } from 'react';
import { chooseUser } from '../account.ts';
import { useDesk } from '../desk.ts';
import { words } from '../words.fr.ts';
import './top-bar.css';

const PATHS = [
  ['/', words.screens.workbook],
  ['/courriels', words.screens.mails],
  ['/formulaires', words.screens.forms],
  ['/publication', words.screens.publication],
  ['/executions', words.screens.runs],
  ['/horloge', words.screens.clock],
] as const;

/** Campaign, screens, the desk's date, the account one sits as, and the source. */
export function TopBar({ path }: { path: string }) {
  const { state, goTo } = useDesk();
  const screens = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // On a phone the screens slide: the one that is open is in sight.
    screens.current?.querySelector(`[href="${path}"]`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path]);
  return (
    <header className="top">
      <p className="brand" title={state.title}>
        {state.title}
      </p>
      <nav aria-label={words.navigation}>
        <ul ref={screens}>
          {PATHS.map(([to, label]) => (
            <li key={to}>
              <a
                href={to}
                aria-current={path === to ? 'page' : undefined}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  goTo(to);
                }}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="top-end">
        <DeskClock />
        <label className="account">
          <span className="hidden">{words.account}</span>
          <select value={state.user} onChange={(event) => chooseUser(event.target.value)}>
            {state.people.map(({ email, name, role }) => (
              <option key={email} value={email}>
                {role ? `${name} – ${role}` : name}
              </option>
            ))}
          </select>
        </label>
        <a className="source" href={state.sourceUrl}>
          {words.source}
        </a>
      </div>
    </header>
  );
}

/** The desk's date, which goes on by itself when the desk ticks. */
function DeskClock() {
  const { state, dates, goTo } = useDesk();
  const now = useNow();
  return (
    <a
      className="clock"
      href="/horloge"
      title={words.clockNow}
      onClick={(event) => {
        event.preventDefault();
        goTo('/horloge');
      }}
    >
      <time dateTime={new Date(now).toISOString()}>{dates.medium(state.ticking ? now : state.now)}</time>
    </a>
  );
}

/** The virtual instant now: what the desk last said, plus the time since. */
export function useNow(): number {
  const { state } = useDesk();
  const [now, setNow] = useState(state.now);
  useEffect(() => {
    setNow(state.now);
    if (!state.ticking) return;
    const since = performance.now();
    const timer = setInterval(() => setNow(state.now + performance.now() - since), 5000);
    return () => clearInterval(timer);
  }, [state.now, state.ticking]);
  return now;
}
