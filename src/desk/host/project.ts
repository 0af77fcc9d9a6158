import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { ScriptFailure } from './execution.ts';

/** A script project as Apps Script would load it. */
export interface ProjectFiles {
  /** In loading order. */
  readonly scripts: readonly { readonly name: string; readonly code: string }[];
  /** HTML files by name without extension. */
  readonly html: ReadonlyMap<string, string>;
  readonly timeZone: string;
  readonly oauthScopes: readonly string[];
  /** Names under which the manifest takes libraries and advanced services in. */
  readonly dependencies: readonly string[];
  /** Whether the web app acts as who visits it (`USER_ACCESSING`), rather than as who published it. */
  readonly actsAsVisitor: boolean;
}

/** The project could not be read; the sentence says which file and why. */
export class ProjectError extends Error {
  override readonly name = 'ProjectError';
}

/** Why a project did not load: a syntax error is told as Google's editor does; a script that threw stays as it is. */
export function loadProblem(cause: unknown): unknown {
  if (!(cause instanceof ScriptFailure) || cause.name !== 'SyntaxError') return cause;
  // V8 writes `FILE:LINE` above the line it could not read; Google's editor calls every script `.gs`.
  const [, file = '', line = ''] = /^(.+):(\d+)\n/.exec(cause.scriptStack) ?? [];
  const where = file ? ` line: ${line} file: ${file}.gs` : '';
  return new ProjectError(`Syntax error: SyntaxError: ${cause.message}${where}`, { cause });
}

/**
 * Loads a `.js`/`.gs` file, or every `.js`, `.gs` and `.html` file of a folder with its `appsscript.json`;
 * sub-folders become part of the names, as clasp does.
 * @throws ProjectError
 */
export function loadProject(path: string): ProjectFiles {
  if (!existsSync(path))
    throw new ProjectError(`« ${path} » does not exist: give a .js or .gs file, or a folder of them.`);
  const folder = statSync(path).isDirectory();
  const files = folder ? listFiles(path) : [basename(path)];
  const base = folder ? path : join(path, '..');
  const scripts = files
    .filter((file) => ['.js', '.gs'].includes(extname(file)))
    .map((file) => ({ name: file, code: readFileSync(join(base, file), 'utf8') }));
  if (scripts.length === 0) throw new ProjectError(`« ${path} » holds no .js or .gs file.`);
  const pages = folder ? files : readdirSync(base);
  const html = new Map(
    pages
      .filter((file) => extname(file) === '.html')
      .map((file) => [file.slice(0, -5), readFileSync(join(base, file), 'utf8')]),
  );
  const manifest = join(base, 'appsscript.json');
  return { scripts, html, ...readManifest(existsSync(manifest) ? manifest : undefined) };
}

/** A project given as text, e.g. in a test. */
export function projectOf(code: string, html: Readonly<Record<string, string>> = {}): ProjectFiles {
  return { scripts: [{ name: 'Code.gs', code }], html: new Map(Object.entries(html)), ...readManifest(undefined) };
}

function listFiles(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
      const name = prefix ? `${prefix}/${entry.name}` : entry.name;
      return entry.isDirectory() ? listFiles(folder, name) : [name];
    });
}

interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: string[];
  readonly webapp?: { readonly executeAs?: string };
  readonly dependencies?: Partial<Record<'libraries' | 'enabledAdvancedServices', { readonly userSymbol: string }[]>>;
}

function readManifest(file: string | undefined): Omit<ProjectFiles, 'scripts' | 'html'> {
  let manifest: Manifest = {};
  try {
    if (file) manifest = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new ProjectError(`« ${file} » is not valid JSON: mend it or delete it.`, { cause });
  }
  const { timeZone = 'Europe/Paris', oauthScopes = [], webapp, dependencies = {} } = manifest;
  if (!isTimeZone(timeZone))
    throw new ProjectError(`« ${file} » names no known time zone (« ${timeZone} »): write for instance Europe/Paris.`);
  return {
    timeZone,
    oauthScopes,
    actsAsVisitor: webapp?.executeAs === 'USER_ACCESSING',
    dependencies: [...(dependencies.libraries ?? []), ...(dependencies.enabledAdvancedServices ?? [])].map(
      ({ userSymbol }) => userSymbol,
    ),
  };
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('fr', { timeZone: name }));
  } catch {
    return false;
  }
}
