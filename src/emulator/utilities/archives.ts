import { Blob, blobOf } from '../blob/blob.ts';
import { mimeTypeOfName } from '../blob/mime-types.ts';
import { textArgument } from '../calls/arguments.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';

/** `Utilities.zip(blobs, name?)`. @throws ScriptException when two entries share a name */
export function packed(session: Session, args: readonly unknown[]): Blob {
  const method = 'Utilities.zip';
  const [sources, name = 'archive.zip'] = args;
  if (args.length < 1 || args.length > 2 || !Array.isArray(sources)) throw signatureMismatch(args, method);
  const seen = new Set<string>();
  const entries = sources.map((source) => {
    const blob = blobOf(source);
    if (!blob) throw signatureMismatch(args, method);
    const entryName = blob.getName() ?? 'Untitled';
    if (seen.has(entryName)) throw new ScriptException(`Duplicate filename: ${entryName}`);
    seen.add(entryName);
    return { name: entryName, bytes: blob.content };
  });
  return new Blob(session, session.world.zip.zip(entries), 'application/zip', textArgument(name, args, method));
}

/** The files of a zip archive, typed by their names. @throws ScriptException when it is none */
export function unpacked(session: Session, archive: Blob): Blob[] {
  return readable(() => session.world.zip.unzip(archive.content)).map(
    ({ name, bytes }) => new Blob(session, bytes, mimeTypeOfName(name) ?? null, name),
  );
}

/** `Utilities.gzip(blob, name?)`. */
export function compressed(session: Session, args: readonly unknown[]): Blob {
  const method = 'Utilities.gzip';
  const [source, name] = args;
  const blob = blobOf(source);
  if (args.length < 1 || args.length > 2 || !blob) throw signatureMismatch(args, method);
  const named = name === undefined ? `${blob.getName() ?? 'archive'}.gz` : textArgument(name, args, method);
  return new Blob(session, session.world.zip.gzip(blob.content), 'application/x-gzip', named);
}

/** What a gzip file holds, named without its `.gz`. @throws ScriptException when it is none */
export function uncompressed(session: Session, archive: Blob): Blob {
  const name = archive.getName()?.replace(/\.gz$/, '') ?? null;
  const bytes = readable(() => session.world.zip.gunzip(archive.content));
  return new Blob(session, bytes, name === null ? null : (mimeTypeOfName(name) ?? null), name);
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw Object.assign(new ScriptException('Invalid argument: blob'), { cause });
  }
}
