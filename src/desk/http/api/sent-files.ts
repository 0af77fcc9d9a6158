import type { PostedFile } from '../../host/host-api.ts';
import { Fields } from '../fields.ts';

/** A call's argument with the bytes of its form's files. @throws HttpError 400 for a file that is none */
export function withFiles(argument: unknown): unknown {
  if (!isRecord(argument)) return argument;
  return Object.fromEntries(
    Object.entries(argument).map(([name, field]) => [name, Array.isArray(field) ? field.map(fileOf) : fileOf(field)]),
  );
}

function fileOf(field: unknown): unknown {
  if (!isRecord(field) || !('sentFile' in field)) return field;
  const sent = new Fields(field.sentFile);
  const file: PostedFile = {
    name: sent.text('name'),
    type: sent.text('type'),
    bytes: new Uint8Array(Buffer.from(sent.text('base64'), 'base64')),
  };
  return file;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
