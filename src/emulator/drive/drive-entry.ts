import { textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { addressOf } from '../mail/recipients.ts';
import { User } from '../session/user.ts';
import { DriveFiles, type DrivePeople } from './drive-files.ts';
import type { AccessName, DriveItem, PermissionName } from './drive-item.ts';
import { DriveUser } from './drive-user.ts';

type People = 'editors' | 'viewers' | 'commenters';

/** What files and folders have in common: name, dates, trash, sharing. */
export abstract class DriveEntry extends CellFreeObject {
  constructor(
    session: Session,
    protected readonly id: string,
  ) {
    super(session);
  }

  getId(): string {
    return this.id;
  }

  getName(): string {
    return this.item.name;
  }

  override toString(): string {
    return this.item.name;
  }

  setName(...args: unknown[]): this {
    const [name = ''] = textArguments(args, `${this.gasName}.setName`, 1);
    this.files.rename(this.id, name);
    return this;
  }

  getDescription(): string | null {
    return this.item.description;
  }

  setDescription(...args: unknown[]): this {
    const [description = ''] = textArguments(args, `${this.gasName}.setDescription`, 1);
    return this.change({ description });
  }

  getUrl(): string {
    return this.item.url;
  }

  getDateCreated(): Date {
    return new Date(this.item.created);
  }

  getLastUpdated(): Date {
    return new Date(this.item.updated);
  }

  getSize(): number {
    return this.item.size;
  }

  getOwner(): DriveUser {
    return new DriveUser(this.session, this.item.owner);
  }

  setOwner(...args: unknown[]): this {
    const [owner] = this.addresses(args, 'setOwner');
    const { owner: before, editors } = this.item;
    return this.sharedWith({ owner, editors: [...editors.filter((editor) => editor !== owner), before] });
  }

  getResourceKey(): null {
    return null;
  }

  isTrashed(): boolean {
    return this.files.isTrashed(this.id);
  }

  setTrashed(...args: unknown[]): this {
    return this.change({ trashed: this.flag(args, 'setTrashed') });
  }

  isStarred(): boolean {
    return this.item.starred;
  }

  setStarred(...args: unknown[]): this {
    return this.change({ starred: this.flag(args, 'setStarred') });
  }

  isShareableByEditors(): boolean {
    return this.item.shareableByEditors;
  }

  setShareableByEditors(...args: unknown[]): this {
    return this.change({ shareableByEditors: this.flag(args, 'setShareableByEditors') });
  }

  getSharingAccess(): EnumValue {
    return EnumValue.of('DriveApp.Access', this.item.sharing.access);
  }

  getSharingPermission(): EnumValue {
    return EnumValue.of('DriveApp.Permission', this.item.sharing.permission);
  }

  setSharing(...args: unknown[]): this {
    const [access, permission] = args;
    const isEnum = (value: unknown, type: string): value is EnumValue =>
      value instanceof EnumValue && value.type === type;
    if (args.length !== 2 || !isEnum(access, 'DriveApp.Access') || !isEnum(permission, 'DriveApp.Permission')) {
      throw signatureMismatch(args, `${this.gasName}.setSharing`);
    }
    if (!['VIEW', 'EDIT', 'COMMENT', 'NONE'].includes(permission.name))
      throw new ScriptException('Access denied: DriveApp.');
    const sharing = { access: access.name as AccessName, permission: permission.name as PermissionName };
    return this.change({ sharing: sharing.access === 'PRIVATE' ? { ...sharing, permission: 'NONE' } : sharing });
  }

  getAccess(...args: unknown[]): EnumValue {
    const [address = ''] = this.addresses(args, 'getAccess');
    const { owner, editors, commenters, viewers } = this.item;
    const named = (name: PermissionName) => EnumValue.of('DriveApp.Permission', name);
    if (address === owner) return named('OWNER');
    if (editors.includes(address)) return named('EDIT');
    if (commenters.includes(address)) return named('COMMENT');
    return named(viewers.includes(address) ? 'VIEW' : 'NONE');
  }

  getEditors(): DriveUser[] {
    return this.item.editors.map((email) => new DriveUser(this.session, email));
  }

  getViewers(): DriveUser[] {
    return [...this.item.viewers, ...this.item.commenters].map((email) => new DriveUser(this.session, email));
  }

  addEditor(...args: unknown[]): this {
    return this.share('editors', this.addresses(args, 'addEditor'));
  }

  addEditors(...args: unknown[]): this {
    return this.share('editors', this.addressList(args, 'addEditors'));
  }

  addViewer(...args: unknown[]): this {
    return this.share('viewers', this.addresses(args, 'addViewer'));
  }

  addViewers(...args: unknown[]): this {
    return this.share('viewers', this.addressList(args, 'addViewers'));
  }

  removeEditor(...args: unknown[]): this {
    return this.unshare(['editors'], this.addresses(args, 'removeEditor'));
  }

  removeViewer(...args: unknown[]): this {
    return this.unshare(['viewers'], this.addresses(args, 'removeViewer'));
  }

  revokePermissions(...args: unknown[]): this {
    return this.unshare(['editors', 'viewers', 'commenters'], this.addresses(args, 'revokePermissions'));
  }

  protected get files(): DriveFiles {
    return this.session.world.of(DriveFiles);
  }

  protected get item(): DriveItem {
    const item = this.files.get(this.id);
    if (!item) throw noSuchItem();
    return item;
  }

  protected change(changes: Partial<Omit<DriveItem, 'id'>>): this {
    if (this.id === this.files.root.id) throw new ScriptException('Access denied: DriveApp.');
    this.files.update(this.id, changes);
    return this;
  }

  /** Gives people a role unless they have a stronger one. */
  protected share(role: People, addresses: readonly string[]): this {
    const { owner, editors, viewers, commenters } = this.item;
    const people = { editors, commenters, viewers };
    const ranks: readonly People[] = ['editors', 'commenters', 'viewers'];
    const stronger = ranks.slice(0, ranks.indexOf(role) + 1).flatMap((rank) => people[rank]);
    const fresh = addresses.filter((address) => address !== owner && !stronger.includes(address));
    const weaker = ranks.slice(ranks.indexOf(role) + 1);
    const kept = weaker.map((rank) => [rank, people[rank].filter((address) => !fresh.includes(address))] as const);
    return this.sharedWith({ ...Object.fromEntries(kept), [role]: [...people[role], ...new Set(fresh)] });
  }

  protected unshare(roles: readonly People[], addresses: readonly string[]): this {
    const { item } = this;
    const kept = roles.map((role) => [role, item[role].filter((address) => !addresses.includes(address))] as const);
    return this.sharedWith(Object.fromEntries(kept));
  }

  private sharedWith(people: Partial<DrivePeople>): this {
    this.files.share(this.id, people);
    return this;
  }

  /** The one user given, by address or as an object. */
  protected addresses(args: readonly unknown[], method: string): [string] {
    const [user] = args;
    if (args.length === 1 && user instanceof User) return [user.getEmail()];
    if (args.length !== 1 || typeof user !== 'string') throw signatureMismatch(args, `${this.gasName}.${method}`);
    return [addressOf(user)];
  }

  protected addressList(args: readonly unknown[], method: string): string[] {
    const [users] = args;
    if (args.length !== 1 || !Array.isArray(users)) throw signatureMismatch(args, `${this.gasName}.${method}`);
    return users.map((user) => addressOf(String(user)));
  }

  private flag(args: readonly unknown[], method: string): boolean {
    const [value] = args;
    if (args.length !== 1 || typeof value !== 'boolean') throw signatureMismatch(args, `${this.gasName}.${method}`);
    return value;
  }
}

/** Google's answer to an id it does not know or may not show. */
export function noSuchItem(): ScriptException {
  return new ScriptException(
    'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
  );
}
