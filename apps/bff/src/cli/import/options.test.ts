import { describe, expect, test } from 'vitest';
import { BadUsage, readOrder } from './options.ts';

const FILE = ['--file', 'a.csv'];

describe('the command line', () => {
  test('matches columns by name, also where a name holds an equals sign', () => {
    const order = readOrder(
      '--file a.csv --kind sales --warehouse LDN --map Menge=quantity --map a=b=sku --charset latin1 --delimiter tab --date-order dmy --no-header'.split(
        ' ',
      ),
    );
    expect(order).toMatchObject({
      order: 'import',
      asked: {
        columns: { quantity: 'Menge', sku: 'a=b' },
        dialect: { charset: 'windows-1252', delimiter: '\t', dateOrder: 'dmy', header: false },
        options: {},
        dryRun: false,
      },
    });
  });

  test('what was not said is left to the file and the profile', () => {
    const order = readOrder([...FILE, '--kind', 'items']);
    expect(order).toMatchObject({ asked: { dialect: {}, options: {}, warehouse: null } });
    if (order.order !== 'import') throw new Error('an import was asked for');
    expect(order.asked.dialect).toEqual({});
  });

  test.each([
    [[], 'Usage'],
    [[...FILE, '--kind', 'orders'], '--kind orders'],
    [[...FILE, '--kind', 'sales'], '--warehouse'],
    [[...FILE, '--kind', 'items', '--warehouse', 'LDN'], 'no --warehouse'],
    [[...FILE, '--kind', 'items', '--date-order', 'dym'], '--date-order'],
    [[...FILE, '--kind', 'items', '--map', 'quantity'], 'COLUMN=FIELD'],
    [[...FILE, '--kind', 'items', '--repeats', 'maybe'], 'skip or import'],
    [['--undo', 'last'], "the import's number"],
  ])('%j is refused', (args, why) => {
    expect(() => readOrder(args)).toThrow(BadUsage);
    expect(() => readOrder(args)).toThrow(why);
  });

  test('an import is named by its number to go on or to be undone', () => {
    expect(readOrder(['--go-on', '12'])).toMatchObject({ order: 'go-on', importId: 12 });
    expect(readOrder(['--undo', '12', '--yes'])).toMatchObject({ order: 'undo', yes: true });
  });
});
