import type { FromFrame, PageLocation, PageParameters, ToFrame } from './messages.ts';

/**
 * Answers a web app's `google.script.url` and `google.script.history` with the address of the page around it.
 * Source: developers.google.com/apps-script/guides/html/reference/history
 */
export function serveAddress(frame: HTMLIFrameElement): void {
  const reply = (message: ToFrame) => frame.contentWindow?.postMessage(message, '*');
  addEventListener('message', ({ source, data }: MessageEvent<FromFrame>) => {
    if (source === null || source !== frame.contentWindow) return;
    if (data?.google === 'location') reply({ google: 'location', id: data.id, location: here() });
    if (data?.google !== 'push' && data?.google !== 'replace') return;
    const address = addressOf(data.parameters, data.hash);
    if (data.google === 'push') history.pushState(data.state, '', address);
    else history.replaceState(data.state, '', address);
  });
  addEventListener('popstate', ({ state }) => reply({ google: 'moved', state, location: here() }));
}

function here(): PageLocation {
  const query = new URLSearchParams(location.search);
  const names = [...new Set(query.keys())];
  return {
    hash: decodeURIComponent(location.hash.slice(1)),
    parameter: Object.fromEntries(names.map((name) => [name, query.get(name) ?? ''])),
    parameters: Object.fromEntries(names.map((name) => [name, query.getAll(name)])),
  };
}

/** What is not given stays as it is. */
function addressOf(parameters: PageParameters | null, hash: string | null): string {
  const query = new URLSearchParams(location.search);
  if (parameters) {
    for (const name of [...query.keys()]) query.delete(name);
    for (const [name, values] of Object.entries(parameters))
      for (const value of [values].flat()) query.append(name, value);
  }
  const fragment = hash === null ? location.hash : hash && `#${encodeURIComponent(hash)}`;
  return `${location.pathname}${query.size > 0 ? `?${query}` : ''}${fragment}`;
}
