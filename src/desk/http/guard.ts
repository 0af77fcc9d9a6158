import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is refused before anything reads it. */
export type Refusal = 'host' | 'origin' | 'token';

/**
 * The desk listens on this computer only, but any web page open in the same browser can send requests here: the Host
 * header stops rebinding, the Origin header stops other sites, the token stops forms that send neither.
 */
export class Guard {
  constructor(
    private readonly port: () => number,
    /** Kept with the state, so that a form opened before a restart can still be sent. */
    readonly token: string,
    /** Paths that take posts of anybody. */
    readonly isOpen: (path: string) => boolean,
  ) {}

  /** Null when the request may go on; `token` is checked apart for plain forms, which carry it in their body. */
  refusal(request: IncomingMessage, path: string): Refusal | null {
    const { host, origin } = request.headers;
    if (host === undefined || !this.names().includes(host)) return 'host';
    if (this.isOpen(path) || request.method === 'GET' || request.method === 'HEAD') return null;
    return origin !== undefined && !this.names().includes(origin.replace(/^http:\/\//, '')) ? 'origin' : null;
  }

  /** Whether a POST carries the desk's token. */
  accepts(token: string | readonly string[] | undefined): boolean {
    if (typeof token !== 'string') return false;
    const given = Buffer.from(token);
    const wanted = Buffer.from(this.token);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  private names(): string[] {
    return [`127.0.0.1:${this.port()}`, `localhost:${this.port()}`];
  }
}
