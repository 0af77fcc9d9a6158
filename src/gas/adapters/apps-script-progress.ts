import type { Progress } from '../../app/ports.ts';

/** Progress as a toast in the corner of the workbook, which stays until the next one. */
export class AppsScriptProgress implements Progress {
  constructor(private readonly spreadsheet: () => GoogleAppsScript.Spreadsheet.Spreadsheet) {}

  report(_done: number, _total: number, sentence: string): void {
    this.spreadsheet().toast(sentence, '', 30);
  }
}
