import { closeSync, fstatSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { FORMAT, lineOf, newIdentity, VERSION } from './journal-line.ts';

/** Characters of documents copied at a time: what a transaction may wait for. */
const SLICE = 1 << 18;

/**
 * A shorter journal in the making, beside the one in use: the live documents are copied a slice at a time, and what is
 * written meanwhile follows them there too. Killed or given up before its end, it is a file nobody reads.
 */
export class Rewriting {
  readonly identity = newIdentity();
  private readonly keys: readonly string[];
  private readonly descriptor: number;
  private copied = 0;
  private begun = false;

  constructor(
    readonly path: string,
    private readonly documents: ReadonlyMap<string, string>,
  ) {
    this.keys = [...documents.keys()];
    rmSync(path, { force: true });
    this.descriptor = openSync(path, 'a');
  }

  /** Copies a slice more, durably; gives whether all is there. */
  step(): boolean {
    if (!this.begun) this.add(lineOf({ format: FORMAT, version: VERSION, identity: this.identity }));
    this.begun = true;
    const slice: [string, string][] = [];
    for (let size = 0; size < SLICE && this.copied < this.keys.length; this.copied++) {
      const key = this.keys[this.copied] ?? '';
      const text = this.documents.get(key);
      if (text === undefined) continue;
      slice.push([key, text]);
      size += key.length + text.length;
    }
    if (slice.length > 0) this.add(lineOf(slice));
    fsyncSync(this.descriptor);
    return this.copied === this.keys.length;
  }

  /** A transaction written since this began. */
  add(line: Buffer): void {
    writeFully(this.descriptor, line);
  }

  giveUp(): void {
    closeSync(this.descriptor);
    rmSync(this.path, { force: true });
  }

  /** The whole file, open for more. */
  get result(): { readonly descriptor: number; readonly size: number } {
    return { descriptor: this.descriptor, size: fstatSync(this.descriptor).size };
  }
}

export function writeFully(descriptor: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}
