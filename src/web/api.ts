import { words } from './words.fr.ts';

const token = document.querySelector('meta[name="interpelle-token"]')?.getAttribute('content') ?? '';

/** The desk refused or could not be reached; the message is for the person. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
}

/** Reads from the desk. @throws DeskError */
export function read<T>(path: string, query: Readonly<Record<string, string | number>> = {}): Promise<T> {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return answered(fetch(`${path}?${search}`));
}

/** Asks the desk to do something. @throws DeskError */
export function act<T>(path: string, data: object): Promise<T> {
  const headers = { 'content-type': 'application/json', 'x-interpelle-token': token };
  return answered(fetch(path, { method: 'POST', headers, body: JSON.stringify(data) }));
}

async function answered<T>(request: Promise<Response>): Promise<T> {
  const response = await request.catch((cause: unknown) => {
    throw new DeskError(words.failure, { cause });
  });
  if (response.ok) return (await response.json()) as T;
  // The desk answers a refusal with a page; its paragraph is the sentence to show.
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  throw new DeskError(page.querySelector('main p')?.textContent ?? words.failure);
}
