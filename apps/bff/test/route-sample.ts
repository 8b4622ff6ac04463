import type { ProblemCode } from '@stockwire/shared/problem';
import type { Actor } from '../src/domain/actor.ts';
import type { TestAnswer } from './test-server.ts';

/** A request that a route carries out, and how to reach the problems that only it has. */
export interface RouteSample {
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Who sends it, where somebody with every right would be refused. */
  as?: Actor;
  reach?: Partial<Record<ProblemCode, () => Promise<TestAnswer>>>;
}

/** A warehouse to break things in: stock in A, none in B, a retired bin R. */
export interface Ground {
  api: string;
  stock: string;
  sku: string;
  /** An entry that can be taken back. */
  seq: number;
  viewId: string;
  adjust: (body: object, headers?: Record<string, string>) => Promise<TestAnswer>;
  post: (path: string, body: object, headers?: Record<string, string>) => Promise<TestAnswer>;
}
