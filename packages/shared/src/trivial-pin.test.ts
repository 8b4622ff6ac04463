import { expect, test } from 'vitest';
import { isTrivialPin } from './trivial-pin.ts';

test.each([
  ['one digit', '111111'],
  ['one digit, eight times', '00000000'],
  ['a run', '123456'],
  ['a run down', '98765432'],
  ['a run over the nine', '789012'],
  ['every second digit', '135791'],
  ['two digits again and again', '121212'],
  ['two digits of an odd length', '1212121'],
  ['three digits twice', '482482'],
  ['four digits twice', '48214821'],
  ['a mirror', '482284'],
  ['a birthday, day first', '241287'],
  ['a birthday, month first', '122487'],
  ['a birthday, year first', '871224'],
  ['a birthday with the whole year', '24121987'],
  ['the same, year first', '19871224'],
])('%s is tried first: %s', (_, pin) => {
  expect(isTrivialPin(pin)).toBe(true);
});

test.each(['482915', '739164', '4829157', '48291573', '905827', '36593751'])(
  '%s has to be guessed',
  (pin) => {
    expect(isTrivialPin(pin)).toBe(false);
  },
);

test('most of the six digits are left to choose from', () => {
  const all = Array.from({ length: 1_000_000 }, (_, number) => String(number).padStart(6, '0'));
  const left = all.filter((pin) => !isTrivialPin(pin)).length;
  expect(left).toBeGreaterThan(850_000);
});
