import type { Memory, Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';

/** Property that keeps the items of no question: pages, code, name, consent. */
const COMMON_ITEMS = 'interpelle.form.items';

/** Item id of each element of the form built last. */
export type FormItems = ReadonlyMap<string, string>;

/** Reads which item stands for which element: questions keep theirs in their row, the others in a property. */
export function readFormItems(questions: readonly Pick<RowOf<'questions'>, 'formItems'>[], memory: Memory): FormItems {
  const items = new Map<string, string>();
  for (const { formItems } of questions) for (const [key, item] of pairsIn(formItems ?? '')) items.set(key, item);
  for (const [key, item] of pairsIn(memory.read(COMMON_ITEMS) ?? '')) items.set(key, item);
  return items;
}

/** Records the items of a form just built. */
export function writeFormItems(items: FormItems, tables: Tables, memory: Memory): void {
  const table = tables.of('questions');
  const changes = new Map<string, Partial<RowOf<'questions'>>>();
  const ofQuestions = new Set<string>();
  for (const { id, formItems } of table.rows()) {
    if (id === null) continue;
    const own = [...items].filter(([key]) => key.slice(0, key.lastIndexOf('.')) === id);
    for (const [key] of own) ofQuestions.add(key);
    // A question taken out keeps its items, so that answers given before stay readable.
    const text = own.length === 0 ? formItems : written(own);
    if (text !== formItems) changes.set(id, { formItems: text });
  }
  table.update(changes);
  memory.write(COMMON_ITEMS, written([...items].filter(([key]) => !ofQuestions.has(key))));
}

function pairsIn(text: string): [string, string][] {
  return text
    .split(' ')
    .map((pair): [string, string] => {
      const at = pair.lastIndexOf(':');
      return [pair.slice(0, at), pair.slice(at + 1)];
    })
    .filter(([key, item]) => key !== '' && item !== '');
}

function written(items: readonly (readonly [string, string])[]): string {
  return items.map(([key, item]) => `${key}:${item}`).join(' ');
}
