import { ScriptException } from '../kernel/errors.ts';

export interface FetchRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
  readonly followRedirects: boolean;
}

export interface FetchAnswer {
  readonly status: number;
  /** Headers that came several times hold a list. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Uint8Array;
}

/** How the host reaches the network. */
export type FetchPort = (request: FetchRequest) => FetchAnswer | Promise<FetchAnswer>;

/** The network a world's scripts see: none, until a host puts its own port here. */
export class Fetching {
  port: FetchPort = ({ url }) => {
    const host = hostOf(url);
    throw new ScriptException(
      `DNS error: ${url} (this host lets scripts reach no server; allow ${host} in its options)`,
    );
  };
}

/** The host of a URL. @throws ScriptException with Google's sentence when it is no web address */
export function hostOf(url: string): string {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1];
  if (host === undefined) throw new ScriptException(`Invalid argument: ${url}`);
  return host.toLowerCase();
}
