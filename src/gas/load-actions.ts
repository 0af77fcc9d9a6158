/** What the part loaded on demand offers: see `actions.ts`. */
interface Actions {
  call(name: string, args: ArrayLike<unknown>): unknown;
}

let loaded: Actions | undefined;

/**
 * Everything but formulas and menu, loaded when first used. Google evaluates every script file at each execution, each
 * cell's formula included; an HTML file is the only place where a project keeps what only some executions need.
 */
export function loadActions(): Actions {
  if (loaded === undefined) {
    const page = HtmlService.createTemplateFromFile('actions').getRawContent();
    const source = page.slice(page.indexOf('>') + 1, page.lastIndexOf('<'));
    // The text comes from the project itself, as its script files do: nothing that a person typed is in it.
    loaded = new Function(`${source}\nreturn Actions;`)() as Actions;
  }
  return loaded;
}
