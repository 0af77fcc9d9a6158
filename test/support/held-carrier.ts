import type { Handover, MailCarrier } from '../../src/emulator/mail/carrier.ts';

/** A mail server that takes no more mails than it was told to let through; the next one waits. */
export class HeldCarrier implements MailCarrier {
  private allowed = 0;
  private readonly waiting: (() => void)[] = [];

  /** `taking` is done each time a mail is taken: time that passes, for instance. */
  constructor(private readonly taking: () => void = () => undefined) {}

  let(mails: number): void {
    this.allowed += mails;
    while (this.allowed > 0 && this.waiting.length > 0) {
      this.allowed -= 1;
      this.waiting.shift()?.();
    }
  }

  async carry(): Promise<Handover> {
    if (this.allowed > 0) this.allowed -= 1;
    else await new Promise<void>((go) => this.waiting.push(go));
    this.taking();
    return { kind: 'taken', answer: '250' };
  }
}
