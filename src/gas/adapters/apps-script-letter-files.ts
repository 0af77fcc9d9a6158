import type { LetterFiles, LetterFolder } from '../../app/letters/letter-files.ts';

/** Folders of PDF files in Drive, seen by the account alone until it shares them. */
export class AppsScriptLetterFiles implements LetterFiles {
  open(name: string): LetterFolder {
    const found = DriveApp.getFoldersByName(name);
    const folder = found.hasNext() ? found.next() : DriveApp.createFolder(name);
    return {
      url: folder.getUrl(),
      names() {
        const names = new Set<string>();
        for (const files = folder.getFiles(); files.hasNext(); ) names.add(files.next().getName());
        return names;
      },
      savePdf(file, html) {
        const pdf = Utilities.newBlob(html, 'text/html', file).getAs('application/pdf');
        folder.createFile(pdf.setName(file));
      },
    };
  }
}
