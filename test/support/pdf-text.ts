import { execFileSync } from 'node:child_process';

/** What another program reads in a PDF: the text of each page, and the title. */
export function pdfText(bytes: Uint8Array): { readonly pages: readonly string[]; readonly title: string } {
  return JSON.parse(execFileSync(process.execPath, ['test/support/read-pdf.mjs'], { input: bytes, encoding: 'utf8' }));
}
