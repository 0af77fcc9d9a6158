import type { Session } from './session.ts';

/**
 * What a method does to a spreadsheet, for the write buffer: `read` (the default) first sends waiting writes and
 * recalculates what it may read; `send` only sends them; `write` only queues (`session.defer`); `none` touches no cell
 * (navigation, builders).
 */
export type Effect = 'read' | 'send' | 'write' | 'none';

/**
 * An object a script can hold. Its public methods carry Google's names and signatures; those that are
 * part of Google's surface are reachable from scripts, everything else is not.
 */
export abstract class ServiceObject {
  /** Google's full name: `SpreadsheetApp`, `SpreadsheetApp.Range`. */
  static readonly gasName: string = '';
  static readonly effects: Readonly<Record<string, Effect>> = {};

  /** Plain properties a script sees beside the methods: those of an event's range and user. */
  facts?: Readonly<Record<string, string | number>>;

  constructor(protected readonly session: Session) {}

  get gasName(): string {
    return (this.constructor as typeof ServiceObject).gasName;
  }

  /** What a read of this object depends on, for those who recalculate; null when that may be anything. */
  get subject(): object | null {
    return null;
  }

  /** As Apps Script prints the object. */
  toString(): string {
    return this.gasName.slice(this.gasName.lastIndexOf('.') + 1);
  }
}
