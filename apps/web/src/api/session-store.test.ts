import { expect, test, vi } from 'vitest';
import { aSignedIn } from '../../test/session-builders.ts';
import { createSessionStore } from './session-store.ts';

const ANA = aSignedIn({ actorId: 'person-ana', name: 'Ana' });
const BEN = aSignedIn({ actorId: 'person-ben', name: 'Ben' });

function aStore() {
  const onReplaced = vi.fn<() => void>();
  return { store: createSessionStore({ onReplaced }), onReplaced };
}

test('before anybody asked it is unknown, and then nobody is signed in', () => {
  const { store } = aStore();
  expect(store.read()).toEqual({ state: 'unknown' });
  store.heard(null);
  expect(store.read()).toEqual({ state: 'signed-out' });
});

test('a session that ends in mid-work keeps the person it was of', () => {
  const { store } = aStore();
  store.heard(ANA);
  store.heard(null);
  expect(store.read()).toEqual({ state: 'ended', signedIn: ANA });
  store.heard(null);
  expect(store.read().state).toBe('ended');
});

test('the same person goes on where they were, with what they may do now', async () => {
  const { store, onReplaced } = aStore();
  store.heard(ANA);
  store.heard(null);
  const renewed = store.renewed();
  const demoted = { ...ANA, grants: [] };
  store.heard(demoted);
  await expect(renewed).resolves.toBe(true);
  expect(store.read()).toEqual({ state: 'signed-in', signedIn: demoted });
  expect(onReplaced).not.toHaveBeenCalled();
});

test('another person gets nothing of the page, and what waited goes on waiting', async () => {
  const { store, onReplaced } = aStore();
  store.heard(ANA);
  store.heard(null);
  const renewed = store.renewed();
  store.heard(BEN);
  expect(onReplaced).toHaveBeenCalledOnce();
  expect(store.read()).toEqual({ state: 'ended', signedIn: ANA });
  const first = await Promise.race([renewed, Promise.resolve('waiting')]);
  expect(first).toBe('waiting');
});

test('there is nothing to wait for where nobody was signed in', async () => {
  const { store } = aStore();
  store.heard(null);
  await expect(store.renewed()).resolves.toBe(false);
});

test('who gives up no longer waits', async () => {
  const { store } = aStore();
  store.heard(ANA);
  store.heard(null);
  const stop = new AbortController();
  const renewed = store.renewed(stop.signal);
  stop.abort(new Error('left the page'));
  await expect(renewed).rejects.toThrow('left the page');
});
