import { randomBytes } from 'node:crypto';
import type { StockCommand } from '@stockwire/shared/stock-commands';
import type { PurposeKeys } from '../src/platform/secrets/keyring.ts';
import {
  CALL_PURPOSE,
  digestOf,
  NONCE_BYTES,
  type SignedCall,
  type Stamp,
  signedHeaders,
} from '../src/platform/signing/call-signature.ts';
import { aKeyring } from './test-edges.ts';

export interface CallChange {
  call?: Partial<SignedCall>;
  stamp?: Partial<Stamp>;
  keys?: PurposeKeys;
}

/** The headers that another process of the test's installation signs a body with, or what a test makes of them. */
export function signCall(target: string, body: string, change: CallChange = {}) {
  const { call, stamp, keys = aKeyring().keysFor(CALL_PURPOSE) } = change;
  const key = keys.byId.get(keys.currentId);
  if (key === undefined) throw new Error('a keyring has a current key');
  const signed = { method: 'POST', target, digest: digestOf(body), role: 'worker', ...call };
  return signedHeaders(key, signed, {
    created: Math.floor(Date.now() / 1_000),
    nonce: randomBytes(NONCE_BYTES).toString('base64url'),
    keyId: keys.currentId,
    ...stamp,
  });
}

export interface SentCommand {
  commandId: string;
  command: StockCommand;
  actorId: string;
}

/** The body of a call with these commands. */
export function callBody(...commands: SentCommand[]): string {
  const submissions = commands.map(({ commandId, command, actorId }) => {
    const actor = { id: actorId, device: null, name: 'Somebody' };
    return { commandId, command, actor, correlationId: 'e'.repeat(32) };
  });
  return JSON.stringify({ submissions });
}
