import type { ImportedFile } from '../../src/app/lists/import-plan.ts';
import { COLUMNS_2026 } from '../../src/domain/candidate-file/formats/lists-2026.ts';
import { campaignTables } from './campaign-workbook.ts';
import { FakeClock, FakeMemory, FakeSigner } from './fake-ports.ts';

/** A list of a file: commune, panel, label, and its candidates in order (« Inès DURAND »). */
export type ListInFile = readonly [
  code: string,
  commune: string,
  panel: number,
  label: string,
  names: readonly string[],
];

/** A file of candidates with the Ministry's columns of 2026. */
export function candidatesFile(name: string, lists: readonly ListInFile[]): ImportedFile {
  const rows = lists.flatMap(([code, commune, panel, label, names]) =>
    names.map((full, index) => {
      const [given = '', ...surname] = full.split(' ');
      const head = index === 0 ? 'OUI' : '';
      const list = [code.slice(0, 2), '', code, commune, panel, label, label, 'LNC', ''];
      return [...list, head, index + 1, 'F', surname.join(' '), given, 'Française', '', ''].join(';');
    }),
  );
  return { name, text: [COLUMNS_2026.join(';'), ...rows, ''].join('\n') };
}

/** The campaign's workbook just after lists closed, and what importing needs. */
export function importWorld(at = '2026-02-27T09:00:00+01:00') {
  return {
    tables: campaignTables(),
    signer: new FakeSigner(),
    memory: new FakeMemory(),
    clock: new FakeClock(Date.parse(at)),
  };
}
