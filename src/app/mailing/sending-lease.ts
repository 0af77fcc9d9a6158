import type { Clock, Exclusive, Memory, Signer } from '../ports.ts';
import type { SendingTurn } from './sending-ports.ts';

const LEASE = 'interpelle.sending.lease';
const WAIT = 10_000;
/** A little longer than Google lets any run last: a killed run's turn ends by itself. */
const LASTS = 390_000;

/** A turn written in Properties; the document's lock is held only while taking it, so that answers come in meanwhile. */
export class SendingLease implements SendingTurn {
  private mine = '';

  constructor(
    private readonly ports: {
      readonly memory: Memory;
      readonly exclusive: Exclusive;
      readonly clock: Clock;
      readonly signer: Signer;
    },
  ) {}

  take(): boolean {
    const { memory, exclusive, clock, signer } = this.ports;
    const taken = exclusive.run(WAIT, () => {
      const now = clock.now();
      if (Number((memory.read(LEASE) ?? '').split('|')[1] ?? '0') > now) return false;
      this.mine = `${signer.random(6)}|${now + LASTS}`;
      memory.write(LEASE, this.mine);
      return true;
    });
    return taken?.value ?? false;
  }

  release(): void {
    const { memory } = this.ports;
    // Another run may have taken the turn since, if this one outlasted it.
    if (memory.read(LEASE) === this.mine) memory.forget(LEASE);
  }
}
