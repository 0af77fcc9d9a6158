import { encodeBase64 } from '../blob/base64.ts';
import { encodeUtf8 } from '../blob/charset.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';

/** Gives items one by one, in the order Drive found them when it was asked. */
export abstract class DriveIterator<T> extends CellFreeObject {
  constructor(
    session: Session,
    private readonly ids: readonly string[],
    private readonly open: (id: string) => T,
    private at = 0,
  ) {
    super(session);
  }

  hasNext(): boolean {
    return this.at < this.ids.length;
  }

  next(): T {
    const id = this.ids[this.at];
    if (id === undefined) throw new ScriptException('Cannot retrieve the next object: iterator has reached the end.');
    this.at += 1;
    return this.open(id);
  }

  /** What is left to give, readable by `continueFileIterator` in a later run. */
  getContinuationToken(): string {
    return encodeBase64(encodeUtf8(JSON.stringify(this.ids.slice(this.at))), 'web-safe');
  }
}

export class FileIterator<T = unknown> extends DriveIterator<T> {
  static override readonly gasName = 'DriveApp.FileIterator';
}

export class FolderIterator<T = unknown> extends DriveIterator<T> {
  static override readonly gasName = 'DriveApp.FolderIterator';
}
