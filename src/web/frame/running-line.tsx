import type { MenuEntry } from '../../desk/http/wire.ts';
import { act } from '../api.ts';
import { useDesk } from '../desk.ts';
import { words } from '../words.fr.ts';

/** Which functions are running now: one's own, with a way to stop them, and who started the others. */
export function RunningLine() {
  const { state, say } = useDesk();
  return (
    <div className="running" role="status">
      {state.running.map((run) => (
        <div key={run.id} className="run">
          <span className="spinner" aria-hidden="true" />
          <span title={run.functionName}>
            {words.running(
              captionOf(state.menus, run.functionName) ?? run.functionName,
              run.user === state.user ? '' : (state.people.find(({ email }) => email === run.user)?.name ?? run.user),
            )}
          </span>
          {run.stoppable && run.user === state.user ? (
            <button
              type="button"
              onClick={() => act('/api/stop', { run: run.id }).catch((cause: Error) => say(cause.message, 'wrong'))}
            >
              {words.stop}
            </button>
          ) : null}
        </div>
      ))}
    </div>
  );
}

/** The menu item behind a function: people know it by that name. */
export function captionOf(entries: readonly MenuEntry[], functionName: string): string | undefined {
  for (const entry of entries) {
    if (entry.kind === 'item' && entry.functionName === functionName) return entry.caption;
    const inside = captionOf(entry.entries, functionName);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
