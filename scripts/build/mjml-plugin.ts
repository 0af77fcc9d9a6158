import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import mjml2html from 'mjml';
import type { MailSegment, SlotKind } from '../../src/app/mailing/mail/mail-template.ts';
import { LAYOUT_SLOTS, type LayoutSlot } from '../../src/app/mailing/wording/template-fields.ts';

/** Marks of a layout: `{{slot}}`, `{{{slot}}}` for rendered HTML, `{{#slot}}…{{/slot}}` shown when filled. */
const MARK = /\{\{\{(\w+)\}\}\}|\{\{([#/]?)(\w+)\}\}/g;

const compiledBySource = new Map<string, Promise<readonly MailSegment[]>>();

/** esbuild plugin: an imported `.mjml` file becomes its compiled segments; parts that layouts share are stored once. */
export function mjmlPlugin(): Plugin {
  return {
    name: 'mjml',
    setup(build) {
      build.onResolve({ filter: /^mjml-parts:/ }, (args) => ({ path: args.path.slice(11), namespace: 'mjml-parts' }));
      build.onLoad({ filter: /.*/, namespace: 'mjml-parts' }, async ({ path }) => {
        const parts = sharedParts(await compileDirectory(path));
        return { contents: `export const parts = ${JSON.stringify([...parts.keys()])};`, loader: 'js' };
      });
      build.onLoad({ filter: /\.mjml$/ }, async ({ path }) => {
        const directory = dirname(path);
        const layouts = await compileDirectory(directory);
        const layout = layouts.get(basename(path));
        if (layout === undefined) return { errors: [{ text: `${path} is not a mail layout of ${directory}.` }] };
        const parts = sharedParts(layouts);
        const contents = `import { parts } from ${JSON.stringify(`mjml-parts:${directory}`)};\nexport default ${sourceOf(layout, parts)};`;
        return { contents, loader: 'js', watchFiles: filesUnder(directory) };
      });
    },
  };
}

/** Compiles every layout of a folder, by file name; a fault of any is thrown with its file and line. */
export async function compileDirectory(directory: string): Promise<ReadonlyMap<string, readonly MailSegment[]>> {
  const names = readdirSync(directory).filter((name) => name.endsWith('.mjml'));
  const layouts = new Map<string, readonly MailSegment[]>();
  for (const name of names.sort()) layouts.set(name, await compileLayout(join(directory, name)));
  return layouts;
}

/** Compiles one layout file with its partials; the same content is compiled once in a process. */
function compileLayout(path: string): Promise<readonly MailSegment[]> {
  const content = [path, ...filesUnder(join(dirname(path), 'partials'))].map((file) => readFileSync(file, 'utf8'));
  const source = content.join('\n');
  const known = compiledBySource.get(source);
  if (known !== undefined) return known;
  const compiling = compileSource(content[0] ?? '', path);
  compiledBySource.set(source, compiling);
  return compiling;
}

async function compileSource(source: string, path: string): Promise<readonly MailSegment[]> {
  const { html, errors } = await mjml2html(source, {
    filePath: path,
    // Otherwise a known family in a font stack links Google's fonts: opening a mail would tell Google.
    fonts: {},
    ignoreIncludes: false,
    includePath: dirname(path),
    keepComments: false,
    minify: false,
    validationLevel: 'strict',
  });
  if (errors.length > 0) {
    throw new SyntaxError(`${path}: ${errors.map((error) => error.formattedMessage).join('; ')}`);
  }
  // Indentation is a third of the weight, and no mail client shows it.
  return parseMarks(html.replace(/\n\s*/g, '\n').trim(), path);
}

/** Cuts HTML at its marks. Throws a SyntaxError naming the file and an undeclared slot or an unclosed part. */
export function parseMarks(html: string, path: string): readonly MailSegment[] {
  const stack: { slot: string; segments: MailSegment[] }[] = [{ slot: '', segments: [] }];
  const top = () => {
    const last = stack[stack.length - 1];
    if (last === undefined) throw new SyntaxError(`${path}: a part is closed twice.`);
    return last;
  };
  let from = 0;
  for (const match of html.matchAll(MARK)) {
    if (match.index > from) top().segments.push(html.slice(from, match.index));
    from = match.index + match[0].length;
    const slot = match[1] ?? match[3] ?? '';
    const kind = kindOf(slot, path);
    if (match[2] === '#') stack.push({ slot, segments: [] });
    else if (match[2] === '/') {
      const closed = stack.pop();
      if (closed?.slot !== slot) throw new SyntaxError(`${path}: {{/${slot}}} closes no open part.`);
      top().segments.push({ when: slot, shown: closed.segments });
    } else {
      const raw = match[1] !== undefined;
      if (raw !== (kind === 'html')) {
        throw new SyntaxError(`${path}: ${match[0]}: the slot "${slot}" holds ${kind}, write it accordingly.`);
      }
      top().segments.push({ slot, as: kind });
    }
  }
  if (stack.length !== 1) throw new SyntaxError(`${path}: {{#${top().slot}}} is never closed.`);
  top().segments.push(html.slice(from));
  const left = html.slice(from).includes('{{');
  if (left) throw new SyntaxError(`${path}: a mark is written badly after its last slot.`);
  return top().segments;
}

function kindOf(slot: string, path: string): SlotKind {
  if (!Object.hasOwn(LAYOUT_SLOTS, slot)) throw new SyntaxError(`${path}: the slot "${slot}" is not declared.`);
  return LAYOUT_SLOTS[slot as LayoutSlot];
}

/** A literal cut where tables begin and end: layouts differ by a word, and mail tables repeat themselves. */
function piecesOf(literal: string): readonly string[] {
  return literal.split(/(?<=\n)(?=<(?:table|tbody|\/tbody|div|!--)\b|<!--)/);
}

/** Every literal part of the layouts with its number. */
function sharedParts(layouts: ReadonlyMap<string, readonly MailSegment[]>): Map<string, number> {
  const parts = new Map<string, number>();
  const collect = (segments: readonly MailSegment[]) => {
    for (const segment of segments) {
      if (typeof segment === 'string') {
        for (const piece of piecesOf(segment)) if (!parts.has(piece)) parts.set(piece, parts.size);
      } else if ('when' in segment) collect(segment.shown);
    }
  };
  for (const layout of layouts.values()) collect(layout);
  return parts;
}

function sourceOf(segments: readonly MailSegment[], parts: ReadonlyMap<string, number>): string {
  const sources = segments.map((segment) => {
    if (typeof segment === 'string')
      return piecesOf(segment)
        .map((piece) => `parts[${parts.get(piece)}]`)
        .join(',');
    if ('slot' in segment) return JSON.stringify(segment);
    return `{"when":${JSON.stringify(segment.when)},"shown":${sourceOf(segment.shown, parts)}}`;
  });
  return `[${sources.join(',')}]`;
}

function filesUnder(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjml'))
    .sort()
    .map((name) => join(directory, name));
}
