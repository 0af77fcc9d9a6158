import { isPlainObject, textArgument } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { DriveFiles } from './drive-files.ts';
import type { DriveItem } from './drive-item.ts';

/** Documents here keep no history: there is one revision, the present one. */
const HEAD = '1';

const FLAGS = ['published', 'publishAuto', 'publishedOutsideDomain'] as const;

/** The collection `Drive.Revisions` of Google's Drive API v3: how a document gets published to the web. */
export class DriveRevisions extends CellFreeObject {
  static override readonly gasName = 'Drive.Revisions';

  list(...args: unknown[]): Record<string, unknown> {
    const item = this.find(args, 0, 'list');
    return { kind: 'drive#revisionList', revisions: [revisionOf(item)] };
  }

  get(...args: unknown[]): Record<string, unknown> {
    const item = this.find(args, 0, 'get');
    requireHead(item, args[1], args, 'get');
    return revisionOf(item);
  }

  update(...args: unknown[]): Record<string, unknown> {
    const [resource] = args;
    if (!isPlainObject(resource)) throw signatureMismatch(args, 'Drive.Revisions.update');
    const item = this.find(args, 1, 'update');
    requireHead(item, args[2], args, 'update');
    const before = item.publication ?? { published: false, publishAuto: false, publishedOutsideDomain: false };
    const changes = FLAGS.filter((flag) => typeof resource[flag] === 'boolean').map((flag) => [flag, resource[flag]]);
    const publication = { ...before, ...Object.fromEntries(changes) };
    return revisionOf(this.session.world.of(DriveFiles).update(item.id, { publication, updated: item.updated }));
  }

  private find(args: readonly unknown[], position: number, method: string): DriveItem {
    const id = textArgument(args[position], args, `Drive.Revisions.${method}`);
    const item = this.session.world.of(DriveFiles).get(id);
    if (!item) throw apiError(method, `File not found: ${id}.`);
    return item;
  }
}

function requireHead(item: DriveItem, revision: unknown, args: readonly unknown[], method: string): void {
  const id = textArgument(revision, args, `Drive.Revisions.${method}`);
  if (id !== HEAD) throw apiError(method, `Revision not found: ${id} of ${item.id}.`);
}

function revisionOf(item: DriveItem): Record<string, unknown> {
  return {
    kind: 'drive#revision',
    id: HEAD,
    mimeType: item.mimeType,
    modifiedTime: new Date(item.updated).toISOString(),
    ...(item.publication ?? {}),
  };
}

function apiError(method: string, reason: string): ScriptException {
  return new ScriptException(
    `API call to drive.revisions.${method} failed with error: ${reason}`,
    'GoogleJsonResponseException',
  );
}
