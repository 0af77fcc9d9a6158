import type { Locale } from './locale.ts';
import type { Piece, Section } from './number-pattern.ts';
import { type Moment, momentOf } from './serial.ts';

type DatePiece = Extract<Piece, { kind: 'date' }>;

/** Text of a serial number under a section of a pattern that shows a date, a time or a duration. */
export function momentText(serial: number, section: Section, words: Locale): string {
  const fraction = section.pieces.find((piece): piece is DatePiece => piece.kind === 'date' && piece.letter === 'f');
  const unit = 86_400 * 10 ** (fraction?.width ?? 0);
  const rounded = Math.round(serial * unit) / unit;
  const moment = momentOf(rounded);
  return section.pieces
    .map((piece) => {
      if (piece.kind === 'literal') return piece.text;
      if (piece.kind !== 'date') return '';
      return piece.elapsed ? elapsed(piece, rounded) : momentPiece(piece, moment, section.hour12, words);
    })
    .join('');
}

/** Whole hours, minutes or seconds of a duration. */
function elapsed({ letter, width }: DatePiece, serial: number): string {
  const seconds = Math.round(serial * 86_400);
  const count = letter === 'h' ? seconds / 3600 : letter === 'm' ? seconds / 60 : seconds;
  return String(Math.trunc(count)).padStart(width, '0');
}

function momentPiece({ letter, width }: DatePiece, moment: Moment, hour12: boolean, words: Locale): string {
  const padded = (count: number) => String(count).padStart(Math.min(width, 2), '0');
  switch (letter) {
    case 'y':
      return width > 2 ? String(moment.year).padStart(4, '0') : padded(moment.year % 100);
    case 'M': {
      if (width < 3) return padded(moment.month);
      const name = nameOf(moment, { month: width === 3 ? 'short' : 'long' }, words);
      return width === 5 ? name.slice(0, 1) : name;
    }
    case 'd':
      return width < 3 ? padded(moment.day) : nameOf(moment, { weekday: width === 3 ? 'short' : 'long' }, words);
    case 'h':
      return padded(hour12 ? moment.hour % 12 || 12 : moment.hour);
    case 'm':
      return padded(moment.minute);
    case 's':
      return padded(moment.second);
    case 'f':
      return `${words.decimal}${String(moment.millisecond).padStart(3, '0').padEnd(width, '0').slice(0, width)}`;
    case 'p':
      return moment.hour < 12 ? 'a' : 'p';
    case 'a': {
      const word = moment.hour < 12 ? 'AM' : 'PM';
      return width === 3 ? word.slice(0, 1) : word;
    }
  }
}

const names = new Map<string, Intl.DateTimeFormat>();

function nameOf(moment: Moment, options: Intl.DateTimeFormatOptions, words: Locale): string {
  const key = `${words.tag} ${JSON.stringify(options)}`;
  let format = names.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(words.tag, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    names.set(key, format);
  }
  return format.format(new Date(0).setUTCFullYear(moment.year, moment.month - 1, moment.day));
}
