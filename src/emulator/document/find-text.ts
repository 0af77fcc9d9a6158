import { textArgument } from '../calls/arguments.ts';
import { signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { type DocumentElement, wrap } from './element.ts';
import { compilePattern } from './pattern.ts';
import { RangeElement } from './range-element.ts';

/** The first place an RE2 pattern matches inside an element, after the place given, if any; null when there is none. */
export function findTextIn(session: Session, element: DocumentElement, args: readonly unknown[]): RangeElement | null {
  const [pattern, from] = args;
  const method = `${element.gasName}.findText`;
  const wrong = args.length < 1 || args.length > 2 || !(from === undefined || from === null || isPlace(from));
  if (wrong) throw signatureMismatch(args, method);
  const expression = compilePattern(textArgument(pattern, args, method));
  const { texts } = element.node;
  const first = isPlace(from) ? texts.indexOf(from.getElement().node) : 0;
  for (const text of texts.slice(first)) {
    expression.lastIndex = isPlace(from) && text === texts[first] ? from.getEndOffsetInclusive() + 1 : 0;
    const match = expression.exec(text.text);
    if (!match) continue;
    const end = match.index + match[0].length - 1;
    return new RangeElement(session, wrap(session, text), match.index, end);
  }
  return null;
}

export function isPlace(value: unknown): value is RangeElement {
  return value instanceof RangeElement;
}
