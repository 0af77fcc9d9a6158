import { textArgument } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { ServiceObject } from '../kernel/service-object.ts';
import type { Session } from '../kernel/session.ts';
import type { EventType, TriggerSource } from './record.ts';
import { Trigger } from './trigger.ts';
import { Triggers } from './triggers.ts';

abstract class EventTriggerBuilder extends CellFreeObject {
  protected abstract readonly source: Exclude<TriggerSource, 'CLOCK'>;
  private event: EventType | null = null;

  constructor(
    session: Session,
    private readonly functionName: string,
    private readonly documentId: string,
  ) {
    super(session);
  }

  onOpen(): this {
    return this.on('ON_OPEN');
  }

  create(): Trigger {
    if (this.event === null) throw new ScriptException('The trigger has no event type.');
    const { project, effectiveUser } = this.session.options;
    const record = this.session.world.of(Triggers).install({
      scriptId: project.id,
      functionName: this.functionName,
      event: this.event,
      source: this.source,
      sourceId: this.documentId,
      user: effectiveUser,
      schedule: null,
    });
    return new Trigger(this.session, record);
  }

  protected on(event: EventType): this {
    this.event = event;
    return this;
  }
}

export class SpreadsheetTriggerBuilder extends EventTriggerBuilder {
  static override readonly gasName = 'ScriptApp.SpreadsheetTriggerBuilder';
  protected readonly source = 'SPREADSHEETS';

  onFormSubmit(): this {
    return this.on('ON_FORM_SUBMIT');
  }

  onEdit(): this {
    return this.on('ON_EDIT');
  }

  onChange(): this {
    return this.on('ON_CHANGE');
  }
}

export class FormTriggerBuilder extends EventTriggerBuilder {
  static override readonly gasName = 'ScriptApp.FormTriggerBuilder';
  protected readonly source = 'FORMS';

  onFormSubmit(): this {
    return this.on('ON_FORM_SUBMIT');
  }
}

export class DocumentTriggerBuilder extends EventTriggerBuilder {
  static override readonly gasName = 'ScriptApp.DocumentTriggerBuilder';
  protected readonly source = 'DOCUMENTS';
}

/** Watches a person's calendar. Source: developers.google.com/apps-script/guides/triggers/events#google_calendar_events */
export class CalendarTriggerBuilder extends EventTriggerBuilder {
  static override readonly gasName = 'ScriptApp.CalendarTriggerBuilder';
  protected readonly source = 'CALENDAR';

  onEventUpdated(): this {
    return this.on('ON_EVENT_UPDATED');
  }
}

/** Id of a document given as an object of the named class or as its id. */
export function documentId(args: readonly unknown[], gasName: string, method: string): string {
  const [document] = args;
  if (args.length !== 1) throw signatureMismatch(args, method);
  if (!(document instanceof ServiceObject)) return textArgument(document, args, method);
  if (document.gasName !== gasName) throw signatureMismatch(args, method);
  return (document as ServiceObject & { getId(): string }).getId();
}
