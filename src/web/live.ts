import type { LiveEvent } from '../desk/http/wire.ts';
import type { FromLiveWorker, ToLiveWorker } from './live-messages.ts';

type Listener = (event: LiveEvent) => void;

/** The stream of what changes at the desk, shared by every part of the page and, where browsers can, by every tab. */
export class Live {
  private readonly listeners = new Set<Listener>();
  private readonly connections = new Set<(connected: boolean) => void>();

  constructor(user: string) {
    if (typeof SharedWorker === 'undefined') this.openOwn(user);
    else this.openShared(user);
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Told when the desk is reached and when it is lost. */
  onConnection(listener: (connected: boolean) => void): () => void {
    this.connections.add(listener);
    return () => this.connections.delete(listener);
  }

  private openShared(user: string): void {
    const { port } = new SharedWorker('/web/live-worker.js');
    const ask = (message: ToLiveWorker) => port.postMessage(message);
    port.onmessage = ({ data }: MessageEvent<FromLiveWorker>) => {
      if ('data' in data) this.take(data.data);
      else this.connected(data.connected);
    };
    ask({ user });
    addEventListener('pagehide', () => ask({ user: null }));
    addEventListener('pageshow', ({ persisted }) => persisted && ask({ user }));
  }

  private openOwn(user: string): void {
    const source = new EventSource(`/live?user=${encodeURIComponent(user)}`);
    source.onmessage = ({ data }: MessageEvent<string>) => this.take(data);
    source.onopen = () => this.connected(true);
    source.onerror = () => this.connected(false);
  }

  private take(data: string): void {
    const event = JSON.parse(data) as LiveEvent;
    for (const listener of this.listeners) listener(event);
  }

  private connected(connected: boolean): void {
    for (const listener of this.connections) listener(connected);
  }
}
