import { FIELDS_OF_TEMPLATE, fieldNamed, type MailTemplate, type WordingField } from './template-fields.ts';

/**
 * A wording as the officer types it: plain text, blank lines between paragraphs, `- ` before list items,
 * `# ` before a heading, **bold**, [words](address or {field}), {fields}. It is read before any value is put in, so
 * that nothing a candidate typed can act as a mark.
 */
export interface Wording {
  readonly blocks: readonly WordingBlock[];
}

export type WordingBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'items'; readonly items: readonly (readonly Inline[])[] };

export type Inline =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'strong'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'field'; readonly field: WordingField }
  | { readonly kind: 'link'; readonly words: readonly Inline[]; readonly target: Target }
  | { readonly kind: 'break' };

/** Where a link goes: an address written in full, or a field that holds one. */
export type Target =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'field'; readonly field: WordingField };

/** What is wrong in a wording itself, whoever the recipient is. */
export type WordingFault =
  | { readonly tag: 'field_unknown'; readonly name: string }
  | { readonly tag: 'field_not_here'; readonly name: string }
  | { readonly tag: 'link_broken'; readonly address: string };

/** Reads a wording for a template; the faults name every unknown field and broken address. */
export function readWording(
  text: string,
  template: MailTemplate,
): { readonly wording: Wording; readonly faults: readonly WordingFault[] } {
  const faults: WordingFault[] = [];
  const reader = new InlineReader(template, faults);
  const blocks: WordingBlock[] = [];
  for (const block of text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n[ \t]*\n+/)) {
    const lines = block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (lines.length > 0) blocks.push(...readBlock(lines, reader));
  }
  return { wording: { blocks }, faults };
}

/** Fields that a wording uses, each once. */
export function fieldsUsed(wording: Wording): ReadonlySet<WordingField> {
  const used = new Set<WordingField>();
  const visit = (inline: Inline) => {
    if (inline.kind === 'field') used.add(inline.field);
    if (inline.kind === 'strong') inline.inlines.forEach(visit);
    if (inline.kind === 'link') {
      inline.words.forEach(visit);
      if (inline.target.kind === 'field') used.add(inline.target.field);
    }
  };
  for (const block of wording.blocks) {
    if (block.kind === 'items') for (const item of block.items) item.forEach(visit);
    else block.inlines.forEach(visit);
  }
  return used;
}

function readBlock(lines: readonly string[], reader: InlineReader): WordingBlock[] {
  const blocks: WordingBlock[] = [];
  let items: Inline[][] = [];
  let plain: string[] = [];
  const endItems = () => {
    if (items.length > 0) blocks.push({ kind: 'items', items });
    items = [];
  };
  const endPlain = () => {
    if (plain.length > 0) blocks.push({ kind: 'paragraph', inlines: reader.readLines(plain) });
    plain = [];
  };
  for (const line of lines) {
    const item = /^[-•]\s+(.*)$/.exec(line);
    const heading = /^#{1,3}\s+(.*)$/.exec(line);
    if (item === null) endItems();
    if (item !== null || heading !== null) endPlain();
    if (item !== null) items.push(reader.read(item[1] ?? ''));
    else if (heading !== null) blocks.push({ kind: 'heading', inlines: reader.read(heading[1] ?? '') });
    else plain.push(line);
  }
  endItems();
  endPlain();
  return blocks;
}

const MARKS =
  /\*\*(.+?)\*\*|\[([^\]\n]+)\]\(([^)\s]+)\)|\{\{?\s*([^{}\n]{1,60}?)\s*\}?\}|(https?:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?])/g;

class InlineReader {
  constructor(
    private readonly template: MailTemplate,
    private readonly faults: WordingFault[],
  ) {}

  readLines(lines: readonly string[]): Inline[] {
    return lines.flatMap((line, index) =>
      index === 0 ? this.read(line) : [{ kind: 'break' } as const, ...this.read(line)],
    );
  }

  read(line: string): Inline[] {
    const inlines: Inline[] = [];
    let from = 0;
    const words = (text: string) => {
      if (text !== '') inlines.push({ kind: 'words', words: text });
    };
    for (const match of line.matchAll(MARKS)) {
      words(line.slice(from, match.index));
      from = match.index + match[0].length;
      inlines.push(...this.readMark(match));
    }
    words(line.slice(from));
    return inlines;
  }

  private readMark(match: RegExpMatchArray): Inline[] {
    const [whole, strong, linkWords, linkTarget, fieldName, bareAddress] = match;
    if (strong !== undefined) return [{ kind: 'strong', inlines: this.read(strong) }];
    if (linkWords !== undefined && linkTarget !== undefined) {
      const target = this.readTarget(linkTarget);
      return target === undefined ? [] : [{ kind: 'link', words: this.read(linkWords), target }];
    }
    if (bareAddress !== undefined) {
      return [
        {
          kind: 'link',
          words: [{ kind: 'words', words: bareAddress }],
          target: { kind: 'address', address: bareAddress },
        },
      ];
    }
    const field = this.readField(fieldName ?? whole);
    return field === undefined ? [] : [{ kind: 'field', field }];
  }

  private readTarget(target: string): Target | undefined {
    const named = /^\{\{?\s*([^{}]+?)\s*\}?\}$/.exec(target);
    if (named === null) {
      if (!/^(https?:\/\/[^\s/]+\.[^\s]+|mailto:[^\s@]+@[^\s@]+)$/i.test(target)) {
        this.faults.push({ tag: 'link_broken', address: target });
        return undefined;
      }
      return { kind: 'address', address: target };
    }
    const field = this.readField(named[1] ?? '');
    return field === undefined ? undefined : { kind: 'field', field };
  }

  private readField(name: string): WordingField | undefined {
    const field = fieldNamed(name);
    if (field === undefined) this.faults.push({ tag: 'field_unknown', name });
    else if (!FIELDS_OF_TEMPLATE[this.template].includes(field)) this.faults.push({ tag: 'field_not_here', name });
    else return field;
    return undefined;
  }
}
