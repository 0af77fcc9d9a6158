/** One element of the form, recognised across updates by its own key, never by its place or wording. */
export type FormElement =
  | { readonly kind: 'page' | 'section'; readonly key: string; readonly title: string; readonly help: string }
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

/** One submission; the id and the instant together name one version of an answer. */
export interface FormResponse {
  readonly responseId: string;
  readonly at: number;
  /** Reads the answers by item id; several calls, so made only for a submission not seen yet. */
  answers(): ReadonlyMap<string, string>;
}

/** The campaign's form. */
export interface FormPort {
  exists(): boolean;
  /**
   * Creates the form, or brings it to this design: items that `known` names by element are changed in place, so
   * that answers given before stay attached; known items of no element any more are removed.
   * @returns the item id of each element
   */
  build(design: FormDesign, known: ReadonlyMap<string, string>): ReadonlyMap<string, string>;
  /** Address of the form with one text item filled in. */
  prefilledUrl(itemId: string, value: string): string;
  /** What makes these items filled in too at the end of such an address; those it knows no entry of are left blank. */
  filledIn(answers: ReadonlyMap<string, string>): string;
  /** Address of the empty form. */
  url(): string;
  accepts(open: boolean): void;
  /** The submission that a trigger was told of; undefined when the event names none. */
  submitted(event: unknown): FormResponse | undefined;
  /** Submissions at or after an instant, oldest first. */
  responsesSince(at: number): readonly FormResponse[];
}
