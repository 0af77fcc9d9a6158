import { closeProjects, FIRST, openProject } from './open-project.ts';

afterEach(closeProjects);

test('mail merge from a Gmail draft with an inline image and an attachment', async () => {
  const host = await openProject('mail-merge');
  await host.openDocument();
  expect(host.menus()[0]).toMatchObject({ caption: 'Mail Merge', entries: [{ functionName: 'sendEmails' }] });
  await host.run('setUp');
  host.answerDialogs(() => ({ button: 'OK', text: 'Welcome {{First name}}' }));
  expect(await host.run('sendEmails')).toBe(3);
  expect(host.outbox()).toMatchObject([
    {
      to: 'ana@example.org',
      name: 'The team',
      subject: 'Welcome Ana "A"',
      text: 'Hello Ana "A", your amount is 12.50 €.',
      html: expect.stringContaining('<b>Ana "A"</b>, 12.50 €'),
      attachments: [{ name: 'terms.txt', mimeType: 'text/plain' }],
    },
    { to: 'cleo@example.org', subject: 'Welcome Cléo', text: 'Hello Cléo, your amount is 1/2/2026.' },
  ]);
  expect(host.values(FIRST).map((row) => row[3])).toEqual([
    'Email Sent',
    expect.stringMatching(/^2\/27\/2026 12:00/),
    'already',
    expect.stringMatching(/^2\/27\/2026/),
  ]);
  await expect(host.run('sendEmails', ['No such draft'])).rejects.toThrow("Oops - can't find Gmail draft");
  host.answerDialogs(() => ({ button: 'CANCEL', text: '' }));
  expect(await host.run('sendEmails')).toBeUndefined();
});

test('equipment requests: a form, two triggers, mails from a template, an archive', async () => {
  const host = await openProject('equipment');
  const form = String(await host.run('install'));
  await host.submitForm(form, {
    'Employee name': 'Ana <x>',
    'Due date': '2026-03-02',
    Laptop: '13" laptop',
    Extras: ['Mouse', 'Screen'],
  });
  await host.submitForm(form, { 'Employee name': 'Bob', 'Due date': '2026-03-03', Laptop: '15" laptop' });
  const [first, second] = host.outbox();
  expect(first).toMatchObject({
    to: 'it@example.org',
    subject: 'New equipment request from Ana <x>',
    replyTo: 'noreply@example.org',
  });
  expect(first?.html).toContain('New request for Ana &lt;x&gt;: 13&#34; laptop');
  expect(first?.html).toContain('<li>Mouse</li><li>Screen</li>');
  expect(second?.html).not.toContain('<ul>');
  expect(await host.run('tryWrongStatus', [2])).toContain('violates the data validation rules');
  await host.run('finish', [2]);
  host.advance(5 * 60_000);
  expect(await host.fireDueTriggers()).toBe(1);
  expect(host.outbox().map((mail) => mail.subject)).toContain('Completed');
  expect(host.values('Archive')).toMatchObject([
    [expect.any(String), 'Ana <x>', '3/2/2026', '13" laptop', 'Mouse, Screen', 'Done'],
  ]);
  expect(await host.run('install')).toBeNull();
});

test('timesheets: formulas, drop-downs, colours, edits with notes, one mail a decision', async () => {
  const host = await openProject('timesheets');
  await host.openDocument();
  expect(host.menus()[0]?.entries.map((entry) => entry.kind)).toEqual(['item', 'separator', 'submenu', 'item']);
  await host.run('setUpSheet');
  expect(
    host
      .values('Timesheets')
      .slice(1)
      .map((row) => row.slice(2, 6)),
  ).toEqual([
    ['41', '20', '830.00', 'IN PROGRESS'],
    ['38.5', '18.2', '700.70', 'IN PROGRESS'],
    ['44', '25', '1,150.00', 'IN PROGRESS'],
  ]);
  await host.edit('Timesheets', 'F2', 'APPROVED');
  await host.edit('Timesheets', 'F3', 'NOT APPROVED');
  await host.run('notifyAll');
  await host.run('notifyAll');
  expect(host.outbox()).toMatchObject([
    { to: 'ana@example.org', text: 'Your pay: 830.00', name: 'Payroll' },
    { to: 'bob@example.org', text: 'Please submit again.' },
  ]);
});

test('event sign-up: a calendar of sessions, a form by slot, guests and a document each', async () => {
  const host = await openProject('event-signup');
  const form = String(await host.run('setUpSessions'));
  await expect(host.submitForm(form, { Name: 'Ana', Email: 'not an address' })).rejects.toThrow();
  await host.submitForm(form, {
    Name: 'Ana',
    Email: 'ana@example.org',
    'Mon 16 Mar 09:00': 'Opening',
    'Mon 16 Mar 10:30': 'Law',
    Meals: ['Lunch', null],
  });
  expect(host.outbox()).toMatchObject([
    { to: 'ana@example.org', subject: 'Itinerary for Ana', text: expect.stringContaining('http') },
  ]);
  expect(await host.run('last')).toEqual({
    cells: [
      ['Time', 'Session'],
      ['Mon 16 Mar 09:00', 'Opening'],
      ['Mon 16 Mar 10:30', 'Law'],
    ],
    values: ['Ana', 'ana@example.org', 'Opening', 'Law', 'Lunch', ''],
    text: expect.stringContaining('Itinerary for Ana'),
  });
  expect(await host.run('attendance')).toEqual([
    ['09:00', 'Opening', 'Main', ['ana@example.org']],
    ['10:30', 'Data', 'B1', []],
    ['10:30', 'Law', 'B2', ['ana@example.org']],
  ]);
});

test('web app: pages from templates, posts under a lock, JSON', async () => {
  const host = await openProject('web-app');
  await host.run('initialSetup');
  expect((await host.request()).body).toContain('<style>b { color: teal; }</style>');
  expect(await host.request({ body: 'Name=Ana&Message=%3Chi%3E' })).toEqual({
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ result: 'success', row: 2 }),
  });
  await host.request({ contentType: 'application/json', body: '{"Name":"Bob","Message":"ok"}' });
  const page = await host.request({ query: 'title=T%26T' });
  expect(page).toMatchObject({ type: 'text/html; charset=utf-8', framable: true });
  expect(page.body).toMatch(/<h1>T&amp;T<\/h1>[\s\S]*<b>Ana<\/b>: &lt;hi&gt;/);
  expect(JSON.parse((await host.request({ query: 'format=json' })).body)).toEqual({
    rows: [
      { name: 'Ana', message: '<hi>' },
      { name: 'Bob', message: 'ok' },
    ],
    page: 1,
  });
});

test('web form to mail: fields of one name in lists, given where one text is wanted', async () => {
  const host = await openProject('form-mail');
  await host.run('setUp');
  const fields =
    'name=Ana&colour=red&colour=blue&message=%3Cb%3E&sheet=Answers&order=%5B%22message%22%2C%22colour%22%5D';
  const { body } = await host.request({ query: 'from=site', body: `${fields}&to=me%40example.org` });
  expect(JSON.parse(body)).toEqual({
    result: 'success',
    event: ['parameter', 'parameters', 'queryString', 'contextPath', 'contentLength', 'postData'],
  });
  expect(host.values('Answers').slice(1)).toEqual([['2/27/2026 12:00:02', 'Ana', 'red, blue', '<b>']]);
  expect(host.outbox()).toMatchObject([
    { to: 'me@example.org', html: '<h4>message</h4><p>&lt;b&gt;</p><h4>colour</h4><p>red,blue</p>' },
  ]);
});

test('letters: a template copied and filled, links in the sheet', async () => {
  const host = await openProject('letters');
  await host.run('makeTemplate');
  const [first, second] = (await host.run('writeLetters')) as string[][];
  expect(first?.[0]).toBe('Letter to Ana $1');
  expect(first?.[1]).toMatch(/27 February 2026\nDear Ana \$1,\nSeat: A1\nTicket\nT-001\nPrice\n12\.5/);
  expect(second?.[2]).toBe('Letter to Bob');
  expect(await host.run('inspect')).toEqual([
    ['PARAGRAPH', 'PARAGRAPH', 'PARAGRAPH', 'LIST_ITEM', 'TABLE', 'PARAGRAPH', 'PARAGRAPH', 'PARAGRAPH'],
    expect.any(Number),
    '{{Price}}',
    'Dear {{Name}},',
  ]);
});

test('reports: clock triggers, dates by day, a table in a mail', async () => {
  const host = await openProject('reports');
  await host.run('seed');
  expect(await host.run('install')).toEqual([
    ['dailyReport', 'CLOCK', 'CLOCK'],
    ['weekly', 'CLOCK', 'CLOCK'],
  ]);
  host.advance(24 * 3_600_000);
  expect(await host.fireDueTriggers()).toBe(1);
  expect(host.outbox()).toMatchObject([
    {
      subject: 'Report of Saturday 28 (3 days)',
      html: '<table><tr><td>2026-02-25</td><td>2.00</td></tr><tr><td>2026-02-26</td><td>7.50</td></tr><tr><td>2026-02-27</td><td>1.00</td></tr></table>',
    },
  ]);
  host.advance(2 * 24 * 3_600_000);
  await host.fireDueTriggers();
  expect(await host.run('weeklySeen')).toBe('1,11,UTC');
  expect(host.logs().map((line) => line.text)).toContain('remaining 99');
});

test('an API that cannot be reached is retried, then told', async () => {
  const host = await openProject('api');
  expect(await host.run('fetchRates')).toEqual({ failed: expect.stringContaining('api.example.org'), attempts: 3 });
  expect(await host.run('describeRequest')).toEqual(['put', 'https://api.example.org/', 'a=1']);
});

test('bound to a form: its menu, its own trigger, no spreadsheet', async () => {
  const host = await openProject('form-bound', { boundTo: 'form' });
  await host.openDocument();
  expect(host.menus().map((menu) => menu.caption)).toEqual(['Notices']);
  expect(host.logs().map((line) => line.text)).toEqual(['true LIMITED']);
  await host.run('install');
  await host.run('install');
  await host.submitForm(String(host.containerId), { Name: 'Ana' });
  expect(host.outbox()).toMatchObject([{ subject: 'Visit', text: 'Name: Ana' }]);
  expect(await host.run('elsewhere')).toEqual([null, null]);
});

test('bound to a document, or to nothing', async () => {
  const host = await openProject('document-bound', { boundTo: 'document' });
  await host.openDocument();
  expect(host.menus().map((menu) => menu.caption)).toEqual(['Reports']);
  await host.run('makeReport');
  expect(await host.run('importReports')).toBe('\nMay\nVisits\n12\n');
  const alone = await openProject('document-bound', { boundTo: 'nothing' });
  await alone.openDocument();
  expect([alone.containerId, alone.menus()]).toEqual([null, []]);
  await expect(alone.run('onOpen')).rejects.toThrow('Cannot call DocumentApp.getUi() from this context.');
});

test('invoices: a tab exported as PDF and CSV by its address, kept in a folder, mailed', async () => {
  const host = await openProject('invoices');
  await host.run('prepare');
  expect(await host.run('processAll')).toBe(2);
  await host.run('mailAll');
  const pdf = (name: string) => [{ name, mimeType: 'application/pdf', base64: expect.stringMatching(/^JVBER/) }];
  expect(host.outbox().map(({ to, attachments }) => [to, attachments])).toEqual([
    ['ana@example.org', pdf('Invoice Ana "A".pdf')],
    ['bob@example.org', pdf('Invoice Bob.pdf')],
  ]);
  expect(await host.run('exportCsv')).toEqual([
    'Name,Email,Amount,Link',
    expect.stringMatching(/^"Ana ""A""",ana@example/),
    expect.stringMatching(/^Bob,bob@example.org,3,http/),
  ]);
  expect(await host.run('exportWorkbook', ['xlsx'])).toContain('spreadsheetml');
  await expect(host.run('exportWorkbook', ['zip'])).rejects.toThrow(
    'UrlFetchApp.fetch of spreadsheets/export?format=zip is not emulated',
  );
});
