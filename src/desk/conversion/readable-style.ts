const LENGTHS = /^(?:margin|padding|width|height|line-height|letter-spacing|text-indent|font-size)/;

/** Values of lengths the layout engine would take for numbers. */
const UNKNOWN = /\b(?:normal|inherit|initial|unset|auto)\b|[(]|-content\b/;

/**
 * A style as the layout engine can read it: fonts it has not are left out, with lengths that are no lengths; margins
 * left to the page are none.
 */
export function readableStyle(style: string): string {
  return style
    .split(';')
    .flatMap((declaration) => {
      const [name = '', ...rest] = declaration.toLowerCase().split(':');
      const property = name.trim();
      const value = rest.join(':').replace(/\bauto\b/g, (word) => (property.startsWith('margin') ? '0' : word));
      if (property === '' || property === 'font-family' || property === 'font') return [];
      if (value.includes('var(') || (LENGTHS.test(property) && UNKNOWN.test(value))) return [];
      return [`${property}:${value}`];
    })
    .join(';');
}
