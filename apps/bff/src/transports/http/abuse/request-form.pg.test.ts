import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendRaw } from '../../../../test/raw-http.ts';
import { createTestServer, type TestServer } from '../../../../test/test-server.ts';

let server: TestServer;
let host: string;
beforeAll(async () => {
  server = await createTestServer();
  host = new URL(server.url).host;
});
afterAll(() => server.close());

/** What a smuggler wants answered as a request of its own. */
const SMUGGLED = 'GET /healthz HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n';
const GET = 'GET /healthz HTTP/1.1';
const POST = 'POST /api/v1/session HTTP/1.1';
const body = (text: string) => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
const chunked = (coding: string) =>
  `${POST}\r\nHost: HOST\r\n${coding}\r\n\r\n0\r\n\r\n${SMUGGLED}`;

test('an ordinary request is answered, and so is the next one on its connection', async () => {
  const answer = await sendRaw(
    server.url,
    `${GET}\r\nHost: HOST\r\n\r\n${SMUGGLED}`.replaceAll('HOST', host),
  );
  expect(answer).toMatchObject({ answers: 2, status: 200 });
});

test.each([
  ['Host twice', `${GET}\r\nHost: HOST\r\nHost: evil.example\r\n\r\n${SMUGGLED}`],
  ['Host twice, the same', `${GET}\r\nHost: HOST\r\nhost: HOST\r\n\r\n${SMUGGLED}`],
  ['no Host', `${GET}\r\nAccept: */*\r\n\r\n${SMUGGLED}`],
  ['a whole URL', `GET http://HOST/healthz HTTP/1.1\r\nHost: HOST\r\n\r\n${SMUGGLED}`],
  ['another server', `GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\n\r\n${SMUGGLED}`],
  ['two slashes', `GET //evil.example/x HTTP/1.1\r\nHost: HOST\r\n\r\n${SMUGGLED}`],
  ['a slash and its mirror', `GET /\\evil.example HTTP/1.1\r\nHost: HOST\r\n\r\n${SMUGGLED}`],
  ['a star', `OPTIONS * HTTP/1.1\r\nHost: HOST\r\n\r\n${SMUGGLED}`],
  ['a tunnel', `CONNECT evil.example:443 HTTP/1.1\r\nHost: HOST\r\n\r\n${SMUGGLED}`],
  ['a long target', `GET /${'x'.repeat(9_000)} HTTP/1.1\r\nHost: HOST\r\n\r\n${SMUGGLED}`],
  ['a length and a coding', chunked('Content-Length: 5\r\nTransfer-Encoding: chunked')],
  ['a coding and a length', chunked('Transfer-Encoding: chunked\r\nContent-Length: 5')],
  ['another coding first', chunked('Transfer-Encoding: gzip, chunked')],
  ['another coding last', chunked('Transfer-Encoding: chunked, identity')],
  ['a coding twice', chunked('Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked')],
  ['a coding in capitals', chunked('Transfer-Encoding: Chunked')],
  ['a coding that is none', chunked('Transfer-Encoding: xchunked')],
  ['a coding with a parameter', chunked('Transfer-Encoding: chunked;x=1')],
  ['a coding of its own line', chunked('Transfer-Encoding:\r\n chunked')],
  ['a space before the colon', chunked('Transfer-Encoding : chunked')],
  ['a vertical tab', chunked('Transfer-Encoding: \u000bchunked')],
  ['two lengths', `${POST}\r\nHost: HOST\r\nContent-Length: 0\r\n${body('{}')}${SMUGGLED}`],
  ['two lengths in one', `${POST}\r\nHost: HOST\r\nContent-Length: 2, 2\r\n\r\n{}${SMUGGLED}`],
  ['a signed length', `${POST}\r\nHost: HOST\r\nContent-Length: +2\r\n\r\n{}${SMUGGLED}`],
  ['a negative length', `${POST}\r\nHost: HOST\r\nContent-Length: -1\r\n\r\n${SMUGGLED}`],
  ['a length in hexadecimal', `${POST}\r\nHost: HOST\r\nContent-Length: 0x2\r\n\r\n{}${SMUGGLED}`],
  ['NUL in a header', `${GET}\r\nHost: HOST\r\nX-A: a\u0000b\r\n\r\n${SMUGGLED}`],
  ['a line feed alone', `${GET}\nHost: HOST\n\n${SMUGGLED}`],
  ['a return alone', `${GET}\rHost: HOST\r\r${SMUGGLED}`],
  ['a header without a name', `${GET}\r\nHost: HOST\r\n: x\r\n\r\n${SMUGGLED}`],
  [
    'Authorization twice',
    `${GET}\r\nHost: HOST\r\nAuthorization: a\r\nAuthorization: b\r\n\r\n${SMUGGLED}`,
  ],
  ['many headers', `${GET}\r\nHost: HOST\r\n${'X-A: b\r\n'.repeat(101)}\r\n${SMUGGLED}`],
  ['large headers', `${GET}\r\nHost: HOST\r\nX-A: ${'b'.repeat(20_000)}\r\n\r\n${SMUGGLED}`],
  ['a bad chunk', `${POST}\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n${SMUGGLED}`],
  [
    'a huge chunk',
    `${POST}\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n${SMUGGLED}`,
  ],
  ['another protocol', `GET /healthz HTTP/3.7\r\nHost: HOST\r\n\r\n${SMUGGLED}`],
  ['another language', `\u0016\u0003\u0001\u0002\u0000\u0001${SMUGGLED}`],
  ['an unknown method', `BREW /healthz HTTP/1.1\r\nHost: HOST\r\n\r\n${SMUGGLED}`],
])('%s: at most a refusal, and the connection ends', async (_what, request) => {
  const bytes = Buffer.from(request.replaceAll('HOST', host), 'latin1');
  const { text, answers, status } = await sendRaw(server.url, bytes);
  expect(answers).toBeLessThanOrEqual(1);
  if (status !== null) expect([400, 405, 413, 417, 431, 505]).toContain(status);
  expect(text).not.toContain('"ok":true');
});

test('who sends with HTTP/1.0 knows no chunks', async () => {
  const request = `POST /api/v1/session HTTP/1.0\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
  expect(await sendRaw(server.url, request)).toMatchObject({ answers: 1, status: 400 });
});
