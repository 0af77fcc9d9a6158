import { CellFreeObject } from '../calls/cell-free-object.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import type { Session } from '../kernel/session.ts';
import { DocumentParts } from './document-parts.ts';
import type { TextDocument } from './text-documents.ts';

/** Content of a tab. */
export class DocumentTab extends DocumentParts {
  static override readonly gasName = 'DocumentApp.DocumentTab';

  constructor(
    session: Session,
    private readonly document: DocumentParts,
  ) {
    super(session);
  }

  open(): TextDocument {
    return this.document.open();
  }
}

/** The tab every document is made with; scripts cannot add others. */
export class Tab extends CellFreeObject {
  static override readonly gasName = 'DocumentApp.Tab';
  static readonly id = 't.0';

  constructor(
    session: Session,
    private readonly document: DocumentParts,
  ) {
    super(session);
  }

  getId(): string {
    return Tab.id;
  }

  getTitle(): string {
    return this.session.world.locale.startsWith('fr') ? 'Onglet 1' : 'Tab 1';
  }

  getIndex(): number {
    return 0;
  }

  getType(): EnumValue {
    return EnumValue.of('DocumentApp.TabType', 'DOCUMENT_TAB');
  }

  getChildTabs(): Tab[] {
    return [];
  }

  asDocumentTab(): DocumentTab {
    return new DocumentTab(this.session, this.document);
  }
}
