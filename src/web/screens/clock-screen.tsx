import { type FormEvent, useState } from 'react';
import type { TriggerLine } from '../../desk/http/wire.ts';
import { act } from '../api.ts';
import { useDesk } from '../desk.ts';
import { useNow } from '../frame/top-bar.tsx';
import { words } from '../words.fr.ts';
import { useRead } from './use-read.ts';
import { WideTable } from './wide-table.tsx';

const { clock: said } = words;
const HOUR = 3_600_000;

/** The desk's own date, and what waits on it. */
export function ClockScreen() {
  const { state, dates, say } = useDesk();
  const now = useNow();
  const [until, setUntil] = useState(() => dates.wall(state.now + 24 * HOUR));
  const { value: triggers, again } = useRead<readonly TriggerLine[]>('/api/triggers', ['triggers', 'clock', 'ended']);
  const forward = (by: number) =>
    act('/api/clock', { by })
      .then(again)
      .catch((cause: Error) => say(cause.message, 'wrong'));
  const goUntil = (event: FormEvent) => {
    event.preventDefault();
    const by = dates.instantOf(until) - now;
    if (by > 0) void forward(by);
    else say(said.past, 'wrong');
  };
  const fire = async () => {
    const { fired } = await act<{ fired: number }>('/api/fire-triggers', {});
    say(said.fired(fired));
    again();
  };
  return (
    <div className="page">
      <h1>{said.title}</h1>
      <p className="soft">{state.realTime ? said.aboutReal : said.about}</p>
      <section className="card">
        <h2>{words.clockNow}</h2>
        <p className="big-clock">{dates.long(now)}</p>
        {state.realTime ? null : (
          <>
            <div className="tools">
              <button type="button" onClick={() => forward(HOUR)}>
                {said.hour}
              </button>
              <button type="button" onClick={() => forward(24 * HOUR)}>
                {said.day}
              </button>
              <button type="button" onClick={() => forward(7 * 24 * HOUR)}>
                {said.week}
              </button>
            </div>
            <form className="tools" onSubmit={goUntil}>
              <label>
                {said.until}{' '}
                <input
                  type="datetime-local"
                  required
                  value={until}
                  onChange={(event) => setUntil(event.target.value)}
                />
              </label>
              <button type="submit">{said.go}</button>
            </form>
          </>
        )}
      </section>
      <section className="card">
        <h2>{said.triggers}</h2>
        {triggers?.length ? <Triggers triggers={triggers} now={now} /> : <p className="soft">{said.none}</p>}
        <p>
          <button
            type="button"
            className="main"
            onClick={() => fire().catch((cause: Error) => say(cause.message, 'wrong'))}
          >
            {said.fire}
          </button>
        </p>
      </section>
    </div>
  );
}

function Triggers({ triggers, now }: { triggers: readonly TriggerLine[]; now: number }) {
  const { dates } = useDesk();
  return (
    <WideTable label={said.triggers} columns={said.columns}>
      {triggers.map(({ uid, functionName, event, user, next }) => (
        <tr key={uid}>
          <th scope="row">
            <code>{functionName}</code>
          </th>
          <td>{said.events[event] ?? event}</td>
          <td>{user}</td>
          <td>
            {next === null ? '–' : dates.brief(next)}{' '}
            {next !== null && next <= now ? <span className="badge on">{said.due}</span> : null}
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
