/** What crosses to the browser about dialogs: plain JSON. */

export interface OpenQuestion {
  readonly id: string;
  readonly user: string;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  /** OK, OK_CANCEL, YES_NO, YES_NO_CANCEL. */
  readonly buttons: string;
}

/** HTML a script shows; its content is fetched apart, into a sandbox. */
export interface OpenPage {
  readonly id: string;
  readonly user: string;
  readonly kind: 'dialog' | 'modeless' | 'sidebar';
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
}

export type ScreenEvent =
  | { readonly kind: 'question'; readonly user: string; readonly question: OpenQuestion }
  | { readonly kind: 'question-closed' | 'page-closed'; readonly user: string; readonly id: string }
  | { readonly kind: 'page'; readonly user: string; readonly page: OpenPage }
  | {
      readonly kind: 'toast';
      readonly user: string;
      readonly message: string;
      readonly title: string;
      readonly seconds: number;
    }
  | { readonly kind: 'menu' };
