import { CALENDAR_COLORS, EVENT_COLORS } from '../calendar/colors.ts';
import type { Surface, SurfaceClass } from '../surface.ts';
import { type Crossing, type Facts, fromWire, toWire, type Wire } from '../wire/codec.ts';
import type { HostLink } from './host-link.ts';

interface Answer {
  /** Encoded value. */
  readonly v?: Wire;
  /** Place of a long text: see `HostLink.kept`. */
  readonly k?: number;
  readonly e?: { readonly name: string; readonly message: string };
  /** Virtual instant after the call. */
  readonly t: number;
}

/** Classes whose objects print what they stand for: a file's name, a user's address. */
const NAMED_BY_CONTENT = ['Base.User', 'DriveApp.File', 'DriveApp.Folder', 'DriveApp.User'];

/** Classes that print another name than their own. */
const PRINTED_AS: Readonly<Record<string, string>> = {
  'DocumentApp.Body': 'DocumentBodySection',
  DriveApp: 'Drive',
  'SpreadsheetApp.BooleanCondition': 'ConditionalFormatBooleanCondition',
  'SpreadsheetApp.GradientCondition': 'ConditionalFormatGradientCondition',
};

/** Enums whose members print something else than their names. */
const MEMBERS_PRINTED_AS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'CalendarApp.Color': CALENDAR_COLORS,
  'CalendarApp.EventColor': EVENT_COLORS,
};

/** How a call is put before the host; `spent` is the script's own computing time, in milliseconds. */
export interface Clockwork {
  set(virtual: number): void;
  spent(): number;
}

/**
 * The script's side of every service object: real classes with Google's method names, whose instances are
 * handles; each call of a method is one blocking message.
 */
export class RemoteObjects {
  private readonly handles = new WeakMap<object, number | string>();
  private readonly enumNames = new WeakMap<object, readonly [string, string]>();
  private readonly known = new Map<number | string, object>();
  private readonly classes = new Map<string, new () => object>();
  private readonly enums = new Map<string, Record<string, object>>();
  private readonly crossing: Crossing;

  constructor(
    private readonly link: HostLink,
    private readonly surface: Surface,
    private readonly clock: Clockwork,
  ) {
    this.crossing = {
      describe: (value) => {
        const handle = this.handles.get(value);
        if (handle !== undefined) return { ref: [handle as number, ''] };
        const enumeration = this.enumNames.get(value);
        return enumeration && { enumeration };
      },
      object: (handle, gasName, facts) => this.object(handle, gasName, facts),
      enumeration: (type, name) => this.enumOf(type)[name] ?? this.addMember(type, name),
    };
  }

  /** The object for a handle; the same handle always gives the same object. */
  object(handle: number | string, gasName: string, facts: Facts = {}): object {
    const found = this.known.get(handle);
    if (found) return found;
    const made = Object.assign(new (this.classOf(gasName))(), facts);
    this.handles.set(made, handle);
    this.known.set(handle, made);
    return made;
  }

  /** Decodes text that came from the host outside an answer (a function's arguments). */
  decode(text: string): unknown {
    return fromWire(JSON.parse(text) as Wire, this.crossing);
  }

  encode(value: unknown): string {
    return JSON.stringify(toWire(value, this.crossing));
  }

  /** Adds a method that must run in the script's own context. */
  define(gasName: string, method: string, value: (this: object, ...args: unknown[]) => unknown): void {
    Object.defineProperty(this.classOf(gasName).prototype, method, { value, writable: true, configurable: true });
  }

  /** `root` is the service whose method was taken off it, as in `names.forEach(Logger.log)`. */
  invoke(target: object, method: string, args: readonly unknown[], root?: string): unknown {
    const handle = root ?? this.handles.get(target);
    if (handle === undefined) throw new TypeError(`Illegal invocation of ${method}`);
    const answer = JSON.parse(
      this.link.call(
        `[${JSON.stringify(handle)},${JSON.stringify(method)},${this.encode(args)},${this.clock.spent()}]`,
      ),
    ) as Answer;
    this.clock.set(answer.t);
    if (answer.e) throw scriptError(answer.e);
    if (answer.k !== undefined) return this.link.kept(answer.k, answer.v as string | undefined);
    const value = answer.v === undefined ? null : fromWire(answer.v, this.crossing);
    // What gives nothing in Java gives null to a script, never undefined.
    return value === undefined ? null : value;
  }

  /** The members of an enum, made on first use. */
  enumOf(type: string): Record<string, object> {
    let found = this.enums.get(type);
    if (!found) {
      found = {};
      this.enums.set(type, found);
      for (const name of this.surface.enums[type] ?? []) this.addMember(type, name);
      // At Google the enum itself answers like its first member.
      const [first] = Object.values(found);
      for (const method of ['toString', 'name', 'ordinal', 'compareTo'] as const) {
        Object.defineProperty(found, method, { value: first?.[method as keyof typeof first] });
      }
    }
    return found;
  }

  private addMember(type: string, name: string): object {
    const members = this.enumOf(type);
    const position = Object.keys(members).length;
    const printed = MEMBERS_PRINTED_AS[type]?.[name] ?? name;
    const member = Object.freeze({
      toString: () => printed,
      name: () => name,
      ordinal: () => position,
      compareTo: (other: { ordinal(): number }) => position - other.ordinal(),
      toJSON: () => name,
    });
    this.enumNames.set(member, [type, name]);
    members[name] = member;
    return member;
  }

  private classOf(gasName: string): new () => object {
    const found = this.classes.get(gasName);
    if (found) return found;
    const label = gasName.slice(gasName.lastIndexOf('.') + 1);
    const made = { [label]: class {} }[label] as new () => object;
    this.classes.set(gasName, made);
    const define = (key: string, value: unknown) =>
      Object.defineProperty(made.prototype, key, { value, writable: true, configurable: true });
    const invoke = this.invoke.bind(this);
    const root = this.surface.globals.includes(gasName) ? gasName : undefined;
    for (
      let entry: SurfaceClass | undefined = this.surface.classes[gasName];
      entry;
      entry = entry.parent ? this.surface.classes[entry.parent] : undefined
    ) {
      for (const method of entry.methods) {
        if (Object.hasOwn(made.prototype, method)) continue;
        define(
          method,
          {
            [method](this: object, ...args: unknown[]) {
              return invoke(this, method, args, root);
            },
          }[method],
        );
      }
      for (const [member, type] of Object.entries(entry.members ?? {})) {
        // A capital names an enum (`SpreadsheetApp.ValueType`), a small letter a value of one (`image.valueType`).
        const isEnum = /^[A-Z]/.test(member);
        const get = () => (isEnum ? this.enumOf(type) : Object.values(this.enumOf(type))[0]);
        Object.defineProperty(made.prototype, member, { get, configurable: true });
      }
    }
    if (NAMED_BY_CONTENT.includes(gasName)) {
      define('toString', function text(this: object) {
        return invoke(this, 'toString', []);
      });
    } else if (!Object.hasOwn(made.prototype, 'toString')) define('toString', () => PRINTED_AS[gasName] ?? label);
    return made;
  }
}

/** An error of the script's own context, under the name it has at Google. */
export function scriptError({ name, message }: { name: string; message: string }): Error {
  const kinds: Record<string, new (message: string) => Error> = { TypeError, ReferenceError, RangeError };
  const error = new (kinds[name] ?? Error)(message);
  if (error.name !== name) Object.defineProperty(error, 'name', { value: name, writable: true, configurable: true });
  return error;
}
