import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Request, Response } from 'express';

/** The build names these files by their content, so a name never means anything else. */
const HASHED_FOLDER = '/assets/';
const ONE_YEAR_S = 31_536_000;

/** What the build adds to the name of a file that it has compressed, and how it has; the best first. */
const COMPRESSIONS = [
  { suffix: '.br', encoding: 'br' },
  { suffix: '.gz', encoding: 'gzip' },
] as const;

/** The files of the built console by their paths: `/index.html`, `/assets/index-1a2b3c.js`. */
export class WebFiles {
  readonly root: string;
  readonly #paths: ReadonlySet<string>;

  constructor(root: string) {
    this.root = root;
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
    this.#paths = new Set(names.map((name) => `/${name.split(path.sep).join('/')}`));
  }

  has(file: string): boolean {
    return this.#paths.has(file);
  }

  /** Sends a file as the caller takes it best; each form is another file, with an ETag of its own. */
  send(req: Request, res: Response, file: string): void {
    const form = COMPRESSIONS.find(
      ({ suffix, encoding }) => this.has(file + suffix) && req.acceptsEncodings(encoding) !== false,
    );
    const hashed = file.startsWith(HASHED_FOLDER);
    const headers = {
      'Cache-Control': hashed ? `public, max-age=${ONE_YEAR_S}, immutable` : 'no-cache',
      ...(form && { 'Content-Encoding': form.encoding }),
    };
    res.type(path.posix.extname(file)).vary('Accept-Encoding');
    res.sendFile(file.slice(1) + (form?.suffix ?? ''), { root: this.root, headers });
  }
}
