import { afterEach, expect, test, vi } from 'vitest';
import { focus, press, type Rendered, render } from '../../../../test/render.tsx';
import { aGrant, aPerson } from '../../../../test/session-builders.ts';
import type { Places } from '../parts/use-places.ts';
import { MatrixGrid } from './matrix-grid.tsx';

const PLACES: Places = {
  sites: [{ warehouseId: 1, code: 'LDS', name: 'Leeds' }],
  nameOf: (id) => (id === null ? 'All warehouses' : 'Leeds'),
  codeOf: () => 'LDS',
  grantText: () => '',
};

const ANA = aPerson({ actorId: 'person-ana', name: 'Ana', grants: [aGrant('operator', 1)] });
const BEN = aPerson({ name: 'Ben', grants: [aGrant('viewer')] });
const GONE = aPerson({
  actorId: 'person-gone',
  name: 'Cem',
  grants: [aGrant('controller')],
  disabledAt: '2026-11-20T00:00:00.000Z',
});

let screen: Rendered | undefined;

afterEach(() => screen?.unmount());

function open(site: number | null = null) {
  const onOpen = vi.fn<() => void>();
  const props = { people: [ANA, BEN, GONE], site, places: PLACES, onOpen };
  screen = render(<MatrixGrid {...props} />);
  return { onOpen };
}

function cells(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')];
}

function tabStops(): HTMLElement[] {
  return cells().filter(({ tabIndex }) => tabIndex === 0);
}

function labelled(start: string): HTMLElement | undefined {
  return cells().find((cell) => cell.getAttribute('aria-label')?.startsWith(start));
}

test('a cell says in one sentence whether, where and how far', () => {
  open();
  expect(labelled('Ana may: Adjust stock')?.getAttribute('aria-label')).toBe(
    'Ana may: Adjust stock, in Leeds, up to 50 at once, 200 a day without a second person',
  );
  expect(labelled('Ana may: Adjust stock')?.textContent).toBe('LDS±50');
  expect(labelled('Ben may: See stock')?.textContent).toBe('all');
  expect(labelled('Ben may not: Adjust stock')?.textContent).toBe('');
});

test('who is disabled may do nothing, whatever their roles', () => {
  open();
  expect(labelled('Cem may:')).toBeUndefined();
});

test('Tab stops once; the arrow keys walk, and Enter opens the person', () => {
  const { onOpen } = open();
  const [stop] = tabStops();
  if (stop === undefined) throw new Error('no stop for the Tab key');
  expect(tabStops()).toHaveLength(1);
  focus(stop);
  press('ArrowDown');
  press('ArrowRight');
  expect(document.activeElement?.getAttribute('aria-label')).toBe(
    'Ben may: See stock, in all warehouses',
  );
  expect(tabStops()).toEqual([document.activeElement]);
  press('Enter');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(BEN);
});

test('of one warehouse the cells say only whether', () => {
  open(1);
  expect(labelled('Ana may: Move stock')?.textContent).toBe('✓');
});
