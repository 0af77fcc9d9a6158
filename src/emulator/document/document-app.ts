import { idArgument, missingDocument, textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException } from '../kernel/errors.ts';
import { Ui } from '../ui/ui.ts';
import { Document } from './document.ts';
import { showElements } from './element-classes.ts';
import { TextDocuments } from './text-documents.ts';

showElements();

/** Creates and opens text documents. */
export class DocumentApp extends CellFreeObject {
  static override readonly gasName = 'DocumentApp';

  create(...args: unknown[]): Document {
    const [name = ''] = textArguments(args, 'DocumentApp.create', 1);
    return new Document(this.session, this.documents.create(name));
  }

  openById(...args: unknown[]): Document {
    const id = idArgument(args, 'DocumentApp.openById');
    const document = this.documents.get(id);
    if (!document) throw missingDocument(id, 'DocumentApp.openById');
    return new Document(this.session, document);
  }

  openByUrl(...args: unknown[]): Document {
    const [url = ''] = textArguments(args, 'DocumentApp.openByUrl', 1);
    const id = /\/document\/d\/([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new ScriptException('Invalid argument: url');
    return this.openById(id);
  }

  /** @returns the document the script is bound to, or null */
  getActiveDocument(): Document | null {
    const { container } = this.session.options.project;
    return container?.kind === 'document' ? this.openById(container.id) : null;
  }

  getUi(): Ui {
    return Ui.of(this.session, 'DocumentApp', 'document');
  }

  private get documents(): TextDocuments {
    return this.session.world.of(TextDocuments);
  }
}
