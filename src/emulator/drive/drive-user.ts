import { User } from '../session/user.ts';

/** A user as Drive shows one: nobody has a photo, and the name is the address's first half. */
export class DriveUser extends User {
  static override readonly gasName: string = 'DriveApp.User';

  getName(): string {
    return this.getEmail().replace(/@.*$/, '');
  }

  getDomain(): string {
    return this.getEmail().replace(/^.*@/, '');
  }

  getPhotoUrl(): string | null {
    return null;
  }
}
