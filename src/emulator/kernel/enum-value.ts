/** A value of one of Apps Script's enums; interned, so that `===` compares. */
export class EnumValue {
  private static readonly known = new Map<string, EnumValue>();

  private constructor(
    /** Full type, e.g. `SpreadsheetApp.BorderStyle`. */
    readonly type: string,
    readonly name: string,
  ) {}

  /** The one instance of `type.name`; whether the member exists is the surface's business. */
  static of(type: string, name: string): EnumValue {
    const key = `${type}.${name}`;
    const found = EnumValue.known.get(key);
    if (found) return found;
    const made = new EnumValue(type, name);
    EnumValue.known.set(key, made);
    return made;
  }

  toString(): string {
    return this.name;
  }
}
