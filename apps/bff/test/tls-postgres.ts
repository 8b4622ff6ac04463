import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serverUser } from '../../../scripts/postgres/binaries.mjs';
import { startScratchPostgres, UNSAFE_SETTINGS } from '../../../scripts/postgres.mjs';
import { makeAuthority } from './test-certificates.ts';

const DATA_DIR = fileURLToPath(new URL('../../../.data', import.meta.url));

export interface TlsPostgres {
  /** The owner's URL and the application's, both at the host that the certificate names; without `sslmode`. */
  ownerUrl: string;
  appUrl: string;
  /** Files with the authority that signed for the server, and with one that did not. */
  authorityFile: string;
  strangerFile: string;
  /** Puts a certificate in place that ended yesterday; the server takes it when it reads its settings again. */
  expire(): void;
  stop(): void;
}

/** A server that speaks TLS under a certificate for `localhost`, from an authority of its own. */
export async function startTlsPostgres(): Promise<TlsPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stockwire-tls-'));
  // The server's user must be able to pass through; the key has a mode of its own.
  chmodSync(folder, 0o711);
  const at = (name: string) => path.join(folder, name);
  const user = serverUser();
  const authority = makeAuthority('Stockwire tests');
  const put = ({ certificate, key }: { certificate: string; key: string }) => {
    writeFileSync(at('server.pem'), certificate);
    writeFileSync(at('server.key'), key, { mode: 0o600 });
    if (user) for (const name of ['server.pem', 'server.key']) chownSync(at(name), user.uid, 0);
  };
  put(authority.issue('localhost'));
  writeFileSync(at('authority.pem'), authority.certificate);
  writeFileSync(at('stranger.pem'), makeAuthority('Somebody else').certificate);
  const settings = { ssl: 'on', ssl_cert_file: at('server.pem'), ssl_key_file: at('server.key') };
  const server = await startScratchPostgres({
    dataDir: DATA_DIR,
    settings: { ...UNSAFE_SETTINGS, ...settings },
  });
  const byName = (url: string) => url.replace('@127.0.0.1:', '@localhost:');
  return {
    ownerUrl: byName(server.url),
    appUrl: byName(server.appUrl),
    authorityFile: at('authority.pem'),
    strangerFile: at('stranger.pem'),
    expire: () => put(authority.issue('localhost', -1)),
    stop() {
      server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
