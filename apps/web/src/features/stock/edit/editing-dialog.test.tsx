import type { Problem } from '@stockwire/shared/problem';
import type { Accepted, Entry } from '@stockwire/shared/stock-entries';
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import {
  byRole,
  click,
  press,
  type Rendered,
  render,
  type,
  until,
} from '../../../../test/render.tsx';
import { aGrant, aRefusal, aSession } from '../../../../test/session-builders.ts';
import { aBin, aLevel, anEntry, anItemStock } from '../../../../test/stock-builders.ts';
import { StockConsole, WAREHOUSE } from '../../../../test/stock-console.tsx';
import { ApiProblem, UnexpectedAnswer } from '../../../api/api-error.ts';
import { type Editing, EditingDialog } from './editing-dialog.tsx';

const SKU = 'DNR-20417';
const AT = '2026-11-23T14:02:11.000Z';

/** The bin holds so many at this version; the level follows it. */
const stockAt = (quantity: number, version: number) =>
  anItemStock({
    bins: [aBin({ quantity, version })],
    onHand: quantity,
    sellable: quantity,
    held: 0,
    allocated: 0,
    available: quantity,
    version: version + 10,
  });

const moved = (seq: number, binDelta: number, by = 'Picker 2'): Entry =>
  anEntry({ seq, binDelta, by, recordedAt: AT });

function conflictAt(quantity: number, version: number, between: Entry[]): ApiProblem {
  const stock = stockAt(quantity, version);
  const last = between.at(-1);
  const lastChange = last
    ? { seq: last.seq, kind: last.kind, delta: last.binDelta, by: last.by, at: AT }
    : null;
  const problem: Problem = {
    type: 'about:blank',
    title: 'stale',
    status: 409,
    detail: '',
    instance: '',
    code: 'count-stale',
    requestId: 'r',
    retryable: false,
    current: { ...aBin({ quantity, version }), lastChange, level: stock.level },
    between,
  };
  return new ApiProblem(problem);
}

const accepted = (binDelta: number): Accepted => ({
  seq: 200,
  epoch: 1,
  level: aLevel({ version: 99 }),
  entries: [anEntry({ seq: 200, binDelta, by: 'Desk 4' })],
});

let screen: Rendered | undefined;
afterEach(() => {
  screen?.unmount();
  sessionStorage.clear();
  screen = undefined;
});

async function open(kind: Editing['kind'], session = aSession()) {
  const server = new StockConsole(stockAt(40, 5), session);
  const onClose = vi.fn<() => void>();
  const editing = { kind, sku: SKU };
  screen = render(
    server.wrap(<EditingDialog editing={editing} warehouse={WAREHOUSE} onClose={onClose} />),
  );
  await until(() => byRole('spinbutton'));
  return { server, onClose };
}

/** A count of 41 that was refused because the bin holds 38 by now. */
async function aRefusedCount() {
  const opened = await open('count');
  type(byRole('spinbutton'), '41');
  opened.server.answers = [conflictAt(38, 7, [moved(101, -4), moved(102, 2)])];
  click(byRole('button', 'Post count'));
  const prompt = 'A-01-03 moved while you counted';
  await until(() => byRole('alertdialog', prompt));
  // A frame later; a key that comes before is not for the prompt.
  await until(() =>
    expect(byRole('alertdialog', prompt).contains(document.activeElement)).toBe(true),
  );
  return opened;
}

const wordsOf = (role: string) => byRole(role).textContent?.replace(/\s+/g, ' ') ?? '';

test('a count is posted with the bin as it was read', async () => {
  const { server, onClose } = await open('count');
  type(byRole('spinbutton'), '41');
  server.answers = [accepted(1)];
  click(byRole('button', 'Post count'));
  await until(() => expect(onClose).toHaveBeenCalled());
  expect(server.posts).toMatchObject([
    {
      path: 'counts',
      body: { sku: SKU, bin: 'A-01-03', counted: 41, base: { quantity: 40, version: 5 } },
    },
  ]);
});

test('the prompt starts on the choice that posts nothing, and shows the three figures', async () => {
  await aRefusedCount();
  await until(() => expect(document.activeElement?.textContent).toContain('Count again'));
  const words = wordsOf('alertdialog');
  for (const part of ['When you opened40', 'Now38−2', 'You entered41', 'Between 40 and 38']) {
    expect(words).toContain(part);
  }
});

test.each([
  { key: '1', choice: 'keep-count', delta: 3 },
  { key: '2', choice: 'keep-difference', delta: 1 },
])(
  'key $key posts $choice under the figure on screen, as a new command',
  async ({ key, choice, delta }) => {
    const { server, onClose } = await aRefusedCount();
    server.answers = [accepted(delta)];
    press(key);
    await until(() => expect(onClose).toHaveBeenCalled());
    const [first, second] = server.posts;
    expect(second?.body).toMatchObject({
      counted: 41,
      base: { quantity: 40, version: 5 },
      resolve: { choice, seen: { quantity: 38, version: 7 } },
    });
    expect(second?.commandId).not.toBe(first?.commandId);
  },
);

test('key 3 goes back to the form with the count as a draft, and posts nothing', async () => {
  const { server } = await aRefusedCount();
  server.stock = stockAt(38, 7);
  press('3');
  await until(() => byRole('dialog', 'Count'));
  await until(() => expect(wordsOf('dialog')).toContain('38→becomes41'));
  expect(server.posts).toHaveLength(1);
});

test('Escape keeps the draft and what it was read against', async () => {
  const { server } = await aRefusedCount();
  press('Escape');
  await until(() => byRole('dialog', 'Count'));
  expect((byRole('spinbutton') as HTMLInputElement).value).toBe('41');
  expect(wordsOf('dialog')).toContain('40→becomes41');
  expect(server.posts).toHaveLength(1);
});

test('a scan chooses nothing, and its Enter presses nothing', async () => {
  const { server } = await aRefusedCount();
  vi.useFakeTimers();
  try {
    const target = document.activeElement ?? document.body;
    const isAllowed = ['5', '0', '1', '2', '3', 'Enter'].map((key) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
    );
    act(() => {
      vi.advanceTimersByTime(1_000);
    });
    expect(isAllowed).toEqual([true, false, false, false, false, false]);
  } finally {
    vi.useRealTimers();
  }
  expect(server.posts).toHaveLength(1);
  expect(wordsOf('alertdialog')).toContain('Count again');
});

test('when the bin moves again the same prompt shows it, and the choice posts that', async () => {
  const { server, onClose } = await aRefusedCount();
  await server.move(stockAt(32, 8), [moved(101, -4), moved(102, 2), moved(103, -6, 'Till 1')]);
  await until(() => expect(wordsOf('alertdialog')).toContain('Now32−8'));
  expect(wordsOf('alertdialog')).toContain('by Till 1');
  expect(document.querySelectorAll('[role=alertdialog]')).toHaveLength(1);
  server.answers = [accepted(9)];
  press('1');
  await until(() => expect(onClose).toHaveBeenCalled());
  expect(server.posts[1]?.body).toMatchObject({
    resolve: { choice: 'keep-count', seen: { quantity: 32, version: 8 } },
  });
});

test('a second refusal updates the prompt in place, and the next try is a new command', async () => {
  const { server } = await aRefusedCount();
  server.answers = [conflictAt(30, 9, [moved(103, -8)])];
  press('1');
  await until(() => expect(wordsOf('alertdialog')).toContain('Now30−10'));
  expect(wordsOf('alertdialog')).toContain('Use my count 41');
  server.answers = [accepted(11)];
  press('1');
  await until(() => expect(server.posts).toHaveLength(3));
  expect(new Set(server.posts.map(({ commandId }) => commandId)).size).toBe(3);
});

test('the form warns the moment its figure moves, and the focus stays in the field', async () => {
  const { server } = await open('adjust');
  const field = byRole('spinbutton');
  await until(() => expect(document.activeElement).toBe(field));
  type(field, '-3');
  await server.move(stockAt(38, 6), [moved(101, -2)]);
  await until(() =>
    expect(wordsOf('dialog')).toContain(
      'Changed to 38 by Picker 2 at 14:02:11; it was 40 when you opened.',
    ),
  );
  expect(document.activeElement).toBe(field);
  expect((field as HTMLInputElement).value).toBe('−3');
});

test('an unknown outcome is tried again as the same command', async () => {
  const { server, onClose } = await open('count');
  type(byRole('spinbutton'), '41');
  server.answers = [new UnexpectedAnswer(500, 'cut off')];
  click(byRole('button', 'Post count'));
  await until(() => expect(wordsOf('dialog')).toContain('an answer this page does not know'));
  server.answers = [accepted(1)];
  click(byRole('button', 'Post count'));
  await until(() => expect(onClose).toHaveBeenCalled());
  expect(server.posts).toHaveLength(2);
  expect(server.posts[1]).toEqual(server.posts[0]);
});

test('Undo posts the opposite with its reason, and says so', async () => {
  const { server } = await open('count');
  type(byRole('spinbutton'), '41');
  server.answers = [accepted(1)];
  click(byRole('button', 'Post count'));
  await until(() => byRole('button', 'Undo'));
  expect(document.body.textContent).toContain('Counted 41, +1 posted, now 41 in A-01-03');
  server.answers = [accepted(-1)];
  click(byRole('button', 'Undo'));
  await until(() =>
    expect(document.body.textContent).toContain('Undone: −1 posted as data entry error'),
  );
  expect(server.posts[1]).toMatchObject({
    path: 'reversals',
    body: { seq: 200, reason: 'data-entry-error' },
  });
});

test('an operator who undoes too late is told so, and who can still do it', async () => {
  const { server } = await open('count', aSession({ grants: [aGrant('operator')] }));
  type(byRole('spinbutton'), '41');
  server.answers = [accepted(1), aRefusal({ code: 'undo-expired', status: 409 })];
  click(byRole('button', 'Post count'));
  await until(() => byRole('button', 'Undo'));
  click(byRole('button', 'Undo'));
  await until(() =>
    expect(document.body.textContent).toContain('It is too late to undo this yourself.'),
  );
  expect(document.body.textContent).toContain('A controller or manager can still reverse it.');
});
