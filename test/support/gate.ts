/** When and how one call of a port goes wrong. */
export interface Fault {
  /** 1 for the first call. */
  readonly call: number;
  readonly when: 'before' | 'after';
  /** A throw is seen by the caller; after a kill every later call fails too, so that no `finally` has any effect. */
  readonly kind: 'throw' | 'kill';
  readonly unflushed: 'lost' | 'kept';
}

/** Thrown in place of a call that the test makes fail. */
export class InjectedFault extends Error {
  override readonly name = 'InjectedFault';
}

/** The one passage of every call of the fakes: counts them and makes some fail. */
export class Gate {
  /** Calls since the run began, by name. */
  readonly names: string[] = [];
  private killed = false;
  private faults: readonly Fault[] = [];
  private readonly onLoss: (() => void)[] = [];

  /** What a kill with lost writes undoes. */
  whenUnflushedIsLost(undo: () => void): void {
    this.onLoss.push(undo);
  }

  get calls(): number {
    return this.names.length;
  }

  /** Starts a run: counting restarts, a killed run is over. */
  startRun(...faults: readonly Fault[]): void {
    this.names.length = 0;
    this.killed = false;
    this.faults = faults;
  }

  pass<T>(name: string, work: () => T): T {
    if (this.killed) throw new InjectedFault(`${name} after the run was killed.`);
    this.names.push(name);
    const fault = this.faults.find(({ call }) => call === this.calls);
    if (fault?.when === 'before') this.fail(fault, name);
    const result = work();
    if (fault?.when === 'after') this.fail(fault, name);
    return result;
  }

  private fail(fault: Fault, name: string): never {
    if (fault.kind === 'kill') {
      this.killed = true;
      if (fault.unflushed === 'lost') for (const undo of this.onLoss) undo();
    }
    throw new InjectedFault(`${name} failed ${fault.when} its effect.`);
  }
}
