import table from './surface.json';

/** Google's names, generated from @types/google-apps-script into surface.json. */
export interface SurfaceClass {
  readonly methods: readonly string[];
  /** Properties that hold an enum (`SpreadsheetApp.BorderStyle`) by the enum's full name. */
  readonly members?: Readonly<Record<string, string>>;
  /** Full name of the class whose methods it has too. */
  readonly parent?: string;
}

export interface Surface {
  /** Global service names: SpreadsheetApp, Utilities, … */
  readonly globals: readonly string[];
  /** By full name: `SpreadsheetApp`, `SpreadsheetApp.Range`, `Base.Blob`. */
  readonly classes: Readonly<Record<string, SurfaceClass>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

/** The surface of the types installed when `npm run surface` last ran. */
export const surface: Surface = table;
