/** The account's own calendar bears its address; a new one is renamed, described, coloured, hidden (after gas-fakes, testcalendars) */
function calendarFacts() {
  const own = CalendarApp.getDefaultCalendar();
  same([own.toString(), own.getId(), own.isMyPrimaryCalendar(), CalendarApp.getId()], ['Calendar', Session.getEffectiveUser().getEmail(), true, own.getId()]);
  const made = CalendarApp.createCalendar('Team', { summary: 'Of the team', timeZone: 'UTC' });
  same([made.getName(), made.getDescription(), made.getTimeZone(), made.isOwnedByMe(), made.isMyPrimaryCalendar()], ['Team', 'Of the team', 'UTC', true, false]);
  same([made.setName('Other').getName(), made.setDescription('D').getDescription(), made.setTimeZone('Europe/Paris').getTimeZone()], ['Other', 'D', 'Europe/Paris']);
  same([made.setColor('#ff0000').getColor(), made.setColor(CalendarApp.Color.MUSTARD).getColor(), CalendarApp.Color.MUSTARD.toString()], ['#ff0000', '#88880E', '#88880E']);
  same([made.setHidden(true).isHidden(), made.setSelected(false).isSelected()], [true, false]);
  same([CalendarApp.getCalendarById(made.getId()).getName(), CalendarApp.getCalendarById('none'), CalendarApp.getCalendarById('primary').getId()], ['Other', null, own.getId()]);
  same([CalendarApp.getCalendarsByName('Other').length, CalendarApp.getAllCalendars().map((one) => one.isMyPrimaryCalendar())], [1, [true, false]]);
  same([CalendarApp.Month.JANUARY, CalendarApp.Weekday.MONDAY, CalendarApp.Visibility.PRIVATE].map(String), ['JANUARY', 'MONDAY', 'PRIVATE']);
  made.deleteCalendar();
  same(CalendarApp.getAllOwnedCalendars().length, 1);
}

/** Events: made, read again, found by time and by day; an end before the start is refused (after gas-fakes, testcalendars) */
function calendarEvents() {
  const calendar = CalendarApp.createCalendar('Events');
  const at = (hour) => new Date(2026, 2, 5, hour);
  const event = calendar.createEvent('Meeting', at(9), at(10), { description: 'D', location: 'L', guests: 'a@example.org, b@example.org' });
  same([event.toString(), event.getTitle(), event.getDescription(), event.getLocation(), event.isAllDayEvent()], ['CalendarEvent', 'Meeting', 'D', 'L', false]);
  same([event.getStartTime(), event.getEndTime(), event.getCreators()], [at(9), at(10), [Session.getEffectiveUser().getEmail()]]);
  same(calendar.getEventById(event.getId()).getTitle(), 'Meeting');
  calendar.createEvent('Later', at(14), at(15));
  const titles = (events) => events.map((one) => one.getTitle());
  same([titles(calendar.getEvents(at(0), at(23))), titles(calendar.getEvents(at(10), at(14))), titles(calendar.getEventsForDay(at(3)))], [['Meeting', 'Later'], [], ['Meeting', 'Later']]);
  same([titles(calendar.getEvents(at(0), at(23), { search: 'meet' })), titles(calendar.getEvents(at(0), at(23), { start: 1, max: 1 }))], [['Meeting'], ['Later']]);
  refused(() => calendar.createEvent('Fail', at(10), at(9)), /Event start .* must be before event end/);
  refused(() => calendar.createAllDayEvent('Fail', at(10), new Date(2026, 2, 4)), /Event start .* must be before event end/);
  refused(() => calendar.createEvent('Fail', '9', '10'), "The parameters (String,String,String) don't match the method signature for CalendarApp.Calendar.createEvent.");
  refused(() => calendar.createEvent('Fail', new Date('x'), at(9)), "don't match the method signature for CalendarApp.Calendar.createEvent.");
  same([event.setColor(CalendarApp.EventColor.CYAN).getColor(), CalendarApp.EventColor.CYAN.toString()], ['7', '7']);
  event.deleteEvent();
  same(calendar.getEventById(event.getId()), null);
}

/** Whole days begin and end at midnight in the script's zone (after Google's reference, CalendarEvent) */
function calendarDays() {
  const calendar = CalendarApp.createCalendar('Days');
  const day = (number) => new Date(2026, 2, number);
  const one = calendar.createAllDayEvent('One', new Date(2026, 2, 28, 15), { location: 'L' });
  same([one.isAllDayEvent(), one.getAllDayStartDate(), one.getAllDayEndDate(), one.getLocation()], [true, day(28), day(29), 'L']);
  const two = calendar.createAllDayEvent('Two', day(28), day(30));
  same([two.getStartTime(), two.getEndTime(), calendar.getEventsForDay(day(29)).length], [day(28), day(30), 1]);
  same(two.setAllDayDate(day(1)).setTime(day(2), day(3)).isAllDayEvent(), false);
  refused(() => two.getAllDayStartDate(), /all-day/);
}

/** Guests, tags, reminders, rights; a single event is a series of one (after Google's reference, CalendarEvent) */
function calendarGuests() {
  const event = CalendarApp.createEvent('Talk', new Date(2026, 2, 5, 9), new Date(2026, 2, 5, 10)).setGuestsCanSeeGuests(false);
  CalendarApp.getEventSeriesById(event.getId()).addGuest('a@example.org').addGuest('a@example.org');
  same(event.getGuestList().map((guest) => [guest.getEmail(), guest.getGuestStatus().toString()]), [['a@example.org', 'INVITED']]);
  const own = CalendarApp.createEvent('Own', new Date(2026, 2, 6, 9), new Date(2026, 2, 6, 10)).addGuest('a@example.org');
  own.addGuest(Session.getActiveUser().getEmail()).setMyStatus(CalendarApp.GuestStatus.YES);
  same([own.getMyStatus().toString(), own.getGuestList(true).length, own.getGuestList().length], ['YES', 2, 1]);
  same([event.getGuestList(true).length, event.getGuestByEmail('none'), event.removeGuest('a@example.org').getGuestList()], [2, null, []]);
  same([event.getTag('Client'), event.setTag('Client', 'X').getTag('Client'), event.getAllTagKeys(), event.deleteTag('Client').getAllTagKeys()], [null, 'X', ['Client'], []]);
  same([event.addPopupReminder(30).addEmailReminder(60).getPopupReminders(), event.removeAllReminders().getEmailReminders()], [[30], []]);
  same([event.guestsCanSeeGuests(), event.guestsCanInviteOthers(), event.guestsCanModify(), event.anyoneCanAddSelf()], [false, true, false, false]);
  same(names([event.getMyStatus(), event.getVisibility(), event.getTransparency(), event.getEventType()]), ['OWNER', 'DEFAULT', 'OPAQUE', 'DEFAULT']);
}

/** A calendar is watched by its address (after Google's samples, agenda-maker; reference, TriggerBuilder) */
function calendarTriggers() {
  const email = Session.getActiveUser().getEmail();
  const trigger = ScriptApp.newTrigger('calendarFacts').forUserCalendar(email).onEventUpdated().create();
  same([trigger.getEventType().toString(), trigger.getTriggerSource().toString(), trigger.getTriggerSourceId()], ['ON_EVENT_UPDATED', 'CALENDAR', email]);
  ScriptApp.deleteTrigger(trigger);
}
