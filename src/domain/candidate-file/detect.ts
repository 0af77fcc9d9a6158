import { LISTS_2020_EXPORT } from './lists-2020-export.ts';
import { LISTS_2020_ROUND_1, LISTS_2020_ROUND_2 } from './lists-2020-text.ts';
import { LISTS_2026 } from './lists-2026.ts';
import { MAYORS } from './mayors.ts';
import { headerSkeleton, type OfficialFormat } from './official-row.ts';
import { type Separator, splitLine } from './split-line.ts';

/** A file recognised by its header: which format, which separator, which columns. */
export interface Recognised {
  readonly format: OfficialFormat;
  readonly separator: Separator;
  readonly names: readonly string[];
}

const FORMATS = [LISTS_2020_ROUND_1, LISTS_2020_ROUND_2, LISTS_2020_EXPORT, LISTS_2026, MAYORS] as const;

const SEPARATORS: readonly Separator[] = ['\t', ';', ','];

/** Lines read before giving up on finding a header: official preambles take two. */
export const HEADER_WITHIN_LINES = 20;

/** Recognises a header line, whatever the file is called; undefined for any other line. */
export function recogniseHeader(line: string): Recognised | undefined {
  for (const separator of SEPARATORS) {
    const { cells } = splitLine(line.replace(/^\uFEFF/, ''), separator);
    const names = cells.map(headerSkeleton);
    // The trailing separator of the 2020 files makes an empty last column.
    if (names.at(-1) === '') names.pop();
    const format = FORMATS.find((candidate) => candidate.recognises(names));
    if (format !== undefined) return { format, separator, names };
  }
  return undefined;
}
