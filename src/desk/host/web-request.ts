import { TextOutput } from '../../emulator/content/content-service.ts';
import { HtmlOutput } from '../../emulator/html/html-output.ts';
import type { WebReply, WebRequest } from './host-api.ts';

const FORM = 'application/x-www-form-urlencoded';

/**
 * The event `doGet` and `doPost` receive: parameters of the address, then those of a posted form.
 * Source: developers.google.com/apps-script/guides/web#request_parameters
 */
export function requestEvent({ query = '', pathInfo, body, contentType = FORM }: WebRequest): object {
  const fields = new URLSearchParams(query);
  if (body !== undefined && contentType.startsWith(FORM)) {
    for (const [name, value] of new URLSearchParams(body)) fields.append(name, value);
  }
  const names = [...new Set(fields.keys())];
  const length = body === undefined ? -1 : Buffer.byteLength(body);
  return {
    parameter: Object.fromEntries(names.map((name) => [name, fields.get(name)])),
    parameters: Object.fromEntries(names.map((name) => [name, fields.getAll(name)])),
    queryString: query,
    contextPath: '',
    contentLength: length,
    ...(pathInfo === undefined ? {} : { pathInfo }),
    ...(body === undefined ? {} : { postData: { contents: body, length, name: 'postData', type: contentType } }),
  };
}

/** What Google would serve of a function's result; undefined when it serves nothing of the kind. */
export function servedReply(result: unknown): WebReply | undefined {
  if (result instanceof HtmlOutput) {
    const page = { type: 'text/html; charset=utf-8', body: result.getContent() };
    return result.xFrameOptions === 'ALLOWALL' ? { ...page, framable: true } : page;
  }
  if (result instanceof TextOutput) return { type: result.servedType, body: result.getContent() ?? '' };
  return undefined;
}
