/** Rows of objects as a smaller source text: keys once, and values that repeat once each. */
export function compactRows(rows: readonly object[]): string {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = keys.map((key) => {
    const texts = rows.map((row) => JSON.stringify((row as Readonly<Record<string, unknown>>)[key]) ?? 'undefined');
    const distinct = [...new Set(texts)];
    const places = texts.map((text) => distinct.indexOf(text));
    const repeats = distinct.length * 2 < texts.length;
    return repeats ? `[[${distinct.join()}],[${places.join()}]]` : `[[${texts.join()}]]`;
  });
  // Absent fields stay absent: a key whose value is undefined would be seen by Object.keys.
  return `((keys, columns) => Array.from({ length: ${rows.length} }, (_, row) => Object.fromEntries(keys.map((key, at) => {
  const [values, places] = columns[at];
  return [key, values[places ? places[row] : row]];
}).filter(([, value]) => value !== undefined))))(${JSON.stringify(keys)}, [${columns.join(',\n')}])`;
}
