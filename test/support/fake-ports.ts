import { createHash, createHmac } from 'node:crypto';
import type { Clock, Exclusive, Identity, Mail, Mailer, Memory, Progress, Signer } from '../../src/app/ports.ts';
import { Gate } from './gate.ts';

/** Time that a test moves; each look at it may take some. */
export class FakeClock implements Clock {
  constructor(
    public at: number,
    public perLook = 0,
  ) {}

  now(): number {
    this.at += this.perLook;
    return this.at;
  }
}

/** Properties in memory: stored at once, as Google's are. */
export class FakeMemory implements Memory {
  readonly values = new Map<string, string>();

  constructor(private readonly gate: Gate = new Gate()) {}

  read(name: string): string | null {
    return this.gate.pass(`memory.read ${name}`, () => this.values.get(name) ?? null);
  }

  all(): Readonly<Record<string, string>> {
    return this.gate.pass('memory.all', () => Object.fromEntries(this.values));
  }

  write(name: string, value: string): void {
    this.gate.pass(`memory.write ${name}`, () => this.set(name, value));
  }

  writeAll(values: Readonly<Record<string, string>>): void {
    this.gate.pass('memory.writeAll', () => {
      for (const [name, value] of Object.entries(values)) this.set(name, value);
    });
  }

  forget(name: string): void {
    this.gate.pass(`memory.forget ${name}`, () => this.values.delete(name));
  }

  private set(name: string, value: string): void {
    if (value.length > 9_000) throw new RangeError(`The property ${name} holds more than 9 KB.`);
    this.values.set(name, value);
  }
}

/** An outbox that keeps what really left. */
export class FakeMailer implements Mailer {
  readonly sent: Mail[] = [];
  quota = 1_500;
  /** Makes some mails fail instead of leaving. */
  refuse: (mail: Mail) => Error | undefined = () => undefined;

  constructor(
    private readonly gate: Gate = new Gate(),
    private readonly address = 'campagne@asso.example',
  ) {}

  send(mail: Mail): void {
    this.gate.pass('mailer.send', () => {
      const refusal = this.refuse(mail);
      if (refusal !== undefined) throw refusal;
      this.quota -= 1;
      this.sent.push(mail);
    });
  }

  remainingToday(): number {
    return this.gate.pass('mailer.remainingToday', () => this.quota);
  }

  account(): string {
    return this.address;
  }
}

/** Real hashes, and random values that count up. */
export class FakeSigner implements Signer {
  private count = 0;

  sign(text: string, key: string): string {
    return createHmac('sha256', key).update(text).digest('base64url');
  }

  sha256(text: string): string {
    return createHash('sha256').update(text, 'utf8').digest('hex');
  }

  random(bytes: number): string {
    this.count += 1;
    return createHash('sha256')
      .update(`random ${this.count}`)
      .digest('base64url')
      .slice(0, Math.ceil((bytes * 4) / 3));
  }
}

/** A lock that nobody else holds, unless the test says so. */
export class FakeExclusive implements Exclusive {
  heldElsewhere = false;

  run<T>(_waitMilliseconds: number, work: () => T): { readonly value: T } | undefined {
    return this.heldElsewhere ? undefined : { value: work() };
  }
}

/** Remembers the sentences shown. */
export class FakeProgress implements Progress {
  readonly sentences: string[] = [];

  report(_done: number, _total: number, sentence: string): void {
    this.sentences.push(sentence);
  }
}

/** Somebody who acts. */
export class FakeIdentity implements Identity {
  constructor(public address: string) {}

  user(): string {
    return this.address;
  }
}
