import { createHmac, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { PublicKey } from '@stockwire/shared/oauth';
import {
  nextKeySigns,
  publishedKeysAt,
  type SigningKeyRow,
  signingKeyAt,
} from '../../../domain/identity/signing-key-life.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Secrets } from '../secrets/open-secrets.ts';
import { derivePrivateKey } from './derive-private-key.ts';
import { insertSigningKey, selectSigningKeys } from './signing-key.queries.ts';

export interface SigningKeyDeps {
  database: Pick<Database, 'sql'>;
  clock: Clock;
  secrets: Secrets;
  randomBytes: (count: number) => Buffer;
}

export interface SigningKey {
  keyId: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/** Other nodes make keys too; what they published is known here this much later. */
const READ_EVERY_MS = 60_000;

/** A token may name a key that another node has just made; guesses ask no more often than this. */
const ASK_AGAIN_AFTER_MS = 2_000;

const KEY_ID_BYTES = 12;

/** The keys of this installation. Each follows from the root secret and its id, so that none is stored. */
export class SigningKeys {
  readonly #deps: SigningKeyDeps;
  readonly #derived = new Map<string, SigningKey>();
  #rows: readonly SigningKeyRow[] = [];
  #readMs = Number.NEGATIVE_INFINITY;

  constructor(deps: SigningKeyDeps) {
    this.#deps = deps;
  }

  /** The key that signs now. The next one is made here, ahead of its time. */
  async current(): Promise<SigningKey> {
    await this.#makeNext(await this.#read(READ_EVERY_MS));
    const row = signingKeyAt(this.#rows, this.#deps.clock.now());
    if (row === undefined) throw new Error('no signing key was kept');
    return this.#derive(row);
  }

  /** The key of this id, unless nothing that it signed can still be good. */
  async find(keyId: string): Promise<SigningKey | null> {
    const known = this.#findIn(await this.#read(READ_EVERY_MS), keyId);
    const row = known ?? this.#findIn(await this.#read(ASK_AGAIN_AFTER_MS), keyId);
    return row === undefined ? null : this.#derive(row);
  }

  /** What others check our tokens by. */
  async published(): Promise<PublicKey[]> {
    const rows = await this.#makeNext(await this.#read(READ_EVERY_MS));
    return publishedKeysAt(rows, this.#deps.clock.now()).map((row) => {
      const { x = '', y = '' } = this.#derive(row).publicKey.export({ format: 'jwk' });
      return { kty: 'EC', crv: 'P-256', x, y, kid: row.keyId, alg: 'ES256', use: 'sig' };
    });
  }

  #findIn(rows: readonly SigningKeyRow[], keyId: string): SigningKeyRow | undefined {
    return publishedKeysAt(rows, this.#deps.clock.now()).find((row) => row.keyId === keyId);
  }

  async #read(olderThanMs: number): Promise<readonly SigningKeyRow[]> {
    const nowMs = this.#deps.clock.now();
    if (nowMs - this.#readMs < olderThanMs) return this.#rows;
    this.#rows = await selectSigningKeys(this.#deps.database.sql);
    this.#readMs = nowMs;
    return this.#rows;
  }

  async #makeNext(rows: readonly SigningKeyRow[]): Promise<readonly SigningKeyRow[]> {
    const signsFrom = nextKeySigns(rows, this.#deps.clock.now());
    if (signsFrom === null) return rows;
    const generation = Math.max(0, ...rows.map((row) => row.generation)) + 1;
    const keyId = this.#deps.randomBytes(KEY_ID_BYTES).toString('base64url');
    await insertSigningKey(this.#deps.database.sql, { generation, keyId, signsFrom });
    return this.#read(0);
  }

  #derive({ keyId }: SigningKeyRow): SigningKey {
    const known = this.#derived.get(keyId);
    if (known !== undefined) return known;
    const root = this.#deps.secrets.derive('signing keys');
    const seed = createHmac('sha384', root).update(keyId).digest();
    const privateKey = createPrivateKey({ key: derivePrivateKey(seed), format: 'jwk' });
    const key = { keyId, privateKey, publicKey: createPublicKey(privateKey) };
    this.#derived.set(keyId, key);
    return key;
  }
}
