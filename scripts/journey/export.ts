import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { emlOf } from '../../src/desk/eml.ts';
import type { Host } from '../../src/desk/host/host.ts';
import { publicFiles } from '../../src/desk/public-files.ts';
import { workbookFile } from '../../src/desk/workbook-file.ts';
import { Outbox } from '../../src/emulator/mail/outbox.ts';
import { Workbooks } from '../../src/emulator/spreadsheet/workbook/workbooks.ts';
import type { Report } from './report.ts';

/** Writes what the campaign produced: `public/`, `outbox/*.eml`, `workbook.xlsx`, `report.json`. */
export async function exportCampaign(host: Host, folder: string, report: Report): Promise<void> {
  const { world } = host;
  for (const part of ['public', 'outbox']) rmSync(join(folder, part), { recursive: true, force: true });
  for (const file of publicFiles(world)) {
    const path = normalize(file.path);
    if (path.startsWith('..') || path.startsWith('/'))
      throw new RangeError(`Public path ${file.path} leaves its folder`);
    write(join(folder, 'public', path), file.content);
  }
  for (const [at, mail] of world.of(Outbox).list().entries()) {
    write(join(folder, 'outbox', `${String(at + 1).padStart(5, '0')}.eml`), await emlOf(mail));
  }
  const book = world.of(Workbooks).get(String(host.containerId));
  if (book) write(join(folder, 'workbook.xlsx'), workbookFile(book, 'xlsx'));
  write(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
}

function write(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
