import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, type JWK, SignJWT } from 'jose';
import { OAUTH } from './sign-in-settings.ts';

/** What a token says unless a test has it say something else; undefined leaves a claim out. */
export type Claims = Record<string, unknown>;
export type Header = Record<string, unknown> & { alg?: string };

/** An issuer that is somebody else's, with its keys at an address. */
export interface TestIssuer {
  issuer: string;
  jwksUrl: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
  /** How often its keys were asked for. */
  asked(): number;
  /** Holds back every answer from now on. */
  stall(): void;
  token(claims?: Claims, header?: Header): Promise<string>;
  close(): Promise<void>;
}

const KEY_ID = 'test-key-1';

export async function startTestIssuer(issuer = 'https://login.test'): Promise<TestIssuer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' };
  let asked = 0;
  let isStalled = false;
  const server = createServer((_request, response) => {
    asked += 1;
    if (isStalled) return;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ keys: [jwk] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    issuer,
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    privateKey,
    publicKey,
    asked: () => asked,
    stall: () => {
      isStalled = true;
    },
    token: (claims = {}, header = {}) =>
      sign(privateKey, { claims: { iss: issuer, ...claims }, header: { kid: KEY_ID, ...header } }),
    close: () => close(server),
  };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

/** A token as an issuer makes it, signed with whatever key a test likes. */
export function sign(
  key: KeyObject | Uint8Array,
  { claims, header }: { claims: Claims; header: Header },
): Promise<string> {
  const nowS = Math.floor(Date.now() / 1_000);
  const payload: Claims = {
    aud: OAUTH.audience,
    sub: 'scale-7',
    client_id: 'scale-7',
    iat: nowS,
    exp: nowS + 300,
    jti: randomUUID(),
    ...claims,
  };
  const head = { alg: 'RS256', typ: 'at+jwt', ...header };
  return new SignJWT(said(payload)).setProtectedHeader(said(head)).sign(key);
}

/** Without what is left out. */
function said<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

export function base64url(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return Buffer.from(text).toString('base64url');
}
