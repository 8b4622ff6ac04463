import { expect, test } from 'vitest';
import { chooseSite, createSiteMemory } from './chosen-site.ts';

const aSite = (warehouseId: number, code: string) => ({
  warehouseId,
  code,
  name: code,
  timeZone: 'Europe/London',
  version: 1,
});
const SITES = [aSite(1, 'BRS'), aSite(2, 'LDS')];

test.each([
  { asked: 'LDS', remembered: 'BRS', code: 'LDS' },
  { asked: 'lds', remembered: null, code: 'LDS' },
  { asked: undefined, remembered: 'LDS', code: 'LDS' },
  { asked: undefined, remembered: 'GONE', code: 'BRS' },
  { asked: undefined, remembered: null, code: 'BRS' },
])('asked $asked, remembered $remembered: shows $code', ({ asked, remembered, code }) => {
  const site = chooseSite(SITES, { asked, remembered });
  expect(site).toMatchObject({ state: 'chosen', warehouse: { code } });
});

test('an address with a warehouse that is not there is said, not silently replaced', () => {
  const site = chooseSite(SITES, { asked: 'XYZ', remembered: 'LDS' });
  expect(site).toEqual({ state: 'unknown', code: 'XYZ' });
});

test('without any warehouse nothing is chosen', () => {
  expect(chooseSite([], { asked: undefined, remembered: null })).toEqual({ state: 'none' });
});

test('a browser without storage only forgets', () => {
  const refuse = () => {
    throw new DOMException('no storage here', 'SecurityError');
  };
  const memory = createSiteMemory({ getItem: refuse, setItem: refuse });
  memory.write('LDS');
  expect(memory.read()).toBeNull();
});
