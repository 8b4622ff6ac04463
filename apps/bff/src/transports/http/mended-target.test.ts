import { expect, test } from 'vitest';
import { mendedTarget } from './mended-target.ts';

test.each([
  ['/%%%', '/%25%25%25'],
  ['/stock/LDS/100%?tab=bins', '/stock/LDS/100%25?tab=bins'],
  ['/stock/50%%20off', '/stock/50%25%20off'],
  ['/stock/%FF/a%20b', '/stock/%25FF/a%20b'],
  ['//evil.example/%', '/evil.example/%25'],
  ['/\\evil.example/%', '/evil.example/%25'],
  ['/', null],
  ['/stock/M%C3%BC?search=%', null],
])('%s should have been %s', (target, mended) => {
  expect(mendedTarget(target)).toBe(mended);
  if (mended !== null) expect(mendedTarget(mended)).toBeNull();
});
