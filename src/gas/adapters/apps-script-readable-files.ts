import type { Attachment } from '../../app/ports.ts';
import type { DocxPart } from '../../app/questionnaire/readable-docx.ts';
import type { ReadableFiles } from '../../app/questionnaire/readable-files.ts';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Files of Drive that anyone with the link may read. */
export class AppsScriptReadableFiles implements ReadableFiles {
  private made: { readonly html: string; readonly file: Attachment } | undefined;

  save(
    folderName: string,
    name: string,
    { html, docx }: { readonly html: string; readonly docx: readonly DocxPart[] },
  ): readonly { readonly name: string; readonly url: string }[] {
    const found = DriveApp.getFoldersByName(folderName);
    const folder = found.hasNext() ? found.next() : DriveApp.createFolder(folderName);
    // Google converts to PDF, and to no Word document: that one is an archive of a few texts.
    const pdf = pdfBlob(name, html);
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

  pdf(name: string, html: string): Attachment {
    const file = { name: `${name}.pdf`, mimeType: PDF };
    // A run asks twice, before and after the person confirmed: converting takes Google a second.
    if (this.made?.html !== html || this.made.file.name !== file.name) {
      this.made = { html, file: { ...file, bytes: pdfBlob(name, html).getBytes() } };
    }
    return this.made.file;
  }
}

function pdfBlob(name: string, html: string): GoogleAppsScript.Base.Blob {
  return Utilities.newBlob(html, 'text/html', name).getAs(PDF).setName(`${name}.pdf`);
}
