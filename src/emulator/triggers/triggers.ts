import type { Submitted } from '../form/forms.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException } from '../kernel/errors.ts';
import type { Launch } from '../kernel/ports.ts';
import type { World } from '../kernel/world.ts';
import { clockEvent } from './clock-event.ts';
import type { DocumentEvent } from './document-events.ts';
import { eventObject } from './document-events.ts';
import type { TriggerRecord } from './record.ts';
import { nextFiring } from './schedule.ts';

const TOO_MANY =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';

/** Installed triggers, and what they launch when something happens. */
export class Triggers {
  private records: TriggerRecord[] | null = null;

  constructor(private readonly world: World) {}

  /** Every installed trigger, in the order of creation. */
  all(): readonly TriggerRecord[] {
    return this.known();
  }

  /** @throws ScriptException beyond the user's twenty for this script */
  install(trigger: Omit<TriggerRecord, 'uid' | 'created' | 'next'>): TriggerRecord {
    const { ids, clock, limits, documents } = this.world;
    const own = this.known().filter(({ scriptId, user }) => scriptId === trigger.scriptId && user === trigger.user);
    if (own.length >= limits.triggersPerUser) throw new ScriptException(TOO_MANY);
    const record: TriggerRecord = {
      ...trigger,
      uid: `${ids.number()}${String(ids.number()).padStart(10, '0')}`.slice(0, 19),
      created: ids.next('triggers'),
      next: trigger.schedule && nextFiring(trigger.schedule, clock.now(), null),
    };
    this.known().push(record);
    documents.set(`triggers/${record.uid}`, record);
    this.world.notify({ kind: 'triggers' });
    return record;
  }

  /** Gives whether there was such a trigger. */
  remove(uid: string): boolean {
    const place = this.known().findIndex((record) => record.uid === uid);
    if (place < 0) return false;
    this.known().splice(place, 1);
    this.world.documents.delete(`triggers/${uid}`);
    this.world.notify({ kind: 'triggers' });
    return true;
  }

  /** What installed triggers launch for an event of a spreadsheet or a form. */
  forDocumentEvent(event: DocumentEvent): Launch[] {
    return this.known()
      .filter(({ source, sourceId, event: type }) => {
        return source === event.source && sourceId === event.documentId && type === event.type;
      })
      .map(({ functionName, uid, user }) => ({
        functionName,
        kind: 'trigger',
        triggerUid: uid,
        user,
        args: (session) => [eventObject(session, event, uid)],
      }));
  }

  /** What a change of a calendar's events launches; the function is told of which calendar, not of what. */
  forCalendar(calendarId: string): Launch[] {
    return this.known()
      .filter(({ source, sourceId }) => source === 'CALENDAR' && sourceId === calendarId)
      .map(({ functionName, uid, user }) => ({
        functionName,
        kind: 'trigger',
        triggerUid: uid,
        user,
        args: () => [{ authMode: EnumValue.of('ScriptApp.AuthMode', 'FULL'), calendarId, triggerUid: uid }],
      }));
  }

  /** What a respondent's submission launches: the form's own triggers, then those of the destination. */
  forFormSubmit({ formId, responseId, row }: Submitted): Launch[] {
    const onForm = this.forDocumentEvent({ source: 'FORMS', type: 'ON_FORM_SUBMIT', documentId: formId, responseId });
    if (!row) return onForm;
    const documentId = row.spreadsheetId;
    return [...onForm, ...this.forDocumentEvent({ source: 'SPREADSHEETS', type: 'ON_FORM_SUBMIT', documentId, row })];
  }

  /** Launches of the clock triggers whose time has come; a firing missed several times counts once. */
  due(now: number): Launch[] {
    const launches: Launch[] = [];
    for (const [place, record] of this.known().entries()) {
      if (record.next === null || record.next > now || !record.schedule) continue;
      const { functionName, uid, user } = record;
      launches.push({
        functionName,
        kind: 'trigger',
        triggerUid: uid,
        user,
        args: () => [clockEvent(now, uid)],
      });
      const rearmed = { ...record, next: nextFiring(record.schedule, now, record.next) };
      this.known()[place] = rearmed;
      this.world.documents.set(`triggers/${uid}`, rearmed);
    }
    return launches;
  }

  /** When the next clock trigger fires, or null. */
  nextDue(): number | null {
    const times = this.known().flatMap(({ next }) => (next === null ? [] : [next]));
    return times.length === 0 ? null : Math.min(...times);
  }

  private known(): TriggerRecord[] {
    if (this.records) return this.records;
    const { documents } = this.world;
    this.records = documents
      .keys('triggers/')
      .map((key) => documents.get<TriggerRecord>(key))
      .filter((record) => record !== undefined)
      .sort((a, b) => a.created - b.created);
    return this.records;
  }
}
