import { expect, test } from 'vitest';
import { rebased } from '../texts.ts';
import { clashesOf, resolved } from './clashes.ts';

const KEPT = {
  versions: { item: 1 },
  base: { name: 'Kettle', price: '9', cost: '3', category: 'Kitchen' },
  texts: { name: 'Jug', price: '10', cost: '3', category: 'Kitchen' },
};

test('a field clashes when both changed it differently, or when the others alone did', () => {
  const theirs = { name: 'Pot', price: '10', cost: '4', category: 'Kitchen' };
  expect(clashesOf(KEPT, theirs)).toEqual([
    { field: 'name', was: 'Kettle', mine: 'Jug', theirs: 'Pot', isBoth: true },
    { field: 'cost', was: '3', mine: '3', theirs: '4', isBoth: false },
  ]);
});

test('unless chosen otherwise, mine holds where I typed and theirs where I did not', () => {
  const theirs = { name: 'Pot', price: '9', cost: '4', category: 'Kitchen' };
  const clashes = clashesOf(KEPT, theirs);
  expect(resolved(KEPT.texts, clashes, {})).toMatchObject({ name: 'Jug', price: '10', cost: '4' });
  const chosen = { name: 'theirs', cost: 'mine' } as const;
  expect(resolved(KEPT.texts, clashes, chosen)).toMatchObject({ name: 'Pot', cost: '3' });
});

test('what was typed while a save was under way is kept over its answer', () => {
  const sent = KEPT.texts;
  const typedOn = { ...KEPT, texts: { ...sent, name: 'Jugs' } };
  const stored = { document: 'item', version: 2, texts: sent };
  expect(rebased(typedOn, stored, sent)).toEqual({
    versions: { item: 2 },
    base: sent,
    texts: { ...sent, name: 'Jugs' },
  });
});
