import { Warehouse } from '@stockwire/shared/catalog';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { aSession, aSignedIn } from '../../test/session-builders.ts';
import { ApiProblem, NetworkLost, UnexpectedAnswer } from './api-error.ts';
import { createHttp } from './http.ts';
import { createSessionStore } from './session-store.ts';

const LEEDS = { warehouseId: 7, code: 'LDS', name: 'Leeds', timeZone: 'Europe/London', version: 1 };
const PROBLEM = {
  type: 'about:blank',
  title: 'Busy',
  status: 503,
  detail: 'The writer is full.',
  instance: '/api/v1/x',
  code: 'busy',
  requestId: 'r-1',
  retryable: true,
};

function answering(body: string, init?: ResponseInit) {
  return vi.fn<typeof fetch>(async () => new Response(body, init));
}

function httpOver(fetchStub: typeof fetch, timeoutMs?: number) {
  return createHttp({
    fetch: fetchStub,
    readDeviceName: () => 'Küche 2',
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
}

test('sends the device name percent-encoded, the command id and the version read', async () => {
  const fetchStub = answering(JSON.stringify(LEEDS));
  await httpOver(fetchStub)({
    method: 'POST',
    path: '/x',
    answer: Warehouse,
    body: { a: 1 },
    commandId: 'c-0000000000000001',
    ifMatch: 7,
  });
  const init = fetchStub.mock.calls[0]?.[1];
  expect(init?.headers).toMatchObject({
    'Stockwire-Device': 'K%C3%BCche%202',
    'Idempotency-Key': 'c-0000000000000001',
    'If-Match': '"7"',
    'Content-Type': 'application/json',
  });
  expect(init?.body).toBe('{"a":1}');
});

test('answers what the shared schema parsed', async () => {
  const http = httpOver(answering(JSON.stringify(LEEDS)));
  await expect(http({ path: '/x', answer: Warehouse })).resolves.toEqual(LEEDS);
});

test('a refusal keeps its problem and how long to wait', async () => {
  const http = httpOver(
    answering(JSON.stringify(PROBLEM), { status: 503, headers: { 'Retry-After': '2' } }),
  );
  const error = await http({ path: '/x', answer: Warehouse }).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(ApiProblem);
  expect(error).toMatchObject({ problem: { code: 'busy', requestId: 'r-1' }, retryAfterMs: 2_000 });
});

test('a gateway page instead of a problem is an unexpected answer with its status', async () => {
  const http = httpOver(answering('<h1>Bad gateway</h1>', { status: 502 }));
  const error = await http({ path: '/x', answer: Warehouse }).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(UnexpectedAnswer);
  expect(error).toMatchObject({ status: 502 });
});

test('an answer that breaks the contract is never passed on', async () => {
  const http = httpOver(answering('{"warehouseId":"7"}'));
  await expect(http({ path: '/x', answer: Warehouse })).rejects.toBeInstanceOf(UnexpectedAnswer);
});

test('a lost link and a silent server are told apart from a caller who stopped', async () => {
  const broken = httpOver(vi.fn<typeof fetch>(async () => Promise.reject(new TypeError('failed'))));
  await expect(broken({ path: '/x', answer: Warehouse })).rejects.toBeInstanceOf(NetworkLost);

  const silent = vi.fn<typeof fetch>(
    (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      }),
  );
  await expect(httpOver(silent, 5)({ path: '/x', answer: Warehouse })).rejects.toBeInstanceOf(
    NetworkLost,
  );

  const stop = new AbortController();
  const stopped = httpOver(silent)({ path: '/x', answer: Warehouse, signal: stop.signal });
  stop.abort(new Error('left the page'));
  await expect(stopped).rejects.toThrow('left the page');
});

const WHO = { state: 'signed-in', signedIn: aSignedIn() } as const;

function refusing(code: string) {
  const problem = { ...PROBLEM, code, status: 401, retryable: false };
  return new Response(JSON.stringify(problem), { status: 401 });
}

test('says which client asks, so that a form of another site cannot ask in its place', async () => {
  const fetchStub = answering(JSON.stringify(LEEDS));
  await httpOver(fetchStub)({ path: '/x', answer: Warehouse });
  expect(fetchStub.mock.calls[0]?.[1]?.headers).toMatchObject({ 'Stockwire-Client': 'console' });
});

test('a command that met the end of the session is sent again, once the person is back', async () => {
  const session = aSession();
  const answers = [refusing('session-ended'), new Response(JSON.stringify(LEEDS))];
  const fetchStub = vi.fn<typeof fetch>(async () => answers.shift() ?? Response.error());
  const http = createHttp({ fetch: fetchStub, readDeviceName: () => 'Desk', session });
  const answer = http({
    method: 'POST',
    path: '/x',
    answer: Warehouse,
    body: {},
    commandId: 'c-1',
  });
  await vi.waitFor(() => expect(session.read().state).toBe('ended'));
  expect(fetchStub).toHaveBeenCalledOnce();
  session.heard(WHO.signedIn);
  await expect(answer).resolves.toEqual(LEEDS);
  expect(fetchStub.mock.calls[1]?.[1]?.headers).toMatchObject({ 'Idempotency-Key': 'c-1' });
});

test('signing in itself never waits for a sign-in, and a wrong password ends no session', async () => {
  const session = aSession();
  const http = createHttp({
    fetch: async () => refusing('sign-in-failed'),
    readDeviceName: () => 'Desk',
    session,
  });
  await expect(http({ path: '/x', answer: Warehouse })).rejects.toMatchObject({
    problem: { code: 'sign-in-failed' },
  });
  expect(session.read()).toEqual(WHO);
});

test('where nobody was signed in, the refusal is told at once', async () => {
  const session = createSessionStore({ onReplaced: () => {} });
  const http = createHttp({
    fetch: async () => refusing('not-signed-in'),
    readDeviceName: () => 'Desk',
    session,
  });
  await expect(http({ path: '/x', answer: Warehouse })).rejects.toBeInstanceOf(ApiProblem);
  expect(session.read()).toEqual({ state: 'signed-out' });
});

test('an answer without a body is none', async () => {
  const http = httpOver(vi.fn<typeof fetch>(async () => new Response(null, { status: 204 })));
  await expect(http({ method: 'DELETE', path: '/x', answer: z.null() })).resolves.toBeNull();
});

test('a request says for whom the page is, but one about the session itself', async () => {
  const fetchStub = answering(JSON.stringify(LEEDS));
  const session = aSession({ actorId: 'person-ana' });
  const http = createHttp({ fetch: fetchStub, readDeviceName: () => 'Desk', session });
  await http({ method: 'POST', path: '/x', answer: Warehouse });
  await http({ method: 'POST', path: '/session', answer: Warehouse, isOfSession: true });
  const people = fetchStub.mock.calls.map(([, init]) =>
    new Headers(init?.headers).get('Stockwire-Person'),
  );
  expect(people).toEqual(['person-ana', null]);
});
