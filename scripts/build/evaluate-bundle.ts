import { type Context, createContext, runInContext } from 'node:vm';

/** What the bundle says about itself. */
export interface BundleSurface {
  readonly entryPoints: readonly { readonly name: string; readonly params: readonly string[]; readonly help: string }[];
  readonly customFunctions: readonly {
    readonly name: string;
    readonly params: readonly { readonly name: string; readonly help: string }[];
    readonly help: string;
    readonly returns: string;
  }[];
}

/**
 * Evaluates both parts of the bundle with no service at all and reads their lists. Throws when loading alone calls a
 * service: Google would run it for every custom function, without authorisation.
 */
export function evaluateBundle(code: string, actions: string): BundleSurface {
  const context = createContext({});
  load(code, 'Code.js', context);
  load(actions, 'actions.html', context);
  // Through JSON, so that nothing of the other realm stays.
  const json = runInContext(
    'JSON.stringify({ entryPoints: Actions.entryPoints, customFunctions: Interpelle.customFunctions })',
    context,
  );
  const surface = JSON.parse(json) as BundleSurface;
  const names = [...surface.entryPoints, ...surface.customFunctions].map(({ name }) => name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw new Error(`Two entry points are named "${repeated}".`);
  return surface;
}

function load(code: string, filename: string, context: Context): void {
  try {
    runInContext(code, context, { filename });
  } catch (cause) {
    const reason = (cause as Error).message;
    throw new Error(`${filename} does something when it is loaded, where no Google service may be called: ${reason}`, {
      cause,
    });
  }
}
