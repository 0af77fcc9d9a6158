import type { Memory, Progress } from '../../app/ports.ts';

/** Property read by the progress dialog. */
export const PROGRESS = 'interpelle.progress';

/** Property that a person's click on « Arrêter » writes. */
export const STOP = 'interpelle.stop';

/** Progress through properties: another execution, the dialog's, reads it while the action runs. */
export class AppsScriptProgress implements Progress {
  constructor(private readonly memory: Memory) {}

  report(done: number, total: number, sentence: string): void {
    this.memory.write(PROGRESS, JSON.stringify({ done, total, sentence }));
  }

  stopRequested(): boolean {
    return this.memory.read(STOP) !== null;
  }
}
