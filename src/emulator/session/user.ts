import { CellFreeObject } from '../calls/cell-free-object.ts';
import type { Session } from '../kernel/session.ts';

/** An account, known by its address; '' when Google would hide it. */
export class User extends CellFreeObject {
  static override readonly gasName: string = 'Base.User';

  constructor(
    session: Session,
    private readonly email: string,
  ) {
    super(session);
  }

  getEmail(): string {
    return this.email;
  }

  getUserLoginId(): string {
    return this.email;
  }

  override toString(): string {
    return this.email;
  }
}
