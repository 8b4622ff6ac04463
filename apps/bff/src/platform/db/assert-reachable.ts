import { once } from 'node:events';
import { connect } from 'node:net';
import { OperatorError } from '../settings/operator-error.ts';
import { openDatabase } from './database.ts';
import { readDatabaseAddress } from './tls.ts';
import { type CertificateFault, certificateFault } from './tls-codes.ts';

/** PostgreSQL's request for TLS: its length, and a number that is no version of the protocol. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
const ANSWERS_NO_TLS = 'N'.charCodeAt(0);
const USUAL_PORT = 5432;
/** The server was reached a moment ago; a longer silence is no answer to this question. */
const ANSWER_WITHIN_MS = 2_000;

/** A database that a setting names and that cannot be used; says which setting, and never its password. */
class UnreachableDatabaseError extends OperatorError {
  constructor(setting: string, why: string, cause: unknown) {
    super(`${setting}: ${why}`, { cause });
    this.name = 'UnreachableDatabaseError';
  }
}

/** Connects once, so that a start says which setting is wrong and what may be done about it. */
export async function assertReachable(setting: string, url: string): Promise<void> {
  const { sql, close } = openDatabase({ url, applicationName: 'stockwire start', poolSize: 1 });
  try {
    await sql`select 1`;
  } catch (cause) {
    throw new UnreachableDatabaseError(setting, await explain(new URL(url), cause), cause);
  } finally {
    await close();
  }
}

async function explain(url: URL, cause: unknown): Promise<string> {
  const { code, message } = partsOf(cause);
  const fault = certificateFault(code);
  if (fault !== null) return explainCertificate(fault, url.hostname);
  if (readDatabaseAddress(url.href).ssl !== false && (await refusesTls(url))) {
    const mode = url.searchParams.get('sslmode');
    return (
      `${url.host} speaks no TLS, and sslmode=${mode} goes on only with it: set \`ssl = on\` there, ` +
      'or say sslmode=disable where nobody else shares that network'
    );
  }
  return `${url.host} cannot be used: ${message || code}`;
}

function explainCertificate(fault: CertificateFault, host: string): string {
  const texts: Record<CertificateFault, string> = {
    'unknown-signer':
      `the certificate of ${host} is signed by nobody who is believed here: ` +
      'name the file of the authority that signed it as sslrootcert',
    'other-name':
      `the certificate of ${host} is another host's: name the server as its certificate does, ` +
      'or say sslmode=verify-ca where that authority signs for your databases alone',
    'out-of-time': `the certificate of ${host} has expired or does not hold yet: renew it there, and look at the clocks`,
  };
  return texts[fault];
}

function partsOf(cause: unknown): { code: string; message: string } {
  if (!(cause instanceof Error)) return { code: '', message: String(cause) };
  const code = 'code' in cause ? String(cause.code) : '';
  return { code, message: cause.message };
}

/** The driver goes on with TLS whatever the server answers, and reports a broken connection. */
async function refusesTls({ hostname, port }: URL): Promise<boolean> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const socket = connect({ host, port: Number(port || USUAL_PORT) });
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    socket.write(SSL_REQUEST);
    const [answer]: [Buffer] = (await once(socket, 'data', { signal })) as [Buffer];
    return answer[0] === ANSWERS_NO_TLS;
  } catch {
    // Whoever cannot be asked has not refused: the driver's own error is told then.
    return false;
  } finally {
    socket.destroy();
  }
}
