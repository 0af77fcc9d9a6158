import type { MenuEntry } from '../../desk/http/wire.ts';
import { act } from '../api.ts';
import { useDesk } from '../desk.ts';
import { words } from '../words.fr.ts';

/** What is running now: one's own actions, with a way to stop them, and what others started from the menu. */
export function RunningLine() {
  const { state, say } = useDesk();
  const shown = state.running.flatMap((run) => {
    const [name, isOwn] = [captionOf(state.menus, run.functionName), run.user === state.user];
    // Timers and windows of other people call functions whose names say nothing.
    if (name === undefined && (!isOwn || run.kind === 'trigger')) return [];
    const who = isOwn ? '' : (state.people.find(({ email }) => email === run.user)?.name ?? run.user);
    return [{ ...run, sentence: words.running(name ?? '', who), stoppable: run.stoppable && isOwn }];
  });
  return (
    <div className="running" role="status">
      {shown.map(({ id, functionName, sentence, stoppable }) => (
        <div key={id} className="run">
          <span className="spinner" aria-hidden="true" />
          <span title={functionName}>{sentence}</span>
          {stoppable ? (
            <button
              type="button"
              onClick={() => act('/api/stop', { run: id }).catch((cause: Error) => say(cause.message, 'wrong'))}
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
