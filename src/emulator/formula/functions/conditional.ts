import type { Call, FunctionTable } from '../call.ts';
import { CellError, type Scalar } from '../contract.ts';
import { type Criterion, criterionOf } from '../criterion.ts';
import { type Matrix, Reference } from '../value.ts';

const MANY = Number.POSITIVE_INFINITY;

interface Condition {
  readonly range: Matrix;
  readonly meets: Criterion;
}

/** Conditions written as pairs of range and criterion from an argument on. */
function conditionsFrom(call: Call, start: number): Condition[] {
  if ((call.count - start) % 2 !== 0) {
    throw new CellError('#N/A', `Wrong number of arguments to ${call.name}. Expected pairs of ranges and criteria.`);
  }
  const conditions: Condition[] = [];
  for (let index = start; index < call.count; index += 2) {
    conditions.push({ range: call.matrix(index), meets: criterionOf(call.scalar(index + 1), call.locale) });
  }
  return conditions;
}

function visitMeeting(
  call: Call,
  conditions: readonly Condition[],
  values: Matrix | undefined,
  visit: (value: Scalar) => void,
): void {
  const shape = values ?? conditions[0]?.range;
  if (!shape) return;
  for (const { range } of conditions) {
    if (range.rows !== shape.rows || range.columns !== shape.columns) {
      throw new CellError('#VALUE!', `Array arguments to ${call.name} are of different size.`);
    }
  }
  for (let row = 0; row < shape.rows; row += 1) {
    for (let column = 0; column < shape.columns; column += 1) {
      if (conditions.every(({ range, meets }) => meets(range.at(row, column)))) visit(shape.at(row, column));
    }
  }
}

function meeting(call: Call, conditions: readonly Condition[], values: Matrix): number[] {
  const found: number[] = [];
  visitMeeting(call, conditions, values, (value) => {
    if (value instanceof CellError) throw value;
    if (typeof value === 'number') found.push(value);
  });
  return found;
}

/** Numbers of SUMIF and AVERAGEIF: the third argument gives a corner, its size is that of the first. */
function meetingOne(call: Call): number[] {
  const range = call.matrix(0);
  const condition = { range, meets: criterionOf(call.scalar(1), call.locale) };
  return meeting(call, [condition], call.omitted(2) ? range : sized(call, range));
}

function sized(call: Call, like: Matrix): Matrix {
  const given = call.value(2);
  if (given instanceof Reference) {
    const { sheet, row, column } = given.area;
    const size = call.evaluation.grid.size(sheet);
    const area = {
      sheet,
      row,
      column,
      lastRow: Math.min(size.rows, row + like.rows - 1),
      lastColumn: Math.min(size.columns, column + like.columns - 1),
    };
    if (area.lastRow > given.area.lastRow || area.lastColumn > given.area.lastColumn) call.evaluation.depend(area);
    const read = call.evaluation.read(area);
    return like.map((_, r, c) => read.at(r, c));
  }
  const values = call.matrix(2);
  return like.map((_, r, c) => values.at(r, c));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function mean(numbers: readonly number[], name: string): number {
  if (numbers.length === 0)
    throw new CellError('#DIV/0!', `Evaluation of function ${name} caused a divide by zero error.`);
  return total(numbers) / numbers.length;
}

function extreme(call: Call, pick: (a: number, b: number) => number): number {
  const numbers = meeting(call, conditionsFrom(call, 1), call.matrix(0));
  return numbers.length === 0 ? 0 : numbers.reduce((a, b) => pick(a, b));
}

function countMeeting(call: Call): number {
  let count = 0;
  visitMeeting(call, conditionsFrom(call, 0), undefined, () => {
    count += 1;
  });
  return count;
}

/** Sums, means, counts and extremes of the cells that meet conditions. */
export const CONDITIONAL_AGGREGATES: FunctionTable = {
  COUNTIF: {
    arity: [2, 2],
    takes: 'rs',
    errors: true,
    evaluate: countMeeting,
  },
  COUNTIFS: {
    arity: [2, MANY],
    takes: 'rs',
    repeat: 2,
    errors: true,
    evaluate: countMeeting,
  },
  COUNTUNIQUEIFS: {
    arity: [3, MANY],
    takes: 'rrs',
    repeat: 2,
    evaluate: (call) => {
      const seen = new Set<string>();
      visitMeeting(call, conditionsFrom(call, 1), call.matrix(0), (value) => {
        if (value !== null && value !== '') seen.add(`${typeof value}:${value}`);
      });
      return seen.size;
    },
  },
  SUMIF: { arity: [2, 3], takes: 'rsr', evaluate: (call) => total(meetingOne(call)) },
  SUMIFS: {
    arity: [3, MANY],
    takes: 'rrs',
    repeat: 2,
    hint: 'first',
    evaluate: (call) => total(meeting(call, conditionsFrom(call, 1), call.matrix(0))),
  },
  AVERAGEIF: { arity: [2, 3], takes: 'rsr', evaluate: (call) => mean(meetingOne(call), 'AVERAGEIF') },
  AVERAGEIFS: {
    arity: [3, MANY],
    takes: 'rrs',
    repeat: 2,
    hint: 'first',
    evaluate: (call) => mean(meeting(call, conditionsFrom(call, 1), call.matrix(0)), 'AVERAGEIFS'),
  },
  MAXIFS: { arity: [3, MANY], takes: 'rrs', repeat: 2, hint: 'first', evaluate: (call) => extreme(call, Math.max) },
  MINIFS: { arity: [3, MANY], takes: 'rrs', repeat: 2, hint: 'first', evaluate: (call) => extreme(call, Math.min) },
};
