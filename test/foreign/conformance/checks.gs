/** The few assertions every conformance script uses; a failed one throws with both values in it. */
function same(actual, expected, what) {
  const seen = shown(actual);
  const wanted = shown(expected);
  if (seen !== wanted) throw new Error((what || 'value') + ': got ' + seen + ', expected ' + wanted);
}

function shown(value) {
  if (value === undefined) return 'undefined';
  return JSON.stringify(value, (key, item) => {
    if (item instanceof Date) return 'Date ' + item.toISOString();
    if (item === undefined) return 'undefined';
    return Number.isNaN(item) ? 'NaN' : item;
  });
}

/** Enum values compare as their names. */
function names(value) {
  return Array.isArray(value) ? value.map(names) : value === null ? null : value.toString();
}

/** Runs what must throw; the message must contain `part` (or match it); gives the error. */
function refused(action, part, what) {
  let error = null;
  try {
    action();
  } catch (e) {
    error = e;
  }
  if (!error) throw new Error((what || 'call') + ': nothing was thrown, expected ' + part);
  const fits = part instanceof RegExp ? part.test(error.message) : error.message.includes(part);
  if (!fits) throw new Error((what || 'call') + ': threw « ' + error.message + ' », expected ' + part);
  return error;
}

/** A sheet of its own in a new spreadsheet. */
function newSheet(rows, columns) {
  return SpreadsheetApp.create('Conformance', rows || 100, columns || 26).getSheets()[0];
}

function filled(range, make) {
  return Array.from({ length: range.getNumRows() }, (_, r) =>
    Array.from({ length: range.getNumColumns() }, (_, c) => make(r, c)),
  );
}
