import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HostHandle, openHost } from '../../src/desk/host/open-host.ts';

let server: Server;
let base: string;
let host: HostHandle;

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.url === '/away') return void response.writeHead(302, { location: 'http://elsewhere.example/' }).end();
      if (request.url === '/moved') return void response.writeHead(302, { location: '/echo' }).end();
      if (request.url === '/missing') return void response.writeHead(404).end('nothing here');
      response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': ['a=1', 'b=2'] });
      response.end(JSON.stringify([request.method, request.headers['x-key'] ?? '', Buffer.concat(parts).toString()]));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const code = `
    function get(url, params) { return UrlFetchApp.fetch(url, params || {}).getContentText(); }
    function code(url) { return UrlFetchApp.fetch(url, { muteHttpExceptions: true }).getResponseCode(); }
    function cookies(url) { return UrlFetchApp.fetch(url).getAllHeaders()['set-cookie']; }
    function still(url) { return UrlFetchApp.fetch(url, { followRedirects: false }).getResponseCode(); }`;
  host = await openHost({ code, allowedHosts: ['127.0.0.1'] });
});

afterAll(async () => {
  await host.close();
  await new Promise((done) => server.close(done));
});

test('an allowed server is asked with method, headers and payload, and answers', async () => {
  const params = { method: 'post', payload: { a: 'b c' }, headers: { 'X-Key': 'k' } };
  expect(JSON.parse(String(await host.run('get', [`${base}/echo`, params])))).toEqual(['POST', 'k', 'a=b%20c']);
  expect(await host.run('cookies', [`${base}/echo`])).toEqual(['a=1', 'b=2']);
});

test('failures have Google’s sentences, or a code when they are muted', async () => {
  await expect(host.run('get', [`${base}/missing`])).rejects.toThrow(
    `Request failed for ${base} returned code 404. Truncated server response: nothing here`,
  );
  expect(await host.run('code', [`${base}/missing`])).toBe(404);
  await expect(host.run('get', ['http://127.0.0.1:1/'])).rejects.toThrow('Address unavailable: http://127.0.0.1:1/');
});

test('no other server is reached, by redirection either', async () => {
  await expect(host.run('get', ['https://other.example/'])).rejects.toThrow('allow other.example too');
  await expect(host.run('get', [`${base}/away`])).rejects.toThrow('DNS error: http://elsewhere.example/');
  expect(await host.run('still', [`${base}/away`])).toBe(302);
  expect(JSON.parse(String(await host.run('get', [`${base}/moved`])))).toEqual(['GET', '', '']);
});
