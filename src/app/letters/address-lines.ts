import { oneLine, withoutReversals } from '../mailing/wording/render-wording.ts';
import type { LetterPlan } from './plan-letters.ts';

/** How many lines there is room for, and how many characters a line has. */
interface Room {
  readonly lines: number;
  readonly width: number;
}

/** An envelope's window. Source: NF Z10-011. */
export const WINDOW: Room = { lines: 6, width: 38 };

/**
 * What a window or a label shows: the person, the list, the address, whose last line is always the town's. What does not
 * fit is left out, of the list's name first.
 */
export function addressLines(
  { name, list, address }: Pick<LetterPlan, 'name' | 'list' | 'address'>,
  { lines, width }: Room,
): readonly string[] {
  const wrap = (text: string) => wrapped(text, width);
  const person = wrap(name).slice(0, 2);
  const town = wrap(address.at(-1) ?? '').slice(0, 1);
  const street = address
    .slice(0, -1)
    .flatMap(wrap)
    .slice(0, lines - 3);
  const label = wrap(list.label ?? '').slice(0, Math.max(1, lines - person.length - street.length - town.length));
  const people = person.slice(0, lines - label.length - street.length - town.length);
  return [...people, ...label, ...street, ...town];
}

/** A text as lines of some width, cut between words where it can be. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of oneLine(withoutReversals(text)).split(' ')) {
    const characters = [...word];
    for (let at = 0; at < characters.length; at += width) {
      const piece = characters.slice(at, at + width).join('');
      const longer = `${lines.at(-1) ?? ''} ${piece}`;
      if (lines.length > 0 && [...longer].length <= width) lines[lines.length - 1] = longer;
      else lines.push(piece);
    }
  }
  return lines;
}
