import { isPlainObject } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { signatureMismatch } from '../kernel/errors.ts';
import { composeMail } from './compose.ts';
import type { Mail } from './mail.ts';
import { Outbox, onceSent } from './outbox.ts';

const METHOD = 'MailApp.sendEmail';

/** Sends mail without reading any. */
export class MailApp extends CellFreeObject {
  static override readonly gasName = 'MailApp';

  getRemainingDailyQuota(): number {
    return this.session.world.of(Outbox).remaining(this.session.options.effectiveUser);
  }

  sendEmail(...args: unknown[]): void | Promise<void> {
    return onceSent(
      this.session.world.of(Outbox).send(this.compose(args), this.session.options.effectiveUser),
      () => undefined,
    );
  }

  private compose(args: readonly unknown[]): Mail {
    const [first, second, third, fourth] = args;
    if (args.length === 1 && isPlainObject(first)) {
      return composeMail(this.session, { to: first.to, subject: first.subject, body: first.body }, first, args, METHOD);
    }
    if (args.length === 3) {
      return composeMail(
        this.session,
        { to: first, subject: second, body: requireText(third, args) },
        {},
        args,
        METHOD,
      );
    }
    if (args.length === 4 && isPlainObject(fourth)) {
      const fields = { to: first, subject: second, body: requireText(third, args) };
      return composeMail(this.session, fields, fourth, args, METHOD);
    }
    if (args.length === 4) {
      const fields = { to: first, subject: third, body: requireText(fourth, args) };
      return composeMail(this.session, fields, { replyTo: second }, args, METHOD);
    }
    throw signatureMismatch(args, METHOD);
  }
}

function requireText(value: unknown, args: readonly unknown[]): unknown {
  if (value === undefined || value === null) throw signatureMismatch(args, METHOD);
  return value;
}
