import { CellFreeObject } from '../calls/cell-free-object.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import type { Session } from '../kernel/session.ts';
import type { TriggerRecord } from './record.ts';

/** An installed trigger as a script sees it. */
export class Trigger extends CellFreeObject {
  static override readonly gasName = 'ScriptApp.Trigger';

  constructor(
    session: Session,
    readonly record: TriggerRecord,
  ) {
    super(session);
  }

  getUniqueId(): string {
    return this.record.uid;
  }

  getHandlerFunction(): string {
    return this.record.functionName;
  }

  getEventType(): EnumValue {
    return EnumValue.of('ScriptApp.EventType', this.record.event);
  }

  getTriggerSource(): EnumValue {
    return EnumValue.of('ScriptApp.TriggerSource', this.record.source);
  }

  /** Id of the document watched; null for clock triggers. */
  getTriggerSourceId(): string | null {
    return this.record.sourceId;
  }
}
