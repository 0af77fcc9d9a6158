/** `google.script` inside a dialog or sidebar, built on messages to the page around it. */
import type { FromFrame, ToFrame } from './messages.ts';

interface Handlers {
  readonly success?: (value: unknown, userObject?: unknown) => void;
  readonly failure?: (error: Error, userObject?: unknown) => void;
  readonly userObject?: unknown;
}

const page = globalThis as unknown as { __functions?: readonly string[]; google?: object };
const names = page.__functions ?? [];
const waiting = new Map<number, Handlers>();
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
      tell({ google: 'call', id, functionName, args });
    };
  }
  return made;
}

/** Plain values, or one form as the object of its fields. @throws TypeError as Google does for anything else */
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

function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') throw new TypeError(`Failed due to illegal value in property: ${name}`);
    const before = fields[name];
    fields[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return fields;
}

addEventListener('message', ({ source, data }: MessageEvent<ToFrame>) => {
  if (source !== parent || data?.google !== 'answer') return;
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
    host: {
      close: () => tell({ google: 'close' }),
      setHeight: (pixels: number) => tell({ google: 'height', pixels }),
      setWidth: (pixels: number) => tell({ google: 'width', pixels }),
      editor: { focus: () => tell({ google: 'focus' }) },
    },
  },
};
