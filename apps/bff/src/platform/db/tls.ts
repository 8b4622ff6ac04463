import { readFileSync } from 'node:fs';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';

/** `prefer` and `allow` are not among them: somebody on the way can turn both back to plain text. */
export const SSL_MODES = ['disable', 'require', 'verify-ca', 'verify-full'] as const;
/** As `sslrootcert`: the authorities that Node brings along. */
export const SYSTEM_AUTHORITIES = 'system';
type SslMode = (typeof SSL_MODES)[number];

export function isSslMode(text: string): text is SslMode {
  return SSL_MODES.some((mode) => mode === text);
}

interface TlsOptions {
  rejectUnauthorized: boolean;
  /** The authorities that are believed, in PEM; without it those that Node brings along. */
  ca?: string;
  checkServerIdentity?: (host: string, certificate: PeerCertificate) => Error | undefined;
}

export interface DatabaseAddress {
  /** Without what the driver would hand on to the server. */
  url: string;
  ssl: false | TlsOptions;
}

/**
 * How a PostgreSQL URL wants its connections protected: `sslmode` and `sslrootcert`, as libpq reads them.
 * `require` encrypts and believes any certificate, `verify-ca` asks who signed it, `verify-full` also
 * whether it is this host's. Where an authority is named, `require` asks it as well.
 */
export function readDatabaseAddress(text: string): DatabaseAddress {
  const url = new URL(text);
  const mode = url.searchParams.get('sslmode') ?? 'disable';
  const rootFile = url.searchParams.get('sslrootcert');
  if (!isSslMode(mode)) throw new Error(`sslmode ${mode} is not known`);
  url.searchParams.delete('sslmode');
  url.searchParams.delete('sslrootcert');
  return { url: url.href, ssl: mode === 'disable' ? false : tlsOf(mode, url, rootFile) };
}

function tlsOf(mode: Exclude<SslMode, 'disable'>, url: URL, rootFile: string | null): TlsOptions {
  if (mode === 'require' && rootFile === null) return { rejectUnauthorized: false };
  const isFile = rootFile !== null && rootFile !== SYSTEM_AUTHORITIES;
  // Node would compare an address with the name `localhost`: the driver hands it a connected socket.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const isHost = (_name: string, certificate: PeerCertificate) =>
    checkServerIdentity(host, certificate);
  const isAnybody = () => undefined;
  return {
    rejectUnauthorized: true,
    ...(isFile && { ca: readFileSync(rootFile, 'utf8') }),
    checkServerIdentity: mode === 'verify-full' ? isHost : isAnybody,
  };
}
