/** Says which single run may send; another run's turn ends by itself when that run is killed. */
export interface SendingTurn {
  /** False when another run is sending. */
  take(): boolean;
  release(): void;
}

/** The one timer that takes up a sending again. */
export interface Continuation {
  /** Replaces the timer that may be armed already. */
  in(milliseconds: number): void;
  cancel(): void;
}
