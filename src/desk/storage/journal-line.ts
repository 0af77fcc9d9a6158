import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

export const FORMAT = 'interpelle-state';
/** 2: the header names the file, so that `journal.end` cannot be taken for another one's. */
export const VERSION = 2;

/** First line of a journal. */
export interface Header {
  readonly format: string;
  readonly version: number;
  /** Drawn when the file is made; missing in version 1. */
  readonly identity?: string;
}

/** `crc32 json` and a line's end. */
export function lineOf(content: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(content), 'utf8');
  return Buffer.concat([Buffer.from(`${checksum(body)} `, 'latin1'), body, Buffer.from('\n')]);
}

/** Content of a line without its end; undefined when it fails its checksum. */
export function contentOf(line: Buffer): unknown {
  const body = line.subarray(9);
  if (line[8] !== 32 || line.toString('latin1', 0, 8) !== checksum(body)) return undefined;
  return JSON.parse(body.toString('utf8'));
}

export function newIdentity(): string {
  return randomBytes(9).toString('base64url');
}

function checksum(body: Buffer): string {
  return crc32(body).toString(16).padStart(8, '0');
}
