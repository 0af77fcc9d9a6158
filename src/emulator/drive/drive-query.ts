import { ScriptException } from '../kernel/errors.ts';
import type { DriveItem } from './drive-item.ts';

const TOKEN = /\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|!=|<=|>=|[=<>()]|[\w.:+-]+)/y;

/**
 * Whether an item answers a Drive search such as `title contains 'liste' and trashed = false`; names of both
 * versions of Google's API are known. Source: developers.google.com/drive/api/guides/search-files
 * @throws ScriptException when the query cannot be read
 */
export function matchesQuery(item: DriveItem, query: string): boolean {
  const reader = new QueryReader(tokens(query), item);
  return reader.whole();
}

function tokens(query: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  const text = query.trimEnd();
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) throw invalid();
    found.push(match[1] ?? '');
  }
  return found;
}

class QueryReader {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly item: DriveItem,
  ) {}

  whole(): boolean {
    const result = this.alternatives();
    if (this.at < this.tokens.length) throw invalid();
    return result;
  }

  // Every operand is read even when the result is known, so that a malformed query never passes.
  private alternatives(): boolean {
    let result = this.conjunction();
    while (this.takeWord('or')) result = this.conjunction() || result;
    return result;
  }

  private conjunction(): boolean {
    let result = this.term();
    while (this.takeWord('and')) result = this.term() && result;
    return result;
  }

  private term(): boolean {
    if (this.takeWord('not')) return !this.term();
    if (!this.takeWord('(')) return this.comparison();
    const inside = this.alternatives();
    if (!this.takeWord(')')) throw invalid();
    return inside;
  }

  private comparison(): boolean {
    const [left, operator, right] = [this.take(), this.take(), this.take()];
    if (operator === 'in') return this.membership(text(left), right);
    return compare(this.item, left, operator, text(right));
  }

  private membership(value: string, list: string): boolean {
    const { parent, owner, editors, viewers } = this.item;
    if (list === 'parents') return parent === value;
    if (list === 'owners') return owner === value;
    if (list === 'writers') return owner === value || editors.includes(value);
    if (list === 'readers') return [owner, ...editors, ...viewers].includes(value);
    throw invalid();
  }

  private take(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw invalid();
    this.at += 1;
    return token;
  }

  private takeWord(word: string): boolean {
    if (this.tokens[this.at]?.toLowerCase() !== word) return false;
    this.at += 1;
    return true;
  }
}

function compare(item: DriveItem, field: string, operator: string, wanted: string): boolean {
  switch (field) {
    case 'title':
    case 'name':
      return compareText(item.name, operator, wanted);
    case 'fullText':
      return compareText(`${item.name} ${item.description ?? ''}`, operator, wanted);
    case 'mimeType':
      return compareText(item.mimeType, operator, wanted);
    case 'trashed':
      return compareFlag(item.trashed, operator, wanted);
    case 'starred':
      return compareFlag(item.starred, operator, wanted);
    case 'modifiedDate':
    case 'modifiedTime':
      return compareInstant(item.updated, operator, wanted);
    case 'createdDate':
    case 'createdTime':
      return compareInstant(item.created, operator, wanted);
    default:
      throw invalid();
  }
}

function compareText(value: string, operator: string, wanted: string): boolean {
  if (operator === '=') return value === wanted;
  if (operator === '!=') return value !== wanted;
  if (operator === 'contains') return value.toLowerCase().includes(wanted.toLowerCase());
  throw invalid();
}

function compareFlag(value: boolean, operator: string, wanted: string): boolean {
  if (operator !== '=' && operator !== '!=') throw invalid();
  return (String(value) === wanted) === (operator === '=');
}

function compareInstant(value: number, operator: string, wanted: string): boolean {
  const instant = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(wanted) || !wanted.includes('T') ? wanted : `${wanted}Z`);
  if (Number.isNaN(instant)) throw invalid();
  const compared: Readonly<Record<string, boolean>> = {
    '=': value === instant,
    '!=': value !== instant,
    '<': value < instant,
    '<=': value <= instant,
    '>': value > instant,
    '>=': value >= instant,
  };
  const result = compared[operator];
  if (result === undefined) throw invalid();
  return result;
}

function text(token: string): string {
  return /^['"]/.test(token) ? token.slice(1, -1).replace(/\\(.)/g, '$1') : token;
}

function invalid(): ScriptException {
  return new ScriptException('Invalid argument: q');
}
