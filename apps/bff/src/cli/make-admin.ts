import { randomBytes } from 'node:crypto';
import { Email } from '@stockwire/shared/identity';
import { foldEmail } from '../domain/identity/fold-email.ts';
import { createPasswords } from '../features/identity/passwords/passwords.ts';
import { makeAdmin } from '../features/identity/people/make-admin.ts';
import { systemClock } from '../platform/clock.ts';
import type { Sql } from '../platform/db/database.ts';

/** 120 bits: typed once, and then changed. */
const PASSWORD_BYTES = 15;

/** `admin EMAIL`: makes somebody an administrator, or gives one a new password who is locked out. */
export async function runMakeAdmin(
  sql: Sql,
  text: string | undefined,
): Promise<{ ok: true; lines: string[] } | { ok: false; problem: string }> {
  const email = Email.safeParse(text ?? '');
  if (!email.success) return { ok: false, problem: 'admin needs an e-mail address' };
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  const deps = { database: { sql }, clock: systemClock, passwords: createPasswords(), randomBytes };
  const { made } = await makeAdmin(deps, { email: email.data, password });
  return {
    ok: true,
    lines: [
      made
        ? `${foldEmail(email.data)} is an administrator and can sign in.`
        : `${foldEmail(email.data)} was there: enabled, an administrator, signed out everywhere.`,
      `Password, shown this once: ${password}`,
      'Change it after the first sign-in.',
    ],
  };
}
