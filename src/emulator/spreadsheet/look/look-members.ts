import type { Session } from '../../kernel/session.ts';
import { member, memberOf } from '../call-arguments.ts';
import { Color, concreteColor, storedColor } from './color.ts';
import { AUTOMATIC } from './number-format.ts';
import { type Style, type StyleChange, TEXT_MEMBERS, type TextLook } from './style.ts';
import { TextRotation } from './text-rotation.ts';
import { TextStyle, wholeLook } from './text-style.ts';

/** Reads what a script gave for one member of a style; `undefined` when no signature takes it, `{}` when Sheets ignores it. */
type ReadChange = (value: unknown) => StyleChange | undefined;

const number: ReadChange = (value) => (typeof value === 'number' ? { fontSize: Math.trunc(value) } : undefined);
const family: ReadChange = (value) => textOr(value, (fontFamily) => ({ fontFamily }), { fontFamily: undefined });
const weight: ReadChange = (value) =>
  textOr(value, (text) => (text === 'bold' ? { bold: true } : text === 'normal' ? { bold: undefined } : {}), {
    bold: undefined,
  });
const slant: ReadChange = (value) =>
  textOr(value, (text) => (text === 'italic' ? { italic: true } : text === 'normal' ? { italic: undefined } : {}), {
    italic: undefined,
  });
const NO_LINE = { underline: undefined, strikethrough: undefined };
const line: ReadChange = (value) =>
  textOr(
    value,
    (text) => {
      if (text === 'underline') return { ...NO_LINE, underline: true };
      if (text === 'line-through') return { ...NO_LINE, strikethrough: true };
      return text === 'none' ? NO_LINE : {};
    },
    NO_LINE,
  );
const HORIZONTAL: Readonly<Record<string, Style['horizontal']>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  normal: 'general-left',
};
const across: ReadChange = (value) =>
  textOr(value, (text) => (text in HORIZONTAL ? { horizontal: HORIZONTAL[text] } : {}), { horizontal: undefined });
const along: ReadChange = (value) =>
  textOr(value, (text) => (text === 'top' || text === 'middle' || text === 'bottom' ? { vertical: text } : {}), {
    vertical: undefined,
  });
const format: ReadChange = (value) =>
  textOr(
    value,
    (text) => ({ numberFormat: text === '' || /^general$/i.test(text) || text === AUTOMATIC ? undefined : text }),
    undefined,
  );
const wrap: ReadChange = (value) => (typeof value === 'boolean' ? { wrap: value ? 'WRAP' : 'OVERFLOW' } : undefined);
const strategy: ReadChange = (value) => {
  const name = memberOf(value, 'WrapStrategy');
  return name ? { wrap: name as Style['wrap'] } : undefined;
};
const direction: ReadChange = (value) => {
  if (value === null) return { direction: undefined };
  const name = memberOf(value, 'TextDirection');
  return name ? { direction: name as Style['direction'] } : undefined;
};
const rotation: ReadChange = (value) => {
  if (typeof value === 'number') return { degrees: Math.trunc(value) || undefined, verticalText: undefined };
  if (!(value instanceof TextRotation)) return undefined;
  return { degrees: value.getDegrees() || undefined, verticalText: value.isVertical() || undefined };
};
const upright: ReadChange = (value) =>
  typeof value === 'boolean' ? { verticalText: value || undefined, degrees: undefined } : undefined;
const links: ReadChange = (value) =>
  typeof value === 'boolean' ? { plainLinks: value ? undefined : true } : undefined;
const background: ReadChange = (value) => coloured(value, 'background');
const letters: ReadChange = (value) => coloured(value, 'fontColor');
const textStyle: ReadChange = (value) => {
  if (value === null) return Object.fromEntries(TEXT_MEMBERS.map((key) => [key, undefined]));
  return value instanceof TextStyle ? withoutDefaults(value.look) : undefined;
};

function textOr(value: unknown, read: (text: string) => StyleChange, none: StyleChange | undefined) {
  if (value === null) return none;
  return typeof value === 'string' ? read(value) : undefined;
}

function coloured(value: unknown, key: 'background' | 'fontColor'): StyleChange | undefined {
  if (value !== null && typeof value !== 'string' && storedColor(value) === undefined) return undefined;
  const stored = storedColor(value);
  return stored === undefined ? {} : { [key]: stored ?? undefined };
}

function withoutDefaults(look: TextLook): StyleChange {
  return Object.fromEntries(Object.entries(look).map(([key, value]) => [key, value === false ? undefined : value]));
}

function lettersOf(style: Style): TextLook {
  const entries = TEXT_MEMBERS.flatMap((key) => (style[key] === undefined ? [] : [[key, style[key]]]));
  return Object.fromEntries(entries) as TextLook;
}

/** One aspect of a cell's look, with the names of the methods that read and write it. */
export interface LookMember {
  /** `FontWeight`: methods `getFontWeight` and `setFontWeight`. */
  readonly one: string;
  /** `FontWeights`: their 2-D sisters; absent when Google has none. */
  readonly many?: string;
  readonly read?: (style: Style, session: Session) => unknown;
  readonly change?: ReadChange;
}

/** Every aspect a Range can read or write for one cell or for many. */
export const LOOK_MEMBERS: readonly LookMember[] = [
  { one: 'NumberFormat', many: 'NumberFormats', change: format },
  { one: 'FontFamily', many: 'FontFamilies', read: (style) => style.fontFamily ?? 'Arial', change: family },
  { one: 'FontSize', many: 'FontSizes', read: (style) => style.fontSize ?? 10, change: number },
  { one: 'FontWeight', many: 'FontWeights', read: (style) => (style.bold ? 'bold' : 'normal'), change: weight },
  { one: 'FontStyle', many: 'FontStyles', read: (style) => (style.italic ? 'italic' : 'normal'), change: slant },
  { one: 'FontLine', many: 'FontLines', read: fontLine, change: line },
  {
    one: 'FontColor',
    many: 'FontColors',
    read: (style) => concreteColor(style.fontColor ?? '#000000'),
    change: letters,
  },
  {
    one: 'FontColorObject',
    many: 'FontColorObjects',
    read: (style, session) => new Color(session, style.fontColor ?? '#000000'),
    change: letters,
  },
  {
    one: 'Background',
    many: 'Backgrounds',
    read: (style) => concreteColor(style.background ?? '#ffffff'),
    change: background,
  },
  {
    one: 'BackgroundObject',
    many: 'BackgroundObjects',
    read: (style, session) => new Color(session, style.background ?? '#ffffff'),
    change: background,
  },
  {
    one: 'HorizontalAlignment',
    many: 'HorizontalAlignments',
    read: (style) => style.horizontal ?? 'general',
    change: across,
  },
  { one: 'VerticalAlignment', many: 'VerticalAlignments', read: (style) => style.vertical ?? 'bottom', change: along },
  // An untouched cell says it wraps although its strategy is OVERFLOW: so does Google.
  { one: 'Wrap', many: 'Wraps', read: (style) => style.wrap === undefined || style.wrap === 'WRAP', change: wrap },
  {
    one: 'WrapStrategy',
    many: 'WrapStrategies',
    read: (style) => member('WrapStrategy', style.wrap ?? 'OVERFLOW'),
    change: strategy,
  },
  {
    one: 'TextDirection',
    many: 'TextDirections',
    read: (style) => (style.direction ? member('TextDirection', style.direction) : null),
    change: direction,
  },
  {
    one: 'TextRotation',
    many: 'TextRotations',
    read: (style, session) => new TextRotation(session, style.degrees ?? 0, style.verticalText ?? false),
    change: rotation,
  },
  {
    one: 'TextStyle',
    many: 'TextStyles',
    read: (style, session) => new TextStyle(session, wholeLook(lettersOf(style))),
    change: textStyle,
  },
  { one: 'VerticalText', change: upright },
  { one: 'ShowHyperlink', change: links },
];

function fontLine(style: Style): string {
  if (style.underline) return 'underline';
  return style.strikethrough ? 'line-through' : 'none';
}
