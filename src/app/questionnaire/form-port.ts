/** One element of the form, recognised across updates by its own key, never by its place or wording. */
export type FormElement =
  | { readonly kind: 'page'; readonly key: string; readonly title: string; readonly help: string }
  | { readonly kind: 'section'; readonly key: string; readonly title: string; readonly help: string }
  | {
      readonly kind: 'text' | 'paragraph';
      readonly key: string;
      readonly title: string;
      readonly help: string;
      readonly required: boolean;
    }
  | {
      readonly kind: 'choice';
      readonly key: string;
      readonly title: string;
      readonly help: string;
      readonly required: boolean;
      readonly options: readonly string[];
    };

/** The questionnaire as the form must be. */
export interface FormDesign {
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  readonly closedMessage: string;
  readonly elements: readonly FormElement[];
}

/** One submission, answers by item id; the id and the instant together name one version. */
export interface FormResponse {
  readonly responseId: string;
  readonly at: number;
  readonly answers: ReadonlyMap<string, string>;
}

/** The campaign's form. */
export interface FormPort {
  exists(): boolean;
  /**
   * Creates the form or brings it to this design. `known` gives the item of each element already built; items of
   * elements that are gone are left out of the form only by the caller's wish, through `retired`.
   * @returns the item id of each element
   */
  build(
    design: FormDesign,
    known: ReadonlyMap<string, string>,
    retired: readonly string[],
  ): ReadonlyMap<string, string>;
  /** Address of the form with one item filled in. */
  prefilledUrl(itemId: string, value: string): string;
  /** Address of the empty form. */
  url(): string;
  accepts(open: boolean): void;
  /** Submissions at or after an instant, oldest first. */
  responsesSince(at: number): readonly FormResponse[];
}
