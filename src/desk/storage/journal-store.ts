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
} from 'node:fs';
import { join } from 'node:path';
import { CACHE_KEYS } from '../../emulator/cache/caches.ts';
import type { DocumentStore } from '../../emulator/kernel/ports.ts';
import { Acknowledged } from './acknowledged.ts';
import { lockFolder } from './folder-lock.ts';
import { type Change, JOURNAL, readJournal } from './journal-file.ts';
import { lineOf, VERSION } from './journal-line.ts';
import { Rewriting, writeFully } from './rewriting.ts';
import { StateError } from './state-error.ts';

/** Rewritten when the journal is this many times its live content, and not small. */
const COMPACT_RATIO = 4;
const COMPACT_FROM = 1 << 20;

/**
 * Documents in one append-only file: a line per transaction, `crc32 json`. What a kill left of a write nobody was told
 * of is cut off; anything else that fails its checksum, or is missing, refuses the folder. A state of an older format
 * is rewritten, the old file kept beside it. Why not a database: docs/decisions/0002-journal-store.md.
 */
export class JournalStore implements DocumentStore {
  private readonly documents = new Map<string, string>();
  /** Caches stay in memory: what a person only looked at, a file of candidates with everybody's name, is left on no disk. */
  private readonly passing = new Map<string, string>();
  private readonly unlock: () => void;
  private readonly file: string;
  private descriptor!: number;
  private acknowledged!: Acknowledged;
  /** Characters of the documents and their keys. */
  private live = 0;
  private compactFrom = COMPACT_FROM;
  private rewriting: Rewriting | null = null;

  /**
   * @param beside files that others keep in the folder
   * @throws StateError when the folder is in use, corrupt, newer, or holds something else
   */
  constructor(
    private readonly folder: string,
    private readonly beside: readonly string[] = [],
  ) {
    this.unlock = lockFolder(folder);
    this.file = join(folder, JOURNAL);
    try {
      this.open();
    } catch (cause) {
      this.unlock();
      throw cause;
    }
  }

  read(key: string): string | undefined {
    return this.documents.get(key) ?? this.passing.get(key);
  }

  keys(prefix: string): string[] {
    return [...this.documents.keys(), ...this.passing.keys()].filter((key) => key.startsWith(prefix)).sort();
  }

  write(changes: ReadonlyMap<string, string | null>): void {
    const lasting = new Map([...changes].filter(([key]) => !key.startsWith(CACHE_KEYS)));
    if (lasting.size > 0 || changes.size === 0) this.writeDown(lasting);
    for (const [key, text] of changes) {
      if (lasting.has(key)) continue;
      if (text === null) this.passing.delete(key);
      else this.passing.set(key, text);
    }
  }

  private writeDown(changes: ReadonlyMap<string, string | null>): void {
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
    const size = before + line.length;
    this.acknowledged.moveTo(size);
    this.apply(changes);
    if (this.rewriting || this.isWorthCompacting(size)) this.compact(size, line);
  }

  close(): void {
    this.giveUpRewriting();
    closeSync(this.descriptor);
    this.acknowledged.close();
    this.unlock();
  }

  private open(): void {
    const { file } = this;
    const mark = Acknowledged.read(this.folder);
    if (!existsSync(file)) {
      if (mark) throw new StateError('corrupt', this.folder, `le fichier « ${JOURNAL} » manque`);
      const other = readdirSync(this.folder).find(
        (name) => !name.startsWith('lock') && !name.startsWith(`${JOURNAL}.`) && !this.beside.includes(name),
      );
      if (other) throw new StateError('not_a_state', this.folder, `il contient « ${other} »`);
      this.takePlace(this.rewritten());
      return;
    }
    const content = readFileSync(file);
    const { version, identity, whole } = readJournal(this.folder, content, mark, (changes) => this.apply(changes));
    if (version < VERSION) copyFileSync(file, `${file}.v${version}`);
    // A state of before caches stayed in memory.
    const hadCaches = this.forget(CACHE_KEYS);
    if (version < VERSION || hadCaches || this.isWorthCompacting(whole)) {
      this.takePlace(this.rewritten());
      return;
    }
    if (whole < content.length) cutTo(file, whole);
    this.descriptor = openSync(file, 'a');
    this.acknowledged = Acknowledged.begin(this.folder, identity, whole);
  }

  private apply(changes: Iterable<Change>): void {
    for (const [key, text] of changes) {
      const before = this.documents.get(key);
      if (before !== undefined) this.live -= key.length + before.length;
      if (text === null) this.documents.delete(key);
      else this.documents.set(key, text);
      if (text !== null) this.live += key.length + text.length;
    }
  }

  /** @returns whether there was any such document */
  private forget(prefix: string): boolean {
    const keys = [...this.documents.keys()].filter((key) => key.startsWith(prefix));
    this.apply(keys.map((key) => [key, null]));
    return keys.length > 0;
  }

  private isWorthCompacting(size: number): boolean {
    return size >= this.compactFrom && size > COMPACT_RATIO * this.live;
  }

  /**
   * Goes on to a shorter journal, a slice with each transaction, so that none waits for the whole. When it cannot be
   * written (a full disk), the one there is stays, whole as it is.
   */
  private compact(size: number, line: Buffer): void {
    try {
      if (this.rewriting) this.rewriting.add(line);
      else this.rewriting = new Rewriting(`${this.file}.new`, this.documents);
      if (!this.rewriting.step()) return;
    } catch {
      this.giveUpRewriting();
      this.compactFrom = 2 * size;
      return;
    }
    const { descriptor, acknowledged, rewriting } = this;
    this.rewriting = null;
    this.takePlace(rewriting);
    closeSync(descriptor);
    acknowledged.close();
    this.compactFrom = COMPACT_FROM;
  }

  private giveUpRewriting(): void {
    this.rewriting?.giveUp();
    this.rewriting = null;
  }

  /** The live documents in a file of their own, at once. */
  private rewritten(): Rewriting {
    const rewriting = new Rewriting(`${this.file}.new`, this.documents);
    while (!rewriting.step());
    return rewriting;
  }

  /** The new file becomes the journal in one step. Killed before `journal.end` follows, that one names no journal any more. */
  private takePlace({ path, identity, result }: Rewriting): void {
    renameSync(path, this.file);
    syncFolder(this.folder);
    this.descriptor = result.descriptor;
    this.acknowledged = Acknowledged.begin(this.folder, identity, result.size);
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
