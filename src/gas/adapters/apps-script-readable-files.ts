import type { DocxPart } from '../../app/questionnaire/readable-docx.ts';
import type { ReadableFiles } from '../../app/questionnaire/readable-files.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Files of Drive that anyone with the link may read. */
export class AppsScriptReadableFiles implements ReadableFiles {
  save(
    folderName: string,
    name: string,
    { html, docx }: { readonly html: string; readonly docx: readonly DocxPart[] },
  ): readonly { readonly name: string; readonly url: string }[] {
    const found = DriveApp.getFoldersByName(folderName);
    const folder = found.hasNext() ? found.next() : DriveApp.createFolder(folderName);
    // Google converts to PDF, and to no Word document: that one is an archive of a few texts.
    const pdf = Utilities.newBlob(html, 'text/html', name).getAs('application/pdf').setName(`${name}.pdf`);
    const parts = docx.map(({ path, xml }) => Utilities.newBlob(xml, 'application/xml', path));
    const word = Utilities.zip(parts, `${name}.docx`).setContentType(DOCX);
    return [pdf, word].map((blob) => {
      const file = blob.getName() ?? name;
      for (const same = folder.getFilesByName(file); same.hasNext(); ) same.next().setTrashed(true);
      const made = folder.createFile(blob);
      made.setSharing(DriveApp.Access.ANYONE_WITH_LINK, DriveApp.Permission.VIEW);
      return { name: file, url: made.getUrl() };
    });
  }
}
