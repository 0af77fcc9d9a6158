/** Look of letters; a missing member means "as the default". Colours are `#rrggbb`, or `theme:ACCENT1`. */
export interface TextLook {
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
}

export interface BorderLine {
  readonly style: string;
  readonly color: string;
}

/** Look of a cell. */
export interface Style extends TextLook {
  /** Number format pattern; absent for "automatic". */
  readonly numberFormat?: string;
  readonly background?: string;
  readonly horizontal?: 'left' | 'center' | 'right' | 'general-left';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'WRAP' | 'OVERFLOW' | 'CLIP';
  readonly degrees?: number;
  readonly verticalText?: boolean;
  readonly direction?: 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT';
  readonly top?: BorderLine;
  readonly left?: BorderLine;
  readonly bottom?: BorderLine;
  readonly right?: BorderLine;
  /** Links are shown as plain text. */
  readonly plainLinks?: boolean;
}

/** Changes to a style; `undefined` puts a member back to its default. */
export type StyleChange = { readonly [K in keyof Style]?: Style[K] | undefined };

/** The members of a style that are about letters. */
export const TEXT_MEMBERS = [
  'fontColor',
  'fontFamily',
  'fontSize',
  'bold',
  'italic',
  'underline',
  'strikethrough',
] as const satisfies readonly (keyof TextLook)[];

/** The different looks of a workbook, each stored once; index 0 is the default. */
export class StyleTable {
  /** How many were there when the workbook was last stored. */
  stored = 0;
  private readonly styles: Style[] = [{}];
  private readonly indexes = new Map<string, number>([['{}', 0]]);
  private readonly changes = new Map<string, number>();

  get all(): readonly Style[] {
    return this.styles;
  }

  at(index: number): Style {
    return this.styles[index] ?? {};
  }

  indexOf(style: Style): number {
    const entries = Object.entries(style).filter(([, value]) => value !== undefined);
    const kept = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) as Style;
    const key = JSON.stringify(kept);
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = this.styles.push(kept) - 1;
      this.indexes.set(key, index);
    }
    return index;
  }

  /** Index of a style with some members changed. */
  changed(index: number, change: StyleChange): number {
    const key = `${index} ${JSON.stringify(change, (_, value) => (value === undefined ? null : value))}`;
    let result = this.changes.get(key);
    if (result === undefined) {
      result = this.indexOf({ ...this.at(index), ...change } as Style);
      this.changes.set(key, result);
    }
    return result;
  }

  /** Puts stored styles back, in their order. */
  restore(styles: readonly Style[]): void {
    for (const style of styles) this.indexOf(style);
  }
}
