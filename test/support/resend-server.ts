import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One mail as Resend is given it. */
export interface GivenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly reply_to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How the server answers one batch it would otherwise take. */
export type Answer =
  | 'takes'
  /** Accepts every mail, then answers 500. */
  | 'accepts, then 500'
  /** Accepts every mail, then hangs up. */
  | 'accepts, then hangs up'
  | 'hangs up'
  | { readonly status: number; readonly name: string; readonly retryAfter?: number }
  /** Refuses the mail at this place, takes the others. */
  | { readonly refuses: number };

/** A server that speaks as Resend's documentation says, on this computer, and keeps what it was asked. */
export class ResendServer {
  readonly key = 're_essai_12345678';
  /** Every mail it accepted to deliver. */
  readonly delivered: GivenMail[] = [];
  /** What is wrong with a request, if anything ever is. */
  readonly complaints: string[] = [];
  readonly batches: { readonly key: string; readonly mails: number }[] = [];
  private answers: Answer[] = [];
  /** What GET /emails lists, newest first. */
  sent: readonly Record<string, unknown>[] = [];
  private readonly known = new Map<string, { readonly body: string; readonly said: object }>();
  private readonly server = createServer((request, response) => void this.serve(request, response));

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** Another account: nothing was delivered yet, no key is known; the next answers, in their order. */
  restart(answers: readonly Answer[]): void {
    this.answers = [...answers];
    this.delivered.length = 0;
    this.batches.length = 0;
    this.known.clear();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const part of request) body += part;
    const say = (status: number, said: object, headers = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(said));
    if (request.headers.authorization !== `Bearer ${this.key}`)
      return void say(401, { statusCode: 401, name: 'validation_error', message: 'API key is invalid' });
    if (request.method === 'GET' && request.url?.startsWith('/emails?'))
      return void say(200, { object: 'list', has_more: false, data: this.sent });
    this.check(request, body);
    const key = String(request.headers['idempotency-key']);
    const before = this.known.get(key);
    const mails = JSON.parse(body) as GivenMail[];
    this.batches.push({ key, mails: mails.length });
    const answer = this.answers.shift() ?? 'takes';
    if (answer === 'hangs up') return void request.socket.destroy();
    if (typeof answer === 'object' && 'status' in answer) {
      const { status, name, retryAfter } = answer;
      const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
      return void say(status, { statusCode: status, name, message: `Refused: ${name}` }, headers);
    }
    if (before !== undefined && before.body !== body)
      return void say(409, { statusCode: 409, name: 'invalid_idempotent_request', message: 'Another body.' });
    const said = before?.said ?? this.take(mails, typeof answer === 'object' ? answer.refuses : -1);
    this.known.set(key, { body, said });
    if (answer === 'accepts, then hangs up') return void request.socket.destroy();
    if (answer === 'accepts, then 500') return void say(500, { name: 'internal_server_error', message: 'Oops' });
    say(200, said);
  }

  private take(mails: readonly GivenMail[], refused: number): object {
    const taken = mails.filter((_, place) => place !== refused);
    this.delivered.push(...taken);
    const errors = refused < 0 ? [] : [{ index: refused, message: 'The `to` field must be an email address.' }];
    return { data: taken.map((_, at) => ({ id: `id${at}` })), ...(refused < 0 ? {} : { errors }) };
  }

  private check({ method, url, headers }: IncomingMessage, body: string): void {
    const wants = (what: string, holds: boolean) => {
      if (!holds) this.complaints.push(what);
    };
    wants('POST /emails/batch', method === 'POST' && url === '/emails/batch');
    wants('JSON', headers['content-type'] === 'application/json');
    wants('permissive validation', headers['x-batch-validation'] === 'permissive');
    const key = headers['idempotency-key'];
    wants('a key of 1 to 256 characters', typeof key === 'string' && key.length > 0 && key.length <= 256);
    const mails = JSON.parse(body) as GivenMail[];
    wants('1 to 100 mails', mails.length >= 1 && mails.length <= 100);
    for (const { from, to, headers: own = {}, html, text } of mails) {
      wants('one recipient', to.length === 1);
      wants('a sender with a name', /^"[^"]+" <[^<>"\s]+@[^<>"\s]+>$/.test(from));
      wants('both parts', html.includes('<html') && text.length > 0);
      wants('one-click (RFC 8058)', own['List-Unsubscribe-Post'] === 'List-Unsubscribe=One-Click');
      wants('its address', /^<https?:\/\/[^<>\s]+\?opposition=[\w.-]+>$/.test(own['List-Unsubscribe'] ?? ''));
    }
  }
}
