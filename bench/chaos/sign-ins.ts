import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyAudit } from '../../apps/bff/src/features/identity/audit/verify-audit.ts';
import { createPasswords } from '../../apps/bff/src/features/identity/passwords/passwords.ts';
import { makeAdmin } from '../../apps/bff/src/features/identity/people/make-admin.ts';
import { systemClock } from '../../apps/bff/src/platform/clock.ts';
import type { Sql } from '../../apps/bff/src/platform/db/database.ts';
import { pageHeaders } from '../world/bench-people.ts';
import type { Check } from './judge-history.ts';
import { countSignInEvents } from './stored-commands.queries.ts';

const EMAIL = 'chaos@demo.example';
const PASSWORD_BYTES = 15;
/** Often enough that blows fall in the middle of it; a hash of a password costs 30 ms of a processor. */
const EVERY_MS = 100;
const ANSWER_WITHIN_MS = 30_000;

/** What ended without an answer: the person would try again. */
const UNKNOWN = null;

/**
 * Somebody who signs in by password, looks who they are, signs out and looks again, all the time: what
 * they were told must hold, and the audit must have it.
 */
export class SignIns {
  readonly #url: string;
  readonly #sql: Sql;
  readonly #password = randomBytes(PASSWORD_BYTES).toString('base64url');
  #running: Promise<void> = Promise.resolve();
  #isStopping = false;
  #signedIn = 0;
  #unknown = 0;
  #surprises: string[] = [];

  constructor({ url }: { url: string }, sql: Sql) {
    this.#url = url;
    this.#sql = sql;
  }

  async makePerson(): Promise<void> {
    const passwords = createPasswords();
    const deps = { database: { sql: this.#sql }, clock: systemClock, passwords, randomBytes };
    await makeAdmin(deps, { email: EMAIL, password: this.#password });
  }

  start(): void {
    this.#isStopping = false;
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#running;
  }

  /** Whether every sign-in that was acknowledged is in the audit, whose chain holds, and no session was a surprise. */
  async check(): Promise<Check[]> {
    const { events, fault } = await verifyAudit({ sql: this.#sql });
    const stored = await countSignInEvents(this.#sql, EMAIL);
    const lost = this.#signedIn - stored;
    return [
      {
        what: `the audit's ${events} events hold, and with them all of ${this.#signedIn} sign-ins`,
        faults: [
          ...(fault === null ? [] : [`event ${fault.seq} ${fault.what}`]),
          ...(lost > 0 ? [`${lost} sign-ins were acknowledged and are not in the audit`] : []),
        ],
      },
      {
        what: 'who signed in was known until signing out, and not after',
        faults: this.#surprises.splice(0),
      },
    ];
  }

  summary(): string {
    return `sign-ins: ${this.#signedIn} accepted, ${this.#unknown} requests without an answer`;
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      const cookie = await this.#signIn();
      if (cookie !== UNKNOWN) await this.#useAndLeave(cookie);
      await sleep(EVERY_MS);
    }
  }

  async #signIn(): Promise<string | typeof UNKNOWN> {
    const body = JSON.stringify({ email: EMAIL, password: this.#password });
    const answer = await this.#ask('POST', { 'content-type': 'application/json' }, body);
    if (answer === UNKNOWN) return UNKNOWN;
    // Attempts that a blow cut short count as failed: after some of them one has to wait.
    if (answer.status === 429) return UNKNOWN;
    const cookie = answer.headers
      .getSetCookie()
      .find((line) => line.startsWith('stockwire='))
      ?.split(';', 1)[0];
    if (!answer.ok || cookie === undefined) {
      this.#surprises.push(`signing in was answered ${answer.status}`);
      return UNKNOWN;
    }
    this.#signedIn += 1;
    return cookie;
  }

  async #useAndLeave(cookie: string): Promise<void> {
    const known = await this.#ask('GET', { cookie });
    if (known !== UNKNOWN && known.status !== 200) {
      this.#surprises.push(`a session that stands was answered ${known.status}`);
    }
    const left = await this.#ask('DELETE', pageHeaders(this.#url, cookie));
    if (left === UNKNOWN) return;
    if (!left.ok) this.#surprises.push(`signing out was answered ${left.status}`);
    const after = await this.#ask('GET', { cookie });
    if (after !== UNKNOWN && after.status !== 401) {
      this.#surprises.push(`a session that was ended was answered ${after.status}`);
    }
  }

  /** Null when no answer came, or the server said that it cannot tell. */
  async #ask(
    method: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<Response | typeof UNKNOWN> {
    const page = { origin: this.#url, 'stockwire-client': 'bench' };
    try {
      const answer = await fetch(new URL('/api/v1/session', this.#url), {
        method,
        headers: { ...page, ...headers },
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
        ...(body !== undefined && { body }),
      });
      await answer.arrayBuffer();
      if (answer.status !== 503) return answer;
    } catch {
      // The connection broke, or nobody listens: that is what the ordeal is made of.
    }
    this.#unknown += 1;
    return UNKNOWN;
  }
}
