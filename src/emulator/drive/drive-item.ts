/** `DriveApp.Access` and `DriveApp.Permission` member names. */
export type AccessName = 'ANYONE' | 'ANYONE_WITH_LINK' | 'DOMAIN' | 'DOMAIN_WITH_LINK' | 'PRIVATE';
export type PermissionName = 'VIEW' | 'EDIT' | 'COMMENT' | 'OWNER' | 'ORGANIZER' | 'NONE';

export interface Sharing {
  readonly access: AccessName;
  readonly permission: PermissionName;
}

/** Whether a document is published to the web, as `Drive.Revisions.update` sets it. */
export interface Publication {
  readonly published: boolean;
  readonly publishAuto: boolean;
  readonly publishedOutsideDomain: boolean;
}

/** A file or folder as stored; instants are epoch milliseconds, `size` bytes (0 for Google's own types). */
export interface DriveItem {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly url: string;
  /** Folder it lies in; null for the root folder, and for a script inside a document. */
  readonly parent: string | null;
  readonly description: string | null;
  readonly created: number;
  readonly updated: number;
  readonly size: number;
  readonly trashed: boolean;
  readonly starred: boolean;
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
  readonly commenters: readonly string[];
  readonly sharing: Sharing;
  readonly shareableByEditors: boolean;
  readonly publication: Publication | null;
  /** What a shortcut points to. */
  readonly target: string | null;
}
