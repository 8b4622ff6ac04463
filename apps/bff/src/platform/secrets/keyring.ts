import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { OperatorError } from '../settings/operator-error.ts';
import type { MasterKey } from './master-key.ts';

const CIPHER = 'aes-256-gcm';
/** What GCM is made for; a longer nonce would be hashed down to it. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = /^v1\.([\da-f]{8})\.([\w-]+)$/;

/** Something was sealed by a key that is not at hand, or is not what was sealed. */
export class SealError extends OperatorError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SealError';
  }
}

/** The keys of one purpose, by the ids of what they derive from. */
export interface PurposeKeys {
  /** Of the one to sign with; what any of them signed is believed. */
  currentId: string;
  byId: ReadonlyMap<string, Buffer>;
}

/**
 * Seals secrets for storing, as `v1.<key id>.<nonce, ciphertext, tag>`. The current key seals; earlier ones
 * still open, for as long as it takes to seal everything anew.
 */
export class Keyring {
  readonly #current: MasterKey;
  readonly #all: readonly MasterKey[];
  readonly #keys: ReadonlyMap<string, Buffer>;

  constructor(current: MasterKey, previous: readonly MasterKey[] = []) {
    this.#current = current;
    this.#all = [...previous, current];
    this.#keys = this.keysFor('seal').byId;
  }

  get currentId(): string {
    return this.#current.id;
  }

  /** Keys that tell nothing about each other nor about those of other purposes. */
  keysFor(purpose: string): PurposeKeys {
    const byId = new Map(this.#all.map((key) => [key.id, key.derive(purpose)]));
    return { currentId: this.currentId, byId };
  }

  /** The name is sealed along: what is moved to another place does not open there. */
  seal(name: string, plain: Uint8Array): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#keyOf(this.currentId), nonce);
    cipher.setAAD(Buffer.from(name));
    const sealed = [nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()];
    return `v1.${this.currentId}.${Buffer.concat(sealed).toString('base64url')}`;
  }

  /** What was sealed under this name; throws a `SealError`. */
  open(name: string, sealed: string): Buffer {
    const [, keyId = '', text = ''] = SEALED.exec(sealed) ?? [];
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new SealError(`${name} is not sealed`);
    const decipher = createDecipheriv(CIPHER, this.#keyOf(keyId), bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(name));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      const opened = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([opened, decipher.final()]);
    } catch (cause) {
      throw new SealError(`${name} is not what was sealed with key ${keyId}`, { cause });
    }
  }

  isSealedByCurrent(sealed: string): boolean {
    return SEALED.exec(sealed)?.[1] === this.currentId;
  }

  #keyOf(id: string): Buffer {
    const key = this.#keys.get(id);
    if (key !== undefined) return key;
    throw new SealError(
      `a secret of the database was sealed with key ${id}; SECRET_KEY is key ${this.currentId}`,
    );
  }
}
