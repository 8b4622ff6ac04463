import { afterEach, expect, test } from 'vitest';
import { byRole, click, type Rendered, render, type, until } from '../../../../test/render.tsx';
import { aSession } from '../../../../test/session-builders.ts';
import { aBin, aLevel, anEntry, anItemStock } from '../../../../test/stock-builders.ts';
import { StockConsole, WAREHOUSE } from '../../../../test/stock-console.tsx';
import { NetworkLost, UnexpectedAnswer } from '../../../api/api-error.ts';
import { countDrafts } from '../../../forms/draft-storage.ts';
import { type Editing, EditingDialog } from './editing-dialog.tsx';
import { keepEdit, listKeptEdits } from './kept-edit.ts';
import { KeptEditsStrip } from './kept-edits-strip.tsx';

const SKU = 'DNR-20417';
const ANA = 'person-ana';
const BEN = 'person-ben';

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

let screen: Rendered | undefined;
afterEach(() => {
  screen?.unmount();
  screen = undefined;
  sessionStorage.clear();
});

/** The page as it is loaded for a person, with this form open. */
async function openFor(actorId: string, kind: Editing['kind'], stock = stockAt(40, 5)) {
  screen?.unmount();
  const server = new StockConsole(stock, aSession({ actorId }));
  const editing = { kind, sku: SKU };
  screen = render(
    server.wrap(<EditingDialog editing={editing} warehouse={WAREHOUSE} onClose={() => {}} />),
  );
  await until(() => byRole('spinbutton'));
  return server;
}

const quantity = () => (byRole('spinbutton') as HTMLInputElement).value;
const seen = { opened: { stock: stockAt(40, 5), atMs: 0 }, attempt: null, keptAtMs: 0 };

test('what one person typed is theirs alone, and stands there again when they are back', async () => {
  await openFor(ANA, 'count');
  type(byRole('spinbutton'), '41');
  await until(() => expect(countDrafts(ANA)).toBe(1));
  await openFor(BEN, 'count');
  expect(quantity()).toBe('');
  expect(countDrafts(BEN)).toBe(0);
  await openFor(ANA, 'count');
  expect(quantity()).toBe('41');
});

test('a count that is gone on with is still one of what its person saw', async () => {
  await openFor(ANA, 'count');
  type(byRole('spinbutton'), '41');
  await until(() => expect(countDrafts(ANA)).toBe(1));
  const server = await openFor(ANA, 'count', stockAt(38, 7));
  server.answers = [new UnexpectedAnswer(400, 'enough')];
  click(byRole('button', 'Post count'));
  await until(() => expect(server.posts).toHaveLength(1));
  expect(server.posts[0]?.body).toMatchObject({ counted: 41, base: { quantity: 40, version: 5 } });
});

test('a command whose outcome nobody knows keeps its id over the switch', async () => {
  const before = await openFor(ANA, 'count');
  type(byRole('spinbutton'), '41');
  before.answers = Array.from({ length: 5 }, () => new NetworkLost('gone'));
  click(byRole('button', 'Post count'));
  await until(() => expect(before.posts.length).toBeGreaterThan(0));
  await openFor(BEN, 'count');
  const after = await openFor(ANA, 'count');
  after.answers = [
    { seq: 200, epoch: 1, level: aLevel({ version: 99 }), entries: [anEntry({ seq: 200 })] },
  ];
  click(byRole('button', 'Post count'));
  await until(() => expect(after.posts).toHaveLength(1));
  expect(after.posts[0]?.commandId).toBe(before.posts[0]?.commandId);
  await until(() => expect(countDrafts(ANA)).toBe(0));
});

test('a form that its person closes is kept no longer', async () => {
  await openFor(ANA, 'adjust');
  type(byRole('spinbutton'), '3');
  await until(() => expect(countDrafts(ANA)).toBe(1));
  click(byRole('button', 'Cancel'));
  expect(countDrafts(ANA)).toBe(0);
});

test('of more than there is room for the oldest goes, but none whose outcome is unknown', () => {
  const attempt = { commandId: 'c', content: '[]' };
  const about = (place: number) => ({ kind: 'move' as const, warehouseId: 7, sku: `SKU-${place}` });
  for (let place = 0; place < 60; place += 1) {
    const edit = { ...seen, ...about(place), fields: {}, keptAtMs: place };
    keepEdit(ANA, place === 0 ? { ...edit, attempt } : edit);
  }
  const skus = listKeptEdits(ANA).map(({ sku }) => sku);
  expect(skus).toHaveLength(51);
  expect([skus[0], skus.at(-1), skus.at(-2)]).toEqual(['SKU-59', 'SKU-0', 'SKU-10']);
});

test('whoever is back is shown what they left, and nobody else is', () => {
  keepEdit(ANA, { ...seen, kind: 'adjust', warehouseId: 7, sku: SKU, fields: {} });
  const wentTo: unknown[] = [];
  const strip = (actorId: string) =>
    new StockConsole(stockAt(40, 5), aSession({ actorId })).wrap(
      <KeptEditsStrip
        warehouses={[WAREHOUSE]}
        onGoOn={(kind, at) => wentTo.push([kind, at.sku, at.code])}
      />,
    );
  screen = render(strip(BEN));
  expect(screen.container.textContent).not.toContain(SKU);
  screen.unmount();
  screen = render(strip(ANA));
  expect(screen.container.textContent).toContain(`Adjust ${SKU} at Leeds`);
  click(byRole('button', 'Go on'));
  expect(wentTo).toEqual([['adjust', SKU, 'LDS']]);
  expect(screen.container.textContent).not.toContain(SKU);
  expect(countDrafts(ANA)).toBe(1);
});
