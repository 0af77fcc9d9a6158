import type { LiveEvent } from '../desk/http/wire.ts';

type Listener = (event: LiveEvent) => void;

/** The stream of what changes at the desk, shared by every part of the page. */
export class Live {
  private readonly listeners = new Set<Listener>();
  private readonly connections = new Set<(connected: boolean) => void>();

  constructor(user: string) {
    const source = new EventSource(`/live?user=${encodeURIComponent(user)}`);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as LiveEvent;
      for (const listener of this.listeners) listener(event);
    };
    source.onopen = () => this.connected(true);
    source.onerror = () => this.connected(false);
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onConnection(listener: (connected: boolean) => void): () => void {
    this.connections.add(listener);
    return () => this.connections.delete(listener);
  }

  private connected(connected: boolean): void {
    for (const listener of this.connections) listener(connected);
  }
}
