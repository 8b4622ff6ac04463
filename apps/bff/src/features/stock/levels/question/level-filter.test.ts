import type { LevelFilter } from '@stockwire/shared/stock-views';
import { describe, expect, test } from 'vitest';
import { parseLevelFilter } from './level-filter.ts';

describe('reading a filter', () => {
  test('makes a condition of every operator, in the order of the columns', () => {
    const filter: LevelFilter = {
      onHand: { gte: 3, lt: 9 },
      name: { contains: 'mug' },
      zone: { in: ['A', 'B'] },
    };
    expect(parseLevelFilter(filter, '/filter')).toEqual({
      conditions: [
        { column: 'name', operator: 'contains', value: 'mug' },
        { column: 'zone', operator: 'in', values: ['A', 'B'] },
        { column: 'onHand', operator: 'lt', value: 9 },
        { column: 'onHand', operator: 'gte', value: 3 },
      ],
      errors: [],
    });
  });

  test.each<[string, LevelFilter, string, string]>([
    ['contains of a number', { onHand: { contains: '3' } }, '/filter/onHand/contains', 'operator'],
    [
      'contains of a time',
      { updatedAt: { contains: '2026' } },
      '/filter/updatedAt/contains',
      'operator',
    ],
    ['an order of texts', { name: { gt: 'a' } }, '/filter/name/gt', 'operator'],
    ['text for a number', { available: { eq: '3' } }, '/filter/available/eq', 'value-type'],
    ['a number for text', { sku: { eq: 3 } }, '/filter/sku/eq', 'value-type'],
    ['a number for a time', { updatedAt: { gt: 3 } }, '/filter/updatedAt/gt', 'value-type'],
    ['no time', { updatedAt: { gt: 'yesterday' } }, '/filter/updatedAt/gt', 'time'],
    [
      'a day that is none',
      { updatedAt: { eq: '2026-02-30T00:00:00Z' } },
      '/filter/updatedAt/eq',
      'time',
    ],
    ['one wrong of several', { zone: { in: ['A', 7] } }, '/filter/zone/in/1', 'value-type'],
    ['an unknown status', { status: { eq: 'fine' } }, '/filter/status/eq', 'status'],
    [
      'an unknown status of several',
      { status: { in: ['ok', 'fine'] } },
      '/filter/status/in/1',
      'status',
    ],
  ])('refuses %s and points at it', (...[, filter, pointer, code]) => {
    const { errors } = parseLevelFilter(filter, '/filter');
    expect(errors).toMatchObject([{ pointer, code }]);
  });

  test('names every wrong condition at once', () => {
    const { errors } = parseLevelFilter({ sku: { eq: 1, lt: 'a' }, onHand: { eq: 'a' } }, '');
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/sku/eq', '/sku/lt', '/onHand/eq']);
  });
});
