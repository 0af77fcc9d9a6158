import type { Mark } from './acknowledged.ts';
import { contentOf, FORMAT, type Header, VERSION } from './journal-line.ts';
import { StateError } from './state-error.ts';

export const JOURNAL = 'journal';

/** A key and its document; `null` deletes. */
export type Change = readonly [string, string | null];

/** What was read of a journal. */
export interface ReadJournal {
  readonly version: number;
  readonly identity: string;
  /** Bytes up to the end of the last good line; what follows was never acknowledged. */
  readonly whole: number;
}

/** Replays every transaction in order. @throws StateError `corrupt`, `newer`, `not_a_state` */
export function readJournal(
  folder: string,
  content: Buffer,
  mark: Mark | null,
  apply: (changes: readonly Change[]) => void,
): ReadJournal {
  const corrupt = (why: string) => new StateError('corrupt', folder, why);
  let header: Header | undefined;
  let acknowledged = 0;
  let whole = 0;
  for (let number = 1; ; number++) {
    const end = content.indexOf(10, whole);
    if (end < 0) break;
    const line = contentOf(content.subarray(whole, end));
    if (line === undefined) {
      // The pages of a last write may reach the disk in any order before the power goes.
      if (end + 1 === content.length && acknowledged > 0 && whole >= acknowledged) break;
      throw corrupt(`la ligne ${number} du fichier « ${JOURNAL} » ne correspond pas à sa somme de contrôle`);
    }
    if (header === undefined) {
      header = line as Header;
      checkHeader(folder, header);
      // A mark of the file before a rewriting says nothing of this one.
      acknowledged = mark !== null && mark.identity === header.identity ? mark.length : 0;
    } else apply(line as Change[]);
    whole = end + 1;
  }
  if (header === undefined) throw corrupt(`le début du fichier « ${JOURNAL} » manque`);
  if (whole < acknowledged) {
    throw corrupt(`il manque la fin du fichier « ${JOURNAL} » (${acknowledged} octets enregistrés, ${whole} lisibles)`);
  }
  return { version: header.version, identity: header.identity ?? '', whole };
}

function checkHeader(folder: string, header: Header): void {
  if (header.format !== FORMAT)
    throw new StateError('not_a_state', folder, `le fichier « ${JOURNAL} » a un autre format`);
  if (header.version > VERSION) throw new StateError('newer', folder, `version ${header.version} du format`);
}
