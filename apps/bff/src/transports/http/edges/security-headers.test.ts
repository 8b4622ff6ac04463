import { expect, test } from 'vitest';
import { createSecurityHeaders } from './security-headers.ts';

function headersFor(publicUrl: string | null): Record<string, string> {
  const headers: Record<string, string> = {};
  const setHeader = (name: string, value: unknown) => {
    headers[name.toLowerCase()] = String(value);
    return {} as never;
  };
  createSecurityHeaders(publicUrl)({ setHeader });
  return headers;
}

test('a page may load from this server, run nothing inline, and be framed by nobody', () => {
  const policy = new Map(
    (headersFor(null)['content-security-policy'] ?? '').split(';').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')] as const;
    }),
  );
  expect(Object.fromEntries(policy)).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'script-src-attr': "'none'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
});

test('the rest of what holds a browser to this server', () => {
  expect(headersFor(null)).toMatchObject({
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': expect.stringContaining('camera=()'),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
});

test('who came by https comes by nothing else for a year; loopback promises nothing', () => {
  expect(headersFor('https://stock.example')).toMatchObject({
    'strict-transport-security': 'max-age=31536000',
  });
  expect(headersFor(null)).not.toHaveProperty('strict-transport-security');
  expect(headersFor('http://127.0.0.1:4000')).not.toHaveProperty('strict-transport-security');
});
