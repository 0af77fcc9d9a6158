/** Where printed files go. */
export interface LetterFiles {
  /** The folder of this name, made when there is none. */
  open(name: string): LetterFolder;
}

/** A folder of PDF files. */
export interface LetterFolder {
  readonly url: string;
  /** Names of the files it has; one read. */
  names(): ReadonlySet<string>;
  /** Stores a page as a PDF of this name. */
  savePdf(name: string, html: string): void;
}
