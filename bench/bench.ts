/** One action, done once and awaited; a number it gives is its measure in the bench's unit, else the runner times it. */
export type Action = () => unknown;

/** Both sides of a bench, ready to be measured in turn. */
export interface Prepared {
  readonly ours: Action;
  /** The same work, or the least that any solution must do, by the peer. */
  readonly peer: Action;
  close?(): void | Promise<void>;
}

/** A figure of ours held against a peer's in the same run: the machine's speed cancels out. */
export interface Bench {
  readonly name: string;
  readonly unit: 'ms' | 's' | 'MB' | 'calls' | 'runs';
  /** What `prepare` compares with, and its version when it is a package. */
  readonly peer: string;
  /** Most that ours may be of the peer's; below 1, we must be faster. */
  readonly bound: number;
  /** The figure asked for, in `unit`: of ours, or of what ours takes over the peer. Told, as it depends on the machine. */
  readonly goal?: { readonly most: number; readonly of: 'ours' | 'ours - peer' };
  /** Which of the measurements counts; default `median`. */
  readonly statistic?: 'median' | 'p95';
  /** Measurements of each side, after a warm-up; default 15. */
  readonly samples?: number;
  /** Measurements thrown away before; default 3, none for what is counted. */
  readonly warmUp?: number;
  prepare(): Prepared | Promise<Prepared>;
}
