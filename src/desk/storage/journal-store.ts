import {
  closeSync,
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
import { crc32 } from 'node:zlib';
import type { DocumentStore } from '../../emulator/kernel/ports.ts';
import { lockFolder } from './folder-lock.ts';
import { StateError } from './state-error.ts';

const FORMAT = 'interpelle-state';
const VERSION = 1;
const JOURNAL = 'journal';
/** Rewritten at opening when the journal is this many times its live content, and not small. */
const COMPACT_RATIO = 4;
const COMPACT_FROM = 1 << 20;

type Change = readonly [string, string | null];

/**
 * Documents in one append-only file: a line per transaction, `crc32 json`. A line that was cut (its process was
 * killed while writing) was never acknowledged and is dropped; any other line that fails its checksum refuses the
 * folder. Why not a database: docs/decisions/0002-journal-store.md.
 */
export class JournalStore implements DocumentStore {
  private readonly documents = new Map<string, string>();
  private readonly unlock: () => void;
  private descriptor: number;

  /** @throws StateError when the folder is in use, corrupt, newer, or holds something else */
  constructor(private readonly folder: string) {
    this.unlock = lockFolder(folder);
    try {
      this.descriptor = this.open();
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
    try {
      writeFully(this.descriptor, lineOf([...changes]));
      fdatasyncSync(this.descriptor);
    } catch (cause) {
      // A full disk leaves half a line: the next transaction behind it would make the whole folder unreadable.
      ftruncateSync(this.descriptor, before);
      throw cause;
    }
    this.apply(changes);
  }

  close(): void {
    closeSync(this.descriptor);
    this.unlock();
  }

  private open(): number {
    const file = join(this.folder, JOURNAL);
    if (!existsSync(file)) {
      const other = readdirSync(this.folder).find(
        (name) => !name.startsWith('lock') && !name.startsWith(`${JOURNAL}.`),
      );
      if (other) throw new StateError('not_a_state', this.folder, `il contient « ${other} »`);
      return this.rewrite(file);
    }
    const content = readFileSync(file);
    const whole = content.lastIndexOf(10) + 1;
    this.replay(content.subarray(0, whole));
    if (this.isWorthCompacting(whole)) return this.rewrite(file);
    const descriptor = openSync(file, 'r+');
    if (whole < content.length) ftruncateSync(descriptor, whole);
    closeSync(descriptor);
    return openSync(file, 'a');
  }

  private replay(content: Buffer): void {
    let number = 0;
    for (let start = 0; start < content.length; number++) {
      const end = content.indexOf(10, start);
      const body = content.subarray(start + 9, end);
      const sum = content.toString('latin1', start, start + 8);
      if (content[start + 8] !== 32 || sum !== checksum(body)) {
        throw new StateError(
          'corrupt',
          this.folder,
          `la ligne ${number + 1} du fichier « ${JOURNAL} » ne correspond pas à sa somme de contrôle`,
        );
      }
      const parsed = JSON.parse(body.toString('utf8')) as { format: string; version: number } | Change[];
      if (number > 0) this.apply(parsed as Change[]);
      else this.checkHeader(parsed as { format: string; version: number });
      start = end + 1;
    }
    if (number === 0) throw new StateError('corrupt', this.folder, `le fichier « ${JOURNAL} » est vide`);
  }

  private checkHeader(header: { format: string; version: number }): void {
    if (header.format !== FORMAT)
      throw new StateError('not_a_state', this.folder, `le fichier « ${JOURNAL} » a un autre format`);
    if (header.version > VERSION) throw new StateError('newer', this.folder, `version ${header.version} du format`);
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
  private rewrite(file: string): number {
    const fresh = `${file}.new`;
    const descriptor = openSync(fresh, 'w');
    writeFully(descriptor, lineOf({ format: FORMAT, version: VERSION }));
    if (this.documents.size > 0) writeFully(descriptor, lineOf([...this.documents]));
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(fresh, file);
    return openSync(file, 'a');
  }
}

function lineOf(content: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(content), 'utf8');
  return Buffer.concat([Buffer.from(`${checksum(body)} `, 'latin1'), body, Buffer.from('\n')]);
}

function checksum(body: Buffer): string {
  return crc32(body).toString(16).padStart(8, '0');
}

function writeFully(descriptor: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}
