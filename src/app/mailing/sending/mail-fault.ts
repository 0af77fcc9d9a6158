/** What a mailer knows about a mail that did not leave. */
export type MailFault =
  /** The address or the mail itself was refused: nothing left, nothing ever will. */
  | 'refused'
  /** Nothing left: the address takes nothing for now; others may, and the same mail in an hour. */
  | 'later'
  /** Nothing left; the same mail may go another day. */
  | 'quota'
  /** Nothing left: the mail server cannot be reached; the same mail may go as soon as it can. */
  | 'unreachable'
  /** The mail may have left. */
  | 'unknown';

/** Thrown by a mailer that knows why a mail did not leave. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';

  constructor(
    readonly fault: Exclude<MailFault, 'unknown'>,
    message: string,
    options?: { readonly cause: unknown },
  ) {
    super(message, options);
  }
}

/** Reads what a mailer threw; what is not recognised means that the mail may have left. */
export function mailFaultOf(error: unknown): MailFault {
  return error instanceof MailNotSent ? error.fault : 'unknown';
}
