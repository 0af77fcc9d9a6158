import { Blob } from '../blob/blob.ts';
import { extensionOf } from '../blob/mime-types.ts';
import { ScriptException } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { DriveFiles } from './drive-files.ts';
import type { DriveItem } from './drive-item.ts';

/** A spreadsheet, form or document in a format of the world outside, e.g. PDF. @throws ScriptException for a format it has not */
export function exportFile(session: Session, item: DriveItem, contentType: string): Blob | Promise<Blob> {
  const { id, mimeType, name } = item;
  const native = session.world.of(DriveFiles).native(mimeType, `getAs(${contentType})`);
  const bytes = native.exportAs?.(session, id, contentType);
  if (!bytes) throw new ScriptException(`Converting from ${mimeType} to ${contentType} is not supported.`);
  const extension = extensionOf(contentType);
  const fileName = extension === undefined ? name : `${name}.${extension}`;
  const make = (content: Uint8Array) => new Blob(session, content, contentType, fileName);
  return bytes instanceof Uint8Array ? make(bytes) : bytes.then(make);
}
