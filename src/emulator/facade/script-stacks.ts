/** The file of this facade, as the host names it when it evaluates it. */
export const FACADE_FILE = 'interpelle-facade.js';

/** Where Google's own call of the script's function stands. Source: github.com/tanaikech/ProcessApp/issues/1 */
const TOP = '    at __GS_INTERNAL_top_function_call__.gs:1:8';

interface Frame {
  getFileName(): string | null | undefined;
}

/** Makes the stacks of errors tell the script's own calls, and nothing of the host below them. */
export function installScriptStacks(scope: typeof globalThis): void {
  const prepareStackTrace = (error: unknown, frames: readonly Frame[]): string => {
    const host = frames.findIndex((frame) => /^(?:file|node):/.test(frame.getFileName() ?? ''));
    const script = (host < 0 ? frames : frames.slice(0, host)).filter((frame) => frame.getFileName() !== FACADE_FILE);
    return [headOf(error), ...script.map((frame) => `    at ${frame}`), TOP].join('\n');
  };
  Object.defineProperty(scope.Error, 'prepareStackTrace', {
    value: prepareStackTrace,
    writable: true,
    configurable: true,
  });
}

function headOf(error: unknown): string {
  try {
    return String(error);
  } catch {
    return 'Error';
  }
}
