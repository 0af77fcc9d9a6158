import { DocumentApp } from '../document/document-app.ts';
import type { WrittenRow } from '../form/destination.ts';
import { Form } from '../form/form.ts';
import { FormResponse } from '../form/form-response.ts';
import { FormStore } from '../form/form-store.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import type { Launch } from '../kernel/ports.ts';
import type { Session } from '../kernel/session.ts';
import { User } from '../session/user.ts';
import { type EventArea, rangeObject, spreadsheetObject } from './spreadsheet-objects.ts';

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

/** What a person did to a document, or a respondent to a form. `user` is who did it, '' when hidden. */
export type DocumentEvent =
  | {
      readonly source: 'SPREADSHEETS' | 'FORMS' | 'DOCUMENTS';
      readonly type: 'ON_OPEN';
      readonly documentId: string;
      readonly user: string;
    }
  | {
      readonly source: 'SPREADSHEETS';
      readonly type: 'ON_EDIT';
      readonly documentId: string;
      readonly user: string;
      readonly area: EventArea;
      /** New and old value of a single cell, as text; left out for several cells and for empty ones. */
      readonly value?: string;
      readonly oldValue?: string;
    }
  | {
      readonly source: 'SPREADSHEETS';
      readonly type: 'ON_SELECTION_CHANGE';
      readonly documentId: string;
      readonly user: string;
      readonly area: EventArea;
    }
  | {
      readonly source: 'SPREADSHEETS';
      readonly type: 'ON_CHANGE';
      readonly documentId: string;
      readonly user: string;
      readonly changeType: ChangeType;
    }
  | {
      readonly source: 'SPREADSHEETS';
      readonly type: 'ON_FORM_SUBMIT';
      readonly documentId: string;
      readonly row: WrittenRow;
    }
  | {
      readonly source: 'FORMS';
      readonly type: 'ON_FORM_SUBMIT';
      readonly documentId: string;
      readonly responseId: string;
    };

/** The launch of a simple trigger (`onOpen`, `onEdit`, `onSelectionChange`): runs as whoever acted, without authorisation. */
export function simpleLaunch(event: DocumentEvent & { readonly user: string }, functionName: string): Launch {
  return {
    functionName,
    kind: 'simple-trigger',
    triggerUid: null,
    user: event.user,
    args: (session) => [eventObject(session, event, null)],
  };
}

/** What `onInstall` receives. Source: developers.google.com/apps-script/guides/triggers#oninstalle */
export function installEvent(session: Session, user: string): Record<string, unknown> {
  return { authMode: EnumValue.of('ScriptApp.AuthMode', 'FULL'), user: eventUser(session, user) };
}

/**
 * What the function receives, with Google's fields in Google's order.
 * @param triggerUid null for a simple trigger, whose event says LIMITED and has no uid
 */
export function eventObject(
  session: Session,
  event: DocumentEvent,
  triggerUid: string | null,
): Record<string, unknown> {
  const authMode = EnumValue.of('ScriptApp.AuthMode', triggerUid === null ? 'LIMITED' : 'FULL');
  const uid = triggerUid === null ? {} : { triggerUid };
  if (event.source === 'FORMS') {
    const source = new Form(session, event.documentId);
    if (event.type === 'ON_OPEN') return { authMode, source, ...uid, user: eventUser(session, event.user) };
    const response = session.world.of(FormStore).findResponse(event.documentId, event.responseId) ?? null;
    return { authMode, response: new FormResponse(session, event.documentId, response), source, ...uid };
  }
  if (event.source === 'DOCUMENTS') {
    const source = new DocumentApp(session).openById(event.documentId);
    return { authMode, source, ...uid, user: eventUser(session, event.user) };
  }
  const source = spreadsheetObject(session, event.documentId);
  switch (event.type) {
    case 'ON_OPEN':
      return { authMode, source, ...uid, user: eventUser(session, event.user) };
    case 'ON_CHANGE':
      return { authMode, changeType: event.changeType, source, ...uid, user: eventUser(session, event.user) };
    case 'ON_SELECTION_CHANGE':
      return {
        authMode,
        range: rangeObject(session, event.documentId, event.area),
        source,
        user: eventUser(session, event.user),
      };
    case 'ON_EDIT':
      return {
        authMode,
        ...(event.oldValue === undefined ? {} : { oldValue: event.oldValue }),
        range: rangeObject(session, event.documentId, event.area),
        source,
        ...uid,
        user: eventUser(session, event.user),
        ...(event.value === undefined ? {} : { value: event.value }),
      };
    case 'ON_FORM_SUBMIT': {
      const { sheetId, row, columns, values, namedValues } = event.row;
      const range = rangeObject(session, event.documentId, { sheetId, row, column: 1, rows: 1, columns });
      return { authMode, namedValues, range, source, ...uid, values };
    }
  }
}

/** The `user` of an event, which also tells its address as plain properties. */
function eventUser(session: Session, email: string): User {
  const user = new User(session, email);
  user.facts = { email, nickname: email.replace(/@.*$/, '') };
  return user;
}
