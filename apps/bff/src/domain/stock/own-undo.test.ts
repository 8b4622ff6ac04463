import { type Grant, ROLE_ACTIONS, ROLES } from '@stockwire/shared/permissions';
import { expect, test } from 'vitest';
import { aGrant, anActor } from '../../../test/actors.ts';
import type { PastCommand, Posting } from './ledger-state.ts';
import { ownUndoOf, refuseOwnUndo, UNDO_OWN_WITHIN_MS } from './own-undo.ts';

const HERE = 7;
const POSTED_MS = 1_000_000;
const SOON_MS = POSTED_MS + UNDO_OWN_WITHIN_MS - 1;
const LATE_MS = POSTED_MS + UNDO_OWN_WITHIN_MS;

function undoOf(...grants: Grant[]) {
  return ownUndoOf(anActor({ id: 'ana', grants }), HERE);
}

function aPast(change: Partial<Posting> = {}, reversed = false): PastCommand {
  const posting = { kind: 'adjust', actorId: 'ana', byThemselves: true, recordedAtMs: POSTED_MS };
  return { seqFrom: 5, posting: { ...posting, ...change } as Posting, reversed, movements: [] };
}

const OPERATOR = undoOf(aGrant('operator', HERE));
const CLERK = undoOf(aGrant('clerk', HERE));
const foreign = { code: 'forbidden', action: 'stock.reverse', warehouseId: HERE };
const lost = (action: string) => ({ code: 'forbidden', action, warehouseId: HERE });
const expired = { code: 'undo-expired', seq: 5 };

test.each([
  ['own, in time', aPast(), OPERATOR, SOON_MS, null],
  ['own, too late to the millisecond', aPast(), OPERATOR, LATE_MS, expired],
  ['own, dated by a batch before it was judged', aPast(), OPERATOR, POSTED_MS - 5, null],
  ['a sale of a clerk', aPast({ kind: 'sell' }), CLERK, SOON_MS, null],
  ['a count', aPast({ kind: 'count' }), OPERATOR, SOON_MS, null],
  ['a receipt', aPast({ kind: 'receive' }), OPERATOR, SOON_MS, null],
  ['a move', aPast({ kind: 'move' }), OPERATOR, SOON_MS, null],
  ['what somebody else posted', aPast({ actorId: 'bo' }), OPERATOR, SOON_MS, foreign],
  ['what was posted in one’s name', aPast({ byThemselves: false }), OPERATOR, SOON_MS, foreign],
  ['an undo', aPast({ kind: 'reverse' }), OPERATOR, SOON_MS, foreign],
  ['what nobody is said to have posted', { ...aPast(), posting: null }, OPERATOR, SOON_MS, foreign],
  ['what one may no longer post', aPast(), CLERK, SOON_MS, lost('stock.adjust')],
  ['what one may no longer post, late', aPast(), CLERK, LATE_MS, lost('stock.adjust')],
  ['what was undone already is the ledger’s to say', aPast({}, true), OPERATOR, LATE_MS, null],
] as const)('%s', (...[, past, undo, atMs, expected]) => {
  expect(refuseOwnUndo(past, undo, atMs)).toEqual(expected);
});

test('what one may post elsewhere is not undone here', () => {
  expect(undoOf(aGrant('operator', HERE + 1)).kinds.size).toBe(0);
  expect([...undoOf(aGrant('operator')).kinds]).toEqual(['adjust', 'count', 'receive', 'move']);
});

test('whoever may reverse any command may undo their own, and whoever may undo may post something', () => {
  for (const role of ROLES) {
    const actions = ROLE_ACTIONS[role];
    if (actions.includes('stock.reverse')) expect(actions).toContain('stock.undo');
    if (actions.includes('stock.undo')) {
      expect(undoOf(aGrant(role, HERE)).kinds.size).toBeGreaterThan(0);
    }
  }
});
