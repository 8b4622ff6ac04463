import { expect, test } from 'vitest';
import { createLogger } from './log.ts';

function textOf(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger('info', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

function linesOf(write: (log: ReturnType<typeof createLogger>) => void): unknown[] {
  const lines = textOf(write).split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line): unknown => JSON.parse(line));
}

test('a line says level and time in words', () => {
  const [line] = linesOf((log) => log.info({ port: 4000 }, 'listening'));
  expect(line).toMatchObject({ level: 'info', port: 4000, msg: 'listening' });
  expect(line).toHaveProperty('time', expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/));
});

test('what authenticates somebody stays out, also inside a logged request', () => {
  const secrets = { password: 'p', req: { headers: { authorization: 'Bearer a', cookie: 'c' } } };
  const [line] = linesOf((log) => log.info(secrets, 'request'));
  expect(line).toMatchObject({
    password: '[secret]',
    req: { headers: { authorization: '[secret]', cookie: '[secret]' } },
  });
});

test('a secret stays out however deep it lies, and whatever kind of value it is', () => {
  const deep = { a: { b: { c: { d: { token: 'hidden-1', 'set-cookie': ['hidden-2', 'x"]'] } } } } };
  const text = textOf((log) =>
    log.info({ deep, secret: { of: 'hidden-3' }, SECRET_KEY: 'hidden-4' }),
  );
  expect(text).not.toContain('hidden');
  expect(text.match(/\[secret\]/g)).toHaveLength(4);
});

const KEY = `swk_abcdefghij01_${'z'.repeat(50)}_0123abcd`;

test.each([
  [`no such key ${KEY}`, 'swk_abcdefghij01_[secret]'],
  ['header Authorization: Bearer abcdefgh.ijkl-mn', 'Bearer [secret]'],
  [
    'Cookie: __Host-stockwire=abcdefghijklmnopqrstuvwxyz012345; a=b',
    '__Host-stockwire=[secret]; a=b',
  ],
  ['connect postgres://owner:hunter2@db:5432/x', 'postgres://owner:[secret]@db:5432/x'],
  ['token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0xx.c2lnbmF0dXJl', 'token [secret]'],
])('a message that repeats a secret loses it: %s', (message, rest) => {
  const text = textOf((log) => log.error({ err: new Error(message) }, message));
  expect(text.split(rest).length).toBeGreaterThan(2);
  for (const secret of ['zzzz', 'ijkl-mn', 'qrstuv', 'hunter2', 'c2lnbmF0']) {
    expect(text).not.toContain(secret);
  }
});

test.each([
  ['a line of its own', 'x\n{"level":"info","msg":"all is well"}'],
  ['a carriage return', 'x\r{"level":"info"}'],
  ['a Unicode end of line', 'x\u2028{"level":"info"}\u2029y\u0085z'],
  ['an escape sequence', '\u001b[2Jgone\u009b31mred'],
  ['text turned around', 'user \u202Egnp.exe\u202c \u2066x\u2069'],
  ['a sign nobody sees', 'ad\u200bmin\ufeff'],
])('nobody writes %s into the log', (_what, text) => {
  const written = textOf((log) => log.info({ name: text, [text]: text }, text));
  expect(written.indexOf('\n')).toBe(written.length - 1);
  expect(written.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  // Escaped, not lost: who reads the line as JSON reads the text.
  expect(JSON.parse(written)).toMatchObject({ name: text, msg: text });
});

test('levels below the named one are silent', () => {
  expect(linesOf((log) => log.debug('x'))).toEqual([]);
});
