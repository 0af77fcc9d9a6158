import { textHash } from '../../domain/digest/text-hash.ts';
import type { RowOf } from '../schema/tabs.ts';

/** What readers compare with the words received: changing any of it cancels their signatures. */
export const READ_COLUMNS = [
  'stance',
  'target',
  'option',
  'unit',
  'deadline',
  'condition',
  'scope',
  'means',
  'words',
  'source',
  'sourceLink',
  'confirmed',
] as const satisfies readonly (keyof RowOf<'commitments'>)[];

/** The content of a position, as its readers see it. */
export type ReadContent = Pick<RowOf<'commitments'>, (typeof READ_COLUMNS)[number]>;

/** The signatures of a position and the content they were given for. */
export type SignedContent = ReadContent & Pick<RowOf<'commitments'>, 'firstReader' | 'secondReader' | 'readContent'>;

/** A short name of a position's content, kept beside its signatures. */
export function contentMark(row: ReadContent): string {
  const text = JSON.stringify(READ_COLUMNS.map((column) => row[column]));
  return [textHash(text), textHash(text, 0x9747b28c)].map((hash) => hash.toString(16).padStart(8, '0')).join('');
}

/** Who signed the reading of a position as it now stands, at most two; a signature for other content is none. */
export function readersOf(row: SignedContent): readonly string[] {
  const signed = [row.firstReader, row.secondReader].flatMap((name) => (name ?? '').trim().toLowerCase() || []);
  return signed.length > 0 && row.readContent === contentMark(row) ? [...new Set(signed)] : [];
}

/** Whether two different people checked the reading of a position as it now stands. */
export function isReadTwice(row: SignedContent): boolean {
  return readersOf(row).length === 2;
}
