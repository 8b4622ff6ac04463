import { hash as hashArgon2, verify as verifyArgon2 } from '@node-rs/argon2';
import { PASSWORD_LENGTH_MAX } from '@stockwire/shared/identity';
import { TurnQueue } from './turn-queue.ts';

/** OWASP's second choice for Argon2id, the package's default algorithm: 19 MiB, two passes, one lane. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each takes 19 MiB and a thread of the pool that files are read by as well. */
const HASHES_AT_ONCE_MAX = 4;

/** At some 50 a second the last of these waits a second and a half; more would wait in vain. */
const HASHES_WAITING_MAX = 64;

/** Makes and checks hashes of passwords, few at once. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /**
   * Whether a password is the one that was hashed. Without a hash it takes as long and is not. `onTurn`
   * runs when its turn has come: what it throws keeps the password from being looked at.
   */
  verify(stored: string | null, password: string, onTurn?: () => Promise<void>): Promise<boolean>;
}

export function createPasswords(): Passwords {
  const turns = new TurnQueue({ atOnce: HASHES_AT_ONCE_MAX, waiting: HASHES_WAITING_MAX });
  // Of a text longer than any password: checking against it takes as long as checking a real hash.
  const decoy = hashArgon2('decoy '.repeat(PASSWORD_LENGTH_MAX), ARGON2);
  return {
    hash: (password) => turns.run(() => hashArgon2(composed(password), ARGON2)),
    verify: (stored, password, onTurn) =>
      turns.run(async () => {
        await onTurn?.();
        const isRight = await verifyArgon2(stored ?? (await decoy), composed(password));
        return stored !== null && isRight;
      }),
  };
}

/** Keyboards write the same letter in several ways; RFC 8265 and NIST let it be one. */
function composed(password: string): string {
  return password.normalize('NFKC');
}
