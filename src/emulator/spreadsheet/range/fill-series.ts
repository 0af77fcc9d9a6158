import type { Scalar } from '../../formula/contract.ts';
import { localeOf } from '../../formula/text/locale.ts';

type Line = (place: number) => Scalar | undefined;

/** How a line of values goes on, by place counted from its first (negative before it); undefined to repeat the cells. */
export function filledLine(values: readonly Scalar[], locale: string): Line {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === values.length && values.length > 1) return linear(numbers);
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length === values.length && texts.length > 0) return named(texts, locale) ?? counted(texts);
  return () => undefined;
}

/** The straight line closest to the numbers, as the fill handle draws it. */
function linear(numbers: readonly number[]): Line {
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  let above = 0;
  let below = 0;
  numbers.forEach((value, place) => {
    above += (place - middle) * (value - mean);
    below += (place - middle) ** 2;
  });
  const slope = above / below;
  return (place) => Number((mean + slope * (place - middle)).toPrecision(15));
}

/** Names of months or days in a row. */
function named(texts: readonly string[], locale: string): Line | undefined {
  for (const tag of [localeOf(locale).tag, 'en']) {
    for (const width of ['short', 'long'] as const) {
      for (const unit of ['month', 'weekday'] as const) {
        const names = namesOf(tag, unit, width);
        const places = texts.map((text) => names.findIndex((name) => name.toLowerCase() === text.toLowerCase()));
        if (places.includes(-1)) continue;
        const [first = 0, second = first + 1] = places;
        const step = second - first;
        const count = names.length;
        return (place) => names[(((first + step * place) % count) + count) % count];
      }
    }
  }
  return undefined;
}

function namesOf(tag: string, unit: 'month' | 'weekday', width: 'short' | 'long'): string[] {
  const format = new Intl.DateTimeFormat(tag, { [unit]: width, timeZone: 'UTC' });
  const count = unit === 'month' ? 12 : 7;
  return Array.from({ length: count }, (_, index) =>
    format.format(unit === 'month' ? Date.UTC(2026, index, 1) : Date.UTC(2026, 5, 1 + index)),
  );
}

/** Texts that end with a number count on: "liste 1", "liste 2". */
function counted(texts: readonly string[]): Line {
  const parts = texts.map((text) => /^(.*?)(\d+)$/s.exec(text));
  const [first] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1])) return () => undefined;
  const line =
    texts.length === 1 ? (place: number) => Number(first[2]) + place : linear(parts.map((part) => Number(part?.[2])));
  return (place) => `${first[1]}${String(line(place))}`;
}
