/** The part of HyperFormula, a peer of several benches, that is measured. */
export interface HyperFormulaPackage {
  readonly HyperFormula: {
    buildEmpty(options: { licenseKey: string; maxRows: number }): HyperFormulaBook;
    buildFromSheets(sheets: Record<string, unknown[][]>, options: { licenseKey: string }): HyperFormulaBook;
  };
}

interface HyperFormulaBook {
  addSheet(name: string): string;
  getSheetId(name: string): number;
  setCellContents(at: CellAddress, values: unknown): unknown;
  getCellValue(at: CellAddress): unknown;
  getSheetValues(sheet: number): unknown[][];
}

interface CellAddress {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}
