import { NotEmulatedError } from '../kernel/errors.ts';
import type { ServiceObject } from '../kernel/service-object.ts';
import type { Session } from '../kernel/session.ts';
import type { EditedArea } from './document-events.ts';

export function spreadsheetObject(_session: Session, _id: string): ServiceObject {
  throw new NotEmulatedError('SpreadsheetApp.Spreadsheet');
}
export function rangeObject(_session: Session, _id: string, _area: EditedArea): ServiceObject {
  throw new NotEmulatedError('SpreadsheetApp.Range');
}
