// After `vite build`: writes `.br` and `.gz` beside every text that browsers load, so that the server never compresses.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const DIST = fileURLToPath(new URL('dist', import.meta.url));
const TEXTS = new Set(['.css', '.html', '.js', '.svg']);

/** Less fits one packet anyway. */
const BYTES_MIN = 1_000;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** @param {string} file */
async function compress(file) {
  const bytes = await readFile(file);
  if (bytes.length < BYTES_MIN) return;
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([
    brotli(bytes, { params }),
    gzipped(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}

const entries = await readdir(DIST, { recursive: true, withFileTypes: true });
const texts = entries.filter((entry) => entry.isFile() && TEXTS.has(path.extname(entry.name)));
await Promise.all(texts.map(({ parentPath, name }) => compress(path.join(parentPath, name))));
