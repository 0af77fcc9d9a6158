import type { Memory } from '../../../app/ports.ts';

type Form = GoogleAppsScript.Forms.Form;
type FormResponse = GoogleAppsScript.Forms.FormResponse;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;

const OTHER = '__other_option__';
const OTHER_TEXT = '.other_option_response';

/**
 * Which `entry.N` of the form's addresses stands for which item. An address filled in from a response holds all of its
 * answers, word for word, in one call; asking each answer costs three calls a question
 * (docs/decisions/0007-answers-in-few-calls.md).
 */
export class FormEntries {
  /** `property` keeps which entry stands for which item. */
  constructor(
    private readonly memory: Memory,
    private readonly property: string,
  ) {}

  /** Learns the entry of every item not known yet: each is seen alone in an address. */
  learn(form: Form, items: ReadonlyMap<string, () => ItemResponse>): void {
    const known = this.itemOfEntry();
    const learned = new Set(known.values());
    for (const [item, example] of items) {
      if (learned.has(item)) continue;
      const [entry] = entriesIn(form.createResponse().withItemResponse(example()).toPrefilledUrl())?.keys() ?? [];
      if (entry !== undefined) known.set(entry, item);
    }
    this.memory.write(this.property, [...known].map(([entry, item]) => `${short(entry)}:${short(item)}`).join(' '));
  }

  /** The answers of a response by item id; undefined when the address holds what is not known here. */
  answersOf(response: FormResponse): ReadonlyMap<string, string> | undefined {
    const entries = entriesIn(response.toPrefilledUrl());
    const known = this.itemOfEntry();
    const answers = new Map<string, string>();
    for (const [entry, text] of entries ?? []) {
      const item = known.get(entry);
      if (item === undefined) return undefined;
      answers.set(item, text);
    }
    return answers.size === 0 ? undefined : answers;
  }

  /** Answers by item id as the end of an address. */
  filledIn(answers: ReadonlyMap<string, string>): string {
    return [...this.itemOfEntry()]
      .flatMap(([entry, item]) => {
        const text = answers.get(item) ?? '';
        return text === '' ? [] : [`&entry.${entry}=${encodeURIComponent(text)}`];
      })
      .join('');
  }

  private itemOfEntry(): Map<string, string> {
    const pairs = (this.memory.read(this.property) ?? '').split(' ').filter((pair) => pair !== '');
    return new Map(pairs.map((pair) => pair.split(':').map(long) as [string, string]));
  }
}

/** Answers in an address by entry number, several of one entry joined; undefined when it cannot be read. */
function entriesIn(url: string): Map<string, string> | undefined {
  const entries = new Map<string, string>();
  for (const parameter of url.slice(url.indexOf('?') + 1).split('&')) {
    const [name = '', encoded = ''] = parameter.split('=');
    if (!name.startsWith('entry.')) continue;
    const text = decoded(encoded);
    if (text === undefined) return undefined;
    if (text === OTHER) continue;
    const entry = name.slice('entry.'.length).replace(OTHER_TEXT, '');
    const before = entries.get(entry);
    entries.set(entry, before === undefined ? text : `${before}, ${text}`);
  }
  return entries;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // Half a character: the answers are then asked one by one.
    return undefined;
  }
}

/** A property holds 9 KB: numbers in base 36 leave room for some six hundred items. */
function short(id: string): string {
  return Number(id).toString(36);
}

function long(short: string): string {
  return String(Number.parseInt(short, 36));
}
