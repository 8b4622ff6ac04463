import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export interface OidcProvider {
  issuer: string;
  /** Signs somebody in there as a browser would, and answers the query that the browser is sent back with. */
  signIn(location: string, person: Record<string, unknown>): Promise<string>;
  close(): Promise<void>;
}

/** Starts a real provider in a process of its own. */
export async function startOidcProvider(): Promise<OidcProvider> {
  const port = await freePort();
  const file = fileURLToPath(new URL('./oidc-provider-child.mjs', import.meta.url));
  const child = fork(file, [String(port)], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  await once(child, 'message');
  return {
    issuer: `http://127.0.0.1:${port}`,
    signIn: (location, person) => walk(location, person),
    close: () => end(child),
  };
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A sign-in is a page with a form, a consent another one, and redirects between them. */
const STEPS_MAX = 20;

/** Goes where the provider sends a browser, fills in its forms and keeps its cookies, until it is sent away. */
async function walk(location: string, person: Record<string, unknown>): Promise<string> {
  const login = Buffer.from(JSON.stringify(person)).toString('base64url');
  const { origin } = new URL(location);
  const jar = new Map<string, string>();
  let url = location;
  let form: URLSearchParams | null = null;
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const answer = await visit(url, { jar, form });
    const next = answer.headers.get('location');
    form = null;
    if (next !== null) {
      const target = new URL(next, url);
      if (target.origin !== origin) return target.search;
      url = target.href;
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (action === undefined || prompt === undefined) throw new Error(`no form: ${page}`);
    url = new URL(action, url).href;
    form = new URLSearchParams({ prompt, login, password: 'any' });
  }
  throw new Error('the provider never sent the browser back');
}

async function visit(
  url: string,
  { jar, form }: { jar: Map<string, string>; form: URLSearchParams | null },
): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(url, {
    redirect: 'manual',
    headers: { cookie },
    ...(form !== null && { method: 'POST', body: form }),
  });
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') jar.delete(name);
    else jar.set(name, value);
  }
  return answer;
}
