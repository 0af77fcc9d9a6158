import {
  closeSync,
  copyFileSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DocumentStore } from '../../emulator/kernel/ports.ts';
import { Acknowledged } from './acknowledged.ts';
import { lockFolder } from './folder-lock.ts';
import { type Change, JOURNAL, readJournal } from './journal-file.ts';
import { FORMAT, lineOf, newIdentity, VERSION } from './journal-line.ts';
import { StateError } from './state-error.ts';

/** Rewritten at opening when the journal is this many times its live content, and not small. */
const COMPACT_RATIO = 4;
const COMPACT_FROM = 1 << 20;

/**
 * Documents in one append-only file: a line per transaction, `crc32 json`. What a kill left of a write nobody was told
 * of is cut off; anything else that fails its checksum, or is missing, refuses the folder. A state of an older format
 * is rewritten, the old file kept beside it. Why not a database: docs/decisions/0002-journal-store.md.
 */
export class JournalStore implements DocumentStore {
  private readonly documents = new Map<string, string>();
  private readonly unlock: () => void;
  private descriptor!: number;
  private acknowledged!: Acknowledged;

  /**
   * @param beside files that others keep in the folder
   * @throws StateError when the folder is in use, corrupt, newer, or holds something else
   */
  constructor(
    private readonly folder: string,
    private readonly beside: readonly string[] = [],
  ) {
    this.unlock = lockFolder(folder);
    try {
      this.open();
    } catch (cause) {
      this.unlock();
      throw cause;
    }
  }

  read(key: string): string | undefined {
    return this.documents.get(key);
  }

  keys(prefix: string): string[] {
    return [...this.documents.keys()].filter((key) => key.startsWith(prefix)).sort();
  }

  write(changes: ReadonlyMap<string, string | null>): void {
    const before = fstatSync(this.descriptor).size;
    const line = lineOf([...changes]);
    try {
      writeFully(this.descriptor, line);
      fdatasyncSync(this.descriptor);
    } catch (cause) {
      // A full disk leaves half a line: the next transaction behind it would make the whole folder unreadable.
      ftruncateSync(this.descriptor, before);
      throw cause;
    }
    this.acknowledged.moveTo(before + line.length);
    this.apply(changes);
  }

  close(): void {
    closeSync(this.descriptor);
    this.acknowledged.close();
    this.unlock();
  }

  private open(): void {
    const file = join(this.folder, JOURNAL);
    const mark = Acknowledged.read(this.folder);
    if (!existsSync(file)) {
      if (mark) throw new StateError('corrupt', this.folder, `le fichier « ${JOURNAL} » manque`);
      const other = readdirSync(this.folder).find(
        (name) => !name.startsWith('lock') && !name.startsWith(`${JOURNAL}.`) && !this.beside.includes(name),
      );
      if (other) throw new StateError('not_a_state', this.folder, `il contient « ${other} »`);
      this.rewrite(file);
      return;
    }
    const content = readFileSync(file);
    const { version, identity, whole } = readJournal(this.folder, content, mark, (changes) => this.apply(changes));
    if (version < VERSION) copyFileSync(file, `${file}.v${version}`);
    if (version < VERSION || this.isWorthCompacting(whole)) {
      this.rewrite(file);
      return;
    }
    if (whole < content.length) cutTo(file, whole);
    this.descriptor = openSync(file, 'a');
    this.acknowledged = Acknowledged.begin(this.folder, identity, whole);
  }

  private apply(changes: Iterable<Change>): void {
    for (const [key, text] of changes) {
      if (text === null) this.documents.delete(key);
      else this.documents.set(key, text);
    }
  }

  private isWorthCompacting(size: number): boolean {
    if (size < COMPACT_FROM) return false;
    let live = 0;
    for (const [key, text] of this.documents) live += key.length + text.length;
    return size > COMPACT_RATIO * live;
  }

  /** Writes the live documents to a new file that takes the journal's place in one step. */
  private rewrite(file: string): void {
    const identity = newIdentity();
    const fresh = `${file}.new`;
    const descriptor = openSync(fresh, 'w');
    writeFully(descriptor, lineOf({ format: FORMAT, version: VERSION, identity }));
    if (this.documents.size > 0) writeFully(descriptor, lineOf([...this.documents]));
    fsyncSync(descriptor);
    const { size } = fstatSync(descriptor);
    closeSync(descriptor);
    renameSync(fresh, file);
    syncFolder(this.folder);
    this.descriptor = openSync(file, 'a');
    this.acknowledged = Acknowledged.begin(this.folder, identity, size);
  }
}

function cutTo(file: string, length: number): void {
  const descriptor = openSync(file, 'r+');
  ftruncateSync(descriptor, length);
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** A name in a folder is durable only once the folder is. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function writeFully(descriptor: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}
