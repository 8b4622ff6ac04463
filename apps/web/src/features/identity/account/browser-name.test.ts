import { expect, test } from 'vitest';
import { browserName } from './browser-name.ts';

const LIKE = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`Mozilla/5.0 (X11; Linux x86_64) ${LIKE} Chrome/156.0.0.0 Safari/537.36`, 'Chrome 156, Linux'],
  [
    `Mozilla/5.0 (Windows NT 10.0) ${LIKE} Chrome/156.0 Safari/537.36 Edg/156.0`,
    'Edge 156, Windows',
  ],
  ['Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0', 'Firefox 150, Android'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1 Version/26.0 Mobile Safari/604.1',
    'Safari 26, iPhone',
  ],
  ['curl/8.5.0', null],
])('%s is %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});
