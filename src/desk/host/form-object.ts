import { Blob } from '../../emulator/blob/blob.ts';
import type { Session } from '../../emulator/kernel/session.ts';
import type { PostedFile } from './host-api.ts';

/**
 * Arguments of a page's call as the script gets them: the files of a form are blobs, several of one field a list.
 * Source: developers.google.com/apps-script/guides/html/communication#forms
 */
export function pageArguments(args: readonly unknown[]): (session: Session) => unknown[] {
  return (session) => args.map((argument) => formObject(session, argument));
}

function formObject(session: Session, argument: unknown): unknown {
  if (!isObject(argument)) return argument;
  return Object.fromEntries(Object.entries(argument).map(([name, field]) => [name, fieldOf(session, field)]));
}

function fieldOf(session: Session, field: unknown): unknown {
  if (Array.isArray(field)) return field.map((one) => (isFile(one) ? blobOf(session, one) : one));
  return isFile(field) ? blobOf(session, field) : field;
}

function blobOf(session: Session, { name, type, bytes }: PostedFile): Blob {
  return new Blob(session, bytes, type || 'application/octet-stream', name);
}

function isFile(value: unknown): value is PostedFile {
  return isObject(value) && 'bytes' in value && value.bytes instanceof Uint8Array;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
