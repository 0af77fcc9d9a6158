/** A small table of sales, and an empty pivot table beside it. */
function pivotOfSales() {
  const sheet = newSheet(60, 20);
  sheet.getRange('A1:C7').setValues([
    ['Region', 'Product', 'Sales'],
    ['East', 'Pen', 100],
    ['West', 'Pencil', 150],
    ['East', 'Pencil', 200],
    ['West', 'Pen', 120],
    ['East', 'Pen', 130],
    ['South', 'Marker', 50],
  ]);
  return { sheet, table: sheet.getRange('F1').createPivotTable(sheet.getRange('A1:C7')) };
}

/** A pivot table knows its anchor, its source and its parts (after gas-fakes, testsheetsdata) */
function pivotParts() {
  const { sheet, table } = pivotOfSales();
  const { ROWS, COLUMNS } = SpreadsheetApp.Dimension;
  const { SUM, AVERAGE } = SpreadsheetApp.PivotTableSummarizeFunction;
  const rows = table.addRowGroup(1).sortAscending().showTotals(true);
  const columns = table.addColumnGroup(2);
  const value = table.addPivotValue(3, SUM);
  const again = sheet.getPivotTables()[0];
  same([again.toString(), again.getAnchorCell().getA1Notation(), again.getSourceDataRange().getA1Notation()], ['PivotTable', 'F1', 'A1:C7']);
  same([again.getRowGroups().length, again.getColumnGroups().length, again.getPivotValues().length, again.getFilters()], [1, 1, 1, []]);
  same([table.getValuesDisplayOrientation() === COLUMNS, table.setValuesDisplayOrientation(ROWS).getValuesDisplayOrientation() === ROWS], [true, true]);
  same([rows.toString(), rows.getDimension() === ROWS, columns.getDimension() === COLUMNS, rows.getSourceDataColumn(), columns.getSourceDataColumn()], ['PivotGroup', true, true, 1, 2]);
  same([rows.totalsAreShown(), rows.showTotals(false).totalsAreShown(), rows.areLabelsRepeated(), rows.showRepeatedLabels().areLabelsRepeated()], [true, false, false, true]);
  same([rows.isSortAscending(), rows.sortDescending().isSortAscending(), rows.getIndex(), rows.getPivotTable().getAnchorCell().getA1Notation()], [true, false, 0, 'F1']);
  same([rows.setDisplayName('Zone').toString(), rows.resetDisplayName().toString()], ['PivotGroup', 'PivotGroup']);
  const { DEFAULT, PERCENT_OF_GRAND_TOTAL } = SpreadsheetApp.PivotValueDisplayType;
  same([value.getDisplayType() === DEFAULT, value.showAs(PERCENT_OF_GRAND_TOTAL).getDisplayType() === PERCENT_OF_GRAND_TOTAL], [true, true]);
  same([value.getSummarizedBy() === SUM, value.summarizeBy(AVERAGE).getSummarizedBy() === AVERAGE], [true, true]);
  same([value.getSourceDataColumn(), value.getFormula(), value.setDisplayName('Mean').toString(), value.getPivotTable().getAnchorCell().getA1Notation()], [3, null, 'PivotValue', 'F1']);
  const calculated = table.addCalculatedPivotValue('Formula', '=SUM(Sales)');
  same([calculated.toString(), calculated.getFormula(), calculated.setFormula('=AVERAGE(Sales)').getFormula()], ['PivotValue', '=SUM(Sales)', '=AVERAGE(Sales)']);
  calculated.remove();
  value.remove();
  rows.remove();
  same([table.getPivotValues().length, table.getRowGroups().length], [0, 0]);
  refused(() => rows.getIndex(), 'no longer exists');
  refused(() => table.addRowGroup(9), 'outside of the source data range');
  refused(() => table.addPivotValue(3, 'SUM'), "don't match the method signature for SpreadsheetApp.PivotTable.addPivotValue.");
  table.remove();
  same([sheet.getPivotTables(), sheet.getRange('F1:J8').isBlank()], [[], true]);
}

/** Filters of a pivot table keep visible values (after gas-fakes, testsheetsdata) */
function pivotFilters() {
  const { sheet, table } = pivotOfSales();
  table.addRowGroup(1);
  table.addPivotValue(3, SpreadsheetApp.PivotTableSummarizeFunction.SUM);
  const filter = table.addFilter(1, SpreadsheetApp.newFilterCriteria().setVisibleValues(['East', 'West']).build());
  same(sheet.getRange('F1:G5').getValues(), [['Region', 'SUM of Sales'], ['East', 430], ['West', 270], ['Grand Total', 700], ['', '']]);
  same([filter.getSourceDataColumn(), filter.getFilterCriteria().getVisibleValues(), filter.getPivotTable().getAnchorCell().getA1Notation()], [1, ['East', 'West'], 'F1']);
  filter.setFilterCriteria(SpreadsheetApp.newFilterCriteria().build());
  const cleared = filter.getFilterCriteria();
  same([cleared.toString(), cleared.getCriteriaType(), cleared.getCriteriaValues(), cleared.getVisibleValues()], ['FilterCriteria', null, [], []]);
  filter.remove();
  same(table.getFilters(), []);
}

/** Groups, totals and headings as Google lays them out (after Google Docs Editors Help, Create & use pivot tables) */
function pivotCells() {
  const { sheet, table } = pivotOfSales();
  const shown = (a1) => sheet.getRange(a1).getDisplayValues().map((row) => row.join());
  const { SUM, COUNTA } = SpreadsheetApp.PivotTableSummarizeFunction;
  const region = table.addRowGroup(1);
  const sales = table.addPivotValue(3, SUM);
  const product = table.addColumnGroup(2);
  same(shown('F1:J6'), ['SUM of Sales,Product,,,', 'Region,Marker,Pen,Pencil,Grand Total', 'East,,230,200,430', 'South,50,,,50', 'West,,120,150,270', 'Grand Total,50,350,350,750']);
  same([sheet.getRange('F1').getFormula(), sheet.getLastColumn(), sheet.getRange('J6').getValue()], ['', 10, 750]);
  product.remove();
  const count = table.addPivotValue(3, COUNTA);
  const mean = table.addCalculatedPivotValue('Mean', '=AVERAGE(Sales)');
  same(shown('F1:I3'), ['Region,SUM of Sales,COUNTA of Sales,Mean', 'East,430,3,143.3333333', 'South,50,1,50']);
  count.remove();
  mean.remove();
  const inner = table.addRowGroup(2);
  same(shown('F1:H5'), ['Region,Product,SUM of Sales', 'East,Pen,230', ',Pencil,200', 'East Total,,430', 'South,Marker,50']);
  inner.showTotals(false);
  region.showRepeatedLabels().sortDescending();
  same(shown('F1:H4'), ['Region,Product,SUM of Sales', 'West,Pen,120', 'West,Pencil,150', 'South,Marker,50']);
  inner.remove();
  sales.showAs(SpreadsheetApp.PivotValueDisplayType.PERCENT_OF_GRAND_TOTAL).setDisplayName('Share');
  same(shown('F1:G5'), ['Region,Share', 'West,36.00%', 'South,6.67%', 'East,57.33%', 'Grand Total,100.00%']);
  sales.showAs(SpreadsheetApp.PivotValueDisplayType.DEFAULT);
  sheet.getRange('C2').setValue(1100);
  same(sheet.getRange('G4').getValue(), 1430);
  sheet.insertRowBefore(1);
  const [moved] = sheet.getPivotTables();
  same([moved.getAnchorCell().getA1Notation(), moved.getSourceDataRange().getA1Notation()], ['F2', 'A2:C8']);
  moved.getAnchorCell().clear();
  same([sheet.getPivotTables(), sheet.getRange('F2:J8').isBlank()], [[], true]);
}
