import { afterEach, expect, test, vi } from 'vitest';
import { byRole, click, type Rendered, render, type, until } from '../../../../test/render.tsx';
import { aRequest } from '../../../../test/request-builders.ts';
import { aRefusal } from '../../../../test/session-builders.ts';
import { anItemStock } from '../../../../test/stock-builders.ts';
import { StockConsole, WAREHOUSE } from '../../../../test/stock-console.tsx';
import { AdjustDialog } from './adjust-dialog.tsx';

let screen: Rendered | undefined;
afterEach(() => {
  screen?.unmount();
  sessionStorage.clear();
  screen = undefined;
});

function reasonFound(): HTMLElement {
  const radio = document.querySelector<HTMLElement>('input[value=found]');
  if (radio === null) throw new Error('the reason is not offered');
  return radio;
}

/** An adjustment of sixty that goes beyond what the person may do alone. */
async function aRefusedAdjustment() {
  const server = new StockConsole(anItemStock({ onHand: 40, version: 15 }));
  const onClose = vi.fn<() => void>();
  screen = render(
    server.wrap(<AdjustDialog warehouse={WAREHOUSE} sku="DNR-20417" onClose={onClose} />),
  );
  await until(() => byRole('spinbutton'));
  type(byRole('spinbutton'), '60');
  click(reasonFound());
  const approval = { perCommand: 50, perDay: 200, asked: 60, leftToday: 120 };
  server.answers = [aRefusal({ status: 409, code: 'approval-needed', approval })];
  click(byRole('button', 'Post +60'));
  await until(() => byRole('button', 'Send for approval'));
  return { server, onClose };
}

test('beyond the limit the form says how far one goes alone, and sends the very change for approval', async () => {
  const { server, onClose } = await aRefusedAdjustment();
  const words = byRole('alert').textContent;
  expect(words).toContain('up to 50 pieces at once alone; this is 60');
  expect(words).toContain('120 of 200 are left for today');
  server.answers = [aRequest()];
  click(byRole('button', 'Send for approval'));
  await until(() => expect(onClose).toHaveBeenCalled());
  const [posted, asked] = server.posts;
  expect(asked).toMatchObject({
    path: 'requests',
    body: { command: { kind: 'adjust', ...(posted?.body as object) } },
  });
  expect(asked?.commandId).not.toBe(posted?.commandId);
});

test('another change is not the one that was refused: the offer goes', async () => {
  await aRefusedAdjustment();
  type(byRole('spinbutton'), '40');
  expect(() => byRole('button', 'Send for approval')).toThrow(/no button/);
});
