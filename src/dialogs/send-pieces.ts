import { callServer } from './server-call.ts';

/** Three bytes a character at most: a piece stays under the 100 kB that Google's cache takes. */
const PIECE = 30_000;

/** A file the script now holds. */
export interface SentFile {
  readonly name: string;
  /** Tells its pieces from those of every other sending, of files of the same name too. */
  readonly sending: string;
  /** Its pieces. */
  readonly total: number;
}

/** Sends a file's text to the script in pieces; `sending` is told before each, counted from 1. */
export async function sendPieces(
  file: File,
  text: string,
  sending: (piece: number, total: number) => void = () => undefined,
): Promise<SentFile> {
  const total = Math.max(1, Math.ceil(text.length / PIECE));
  const name = file.name.slice(0, 150);
  const id = [...crypto.getRandomValues(new Uint32Array(4))].map((word) => word.toString(36)).join('-');
  for (let index = 0; index < total; index += 1) {
    sending(index + 1, total);
    await callServer('recevoirMorceauFichier', id, text.slice(index * PIECE, (index + 1) * PIECE), index);
  }
  return { name, sending: id, total };
}
