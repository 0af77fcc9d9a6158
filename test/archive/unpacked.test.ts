import { strToU8, unzipSync, zipSync } from 'fflate';
import { sheetsAsCsv } from '../../src/app/lists/sheets-as-csv.ts';
import { WORKBOOK_TOO_LARGE } from '../../src/app/messages/lists/workbook-too-large.fr.ts';
import { ArchiveTooLarge, unpacked } from '../../src/archive/unpacked.ts';
import { readSpreadsheetFile } from '../../src/desk/spreadsheet-file.ts';
import { readGrid } from '../../src/dialogs/answers-import/read-grid.ts';

/** Header of a file in the central directory of a zip (APPNOTE 4.3.12), and where its uncompressed size stands. */
const [CENTRAL, SIZE] = [[0x50, 0x4b, 1, 2], 24];

/** A zip whose directory says this size of its only file. */
function saying(size: number, content: string): Uint8Array {
  const zip = zipSync({ 'xl/workbook.xml': strToU8(content) });
  const at = zip.findIndex((_, start) => CENTRAL.every((byte, place) => zip[start + place] === byte));
  new DataView(zip.buffer).setUint32(at + SIZE, size, true);
  return zip;
}

describe('a zip', () => {
  it('is refused before anything of it is unpacked when it would take more than 100 MB', () => {
    const bomb = saying(200_000_000, 'x');
    expect(() => unpacked(bomb)).toThrow(ArchiveTooLarge);
    expect(() => readGrid(bomb)).toThrow(WORKBOOK_TOO_LARGE);
    expect(() => sheetsAsCsv(bomb)).toThrow(WORKBOOK_TOO_LARGE);
    expect(() => readSpreadsheetFile('a.xlsx', Buffer.from(bomb))).toThrow(
      expect.objectContaining({ code: 'too_heavy' }),
    );
  });

  it('that hides its size gives no more than it says, and an honest one all that it holds', () => {
    const sizes = (zip: Uint8Array) => Object.values(unzipSync(zip)).map(({ length }) => length);
    expect(sizes(unpacked(saying(10, 'x'.repeat(1_000_000))))).toEqual([10]);
    expect(sizes(unpacked(saying(1_000_000, 'x'.repeat(1_000_000))))).toEqual([1_000_000]);
  });
});
