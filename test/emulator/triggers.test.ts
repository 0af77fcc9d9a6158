import fc from 'fast-check';
import { FormApp } from '../../src/emulator/form/form-app.ts';
import type { FormResponse } from '../../src/emulator/form/form-response.ts';
import { Forms, type Refused, type Submission, type Submitted } from '../../src/emulator/form/forms.ts';
import { serialOfInstant, wallDate } from '../../src/emulator/formula/text/serial.ts';
import { dispatch } from '../../src/emulator/kernel/dispatch.ts';
import { EnumValue } from '../../src/emulator/kernel/enum-value.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import type { Launch } from '../../src/emulator/kernel/ports.ts';
import type { World } from '../../src/emulator/kernel/world.ts';
import type { Range } from '../../src/emulator/spreadsheet/range/range.ts';
import type { Spreadsheet } from '../../src/emulator/spreadsheet/spreadsheet.ts';
import { SpreadsheetApp } from '../../src/emulator/spreadsheet/spreadsheet-app.ts';
import { clockEvent } from '../../src/emulator/triggers/clock-event.ts';
import { simpleLaunch } from '../../src/emulator/triggers/document-events.ts';
import { nextFiring } from '../../src/emulator/triggers/schedule.ts';
import { ScriptApp } from '../../src/emulator/triggers/script-app.ts';
import { Triggers } from '../../src/emulator/triggers/triggers.ts';
import { TestClock, testSession, testWorld } from '../support/emulator-world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FULL = EnumValue.of('ScriptApp.AuthMode', 'FULL');

/** What a host does with a respondent's submission. */
function respond(world: World, formId: string, submission: Submission): Submitted | Refused {
  const outcome = world.of(Forms).submit(formId, submission);
  if (outcome.kind === 'accepted') world.of(Triggers).forFormSubmit(outcome).forEach(world.launch);
  return outcome;
}

function newScript(store = new MemoryStore()) {
  const clock = new TestClock();
  const world = testWorld({ clock, store });
  const session = testSession(world);
  const launches: Launch[] = [];
  world.launch = (launch) => launches.push(launch);
  return { clock, world, session, launches, app: new ScriptApp(session), triggers: world.of(Triggers) };
}

describe('installed triggers', () => {
  test('tell what they are, and go', () => {
    const { app, session } = newScript();
    const form = new FormApp(session).create('F');
    const onForm = app.newTrigger('received').forForm(form).onFormSubmit().create();
    const onSheet = app.newTrigger('edited').forSpreadsheet('sheet-1').onEdit().create();
    const clock = app.newTrigger('tick').timeBased().everyMinutes(5).create();
    expect(onForm.getHandlerFunction()).toBe('received');
    expect(onForm.getEventType()).toBe(EnumValue.of('ScriptApp.EventType', 'ON_FORM_SUBMIT'));
    expect(onForm.getTriggerSource()).toBe(EnumValue.of('ScriptApp.TriggerSource', 'FORMS'));
    expect(onForm.getTriggerSourceId()).toBe(form.getId());
    expect(onForm.getUniqueId()).toMatch(/^\d+$/);
    expect(clock.getTriggerSourceId()).toBeNull();
    expect(app.getProjectTriggers().map((trigger) => trigger.getHandlerFunction())).toEqual([
      'received',
      'edited',
      'tick',
    ]);
    expect(app.getUserTriggers(form).map((trigger) => trigger.getUniqueId())).toEqual([onForm.getUniqueId()]);
    app.deleteTrigger(onSheet);
    expect(app.getProjectTriggers()).toHaveLength(2);
    expect(() => app.newTrigger('x').forForm({})).toThrow('ScriptApp.TriggerBuilder.forForm');
    expect(() => app.deleteTrigger('x')).toThrow('ScriptApp.deleteTrigger');
  });

  test('twenty at most for a user and script; others keep theirs', () => {
    const { app, world } = newScript();
    for (let i = 0; i < 20; i++) app.newTrigger('f').timeBased().everyHours(1).create();
    expect(() => app.newTrigger('f').timeBased().everyHours(1).create()).toThrow(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    const other = new ScriptApp(testSession(world, { effectiveUser: 'b@b.example' }));
    other.newTrigger('f').timeBased().everyHours(1).create();
    expect(other.getProjectTriggers()).toHaveLength(1);
    expect(app.getProjectTriggers()).toHaveLength(20);
  });

  test('simple triggers may not touch them', () => {
    const { world } = newScript();
    const limited = testSession(world, { authMode: 'LIMITED' });
    expect(() => dispatch(limited, new ScriptApp(limited), 'getProjectTriggers', [])).toThrow(
      'You do not have permission to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    );
    const undeclared = testSession(world, { project: { oauthScopes: ['https://mail.google.com/'] } });
    expect(() => dispatch(undeclared, new ScriptApp(undeclared), 'newTrigger', ['f'])).toThrow(
      'Specified permissions are not sufficient to call ScriptApp.newTrigger.',
    );
  });

  test('a restart finds them armed', () => {
    const store = new MemoryStore();
    const { app, world, clock } = newScript(store);
    app
      .newTrigger('later')
      .timeBased()
      .after(10 * MINUTE)
      .create();
    app.newTrigger('often').timeBased().everyMinutes(1).create();
    world.documents.commit();
    const again = newScript(store);
    again.clock.at = clock.now() + 10 * MINUTE;
    expect(again.app.getProjectTriggers().map((trigger) => trigger.getHandlerFunction())).toEqual(['later', 'often']);
    expect(again.triggers.due(again.clock.now()).map(({ functionName }) => functionName)).toEqual(['later', 'often']);
    expect(again.triggers.due(again.clock.now())).toEqual([]);
  });

  test('the project tells its id, address and authorisation', () => {
    const { app } = newScript();
    expect(app.getScriptId()).toBe('script-1');
    expect(app.getService().getUrl()).toBe('http://127.0.0.1:8030/macros/s/script-1/exec');
    expect(typeof app.getOAuthToken()).toBe('string');
    expect(app.getAuthorizationInfo(FULL).getAuthorizationStatus()).toBe(
      EnumValue.of('ScriptApp.AuthorizationStatus', 'NOT_REQUIRED'),
    );
    expect(app.getAuthorizationInfo(FULL, ['https://www.googleapis.com/auth/forms']).getAuthorizedScopes()).toEqual([
      'https://www.googleapis.com/auth/forms',
    ]);
    expect(() => app.getAuthorizationInfo('FULL')).toThrow('ScriptApp.getAuthorizationInfo');
  });
});

describe('clock triggers', () => {
  test('fire when due, once for several missed times, and re-arm', () => {
    const { app, triggers, clock } = newScript();
    app.newTrigger('tick').timeBased().everyMinutes(10).create();
    expect(triggers.nextDue()).toBe(clock.now() + 10 * MINUTE);
    expect(triggers.due(clock.now() + 9 * MINUTE)).toEqual([]);
    expect(triggers.due(clock.now() + 35 * MINUTE)).toHaveLength(1);
    expect(triggers.nextDue()).toBe(clock.now() + 40 * MINUTE);
  });

  test('a single firing leaves the trigger listed but spent', () => {
    const { app, triggers, clock } = newScript();
    app.newTrigger('once').timeBased().after(MINUTE).create();
    expect(triggers.due(clock.now() + MINUTE)).toHaveLength(1);
    expect(triggers.nextDue()).toBeNull();
    expect(app.getProjectTriggers()).toHaveLength(1);
  });

  test('daily, weekly and monthly times are kept on the wall clock through summer time', () => {
    const zone = 'Europe/Paris';
    const from = Date.UTC(2026, 2, 28, 12);
    const daily = nextFiring({ zone, kind: 'days', every: 1, hour: 9, minute: 0 }, from, null);
    // Summer time begins on 29 March 2026: 9:00 in Paris is 7:00 UTC.
    expect(daily).toBe(Date.UTC(2026, 2, 29, 7));
    expect(nextFiring({ zone, kind: 'days', every: 2, hour: 9, minute: 0 }, daily ?? 0, daily)).toBe(
      (daily ?? 0) + 2 * DAY,
    );
    expect(nextFiring({ zone, kind: 'weeks', every: 1, weekDay: 1, hour: 8, minute: 30 }, from, null)).toBe(
      Date.UTC(2026, 2, 30, 6, 30),
    );
    expect(nextFiring({ zone, kind: 'month', day: 31, hour: 0, minute: 0 }, Date.UTC(2026, 3, 2), null)).toBe(
      Date.UTC(2026, 4, 30, 22),
    );
  });

  test('whatever the schedule, firings go forward and fall at the wall-clock time asked for', () => {
    const time = { hour: fc.integer({ min: 4, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) };
    const zone = fc.constantFrom('Europe/Paris', 'UTC', 'America/Los_Angeles', 'Asia/Kolkata');
    const every = fc.integer({ min: 1, max: 4 });
    const schedule = fc.oneof(
      fc.record({ zone, kind: fc.constant('days' as const), every, ...time }),
      fc.record({ zone, kind: fc.constant('weeks' as const), every, weekDay: fc.integer({ min: 0, max: 6 }), ...time }),
      fc.record({ zone, kind: fc.constant('month' as const), day: fc.integer({ min: 1, max: 31 }), ...time }),
    );
    const start = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
    fc.assert(
      fc.property(schedule, start, (wanted, now) => {
        let last: number | null = null;
        for (let firing = 0; firing < 4; firing++) {
          const next = nextFiring(wanted, last ?? now, last);
          if (next === null) throw new TypeError('a recurring trigger always fires again');
          expect(next).toBeGreaterThan(last ?? now);
          const wall = wallDate(serialOfInstant(next, wanted.zone));
          expect([wall.getUTCHours(), wall.getUTCMinutes()]).toEqual([wanted.hour, wanted.minute]);
          if (wanted.kind === 'weeks') expect(wall.getUTCDay()).toBe(wanted.weekDay);
          if (wanted.kind === 'month') expect(wall.getUTCDate()).toBe(wanted.day);
          last = next;
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  test('a chosen hour is kept, its minute drawn once', () => {
    const { app, triggers, clock } = newScript();
    app.newTrigger('morning').timeBased().everyDays(1).atHour(7).inTimezone('UTC').create();
    const first = triggers.nextDue() ?? 0;
    expect(new Date(first).getUTCHours()).toBe(7);
    triggers.due(first);
    expect(triggers.nextDue()).toBe(first + DAY);
    expect(first).toBeGreaterThan(clock.now());
    const at = app.newTrigger('on').timeBased().atDate(2026, 3, 15).atHour(20).nearMinute(0).create();
    expect(at.record.next).toBe(Date.UTC(2026, 2, 15, 19));
    const monday = EnumValue.of('Base.Weekday', 'MONDAY');
    const weekly = app.newTrigger('w').timeBased().onWeekDay(monday).atHour(9).nearMinute(15).create();
    expect(weekly.record.next).toBe(Date.UTC(2026, 2, 9, 8, 15));
  });

  test('impossible frequencies are refused', () => {
    const { app } = newScript();
    const builder = () => app.newTrigger('f').timeBased();
    expect(() => builder().everyMinutes(2)).toThrow(
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
    expect(() => builder().everyHours(5)).toThrow('The value you passed to everyHours was invalid. It must be one of');
    expect(() => builder().atHour(24)).toThrow('The value you passed to atHour was invalid.');
    expect(() => builder().atHour(5).create()).toThrow('a frequency is required');
    expect(() => builder().inTimezone('Nowhere')).toThrow('Invalid argument: Nowhere');
    expect(() => builder().onWeekDay('MONDAY')).toThrow('ScriptApp.ClockTriggerBuilder.onWeekDay');
  });

  test('the event is in UTC, with ISO weeks', () => {
    expect(clockEvent(Date.UTC(2026, 2, 15, 19, 5, 9), '42')).toEqual({
      authMode: FULL,
      'day-of-month': 15,
      'day-of-week': 7,
      hour: 19,
      minute: 5,
      month: 3,
      second: 9,
      timezone: 'UTC',
      triggerUid: '42',
      'week-of-year': 11,
      year: 2026,
    });
  });
});

describe('form submission', () => {
  test('launches the form’s trigger with the response, as its creator', () => {
    const { app, session, world, launches } = newScript();
    const form = new FormApp(session).create('F');
    const item = form.addTextItem().setTitle('Nom');
    const trigger = app.newTrigger('received').forForm(form).onFormSubmit().create();
    app.newTrigger('other').forForm('another-form').onFormSubmit().create();
    respond(world, form.getId(), { answers: new Map([[item.getId(), 'Liste A']]) });
    expect(launches.map(({ functionName, kind, triggerUid, user }) => [functionName, kind, triggerUid, user])).toEqual([
      ['received', 'trigger', trigger.getUniqueId(), world.owner],
    ]);
    const [event] = launches.flatMap((launch) => launch.args(testSession(world))) as [Record<string, unknown>];
    expect(Object.keys(event)).toEqual(['authMode', 'response', 'source', 'triggerUid']);
    expect(event).toMatchObject({ authMode: FULL, triggerUid: trigger.getUniqueId() });
    expect((event.response as FormResponse).getResponseForItem(item)?.getResponse()).toBe('Liste A');
  });

  test('launches the destination’s trigger with the row, readable in the run', () => {
    const { app, session, world, launches } = newScript();
    const spreadsheets = new SpreadsheetApp(session);
    const book = spreadsheets.create('Campagne');
    const form = new FormApp(session).create('F');
    const item = form.addTextItem().setTitle('Nom');
    form.setDestination(EnumValue.of('FormApp.DestinationType', 'SPREADSHEET'), book.getId());
    const trigger = app.newTrigger('row').forSpreadsheet(book).onFormSubmit().create();
    respond(world, form.getId(), { answers: new Map([[item.getId(), 'Liste A']]) });
    const [event] = launches.flatMap((launch) => launch.args(testSession(world))) as [Record<string, unknown>];
    expect(Object.keys(event)).toEqual(['authMode', 'namedValues', 'range', 'source', 'triggerUid', 'values']);
    expect(event).toMatchObject({
      triggerUid: trigger.getUniqueId(),
      values: ['02/03/2026 09:30:00', 'Liste A'],
      namedValues: { Horodateur: ['02/03/2026 09:30:00'], Nom: ['Liste A'] },
    });
    const range = event.range as Range;
    expect([range.getA1Notation(), range.getSheet().getName()]).toEqual(['A2:B2', 'Réponses au formulaire 1']);
    expect(range.getSheet().getFormUrl()).toContain(form.getId());
    expect((event.source as Spreadsheet).getId()).toBe(book.getId());
  });

  test('simple and installed spreadsheet events differ by their authority and their uid', () => {
    const { app, session, world, triggers } = newScript();
    const book = new SpreadsheetApp(session).create('Campagne');
    const sheetId = book.getSheets()[0]?.getSheetId() ?? -1;
    const edit = {
      source: 'SPREADSHEETS',
      type: 'ON_EDIT',
      documentId: book.getId(),
      user: 'benevole@asso.example',
      area: { sheetId, row: 2, column: 3, rows: 1, columns: 1 },
      value: 'non',
      oldValue: 'oui',
    } as const;
    app.newTrigger('edited').forSpreadsheet(book.getId()).onEdit().create();
    const run = (launch: Launch) => launch.args(testSession(world))[0] as Record<string, unknown>;
    const simple = simpleLaunch(edit, 'onEdit');
    expect([simple.kind, simple.user, simple.triggerUid]).toEqual(['simple-trigger', 'benevole@asso.example', null]);
    expect(Object.keys(run(simple))).toEqual(['authMode', 'oldValue', 'range', 'source', 'user', 'value']);
    expect(run(simple)).toMatchObject({ authMode: EnumValue.of('ScriptApp.AuthMode', 'LIMITED'), value: 'non' });
    expect((run(simple).range as Range).getA1Notation()).toBe('C2');
    const [installed] = triggers.forDocumentEvent(edit).map(run);
    expect(installed).toMatchObject({ authMode: FULL, triggerUid: expect.stringMatching(/^\d+$/), oldValue: 'oui' });
    const { value: _, oldValue: __, ...wide } = edit;
    expect(Object.keys(run(simpleLaunch(wide, 'onEdit')))).toEqual(['authMode', 'range', 'source', 'user']);
  });

  test('a script’s own submission and a refused one launch nothing', () => {
    const { app, session, world, launches } = newScript();
    const form = new FormApp(session).create('F');
    const item = form.addTextItem().setRequired(true);
    app.newTrigger('received').forForm(form).onFormSubmit().create();
    form.createResponse().withItemResponse(item.createResponse('x')).submit();
    expect(respond(world, form.getId(), { answers: new Map() }).kind).toBe('refused');
    expect(launches).toEqual([]);
  });
});
