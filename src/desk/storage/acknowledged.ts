import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, lineOf } from './journal-line.ts';
import { StateError } from './state-error.ts';

const FILE = 'journal.end';

/** How far a journal was acknowledged to its callers. */
export interface Mark {
  readonly identity: string;
  /** Bytes of the journal. */
  readonly length: number;
}

/**
 * The file `journal.end`: how much of the journal callers were told is durable. Without it a journal that lost its end
 * (a bad copy, a repaired disk) could not be told from one whose last write was killed. It is overwritten in place and
 * never waited for: after a power cut it may say less than there is, never more.
 */
export class Acknowledged {
  private constructor(
    private readonly descriptor: number,
    private readonly identity: string,
  ) {}

  /** The mark of a folder; null in a new one and in version 1. @throws StateError `corrupt` */
  static read(folder: string): Mark | null {
    const file = join(folder, FILE);
    if (!existsSync(file)) return null;
    const content = readFileSync(file);
    const mark = content.at(-1) === 10 ? contentOf(content.subarray(0, -1)) : undefined;
    if (mark === undefined)
      throw new StateError('corrupt', folder, `le fichier « ${FILE} » ne correspond pas à sa somme de contrôle`);
    const [identity, length] = mark as [string, string];
    return { identity, length: Number(length) };
  }

  /** Marks a journal that is durable up to `length`, and follows it from there. */
  static begin(folder: string, identity: string, length: number): Acknowledged {
    const file = join(folder, FILE);
    const descriptor = openSync(`${file}.new`, 'w');
    const begun = new Acknowledged(descriptor, identity);
    begun.moveTo(length);
    fsyncSync(descriptor);
    renameSync(`${file}.new`, file);
    return begun;
  }

  /** The line keeps its width, so that a kill leaves the old mark or the new one. */
  moveTo(length: number): void {
    writeSync(this.descriptor, lineOf([this.identity, String(length).padStart(15, '0')]), 0, undefined, 0);
  }

  close(): void {
    closeSync(this.descriptor);
  }
}
