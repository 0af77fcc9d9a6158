import { request } from 'node:http';
import { fireDueTriggers, watchDueTriggers } from '../../src/desk/host/due-triggers.ts';
import { submitForm } from '../../src/desk/host/person.ts';
import { DriveFiles } from '../../src/emulator/drive/drive-files.ts';
import { FormStore } from '../../src/emulator/form/form-store.ts';
import { deskUnderTest } from '../browser/desk-under-test.ts';

let desk: Awaited<ReturnType<typeof deskUnderTest>>;
let port: number;
let token: string;
let formPath: string;
let published: string;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Paths go out as written: no client may tidy up a traversal. */
function ask(path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const post = (path: string, data: unknown, headers: Readonly<Record<string, string>> = {}) =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-interpelle-token': token, ...headers },
    body: JSON.stringify(data),
  });

beforeAll(async () => {
  desk = await deskUnderTest();
  port = Number(new URL(desk.url).port);
  await desk.run('fill');
  formPath = new URL(String(await desk.run('makeForm'))).pathname;
  await desk.run('sendMail', 'https://reponse.example/');
  published = String(await desk.run('publish'));
  token = /name="token" value="([^"]+)"/.exec((await ask(formPath)).body)?.[1] ?? '';
});

afterAll(() => desk.close());

test('only this computer’s own names are answered', async () => {
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `[::1]:${port}`]) {
    expect((await ask('/api/desk', { headers: { host } })).status).toBe(403);
  }
  expect((await ask('/api/desk', { headers: { host: `localhost:${port}` } })).status).toBe(200);
  expect((await ask('//')).status).toBe(404);
  expect((await ask('/%')).status).toBe(400);
});

test('a POST needs the token, and no foreign origin', async () => {
  const move = { by: 1000 };
  const before = desk.host.clock.now();
  expect((await post('/api/clock', move, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await post('/api/clock', move, { origin: 'null' })).status).toBe(403);
  expect((await post('/api/clock', move, { 'x-interpelle-token': 'guess' })).status).toBe(403);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const path = formPath.replace('viewform', 'formResponse');
  expect((await ask(path, { method: 'POST', headers: form, body: 'page=0' })).status).toBe(403);
  expect(desk.host.clock.now()).toBe(before);
  expect((await post('/api/clock', move, { origin: `http://127.0.0.1:${port}` })).status).toBe(200);
  expect((await ask('/api/clock', { method: 'PUT' })).status).toBe(405);
  expect((await post('/api/clock', { by: -5 })).status).toBe(400);
  expect((await post('/api/cells', { id: 'x', user: '', cells: [{ sheetId: 0, row: 0, column: 1 }] })).status).toBe(
    400,
  );
  const large = 'x'.repeat(9_000_000);
  expect((await post('/api/answer', { large })).status).toBe(413);
});

test('no path leaves the built pages or the public folder', async () => {
  for (const path of [
    '/web/../package.json',
    '/web/..%2fworker.js',
    '/web/%2e%2e/worker.js',
    '/public/../../package.json',
    '/public/..%2findex.html',
  ]) {
    expect((await ask(path)).status).toBe(404);
  }
});

test('the browser keeps what bears its content in its name, and asks again for the rest', async () => {
  const main = await ask('/web/main.js');
  expect(main.headers['cache-control']).toBe('no-cache');
  const [chunk] = /[\w-]+-[A-Z0-9]{8}\.js/.exec(main.body) ?? [];
  expect((await ask(`/web/${chunk}`)).headers['cache-control']).toMatch(/immutable$/);
});

test('functions: those of a menu by the menu, public ones by a page, none other', async () => {
  expect((await post('/api/menu', { user: '', functionName: 'makeForm' })).status).toBe(400);
  expect((await post('/api/call', { user: '', functionName: 'hidden_', args: [] })).status).toBe(400);
  expect((await post('/api/call', { user: '', functionName: 'constructor', args: [] })).status).toBe(400);
  const answer = await post('/api/call', { user: '', functionName: 'hello', args: ['Ana'] });
  expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { text: 'Bonjour Ana', at: 3 } });
  const file = (name: string) => ({ sentFile: { name, type: '', base64: 'w6l0w6k=' } });
  const sent = (fields: object) => post('/api/call', { user: '', functionName: 'upload', args: [fields] });
  expect(JSON.parse((await sent({ titre: 'Deux', fichier: [file('a'), file('b')] })).body).value).toEqual([
    'Deux',
    ['a application/octet-stream été', 'b application/octet-stream été'],
  ]);
  expect((await sent({ fichier: { sentFile: { name: 'a' } } })).status).toBe(400);
  const failure = await post('/api/call', { user: '', functionName: 'fail', args: [] });
  expect(JSON.parse(failure.body)).toEqual({ ok: false, name: 'Error', message: 'Panne voulue' });
});

test('only what is published is public, as values, with no script', async () => {
  const container = String(desk.host.containerId);
  for (const id of [container, published]) expect((await ask(`/spreadsheets/d/${id}/pubhtml`)).status).toBe(404);
  const publication = { published: true, publishAuto: true, publishedOutsideDomain: true };
  desk.host.world.of(DriveFiles).update(published, { publication });
  const page = await ask(`/spreadsheets/d/${published}/pubhtml?gid=0&single=true`);
  expect(page.body).toContain('&#60;b&#62;2&#60;/b&#62;');
  expect(page.headers['content-security-policy']).not.toContain('script-src');
  const csv = await ask(`/spreadsheets/d/${published}/pub?gid=0&single=true&output=csv`);
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(csv.body.split('\r\n').slice(0, 2)).toEqual(['Liste,Note', 'Liste 1,"12,5"']);
  expect((await ask(`/spreadsheets/d/${container}/pubhtml`)).status).toBe(404);
  const commune = await ask('/public/commune/93066.html');
  expect(commune.body).toContain('<h1>Saint-Denis</h1>');
  expect(commune.body).toContain('https://code.example/interpelle');
  expect(commune.headers['content-security-policy']).not.toContain('script');
  expect((await ask('/public/autre.html')).status).toBe(404);
});

test('folders and files open at their addresses: a PDF is read, anything else downloaded, what was thrown away is gone', async () => {
  const files = desk.host.world.of(DriveFiles);
  const folder = files.create({ name: 'Lettres', mimeType: 'application/vnd.google-apps.folder' });
  const inside = { parent: folder.id, content: Buffer.from('%PDF') };
  const pdf = files.create({ ...inside, name: 'Une à poster.pdf', mimeType: 'application/pdf' });
  const page = files.create({ ...inside, name: '<b>page.html', mimeType: 'text/html' });
  const list = (await ask(`/drive/folders/${folder.id}`)).body;
  for (const { id } of [pdf, page]) expect(list).toContain(`href="/file/d/${id}/view`);
  expect(list).not.toContain('<b>');
  const seen = async (id: string) => (await ask(`/file/d/${id}/view?usp=drivesdk`)).headers['content-disposition'];
  expect(await seen(pdf.id)).toBe("inline; filename*=UTF-8''Une%20%C3%A0%20poster.pdf");
  expect(await seen(page.id)).toMatch(/^attachment/);
  files.update(page.id, { trashed: true });
  expect((await ask(`/file/d/${page.id}/view`)).status).toBe(404);
  expect((await ask(`/drive/folders/${pdf.id}`)).status).toBe(404);
});

test('a form is filled from its link, keeps other fields out, and says when it is closed', async () => {
  const entry = /name="(entry\.\d+)"/.exec((await ask(formPath)).body)?.[1] ?? '';
  const filled = await ask(`${formPath}?usp=pp_url&${entry}=Pantin+%22en+commun%22&entry.1=x&token=y`);
  expect(filled.body).toContain('value="Pantin &#34;en commun&#34;"');
  expect(filled.body).not.toContain('entry.1"');
  expect((await ask(`${formPath}?edit2=inconnu`)).body).toContain('La réponse à modifier n’existe plus.');
  expect((await ask('/forms/d/e/inconnu/viewform')).status).toBe(404);
  const store = desk.host.world.of(FormStore);
  const form = store.findPublished(formPath.split('/')[4] ?? '');
  if (form) Object.assign(form, { acceptingResponses: false, closedMessage: 'Questionnaire clos le 7 mars.' });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = `token=${token}&page=0&go=on`;
  const sent = await ask(formPath.replace('viewform', 'formResponse'), { method: 'POST', headers, body });
  for (const { body: page } of [sent, await ask(formPath)]) expect(page).toContain('Questionnaire clos le 7 mars.');
  expect(store.responsesOf(form?.id ?? '')).toEqual([]);
});

test('a mail is rendered without scripts and downloads as one file', async () => {
  const [mail] = JSON.parse((await ask('/api/mails?q=engagements')).body) as { id: string }[];
  const body = await ask(`/courriels/${mail?.id}/corps`);
  expect(body.headers['content-security-policy']).toMatch(/^sandbox (?!.*allow-scripts)/);
  const eml = await ask(`/courriels/${mail?.id}.eml`);
  expect(eml.headers['content-type']).toBe('message/rfc822');
  expect(eml.body).toMatch(/^To: tete\.de\.liste@ville\.example\r$/m);
  expect(JSON.parse((await ask('/api/mails?q=introuvable')).body)).toEqual([]);
});

test('other sites show a web app’s page in a frame when it asks for ALLOWALL (Google, HtmlService.XFrameOptionsMode)', async () => {
  const policy = async (path: string) => String((await ask(path)).headers['content-security-policy']);
  expect(await policy('/exec?nom=Ana')).toContain("frame-ancestors 'self'");
  expect(await policy('/exec?frame=oui')).not.toContain('frame-ancestors');
});

test('a taken port is told in a sentence', async () => {
  await expect(deskUnderTest(port)).rejects.toThrow(`Le port ${port} est déjà utilisé`);
});

test('the web app answers by doGet and, without a token, by doPost; the rest of the desk keeps its token', async () => {
  const page = await ask('/macros/s/script/exec?nom=Ana');
  expect(page.body).toBe('<p>Page Ana</p>');
  const outer = await ask('/exec?page=dialog');
  const inner = await ask(/data-page="([^"]+)"/.exec(outer.body)?.[1] ?? '');
  expect(outer.body).not.toContain('Appeler');
  expect(inner.body).toContain('Appeler');
  expect(inner.headers['content-security-policy']).toMatch(/^sandbox (?!.*allow-same-origin)/);
  expect((await ask('/exec-page/inconnue')).status).toBe(404);
  const sent = (headers: Readonly<Record<string, string>>, body: string) =>
    ask('/macros/s/script/exec/liste?nom=Ana', { method: 'POST', headers, body });
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await sent({ ...form, origin: 'null' }, 'ville=Pantin&nom=Zo%C3%A9');
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(JSON.parse(answer.body)).toEqual({
    noms: ['Ana', 'Zoé'],
    ville: 'Pantin',
    path: 'liste',
    type: form['content-type'],
    contents: 'ville=Pantin&nom=Zo%C3%A9',
  });
  expect(JSON.parse((await sent({ 'content-type': 'application/json' }, '{"a":1}')).body).contents).toBe('{"a":1}');
  expect((await ask('/api/menu', { method: 'POST', headers: { origin: 'null' }, body: '{}' })).status).toBe(403);
});

test('the forms say what they are and what they received, with a link to correct it while that is allowed', async () => {
  const [form] = JSON.parse((await ask('/api/forms')).body);
  expect(form).toMatchObject({
    title: 'Questionnaire aux listes',
    published: true,
    questions: 8,
    destination: { spreadsheetId: desk.host.containerId },
  });
  const store = desk.host.world.of(FormStore);
  const record = store.open(form.id);
  const [name, promise] = record.items;
  const answers = new Map([
    [name?.id ?? 0, 'Pantin <b>'],
    [promise?.id ?? 0, 'Oui'],
  ]);
  Object.assign(record, { acceptingResponses: true });
  const { outcome } = await submitForm(desk.host, form.id, { answers, respondentEmail: 'tete@ville.example' });
  expect(outcome.kind).toBe('accepted');
  const responses = async () => JSON.parse((await ask(`/api/forms/${form.id}/responses`)).body);
  const [response] = await responses();
  expect(response.answers).toEqual([
    ['Nom de la liste', 'Pantin <b>'],
    [promise?.title, 'Oui'],
  ]);
  expect((await ask(response.editPath)).body).toContain('value="Pantin &#60;b&#62;"');
  expect(JSON.parse((await ask('/api/forms')).body)[0]).toMatchObject({ responses: 1, lastAt: response.at });
  Object.assign(record, { allowResponseEdits: false });
  expect((await responses())[0].editPath).toBeNull();
  expect((await ask('/api/forms/inconnu/responses')).status).toBe(404);
});

test('a run that waits for an answer can be stopped, and its question goes with it', async () => {
  const user = desk.host.world.owner;
  await desk.run('onOpen');
  const { run } = JSON.parse((await post('/api/menu', { user, functionName: 'ask' })).body) as { run: number };
  while (desk.screen.openQuestions(user).length === 0) await new Promise((later) => setTimeout(later, 20));
  const state = JSON.parse((await ask(`/api/desk?user=${user}`)).body);
  expect(state.running).toMatchObject([{ id: run, functionName: 'ask', status: 'running', stoppable: true }]);
  expect(state.questions).toMatchObject([{ title: 'Continuer ?', buttons: 'YES_NO' }]);
  await post('/api/stop', { run });
  expect(desk.screen.openQuestions(user)).toEqual([]);
  expect(desk.host.runs.find(({ id }) => id === run)?.status).toBe('killed');
});

test('that the disk is full is said in the terminal and on every open page', async () => {
  const terminal = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const told = await new Promise<string>((resolve) => {
    const page = request({ host: '127.0.0.1', port, path: '/live', agent: false }, (response) => {
      let text = '';
      response.once('data', () => desk.host.unkept(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })));
      response.on('data', (part: Buffer) => {
        text += part.toString();
        if (!text.includes('"unkept"') || !text.endsWith('\n\n')) return;
        page.destroy();
        resolve(text);
      });
    });
    page.end();
  });
  const written = String(terminal.mock.calls);
  terminal.mockRestore();
  expect(told).toContain('{"kind":"unkept","text":"Le disque est plein : les derniers changements');
  expect(written).toContain('Le disque est plein : les derniers changements ne sont pas encore enregistrés.');
});

test('while the clock of a desk runs, a trigger that comes due is launched by itself, once', async () => {
  await desk.run('install');
  const launched = () => desk.host.runs.filter(({ functionName }) => functionName === 'everyDay').length;
  const stop = watchDueTriggers(desk.host, 5);
  desk.host.clock.advance(24 * 3_600_000);
  while (launched() === 0) await new Promise((later) => setTimeout(later, 5));
  stop();
  await desk.host.quiet();
  expect(fireDueTriggers(desk.host)).toBe(0);
  expect(launched()).toBe(1);
});
