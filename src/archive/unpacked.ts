import { unzipSync, zipSync } from 'fflate';

/** A workbook of a million cells takes less. */
const MOST_BYTES = 100_000_000;

/** An archive that a few bytes would swell without end. */
export class ArchiveTooLarge extends Error {
  override readonly name = 'ArchiveTooLarge';
}

/**
 * The same zip without compression, whose sizes are true: whoever reads it needs no more memory than it shows. Throws
 * `ArchiveTooLarge` before unpacking more than 100 MB, and an Error for what is no zip.
 */
export function unpacked(archive: Uint8Array): Uint8Array {
  let size = 0;
  const entries = unzipSync(archive, {
    filter: ({ originalSize }) => {
      size += originalSize;
      if (size > MOST_BYTES) throw new ArchiveTooLarge(`More than ${MOST_BYTES} bytes once unpacked.`);
      return true;
    },
  });
  return zipSync(entries, { level: 0 });
}
