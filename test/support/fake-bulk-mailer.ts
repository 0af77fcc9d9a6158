import type { BulkMailer, BulkOutcome, BulkReturn } from '../../src/app/mailing/bulk/bulk-mailer.ts';
import type { Mail } from '../../src/app/ports.ts';
import { Gate } from './gate.ts';

/** How a service answers a batch it would otherwise take. */
export type BulkAnswer = 'takes' | 'takes, says nothing' | 'says nothing' | BulkOutcome;

/** A mail service that delivers what it takes, and recognises a key it has seen for a day. */
export class FakeBulkMailer implements BulkMailer {
  most = 4;
  readonly remembers = 23 * 3_600_000;
  open = true;
  /** Every mail it delivered. */
  readonly delivered: Mail[] = [];
  readonly keys: string[] = [];
  returns: readonly BulkReturn[] = [];
  /** What it answers to the next calls; it takes the others. */
  readonly answers: BulkAnswer[] = [];
  private readonly known = new Map<string, string>();

  constructor(private readonly gate: Gate = new Gate()) {}

  isOpen(): boolean {
    return this.open;
  }

  send(key: string, from: string, mails: readonly Mail[]): BulkOutcome {
    return this.gate.pass('bulk.send', () => {
      this.keys.push(key);
      const answer = this.answers.shift() ?? 'takes';
      if (typeof answer !== 'string' && answer.kind !== 'taken') return answer;
      if (answer === 'says nothing') return { kind: 'unknown', reason: 'timeout' };
      const body = JSON.stringify([from, mails]);
      const before = this.known.get(key);
      if (before !== undefined && before !== body) return { kind: 'mixed', reason: 'another body' };
      const refused = typeof answer === 'string' ? new Map<number, string>() : answer.refused;
      if (before === undefined) this.delivered.push(...mails.filter((_, place) => !refused.has(place)));
      this.known.set(key, body);
      return answer === 'takes, says nothing' ? { kind: 'unknown', reason: 'HTTP 500' } : { kind: 'taken', refused };
    });
  }

  returnsSince(): readonly BulkReturn[] {
    return this.gate.pass('bulk.returnsSince', () => this.returns);
  }
}
