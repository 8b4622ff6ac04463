import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignSlots, type Slots } from './slots.ts';

const lines = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 });

test('a line keeps its element, no element shows two lines, and no more are used than ever stood', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 12 }), (screens) => {
      let slots: Slots = new Map();
      let most = 0;
      for (const screen of screens) {
        const next = assignSlots(slots, screen);
        most = Math.max(most, screen.length);
        expect(new Set(next.keys())).toEqual(new Set(screen));
        expect(new Set(next.values()).size).toBe(screen.length);
        expect(Math.max(-1, ...next.values())).toBeLessThan(most);
        for (const line of screen) {
          if (slots.has(line)) expect(next.get(line)).toBe(slots.get(line));
        }
        slots = next;
      }
    }),
  );
});
