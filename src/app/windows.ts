/**
 * What the windows of `src/dialogs` are told by their entry points: plain texts, since they cross google.script.run.
 * Named after the window's folder where it has one screen.
 */

/** A value to choose from, with its caption. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A window shows no more rows than a person reads; its summary counts them all. */
export const SHOWN = 300;

/** `import`: what importing a file would do, or did. */
export interface ImportScreen {
  readonly summary: string;
  readonly rows: readonly ImportShownRow[];
  readonly warnings: readonly string[];
  /** Round that the lists are taken to be of; undefined for a file of something else. */
  readonly round?: number;
}

/** One line of an import. */
export interface ImportShownRow {
  readonly what: string;
  readonly commune: string;
  readonly list: string;
  readonly detail: string;
  /** What the officer may decide of it; `group` and `key` name it when the window sends it back. */
  readonly choice?: {
    readonly group: 'lists' | 'lineage';
    readonly key: string;
    readonly chosen: string;
    readonly options: readonly Choice[];
  };
}

/** `answers-import`: the columns of a file, and what each most likely stands for. */
export interface ExportScreen {
  readonly headerRows: number;
  readonly columns: readonly { readonly label: string; readonly samples: string; readonly target: string }[];
  readonly targets: readonly Choice[];
  readonly sources: readonly Choice[];
}

/** `answers-import`: what was entered, and a sentence for each row that was not. */
export interface ExportImported {
  readonly summary: string;
  readonly left: readonly string[];
}

/** `entry`: what an answer typed in may be about. */
export interface EntryScreen {
  readonly lists: readonly Choice[];
  readonly sources: readonly Choice[];
  readonly stances: readonly string[];
  readonly questions: readonly EntryQuestion[];
  /** Answers that wait for their list's confirmation. */
  readonly pending: readonly Choice[];
}

/** A question as the window for entering answers asks it. */
export interface EntryQuestion {
  readonly id: string;
  readonly theme: string;
  readonly question: string;
  readonly kind: string;
  readonly unit: string;
  readonly options: readonly string[];
}

/** `disputes`: what lists contest, what was decided, and what a new one may be about. */
export interface DisputesScreen {
  readonly lists: readonly Choice[];
  readonly subjects: readonly Choice[];
  readonly questions: readonly Choice[];
  readonly decisions: readonly Choice[];
  /** Those that wait for a decision. */
  readonly open: readonly DisputeShown[];
  /** Those decided, last first. */
  readonly decided: readonly string[];
}

/** A contestation to decide. */
export interface DisputeShown {
  readonly id: string;
  readonly title: string;
  /** The question it is about; '' when none in particular. */
  readonly question: string;
  readonly claim: string;
  readonly evidence: string;
}

/** `readings`: the list that the person in front of the screen may read now. */
export interface ReadingScreen {
  readonly reader: string;
  /** Communes the person declared a stake in, as they wrote them; null before they declared anything. */
  readonly declared: string | null;
  /** Why they must declare again; '' for none. */
  readonly notice: string;
  readonly left: string;
  /** Null when nothing is left to this person; `id` is what the window gives back to say that the list was seen. */
  readonly list: { readonly id: string; readonly title: string; readonly positions: readonly PositionShown[] } | null;
}

/** `readings`: what a signature or a declaration gives back, in one call since each costs a person seconds on Google. */
export interface SignedAndNext {
  readonly said: string;
  readonly screen: ReadingScreen;
}

/** A position to read: the list's words beside what was understood; `mark` names the content that is signed. */
export interface PositionShown {
  readonly id: string;
  readonly mark: string;
  readonly question: string;
  readonly words: string;
  readonly typed: string;
  readonly source: string;
  readonly understood: string;
  readonly points: readonly string[];
}

/** `mailing`: every open mailing with who gets it and who does not. */
export interface PreviewScreen {
  readonly mailings: readonly {
    readonly id: string;
    readonly title: string;
    readonly counts: string;
    readonly recipients: readonly { readonly listId: string; readonly label: string }[];
    readonly exclusions: readonly { readonly label: string; readonly reason: string }[];
  }[];
}

/** `mailing`: one mail as its recipient will get it. */
export interface MailShown {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** Name and size of what is attached, or that nothing is. */
  readonly attachment: string;
  readonly html: string;
  readonly text: string;
}

/** `returned`: what a pasted mail is, and whether there is something to note. */
export interface ReturnShown {
  readonly sentence: string;
  readonly canApply: boolean;
}

/** `bulk-key`: whether a key of the mail service is kept, without the key. */
export interface BulkKeyShown {
  readonly sentence: string;
  readonly isKept: boolean;
}

/** `sending`: where a sending stands. */
export interface SendingScreen {
  readonly title: string;
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  readonly maySuspend: boolean;
  readonly mayResume: boolean;
  /** Milliseconds before it is worth asking again; 0 when nothing will change by itself. */
  readonly again: number;
}
