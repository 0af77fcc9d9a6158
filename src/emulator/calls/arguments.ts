import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { ServiceObject } from '../kernel/service-object.ts';

/** The text Apps Script makes of a simple value given where a string is wanted; undefined when it makes none. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}

/**
 * Every argument as text; where one signature alone has that many arguments, an array is joined as JavaScript joins it.
 * @throws ScriptException when one has no text form or the count is not among `counts`
 */
export function textArguments(args: readonly unknown[], method: string, ...counts: readonly number[]): string[] {
  if (!counts.includes(args.length)) throw signatureMismatch(args, method);
  return args.map((arg) => textArgument(Array.isArray(arg) ? arg.map(printed).join() : arg, args, method));
}

/** One argument as text. @throws ScriptException naming all the arguments' types */
export function textArgument(value: unknown, args: readonly unknown[], method: string): string {
  const text = asText(value);
  if (text === undefined) throw signatureMismatch(args, method);
  return text;
}

/** A required text argument whose absence Google reports by name. */
export function namedText(value: unknown, name: string, args: readonly unknown[], method: string): string {
  if (value === null || value === undefined) throw new ScriptException(`Argument cannot be null: ${name}`);
  return textArgument(value, args, method);
}

/** The one argument of a method that opens a thing by its id, whose absence Google reports in its own words. */
export function idArgument(args: readonly unknown[], method: string): string {
  if (args.length === 1 && (args[0] === null || args[0] === undefined)) {
    throw new ScriptException('Invalid argument: id');
  }
  const [id = ''] = textArguments(args, method, 1);
  if (id === '') throw unexpected(method);
  return id;
}

/** What Google says of an id that none of its documents could have. */
export function missingDocument(id: string, method: string): ScriptException {
  if (!/^[\w-]{20,}$/.test(id)) return unexpected(method);
  return new ScriptException(`Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`);
}

function unexpected(method: string): ScriptException {
  const dot = method.lastIndexOf('.');
  const [service, name] = [method.slice(0, dot), method.slice(dot + 1)];
  return new ScriptException(`Unexpected error while getting the method or property ${name} on object ${service}.`);
}

/** A service object as the text it prints, for the calls that print whatever they are given. */
export function printed(value: unknown): unknown {
  return value instanceof ServiceObject ? value.toString() : value;
}

/** One argument as a whole number. @throws ScriptException naming all the arguments' types */
export function wholeNumber(value: unknown, args: readonly unknown[], method: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw signatureMismatch(args, method);
  return Math.trunc(value);
}

/**
 * One argument as a whole number where one signature alone has that many arguments: a text that is a number counts as it.
 * @throws ScriptException when it is none
 */
export function numberFrom(value: unknown, args: readonly unknown[], method: string): number {
  if (typeof value !== 'string') return wholeNumber(value, args, method);
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) throw new ScriptException(`Cannot convert ${value} to int.`);
  return Math.trunc(number);
}

/** Whether the value is an object literal of the script: not an array, a date, nor one of the services' own objects. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array) &&
    !(value instanceof ServiceObject)
  );
}
