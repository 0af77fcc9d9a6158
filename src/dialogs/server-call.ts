/** The browser's side of google.script.run: only what dialogs use. */
interface ScriptRun {
  withSuccessHandler(handler: (value: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
  readonly [name: string]: unknown;
}

declare const google: { readonly script: { readonly run: ScriptRun; readonly host: { close(): void } } };

/** Calls an entry point; the promise fails with the French text that the entry point gave. */
export function callServer<T>(name: string, ...args: readonly (string | number)[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler((value) => resolve(value as T))
      .withFailureHandler((error) => reject(error));
    const call = run[name];
    if (typeof call !== 'function') throw new RangeError(`The script has no entry point named "${name}".`);
    call.apply(run, args);
  });
}

/** Closes the dialog. */
export function closeDialog(): void {
  google.script.host.close();
}

/** An element that the page declares; throws naming one that it does not. */
export function element<E extends HTMLElement>(id: string, type: new () => E): E {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new RangeError(`The page has no ${type.name} with the id "${id}".`);
}
