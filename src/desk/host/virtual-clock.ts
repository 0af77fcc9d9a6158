import type { HostClock } from './host-clock.ts';

/**
 * The clock every limit of Google runs on: it stands still until a service call, a sleep or a person moves it.
 * With `ticking`, real time passes too, as a person at the desk expects.
 */
export class VirtualClock implements HostClock {
  readonly real = false;
  private readonly realStart = performance.now();

  constructor(
    private base: number,
    private readonly ticking = false,
  ) {}

  now(): number {
    return Math.floor(this.base + (this.ticking ? performance.now() - this.realStart : 0));
  }

  advance(milliseconds: number): void {
    this.base += milliseconds;
  }
}
