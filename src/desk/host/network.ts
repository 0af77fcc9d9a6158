import { ScriptException } from '../../emulator/kernel/errors.ts';
import { type FetchAnswer, type FetchPort, type FetchRequest, hostOf } from '../../emulator/url-fetch/fetching.ts';

/** Google follows about as many before it gives up. */
const REDIRECTS = 20;

/** Lets scripts reach the named hosts and no other, redirections included. @throws ScriptException for any other host */
export function networkTo(allowed: readonly string[]): FetchPort {
  return async (request) => {
    let asked = request;
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      const answer = await ask(asked, allowed);
      const { location } = answer.headers;
      if (!request.followRedirects || answer.status < 300 || answer.status > 399 || typeof location !== 'string')
        return answer;
      asked = redirected(asked, answer.status, new URL(location, asked.url).href);
    }
    throw new ScriptException(`Too many redirects: ${request.url}`);
  };
}

async function ask({ url, method, headers, body }: FetchRequest, allowed: readonly string[]): Promise<FetchAnswer> {
  const host = hostOf(url);
  if (!allowed.includes(host))
    throw new ScriptException(
      `DNS error: ${url} (this host lets scripts reach ${allowed.join(', ')}; allow ${host} too)`,
    );
  const sent = { method: method.toUpperCase(), headers, redirect: 'manual', ...(body ? { body } : {}) } as const;
  const response = await fetch(url, sent).catch((cause: unknown) => {
    throw Object.assign(new ScriptException(`Address unavailable: ${url}`), { cause });
  });
  const cookies = response.headers.getSetCookie();
  return {
    status: response.status,
    headers: { ...Object.fromEntries(response.headers), ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) },
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

/** As browsers do: what moved is asked for again with GET, unless the server says to keep the method. */
function redirected(request: FetchRequest, status: number, url: string): FetchRequest {
  // What authorises a request to one host is nobody else's business.
  const headers = hostOf(url) === hostOf(request.url) ? request.headers : {};
  if (status === 307 || status === 308) return { ...request, url, headers };
  return { ...request, url, method: 'get', headers, body: null };
}
