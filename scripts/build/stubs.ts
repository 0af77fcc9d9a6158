import type { BundleSurface } from './evaluate-bundle.ts';

/** The top-level functions that Google calls by name: its documentation and autocompletion read them as text. */
export function stubsOf({ entryPoints, customFunctions }: BundleSurface): string {
  const entries = entryPoints.map(({ name, params, help }) =>
    stub(name, params, [help, ...params.map((param) => `@param ${param}`)], `act('${name}', arguments)`),
  );
  const formulas = customFunctions.map(({ name, params, help, returns }) =>
    stub(
      name,
      params.map((param) => param.name),
      [
        help,
        '',
        ...params.map((param) => `@param {Array<Array>} ${param.name} ${param.help}`),
        `@return {Array<Array>} ${returns}`,
        '@customfunction',
      ],
      `compute('${name}', arguments)`,
    ),
  );
  const opening = stub('onOpen', [], ['Shows the menu « Campagne » when the workbook opens.'], 'open()');
  return [opening, ...entries, ...formulas].join('\n');
}

function stub(name: string, params: readonly string[], comment: readonly string[], call: string): string {
  const lines = comment.map((line) => ` * ${line.replace(/\*\//g, '* /').replace(/\s*\n\s*/g, ' ')}`.trimEnd());
  return `/**\n${lines.join('\n')}\n */\nfunction ${name}(${params.join(', ')}) {\n  return Interpelle.${call};\n}\n`;
}
