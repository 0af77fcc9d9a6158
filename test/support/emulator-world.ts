import { createHash, createHmac, randomBytes } from 'node:crypto';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import type { Clock, CryptoPort, DocumentStore, ZipPort } from '../../src/emulator/kernel/ports.ts';
import { type ScriptProject, Session, type SessionOptions } from '../../src/emulator/kernel/session.ts';
import { World, type WorldOptions } from '../../src/emulator/kernel/world.ts';

/** Virtual time that a test moves by hand. */
export class TestClock implements Clock {
  constructor(public at: number = Date.UTC(2026, 2, 2, 8, 30)) {}

  now(): number {
    return this.at;
  }

  advance(milliseconds: number): void {
    this.at += milliseconds;
  }
}

const crypto: CryptoPort = {
  digest: (name, bytes) => createHash(name).update(bytes).digest(),
  hmac: (name, key, bytes) => createHmac(name, key).update(bytes).digest(),
  rsa: () => null,
  randomBytes: (count) => randomBytes(count),
};

const zip: ZipPort = {
  zip: () => noZip(),
  unzip: () => noZip(),
  gzip: () => noZip(),
  gunzip: () => noZip(),
};

function noZip(): never {
  throw new TypeError('This test has no archives: pass a `zip` port to the world.');
}

/** A world in memory; give the same store twice to see what a restart finds. */
export function testWorld(options: Partial<WorldOptions> & { store?: DocumentStore } = {}): World {
  return new World({ store: new MemoryStore(), clock: new TestClock(), crypto, zip, seed: 1, ...options });
}

const project: ScriptProject = {
  id: 'script-1',
  timeZone: 'Europe/Paris',
  html: new Map(),
  oauthScopes: [],
  container: null,
};

/** One run of a script by the world's owner, with full authorisation unless told otherwise. */
export function testSession(
  world: World,
  options: Partial<Omit<SessionOptions, 'project'>> & { project?: Partial<ScriptProject> } = {},
): Session {
  return new Session(world, {
    id: 1,
    functionName: 'test',
    authMode: 'FULL',
    activeUser: world.owner,
    effectiveUser: world.owner,
    ui: null,
    pause: () => Promise.resolve(),
    waitUntil: (ready) => Promise.resolve(ready()),
    ...options,
    project: { ...project, ...options.project },
  });
}
