import type { Memory, Progress } from '../../app/ports.ts';

/** Property that a person's click on « Suspendre » writes, in another execution than the one that sends. */
export const STOP = 'interpelle.stop';

/** Progress as a toast in the corner of the workbook, which stays until the next one. */
export class AppsScriptProgress implements Progress {
  constructor(
    private readonly memory: Memory,
    private readonly spreadsheet: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
  ) {}

  report(_done: number, _total: number, sentence: string): void {
    this.spreadsheet().toast(sentence, '', 30);
  }

  stopRequested(): boolean {
    return this.memory.read(STOP) !== null;
  }
}
