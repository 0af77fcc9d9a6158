/** One stream of events a user for all tabs: browsers open six connections to a server, and each stream would hold one. */
import type { FromLiveWorker, ToLiveWorker } from './live-messages.ts';

interface Shared {
  readonly source: EventSource;
  readonly tabs: Set<MessagePort>;
}

const streams = new Map<string, Shared>();

function streamOf(user: string): Shared {
  const known = streams.get(user);
  if (known) return known;
  const source = new EventSource(`/live?user=${encodeURIComponent(user)}`);
  const stream: Shared = { source, tabs: new Set() };
  const tell = (message: FromLiveWorker) => {
    for (const tab of stream.tabs) tab.postMessage(message);
  };
  source.onmessage = ({ data }: MessageEvent<string>) => tell({ data });
  source.onopen = () => tell({ connected: true });
  source.onerror = () => tell({ connected: false });
  streams.set(user, stream);
  return stream;
}

function leave(tab: MessagePort): void {
  for (const [user, { source, tabs }] of streams) {
    if (!tabs.delete(tab) || tabs.size > 0) continue;
    source.close();
    streams.delete(user);
  }
}

addEventListener('connect', (event) => {
  const [tab] = (event as MessageEvent).ports;
  if (!tab) return;
  tab.onmessage = ({ data }: MessageEvent<ToLiveWorker>) => {
    leave(tab);
    if (data.user === null) return;
    const { source, tabs } = streamOf(data.user);
    tabs.add(tab);
    const already: FromLiveWorker = { connected: true };
    if (source.readyState === EventSource.OPEN) tab.postMessage(already);
  };
});
