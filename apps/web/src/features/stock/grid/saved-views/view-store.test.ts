import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStoredViews, writeStoredViews } from './stored-views.ts';
import { VIEWS_KEY, ViewStore } from './view-store.ts';

class MemoryStorage {
  text: string | null = null;
  refusal: DOMException | null = null;

  getItem(key: string): string | null {
    return key === VIEWS_KEY ? this.text : null;
  }

  setItem(_key: string, text: string): void {
    if (this.refusal) throw this.refusal;
    this.text = text;
  }
}

let windows = 0;

function aWindow(storage: MemoryStorage) {
  let made = 0;
  windows += 1;
  const mark = `w${windows}`;
  const newId = () => {
    made += 1;
    return `${mark}-${made}`;
  };
  return new ViewStore({ storage, newId });
}

function viewIn(store: ViewStore, name: string) {
  const kept = store.saveAs(name, { status: 'low' });
  if (!kept.ok) throw new Error(kept.why);
  return kept.view;
}

const names = (store: ViewStore) => store.read().views.map(({ name }) => name);

test('keeps a view until it is taken away, and puts it back in its place', () => {
  const store = aWindow(new MemoryStorage());
  for (const name of ['One', 'Two', 'Three']) viewIn(store, name);
  const [, two] = store.read().views;
  store.setDefault(two?.id ?? '');
  const removed = store.remove(two?.id ?? '');
  expect(names(store)).toEqual(['One', 'Three']);
  expect(store.read().defaultId).toBeNull();
  if (removed.ok) store.restore(removed.view, removed.place ?? 0);
  expect(names(store)).toEqual(['One', 'Two', 'Three']);
  store.move(two?.id ?? '', 1);
  expect(names(store)).toEqual(['One', 'Three', 'Two']);
});

test('the later of two windows is told, with what the other one wrote', () => {
  const storage = new MemoryStorage();
  const [here, there] = [aWindow(storage), aWindow(storage)];
  const view = viewIn(here, 'Mine');
  expect(there.save(view.id, { q: 'theirs' }, view.revision)).toMatchObject({ ok: true });
  const refused = here.save(view.id, { q: 'mine' }, view.revision);
  expect(refused).toMatchObject({
    why: 'changed',
    theirs: { params: { q: 'theirs' }, revision: 2 },
  });
  expect(here.save(view.id, { q: 'mine' }, 2)).toMatchObject({ ok: true });
  expect(there.read().views[0]?.params).toEqual({ q: 'mine' });
});

test('windows that keep views at the same time lose none of each other', () => {
  const storage = new MemoryStorage();
  const [here, there] = [aWindow(storage), aWindow(storage)];
  here.read();
  viewIn(there, 'Theirs');
  viewIn(here, 'Mine');
  expect(names(there)).toEqual(['Theirs', 'Mine']);
});

test('a view that another window took away is gone, and is not written again', () => {
  const storage = new MemoryStorage();
  const [here, there] = [aWindow(storage), aWindow(storage)];
  const view = viewIn(here, 'Mine');
  there.remove(view.id);
  expect(here.save(view.id, {}, 1)).toEqual({ ok: false, why: 'gone' });
});

test.each([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'forbidden'],
])('storage that throws %s is said to be %s, and nothing is half kept', (name, why) => {
  const storage = new MemoryStorage();
  const store = aWindow(storage);
  storage.refusal = new DOMException('no', name);
  expect(store.saveAs('Mine', {})).toEqual({ ok: false, why });
  expect(store.read().views).toEqual([]);
});

test('a name is taken once, whatever its case', () => {
  const store = aWindow(new MemoryStorage());
  viewIn(store, 'Low in zone A');
  expect(store.saveAs('  low in  zone a ', {})).toEqual({ ok: false, why: 'name-taken' });
});

test('the list of the first version is read', () => {
  const text = JSON.stringify([{ name: 'Low', search: '?status=low&sort=-available' }, 7]);
  expect(readStoredViews(text)).toEqual({
    views: [
      { id: 'kept-1', name: 'Low', revision: 1, params: { status: 'low', sort: '-available' } },
    ],
    defaultId: null,
    unread: [7],
    isNewer: false,
  });
});

test('the second version kept the columns beside the parameters', () => {
  const view = { id: 'v1', name: 'Narrow', params: { q: 'mug' }, columns: ['sku', 'available'] };
  expect(readStoredViews(JSON.stringify({ version: 1, views: [view] })).views).toEqual([
    { id: 'v1', name: 'Narrow', revision: 1, params: { q: 'mug', columns: 'sku,available' } },
  ]);
});

test('what a newer version wrote can be looked at, and is never written over', () => {
  const storage = new MemoryStorage();
  const view = {
    id: 'n',
    name: 'New',
    revision: 3,
    params: { columns: 'sku,forecast' },
    colour: 1,
  };
  storage.text = JSON.stringify({ version: 9, views: [view, { shape: 'other' }] });
  const before = storage.text;
  const store = aWindow(storage);
  expect(store.read()).toMatchObject({ isNewer: true, views: [{ name: 'New' }] });
  expect(store.saveAs('Mine', {})).toEqual({ ok: false, why: 'newer' });
  expect(storage.text).toBe(before);
});

test('what cannot be read is kept for whoever wrote it', () => {
  const storage = new MemoryStorage();
  storage.text = '{broken';
  const store = aWindow(storage);
  viewIn(store, 'Mine');
  expect(storage.text).toContain('{broken');
  expect(names(aWindow(storage))).toEqual(['Mine']);
});

test('no text whatever makes reading fail, and what was read is read again the same', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const read = readStoredViews(text);
      if (!read.isNewer) expect(readStoredViews(writeStoredViews(read)).views).toEqual(read.views);
    }),
  );
});
