import { type Blob, blobOf } from '../blob/blob.ts';
import { decodeUtf8, encodeUtf8 } from '../blob/charset.ts';
import { asText, isPlainObject, textArgument } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { Fetching, type FetchRequest, hostOf } from './fetching.ts';
import { HTTPResponse } from './http-response.ts';
import { ownExport } from './own-exports.ts';

const FORM = 'application/x-www-form-urlencoded';
const METHODS = ['get', 'delete', 'patch', 'post', 'put', 'head', 'options'];

/** Asks web servers, through whatever the host allows. */
export class UrlFetchApp extends CellFreeObject {
  static override readonly gasName = 'UrlFetchApp';

  fetch(...args: unknown[]): HTTPResponse | Promise<HTTPResponse> {
    const [url, params = {}] = args;
    if (args.length < 1 || args.length > 2 || !isPlainObject(params))
      throw signatureMismatch(args, 'UrlFetchApp.fetch');
    return this.ask(textArgument(url, args, 'UrlFetchApp.fetch'), params);
  }

  async fetchAll(...args: unknown[]): Promise<HTTPResponse[]> {
    const [requests] = args;
    if (args.length !== 1 || !Array.isArray(requests)) throw signatureMismatch(args, 'UrlFetchApp.fetchAll');
    const answers = requests.map((request: unknown) => {
      if (typeof request === 'string') return this.ask(request, {});
      if (!isPlainObject(request)) throw signatureMismatch(args, 'UrlFetchApp.fetchAll');
      return this.ask(textArgument(request.url, args, 'UrlFetchApp.fetchAll'), request);
    });
    return Promise.all(answers);
  }

  getRequest(...args: unknown[]): Record<string, unknown> {
    const [url, params = {}] = args;
    if (args.length < 1 || args.length > 2 || !isPlainObject(params)) {
      throw signatureMismatch(args, 'UrlFetchApp.getRequest');
    }
    const request = readRequest(textArgument(url, args, 'UrlFetchApp.getRequest'), params);
    return {
      url: request.url,
      method: request.method,
      headers: request.headers,
      ...(request.body ? { payload: decodeUtf8(request.body), contentType: request.headers['Content-Type'] } : {}),
      followRedirects: request.followRedirects,
      validateHttpsCertificates: params.validateHttpsCertificates !== false,
      useIntranet: params.useIntranet === true,
    };
  }

  private ask(url: string, params: Readonly<Record<string, unknown>>): HTTPResponse | Promise<HTTPResponse> {
    const request = readRequest(url, params);
    const answer = ownExport(this.session, request.url) ?? this.session.world.of(Fetching).port(request);
    const open = (found: Awaited<typeof answer>) => {
      if (found.status >= 400 && params.muteHttpExceptions !== true)
        throw failure(request.url, found.status, found.body);
      return new HTTPResponse(this.session, found, request.url);
    };
    return answer instanceof Promise ? answer.then(open) : open(answer);
  }
}

function readRequest(given: string, params: Readonly<Record<string, unknown>>): FetchRequest {
  const url = /^https?:\/\//i.test(given) ? given : `http://${given}`;
  hostOf(url);
  const method = String(params.method ?? 'get').toLowerCase();
  if (!METHODS.includes(method)) throw new ScriptException(`Attribute provided with invalid value: method`);
  if (params.headers !== undefined && !isPlainObject(params.headers)) {
    throw new ScriptException('Attribute provided with invalid value: headers');
  }
  const pairs = Object.entries(params.headers ?? {}).map(([name, value]) => [name, String(value)] as const);
  const headers: Record<string, string> = Object.fromEntries(pairs);
  const payload = readPayload(params.payload);
  if (payload) headers['Content-Type'] = asText(params.contentType) ?? headers['Content-Type'] ?? payload.type;
  return { url, method, headers, body: payload?.bytes ?? null, followRedirects: params.followRedirects !== false };
}

function readPayload(payload: unknown): { bytes: Uint8Array; type: string } | null {
  if (payload === undefined || payload === null) return null;
  const blob = blobOf(payload);
  if (blob) return { bytes: blob.content, type: blob.getContentType() ?? 'application/octet-stream' };
  if (!isPlainObject(payload)) return { bytes: encodeUtf8(String(payload)), type: FORM };
  const fields = Object.entries(payload).map(([name, value]) => [name, blobOf(value) ?? String(value)] as const);
  if (fields.some(([, value]) => typeof value !== 'string')) return multipart(fields);
  const text = fields
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
  return { bytes: encodeUtf8(text), type: FORM };
}

function multipart(fields: readonly (readonly [string, Blob | string])[]): { bytes: Uint8Array; type: string } {
  const boundary = `----AppsScriptBoundary${fields.length}x${fields.map(([name]) => name.length).join('x')}`;
  const parts = fields.flatMap(([name, value]) => {
    const quoted = name.replace(/["\r\n]/g, '_');
    if (typeof value === 'string') {
      return [...encodeUtf8(`--${boundary}\r\nContent-Disposition: form-data; name="${quoted}"\r\n\r\n${value}\r\n`)];
    }
    const file = (value.getName() ?? 'file').replace(/["\r\n]/g, '_');
    const head =
      `--${boundary}\r\nContent-Disposition: form-data; name="${quoted}"; filename="${file}"\r\n` +
      `Content-Type: ${value.getContentType() ?? 'application/octet-stream'}\r\n\r\n`;
    return [...encodeUtf8(head), ...value.content, ...encodeUtf8('\r\n')];
  });
  const bytes = Uint8Array.from([...parts, ...encodeUtf8(`--${boundary}--\r\n`)]);
  return { bytes, type: `multipart/form-data; boundary=${boundary}` };
}

function failure(url: string, status: number, body: Uint8Array): ScriptException {
  const text = decodeUtf8(body).slice(0, 200);
  return new ScriptException(
    `Request failed for ${url.replace(/^(https?:\/\/[^/?#]+).*$/i, '$1')} returned code ${status}. ` +
      `Truncated server response: ${text} (use muteHttpExceptions option to examine full response)`,
  );
}
