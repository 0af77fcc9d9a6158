import { encodeBase64 } from '../blob/base64.ts';
import { encodeUtf8 } from '../blob/charset.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { User } from './user.ts';

const THIRTY_DAYS = 30 * 24 * 3_600_000;

/** The global `Session`: who runs the script and where. */
export class ScriptSession extends CellFreeObject {
  static override readonly gasName = 'Session';

  getActiveUser(): User {
    return new User(this.session, this.session.options.activeUser);
  }

  getEffectiveUser(): User {
    return new User(this.session, this.session.options.effectiveUser);
  }

  getUser(): User {
    return this.getActiveUser();
  }

  getScriptTimeZone(): string {
    return this.session.options.project.timeZone;
  }

  getTimeZone(): string {
    return this.getScriptTimeZone();
  }

  getActiveUserLocale(): string {
    return this.session.world.locale.split(/[_-]/)[0] ?? 'en';
  }

  /** The same for one user of one script during thirty days. */
  getTemporaryActiveUserKey(): string {
    const { world, options } = this.session;
    const month = Math.floor(world.clock.now() / THIRTY_DAYS);
    const digest = world.crypto.digest('sha256', encodeUtf8(`${options.project.id}/${options.activeUser}/${month}`));
    return encodeBase64(digest);
  }
}
