import type { CandidateFileFault } from '../fault.ts';
import { headerSkeleton, type OfficialFormat, tidy } from '../rows/official-row.ts';
import { SEPARATORS, type Separator, splitLine } from '../rows/split-line.ts';
import type { Columns } from './columns.ts';
import { LISTS_2020_ROUND_1, LISTS_2020_ROUND_2 } from './lists-2020-text.ts';
import { LISTS_2026 } from './lists-2026.ts';
import { MAYORS } from './mayors.ts';
import { NAMED_COLUMNS } from './named-columns.ts';
import { isTitle } from './titles.ts';

/** A file recognised by its header: which format, which separator, which columns. */
export interface Recognised {
  readonly format: OfficialFormat;
  readonly separator: Separator;
  readonly names: readonly string[];
  readonly columns: Columns;
}

const EXACT = [LISTS_2020_ROUND_1, LISTS_2020_ROUND_2, LISTS_2026, MAYORS] as const;

/**
 * Recognises a header line, whatever the file is called; undefined for any other line.
 *
 * @param mapped the format of the columns that a person named, which comes first
 */
export function recogniseHeader(line: string, mapped?: OfficialFormat): Recognised | undefined {
  if (mapped === undefined && renamedColumn(line) !== undefined) return undefined;
  const formats = mapped === undefined ? [...EXACT, NAMED_COLUMNS] : [mapped];
  for (const separator of SEPARATORS) {
    const names = namesOf(line, separator).map(headerSkeleton);
    const format = formats.find((candidate) => candidate.recognises(names));
    if (format !== undefined) return { format, separator, names, columns: format.columns(names) };
  }
  return undefined;
}

/** The one column that keeps a header from being an official one: somebody renamed it. */
export function renamedColumn(line: string): CandidateFileFault | undefined {
  for (const separator of SEPARATORS) {
    const names = namesOf(line, separator);
    for (const { id, header } of [...EXACT, NAMED_COLUMNS]) {
      if (header === undefined || header.length !== names.length) continue;
      const different = header.flatMap((title, at) =>
        title === undefined || isTitle(headerSkeleton(names[at] ?? ''), title)
          ? []
          : [{ at, title, found: tidy(names[at]) }],
      );
      const [only] = different;
      if (only === undefined || different.length > 1) continue;
      return { tag: 'renamed_column', format: id, column: only.at + 1, expected: only.title, found: only.found };
    }
  }
  return undefined;
}

/** Cells of a header; the trailing separator of the 2020 files makes no column. */
function namesOf(line: string, separator: Separator): string[] {
  const { cells } = splitLine(line.replace(/^\uFEFF/, ''), separator);
  if (tidy(cells.at(-1)) === '') cells.pop();
  return cells;
}

/** Titles of a header that no format knows, parted where it has most of them. */
export function headerCells(line: string): readonly string[] {
  return SEPARATORS.map((separator) => namesOf(line, separator).map(tidy)).reduce((best, next) =>
    next.length > best.length ? next : best,
  );
}
