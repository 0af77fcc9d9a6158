import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request that cannot be served; `sentence` is shown to the person. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  constructor(
    readonly status: number,
    readonly sentence: string,
  ) {
    super(sentence);
  }
}

/** Headers of every answer: nothing is framed by other sites, sniffed, cached or told to other servers. */
const COMMON = {
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: browsers would then post plain forms with `Origin: null`, which the guard refuses.
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
};

export interface Reply {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly csp?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Pages of the desk itself run its own scripts only. */
export const DESK_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-src 'self'; worker-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** Pages that show what outsiders wrote run nothing. */
export const STILL_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

export function send(
  response: ServerResponse,
  { status = 200, type, body, csp = STILL_CSP, headers = {} }: Reply,
): void {
  response.writeHead(status, { ...COMMON, 'content-type': type, 'content-security-policy': csp, ...headers });
  response.end(body);
}

export function json(value: unknown): Reply {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

/** Body of a request as bytes. @throws HttpError 413 beyond `most` bytes */
export async function readBody(request: IncomingMessage, most = 8 << 20): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw new HttpError(413, `Envoi trop volumineux : ${Math.round(most / 1e6)} Mo au plus.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
