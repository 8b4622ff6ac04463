import { expect, test } from 'vitest';
import { createLogger } from './log.ts';

function linesOf(write: (log: ReturnType<typeof createLogger>) => void): unknown[] {
  const lines: string[] = [];
  write(createLogger('info', { write: (line) => void lines.push(line) }));
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

test('levels below the named one are silent', () => {
  expect(linesOf((log) => log.debug('x'))).toEqual([]);
});
