/** A thing that one file uses, with the line on which it says so. */
export interface Arrow {
  specifier: string;
  line: number;
}

export interface SourceModule {
  /** From the root of the repository, with forward slashes. */
  path: string;
  imports: readonly Arrow[];
  /** The lines on which `process.env` is read. */
  envReads: readonly number[];
}

/** Where an import leads: a file of ours, an asset of ours, a package (or `node:`), or nowhere. */
export type Target =
  | { kind: 'file'; path: string }
  | { kind: 'asset'; path: string }
  | { kind: 'package'; name: string }
  | { kind: 'missing' };

export interface Sin {
  rule: string;
  from: string;
  to: string;
  line: number;
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /^apps\/[^/]+\/test\//.test(path) || path.startsWith('e2e/');
}
