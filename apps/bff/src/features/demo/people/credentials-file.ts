import { hash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Role } from '@stockwire/shared/permissions';

const FILE_NAME = 'demo-credentials.json';

/** How to sign in as one of the demo's people. */
export interface DemoCredential {
  role: Role;
  email: string;
  password: string;
  /** Only machines have one. */
  apiKey: string | null;
}

export function credentialsPath(dataDir: string): string {
  return path.join(dataDir, FILE_NAME);
}

/** SHA-256 of the file as it is, or null where there is none. */
export async function digestOfFile(dataDir: string): Promise<Buffer | null> {
  try {
    return digestOf(await readFile(credentialsPath(dataDir), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Writes the file whole or not at all, for its owner alone, and answers its SHA-256. */
export async function writeCredentials(
  dataDir: string,
  credentials: readonly DemoCredential[],
): Promise<Buffer> {
  const text = `${JSON.stringify(credentials, null, 2)}\n`;
  const file = credentialsPath(dataDir);
  const half = `${file}.half`;
  await mkdir(dataDir, { recursive: true });
  // A file that is there keeps its mode when it is written over.
  await rm(half, { force: true });
  await writeFile(half, text, { mode: 0o600, flag: 'wx', flush: true });
  await rename(half, file);
  return digestOf(text);
}

function digestOf(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
