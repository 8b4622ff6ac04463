import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceModule, Target } from './module.ts';
import { COMPUTED, parseModule } from './parse-module.ts';

const ROOTS = ['packages', 'apps', 'e2e'];
const NOT_OURS = new Set(['node_modules', 'dist', 'dist-types', 'test-results']);
const SHARED = '@stockwire/shared/';

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(child);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [child] : [];
  });
}

/** Every TypeScript file of the packages, the apps and the end-to-end tests. */
export function readTree(root: string): SourceModule[] {
  return ROOTS.flatMap((folder) => filesBelow(path.join(root, folder)))
    .sort()
    .map((file) => {
      const relative = path.relative(root, file).replaceAll(path.sep, '/');
      return parseModule(relative, readFileSync(file, 'utf8'));
    });
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** Says where an import of a file leads. */
export function resolveImport(root: string, from: string, specifier: string): Target {
  if (specifier === COMPUTED) return { kind: 'missing' };
  // Vite reads what follows a question mark; the file is what stands before it.
  const [bare = ''] = specifier.split('?');
  const shared = bare.startsWith(SHARED) && `packages/shared/src/${bare.slice(SHARED.length)}.ts`;
  const isOurs = bare.startsWith('.') || shared;
  if (!isOurs) return { kind: 'package', name: packageName(bare) };
  const found = shared || path.posix.join(path.posix.dirname(from), bare);
  if (!existsSync(path.join(root, found))) return { kind: 'missing' };
  return { kind: /\.tsx?$/.test(found) ? 'file' : 'asset', path: found };
}
