import type { Attachment } from '../ports.ts';
import type { DocxPart } from './readable-docx.ts';

/** Where the questionnaire to read beforehand is kept, for anyone who has the address. */
export interface ReadableFiles {
  /** Writes the PDF of a page and a Word document under one name; those of the same name are replaced. */
  save(
    folder: string,
    name: string,
    content: { readonly html: string; readonly docx: readonly DocxPart[] },
  ): readonly { readonly name: string; readonly url: string }[];
  /** The PDF of a page, kept nowhere; the same page asked again in one run is the same object. */
  pdf(name: string, html: string): Attachment;
}
