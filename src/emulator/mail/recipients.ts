import { ScriptException } from '../kernel/errors.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not enter a header
const CONTROL = /[\u0000-\u001f\u007f]/;
const ADDRESS = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\.]+(?:\.[^\s@<>(),;:"\\.]+)+$/;

/** The separate entries of a header such as `Ada <ada@example.org>, bob@example.org`; commas in quotes do not count. */
export function splitRecipients(list: string): string[] {
  const entries = list.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/g) ?? [];
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}

/** The bare address of an entry. @throws ScriptException with Google's sentence when it is none */
export function addressOf(entry: string): string {
  const address = /<([^<>]*)>\s*$/.exec(entry)?.[1] ?? entry;
  if (CONTROL.test(entry) || !ADDRESS.test(address)) throw new ScriptException(`Invalid email: ${entry}`);
  return address;
}

/** A text fit for one header line. */
export function headerText(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
