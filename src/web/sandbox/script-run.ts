/** `google.script` inside a dialog or sidebar, built on messages to the page around it. */
import type { SentFile } from '../../desk/http/wire.ts';
import type { FromFrame, PageLocation, PageParameters, ToFrame } from './messages.ts';

interface Handlers {
  readonly success?: (value: unknown, userObject?: unknown) => void;
  readonly failure?: (error: Error, userObject?: unknown) => void;
  readonly userObject?: unknown;
}

const page = globalThis as unknown as { __functions?: readonly string[]; google?: object };
const names = page.__functions ?? [];
const waiting = new Map<number, Handlers>();
const asking = new Map<number, (location: PageLocation) => void>();
let onMove: ((event: { state: unknown; location: PageLocation }) => void) | undefined;
let count = 0;

const tell = (message: FromFrame) => parent.postMessage(message, '*');

function runner(handlers: Handlers): object {
  const made: Record<string, unknown> = {
    withSuccessHandler: (success: Handlers['success']) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handlers['failure']) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  for (const functionName of names) {
    made[functionName] = (...given: unknown[]) => {
      const args = given.map((value, at) => sendable(value, at, given.length));
      const id = ++count;
      waiting.set(id, handlers);
      const send = (ready: readonly unknown[]) => tell({ google: 'call', id, functionName, args: ready });
      if (args.some((argument) => argument instanceof Promise)) void Promise.all(args).then(send);
      else send(args);
    };
  }
  return made;
}

/** Plain values, or one form as the object of its fields, read later when it has files. @throws TypeError as Google does for anything else */
function sendable(value: unknown, at: number, count: number): unknown {
  if (value instanceof HTMLFormElement && count === 1) return fieldsOf(value);
  if (!isPlain(value)) throw new TypeError(`Failed due to illegal value in property: ${at}`);
  return value ?? null;
}

function isPlain(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value === 'object') {
    return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
  }
  return ['string', 'number', 'boolean'].includes(typeof value);
}

type Field = string | SentFile;

function fieldsOf(form: HTMLFormElement): Record<string, unknown> | Promise<Record<string, unknown>> {
  const entries = [...new FormData(form)];
  if (entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) return gathered(entries);
  const read = entries.map(async ([name, value]): Promise<[string, Field]> => [name, await fieldOf(value)]);
  return Promise.all(read).then(gathered);
}

function gathered(entries: readonly (readonly [string, Field])[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of entries) {
    const before = fields[name];
    fields[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return fields;
}

async function fieldOf(value: FormDataEntryValue): Promise<Field> {
  if (typeof value === 'string') return value;
  const reader = new FileReader();
  await new Promise((read, fail) => {
    reader.onload = read;
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(value);
  });
  const base64 = String(reader.result).replace(/^[^,]*,/, '');
  return { sentFile: { name: value.name, type: value.type, base64 } };
}

function mover(google: 'push' | 'replace') {
  return (state: unknown = null, parameters: PageParameters | null = null, hash: string | null = null) =>
    tell({ google, state, parameters, hash });
}

addEventListener('message', ({ source, data }: MessageEvent<ToFrame>) => {
  if (source !== parent) return;
  if (data?.google === 'location') {
    asking.get(data.id)?.(data.location);
    asking.delete(data.id);
  }
  if (data?.google === 'moved') onMove?.({ state: data.state, location: data.location });
  if (data?.google !== 'answer') return;
  const handlers = waiting.get(data.id);
  waiting.delete(data.id);
  if (!handlers) return;
  const { success, failure, userObject } = handlers;
  if (data.answer.ok) {
    success?.(data.answer.value, userObject);
    return;
  }
  const error = Object.assign(new Error(data.answer.message), { name: data.answer.name });
  if (failure) failure(error, userObject);
  else console.error(error);
});

page.google = {
  script: {
    run: runner({}),
    url: {
      getLocation(told: (location: PageLocation) => void) {
        asking.set(++count, told);
        tell({ google: 'location', id: count });
      },
    },
    history: {
      push: mover('push'),
      replace: mover('replace'),
      setChangeHandler(handler: typeof onMove) {
        onMove = handler;
      },
    },
    host: {
      origin: new URL(document.referrer || location.href).origin,
      close: () => tell({ google: 'close' }),
      setHeight: (pixels: number) => tell({ google: 'height', pixels }),
      setWidth: (pixels: number) => tell({ google: 'width', pixels }),
      editor: { focus: () => tell({ google: 'focus' }) },
    },
  },
};
