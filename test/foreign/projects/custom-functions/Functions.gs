/**
 * Price with a rate of tax.
 * @param {number} price The price, or a range of prices.
 * @param {number=} rate The rate, 0.2 unless given.
 * @return {number} With tax.
 * @customfunction
 */
function WITHTAX(price, rate) {
  if (rate === undefined) rate = 0.2;
  if (price instanceof Array) return price.map(function (row) { return WITHTAX(row, rate); });
  if (typeof price !== 'number') return '';
  return Math.round(price * (1 + rate) * 100) / 100;
}

/** @customfunction */
function INITIALS(name) {
  return Array.isArray(name) ? name.map((row) => row.map(INITIALS)) : String(name).split(/\s+/).map((word) => word.charAt(0).toUpperCase()).join('');
}

/** Rows whose column holds a text. @customfunction */
function FILTERROWS(rows, column, text) {
  const kept = rows.filter((row) => String(row[column - 1]).toLowerCase().includes(String(text).toLowerCase()));
  if (kept.length === 0) throw new Error('No row with ' + text);
  return kept;
}

/** Days between two dates. @customfunction */
function DAYSBETWEEN(from, to) {
  return Math.round((to.getTime() - from.getTime()) / 86400000);
}

/** @customfunction */
function KINDS(...values) {
  return [values.map((value) => (value === '' ? 'empty' : value instanceof Date ? 'date' : typeof value))];
}

function build() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1:C3').setValues([['ada lovelace', 10, new Date(2026, 0, 1)], ['alan turing', 12.34, new Date(2026, 1, 1)], ['grace hopper', '', true]]);
  sheet.getRange('E1').setFormula('=WITHTAX(B1)');
  sheet.getRange('E2').setFormula('=WITHTAX(B1:B3, 0.1)');
  sheet.getRange('F1').setFormula('=INITIALS(A1:A3)');
  sheet.getRange('G1').setFormula('=FILTERROWS(A1:B3, 1, "A")');
  sheet.getRange('I1').setFormula('=DAYSBETWEEN(C1, C2)');
  sheet.getRange('I2').setFormula('=FILTERROWS(A1:B3, 1, "zzz")');
  sheet.getRange('I3').setFormula('=SUM(WITHTAX(B1:B2, 0))');
  sheet.getRange('A6').setFormula('=KINDS(A1, B3, C1, C3, B1)');
  return [sheet.getRange('E1:I4').getValues(), sheet.getRange('A6:E6').getValues()[0], sheet.getRange('I2').getNote()];
}
