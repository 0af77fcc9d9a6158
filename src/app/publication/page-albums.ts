import { textHash } from '../../domain/digest/text-hash.ts';
import type { PublicFile } from './public-ports.ts';

/** A file of the public pages as it is served. */
export type ServedFile = Pick<PublicFile, 'mimeType' | 'content'>;

/**
 * Albums of a publication, whatever its size: storing one costs Google about a second, and a whole territory has six
 * hundred pages for six minutes. Each page's album follows from its path, so that serving it reads one file.
 */
const ALBUMS = 32;

/** Name of the album that keeps the page of this path. */
export function albumOf(path: string): string {
  return `album-${String((textHash(path) % ALBUMS) + 1).padStart(2, '0')}.json`;
}

/** All files of a publication, gathered into albums by name. */
export function albumsOf(files: readonly PublicFile[]): readonly PublicFile[] {
  const albums = new Map<string, Record<string, ServedFile>>();
  for (const { path, mimeType, content } of files) {
    const name = albumOf(path);
    albums.set(name, { ...albums.get(name), [path]: { mimeType, content } });
  }
  return [...albums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, pages]) => ({ path, mimeType: 'application/json', content: JSON.stringify(pages) }));
}

/** A page of an album; undefined when it holds none of this path. */
export function pageIn(album: string, path: string): ServedFile | undefined {
  const pages = new Map(Object.entries(JSON.parse(album) as Record<string, ServedFile>));
  return pages.get(path);
}
