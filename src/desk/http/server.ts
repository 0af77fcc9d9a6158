import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Guard } from './guard.ts';
import { HttpError, type Reply, readBody, send } from './reply.ts';
import { words } from './words.fr.ts';

/** One request, read and checked. */
export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query: URLSearchParams;
  /** Fields of a plain form, empty otherwise. */
  readonly form: URLSearchParams;
  /** Body of a request as it came. */
  readonly body: string;
  /** Body of a JSON request. */
  readonly data: unknown;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Answers a request, or gives `null` when it is not its own; `'kept'` when it answers by itself, as a stream does. */
export type Route = (asked: Asked) => Reply | null | 'kept' | Promise<Reply | null | 'kept'>;

export interface Listening {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The port is taken or forbidden; the sentence says what to do. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

/** Serves on this computer only. `errorPage` draws refusals; `isOpen` tells paths that take posts of anybody. @throws PortError */
export async function listen(
  port: number,
  routes: (guard: Guard) => readonly Route[],
  errorPage: (status: number, sentence: string) => Reply,
  token: string,
  isOpen: (path: string) => boolean,
): Promise<Listening> {
  const guard: Guard = new Guard(() => bound, token, isOpen);
  const table = routes(guard);
  const server = createServer((request, response) => {
    serve(request, response, guard, table).catch((cause: unknown) => {
      const known = cause instanceof HttpError;
      if (!known) process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`);
      const [status, sentence] = known ? [cause.status, cause.sentence] : [500, words.unexpected];
      // The rest of a body nobody reads must not be taken for the next request.
      if (status === 413) response.setHeader('connection', 'close');
      if (response.headersSent) response.end();
      else send(response, errorPage(status, sentence));
    });
  });
  const bound: number = await bind(server, port);
  return {
    url: `http://127.0.0.1:${bound}/`,
    port: bound,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Makes sure a port can be had, before long work is done for it. @throws PortError */
export async function reservePort(port: number): Promise<void> {
  const server = createServer();
  await bind(server, port);
  await new Promise((done) => server.close(done));
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  guard: Guard,
  routes: readonly Route[],
): Promise<void> {
  const url = readAddress(request.url ?? '/');
  if (guard.refusal(request, url.pathname)) throw new HttpError(403, words.otherOrigin);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (method !== 'GET' && method !== 'POST') throw new HttpError(405, words.badMethod);
  const asked: Asked = {
    method,
    path: decodePath(url.pathname),
    query: url.searchParams,
    ...(await readPosted(request, guard, url.pathname)),
    request,
    response,
  };
  for (const route of routes) {
    const reply = await route(asked);
    if (reply === 'kept') return;
    if (reply) return send(response, reply);
  }
  throw new HttpError(404, words.notFound);
}

/** @throws HttpError 403 without the desk's token */
async function readPosted(
  request: IncomingMessage,
  guard: Guard,
  path: string,
): Promise<Pick<Asked, 'form' | 'body' | 'data'>> {
  const form = new URLSearchParams();
  if (request.method !== 'POST') return { form, body: '', data: undefined };
  const bytes = await readBody(request);
  const body = bytes.toString('utf8');
  if (guard.isOpen(path)) return { form, body, data: undefined };
  const plain = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  const fields = plain ? new URLSearchParams(body) : form;
  if (!guard.accepts(request.headers['x-interpelle-token'] ?? fields.get('token') ?? undefined)) {
    throw new HttpError(403, words.otherState);
  }
  if (plain) return { form: fields, body, data: undefined };
  try {
    return { form, body, data: body === '' ? undefined : JSON.parse(body) };
  } catch {
    throw new HttpError(400, 'Demande illisible.');
  }
}

function readAddress(address: string): URL {
  try {
    return new URL(`http://desk${address.startsWith('/') ? address : '/'}`);
  } catch {
    throw new HttpError(400, words.badAddress);
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new HttpError(400, 'Adresse illisible.');
  }
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE';
      const sentence = taken ? words.portTaken(port) : words.portClosed(port, String(cause.code));
      reject(new PortError(sentence, { cause }));
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
