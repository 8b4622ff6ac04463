import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findTexts } from './find-texts.ts';

const SRC = fileURLToPath(new URL('../../apps/web/src', import.meta.url));

/** Words stand here in both languages, and tests read them. */
const EXEMPT = /\.(words|test)\.tsx?$/;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !EXEMPT.test(file))
  .sort();

const found = files.flatMap((file) =>
  findTexts(file, readFileSync(path.join(SRC, file), 'utf8')).map((text) => ({ file, ...text })),
);

for (const { file, line, text } of found) console.log(`apps/web/src/${file}:${line} ${text}`);
console.log(`${files.length} files read, ${found.length} texts outside of words files`);
// A check that reads nothing must not look green.
process.exitCode = files.length === 0 || found.length > 0 ? 1 : 0;
