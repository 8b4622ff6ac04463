import { expect, test } from 'vitest';
import { pageTitle } from './page-title.ts';

test.each([
  { pathname: '/stock', title: 'Stock · Hamburg · Stockwire' },
  { pathname: '/stock', item: 'DNR-1', title: 'DNR-1 · Stock · Hamburg · Stockwire' },
  { pathname: '/stock/DNR-1', title: 'DNR-1 · Stock · Hamburg · Stockwire' },
  { pathname: '/imports/7', title: '7 · Imports · Hamburg · Stockwire' },
  { pathname: '/settings/items', item: 'DNR-1', title: 'Settings · Hamburg · Stockwire' },
  { pathname: '/wallboard', title: 'Overview · Hamburg · Stockwire' },
  { pathname: '/nowhere', title: 'Hamburg · Stockwire' },
])('the page at $pathname is called $title', ({ pathname, item, title }) => {
  expect(pageTitle({ pathname, item, site: 'Hamburg' })).toBe(title);
});

test('before a warehouse is known the room alone is named', () => {
  expect(pageTitle({ pathname: '/overview', item: undefined, site: null })).toBe(
    'Overview · Stockwire',
  );
});
