import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Trace } from './edges/trace.ts';

/** A request and its answer on their way through the edge. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly trace: Trace;
  /** The path as it was asked for, without its query. */
  readonly path: string;
  /** The template of what answers, for the log and the metrics: a path with ids would make a series for each. */
  route: string;
  /** Ends a request whose body does not come in time. */
  bodyCut: NodeJS.Timeout | null;
  /** Of the body that another process signed, in base64; null for every other request. */
  signedDigest: string | null;
}

/** The path of a request target, without its query. */
export function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? target;
}
