import { afterEach, expect, test } from 'vitest';
import { noteWhereTo, takeWhereTo } from './where-to.ts';

afterEach(() => sessionStorage.clear());

test('who comes back is where they were, and the next time at the first page', () => {
  noteWhereTo(sessionStorage, '/stock?site=LDS');
  expect(takeWhereTo(sessionStorage)).toBe('/stock?site=LDS');
  expect(takeWhereTo(sessionStorage)).toBe('/');
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
  '%s leads nowhere but to the first page',
  (href) => {
    noteWhereTo(sessionStorage, href);
    expect(takeWhereTo(sessionStorage)).toBe('/');
  },
);
