import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import type { Bench } from '../bench.ts';
import { loadPeer } from '../load-peer.ts';

const LISTS = 50_000;
const CRITERIA = 20;
const columns = Array.from({ length: CRITERIA }, (_, column) => `q${column}`);
const weights = columns.map((_, column) => 1 + (column % 3));
/** Points of 0 to 100; one cell in nine is unanswered, one in eleven does not apply. */
const NOT_APPLICABLE = 'sans objet';
const points = Array.from({ length: LISTS }, (_, list) =>
  columns.map((_, column) => {
    const mixed = (list * 7919 + column * 104_729) % 1009;
    if (mixed % 9 === 0) return '';
    return mixed % 11 === 0 ? NOT_APPLICABLE : mixed % 101;
  }),
);
/** The same as columns of numbers: null unanswered, −1 without object. */
const byColumn = columns.map((_, column) =>
  points.map((row) => {
    const cell = row[column];
    if (cell === '') return null;
    return typeof cell === 'number' ? cell : -1;
  }),
);

type Rows = readonly (readonly unknown[])[];

/** The custom function as Google runs it: the shipped bundle, values in, values out. */
function shippedFunction(): (points: Rows, weights: Rows) => Rows {
  const context = createContext({});
  runInContext(readFileSync('dist/Code.js', 'utf8'), context);
  return (context as { NOTES_AUTRES_POIDS: (points: Rows, weights: Rows) => Rows }).NOTES_AUTRES_POIDS;
}

function compare(ours: Rows, peer: Rows): void {
  if (ours.length !== peer.length + 1)
    throw new RangeError(`${ours.length - 1} rows against the peer's ${peer.length}.`);
  peer.forEach((row, at) => {
    row.forEach((value, column) => {
      const own = ours[at + 1]?.[column];
      if (Math.abs(Number(own) - Number(value)) > 0.0101) {
        throw new RangeError(`Row ${at}, column ${column}: ${own} against the peer's ${value}.`);
      }
    });
  });
}

/** « a + b + c » over the columns, each with its weight. */
const sumOf = (term: (column: string, weight: number) => string) =>
  columns.map((column, at) => term(column, weights[at] ?? 0)).join(' + ');

interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<DuckConnection> }>;
  };
}
interface DuckConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): Rows }>;
  createAppender(table: string): Promise<{
    appendDouble(value: number): void;
    appendNull(): void;
    endRow(): void;
    closeSync(): void;
  }>;
  closeSync(): void;
}

const againstDuckDb: Bench = {
  name: '50,000 lists × 20 criteria through the array function',
  unit: 'ms',
  peer: 'DuckDB 1.5.5',
  bound: 0.5,
  async prepare() {
    const { DuckDBInstance } = await loadPeer<DuckDb>('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`CREATE TABLE points (${columns.map((column) => `${column} DOUBLE`).join(', ')})`);
    const appender = await connection.createAppender('points');
    for (let row = 0; row < LISTS; row += 1) {
      for (const column of byColumn) {
        const value = column[row] ?? null;
        if (value === null) appender.appendNull();
        else appender.appendDouble(value);
      }
      appender.endRow();
    }
    appender.closeSync();
    const sum = (weighed: boolean) =>
      sumOf((column, weight) => `${weighed ? weight : 1} * greatest(coalesce(${column}, 0), 0)`);
    const applies = (weighed: boolean) =>
      sumOf((column, weight) => `CASE WHEN ${column} < 0 THEN 0 ELSE ${weighed ? weight : 1} END`);
    const answered = sumOf((column, weight) => `CASE WHEN ${column} >= 0 THEN ${weight} ELSE 0 END`);
    const query = `SELECT round(p / a, 2), round(p / n, 2), round(e / c, 2), round(n / a, 2) FROM (SELECT ${sum(true)} AS p, ${sum(false)} AS e, ${applies(true)} AS a, ${applies(false)} AS c, ${answered} AS n FROM points)`;
    const peer = async () => (await connection.runAndReadAll(query)).getRows();
    const compute = shippedFunction();
    const ours = () => compute(points, [weights]);
    compare(ours(), await peer());
    return { ours, peer, close: () => connection.closeSync() };
  },
};

interface Arquero {
  table(columns: Readonly<Record<string, readonly (number | null)[]>>): ArqueroTable;
}
interface ArqueroTable {
  derive(values: Readonly<Record<string, string>>): ArqueroTable;
  select(...names: readonly string[]): ArqueroTable;
  objects(): readonly Readonly<Record<string, number>>[];
}

const againstArquero: Bench = {
  name: '50,000 lists × 20 criteria through the array function',
  unit: 'ms',
  peer: 'arquero 7.2.1',
  bound: 0.6,
  async prepare() {
    const { table } = await loadPeer<Arquero>('arquero');
    const known = table(Object.fromEntries(columns.map((column, at) => [column, byColumn[at] ?? []])));
    const sum = (weighed: boolean) =>
      sumOf((column, weight) => `(d.${column} > 0 ? ${weighed ? weight : 1} * d.${column} : 0)`);
    const applies = (weighed: boolean) => sumOf((column, weight) => `(d.${column} < 0 ? 0 : ${weighed ? weight : 1})`);
    const answered = sumOf((column, weight) => `(d.${column} != null && d.${column} >= 0 ? ${weight} : 0)`);
    const peer = () =>
      known
        .derive({
          p: `d => ${sum(true)}`,
          e: `d => ${sum(false)}`,
          a: `d => ${applies(true)}`,
          c: `d => ${applies(false)}`,
          n: `d => ${answered}`,
        })
        .derive({
          total: 'd => op.round(100 * d.p / d.a) / 100',
          answeredOnly: 'd => op.round(100 * d.p / d.n) / 100',
          equalWeight: 'd => op.round(100 * d.e / d.c) / 100',
          coverage: 'd => op.round(100 * d.n / d.a) / 100',
        })
        .select('total', 'answeredOnly', 'equalWeight', 'coverage')
        .objects();
    const compute = shippedFunction();
    const ours = () => compute(points, [weights]);
    compare(
      ours(),
      peer().map(({ total, answeredOnly, equalWeight, coverage }) => [total, answeredOnly, equalWeight, coverage]),
    );
    return { ours, peer };
  },
};

export default [againstDuckDb, againstArquero];
